import { type Report, reportSchema } from './schema.ts'

/** The report as docs/schema/report.schema.json has it. Throws where it does not fit. */
export function reportJson(report: Report): string {
  return `${JSON.stringify(reportSchema.parse(report), null, 2)}\n`
}
