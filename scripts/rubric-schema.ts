import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { rubricSchema } from '../utils/score/rubric-schema.ts'

const target = new URL('../docs/schema/rubric.schema.json', import.meta.url)

/** The rubric's form as a JSON Schema. What spans several fields (weights that add up, limits) only the program checks. */
export function rubricJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(rubricSchema, { io: 'input' }), null, 2)}\n`
}

/** `node scripts/run.mjs scripts/rubric-schema.ts`: writes it to docs/schema/. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(new URL('.', target), { recursive: true })
  writeFileSync(target, rubricJsonSchema())
}
