import { z } from 'zod'

/** What the person has chosen. Everything else has its own table. */
export const settingsSchema = z.strictObject({
  /** Site ids whose notice (docs/ARCHITECTURE.md, decision 8) was read and accepted, with the day. */
  noticeAccepted: z.record(z.string().max(60), z.iso.date()).default({}),
  /** Sites where chips are switched off (`panel-only`) or back on. A site's own default holds otherwise. */
  inline: z.record(z.string().max(60), z.enum(['chips', 'panel-only'])).default({}),
  /** The requisition that relevance is measured against; null = none. */
  activeRequisition: z.string().max(80).nullable().default(null),
})
export type Settings = z.infer<typeof settingsSchema>
