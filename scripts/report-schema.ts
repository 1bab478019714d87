import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { reportSchema } from '../utils/report/schema.ts'

/** The form of a report's JSON as a JSON Schema. */
export function reportJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(reportSchema), null, 2)}\n`
}

/** `node scripts/run.mjs scripts/report-schema.ts`: writes it to docs/schema/. */
if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('../docs/schema/report.schema.json', import.meta.url), reportJsonSchema())
