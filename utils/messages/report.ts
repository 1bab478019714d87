import { z } from 'zod'

/** The forms in which a report leaves our pages. `copy` = the clipboard, as text and as HTML. */
export const reportFormatSchema = z.enum(['csv', 'json', 'copy', 'note', 'print'])
export type ReportFormat = z.infer<typeof reportFormatSchema>

/** Reports. Part of the contract. */
export const reportMessages = {
  /** A report was taken away, for the log: in which form and of how many credentials. Nothing of what is in it. */
  'ui>bg report.exported': {
    from: 'ui',
    request: z.strictObject({ format: reportFormatSchema, count: z.number().int().min(0).max(200) }),
    response: z.strictObject({}),
  },
} as const
