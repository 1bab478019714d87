import { z } from 'zod'
import { qualityDimensionSchema } from './appraisal.ts'
import { LANGUAGES } from './languages.ts'
import { liveEnvironmentSchema } from './live.ts'

/** Points of each area of quality. Whether they are within the rubric's limits and add up to 100, the rubric says. */
export const weightsSchema = z.record(qualityDimensionSchema, z.number().int().min(0).max(100))

export type Weights = z.infer<typeof weightsSchema>

/** `auto`: the browser's, where it is spoken here. */
export const languageChoiceSchema = z.enum(['auto', ...LANGUAGES])
export type LanguageChoice = z.infer<typeof languageChoiceSchema>

/** What the person has chosen. Everything else has its own table. */
export const settingsSchema = z.strictObject({
  language: languageChoiceSchema.default('auto'),
  /** Site ids whose notice (docs/ARCHITECTURE.md, decision 8) was read and accepted, with the day. */
  noticeAccepted: z.record(z.string().max(60), z.iso.date()).default({}),
  /** Sites where chips are switched off (`panel-only`) or back on. A site's own default holds otherwise. */
  inline: z.record(z.string().max(60), z.enum(['chips', 'panel-only'])).default({}),
  /** Sites that are switched off: their pages are not read. */
  off: z.array(z.string().max(60)).max(5000).default([]),
  /** Sites that are not read before this time. */
  pausedUntil: z.record(z.string().max(60), z.iso.datetime()).default({}),
  /** The requisition that relevance is measured against; null = none. */
  activeRequisition: z.string().max(80).nullable().default(null),
  /** The rubric's points, where they were chosen here; null = as it ships. */
  weights: weightsSchema.nullable().default(null),
  /** Whether the trusted list may move the band that is shown; then that is said wherever the band is. */
  listAffectsBand: z.boolean().default(false),
  /** Live search in the Registry. The key for it stands elsewhere: settings can be shown and shared. */
  live: z
    .strictObject({
      on: z.boolean(),
      /** Asks by itself when a credential that is not known here is opened in the panel. */
      automatic: z.boolean(),
      environment: liveEnvironmentSchema,
    })
    .default({ on: false, automatic: false, environment: 'production' }),
})
export type Settings = z.infer<typeof settingsSchema>
