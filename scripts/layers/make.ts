import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { layerSchema } from '../../utils/model/layer.ts'
import { ROOT, runNode } from '../steps.ts'
import { buildPacks } from './build.ts'
import { isOpen } from './packs.ts'

/*
 * node scripts/run.mjs scripts/layers/make.ts [--shared DIR] [--unconfirmed DIR]: makes utils/registry/layers/*.json from
 * the open ones of the sourced statements and New Jersey's table, and docs/schema/layer.schema.json from the schema; says
 * what was left out and why. With --unconfirmed, what is not openly licensed as files to confirm and import.
 */
const { values } = parseArgs({
  options: { shared: { type: 'string', default: '../shared/data' }, unconfirmed: { type: 'string' } },
})
const print = (text: string) => process.stdout.write(`${text}\n`)
const PACKS = path.join(ROOT, 'utils/registry/layers')
const SCHEMAS = path.join(ROOT, 'docs/schema')

const { packs, statements, leftOut } = buildPacks(values.shared)
for (const folder of [PACKS, SCHEMAS]) mkdirSync(folder, { recursive: true })
if (values.unconfirmed !== undefined) mkdirSync(values.unconfirmed, { recursive: true })
for (const { file, head, entries } of packs) {
  const folder = isOpen({ head }) ? PACKS : values.unconfirmed
  if (folder === undefined) continue
  writeFileSync(path.join(folder, `${file}.json`), `${JSON.stringify({ ...head, entries }, null, 2)}\n`)
  print(`${file}: ${entries.length} entries`)
}
print(`of ${statements} statements left out: ${JSON.stringify(leftOut)}`)
const schema = z.toJSONSchema(layerSchema, { io: 'input' })
writeFileSync(path.join(SCHEMAS, 'layer.schema.json'), `${JSON.stringify(schema, null, 2)}\n`)
const { ok, output } = await runNode(['node_modules/@biomejs/biome/bin/biome', 'format', '--write', PACKS, SCHEMAS])
if (!ok) throw new Error(output)
