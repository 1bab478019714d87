import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { readBytes } from './cli.ts'

/**
 * `node scripts/ctdl-classes.ts SCHEMA DAY`: makes `utils/registry/ctdl/classes.json` from the CTDL schema
 * (https://credreg.net/ctdl/schema/encoding/json, plain or .gz), read on DAY (YYYY-MM-DD). Taken over are the names of
 * classes and what they are a kind of, nothing else.
 */
const [file, day] = process.argv.slice(2)
if (!file || !day) throw new Error('usage: node scripts/ctdl-classes.ts SCHEMA DAY')

/** What the reader tells apart; everything below these is taken. */
const ROOTS = ['Credential', 'Organization', 'LearningOpportunityProfile']

const schema = z.object({
  '@graph': z.array(
    z.object({ '@id': z.string(), '@type': z.string(), 'rdfs:subClassOf': z.array(z.string()).optional() }),
  ),
})

const bytes = readBytes(file)
const { '@graph': nodes } = schema.parse(
  JSON.parse((file.endsWith('.gz') ? gunzipSync(bytes) : Buffer.from(bytes)).toString()),
)
const local = (id: string) => (id.startsWith('ceterms:') ? id.slice('ceterms:'.length) : null)
const above = new Map<string, string[]>()
for (const node of nodes) {
  const name = local(node['@id'])
  if (node['@type'] !== 'rdfs:Class' || name === null) continue
  above.set(
    name,
    (node['rdfs:subClassOf'] ?? []).map(local).filter((parent) => parent !== null),
  )
}

function reaches(name: string): boolean {
  return ROOTS.includes(name) || (above.get(name) ?? []).some(reaches)
}

const parents: Record<string, string> = {}
for (const name of [...above.keys()].sort()) {
  const parent = above.get(name)?.find(reaches)
  if (parent !== undefined && !ROOTS.includes(name)) parents[name] = parent
}

const data = {
  source: 'Credential Transparency Description Language, class tree',
  url: 'https://credreg.net/ctdl/terms/',
  licence: 'CC BY 4.0',
  attribution: 'Credential Engine',
  read: day,
  parents,
}
const target = path.resolve(import.meta.dirname, '../utils/registry/ctdl/classes.json')
writeFileSync(target, `${JSON.stringify(data, null, 2)}\n`)
process.stdout.write(`${Object.keys(parents).length} classes in ${target}\n`)
