import type { z } from 'zod'

/** One fault as `skills.3.label: …`; at most 300 characters, because the file may put anything into it. */
export function faultLine(issue: z.core.$ZodIssue): string {
  const place = issue.path.map(String).join('.')
  return (place === '' ? issue.message : `${place}: ${issue.message}`).slice(0, 300)
}
