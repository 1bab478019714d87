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

export const themeSchema = z.enum(['auto', 'light', 'dark'])
export type Theme = z.infer<typeof themeSchema>

/** Percent of the size that text has by itself. */
export const textSizeSchema = z.literal([100, 125, 150, 200])
export type TextSize = z.infer<typeof textSizeSchema>

/** What the person has chosen. Everything else has its own table. */
export const settingsSchema = z.strictObject({
  language: languageChoiceSchema.default('auto'),
  /** Of our own pages; `auto`: the system's. */
  theme: themeSchema.default('auto'),
  /** Of text in our own pages. */
  textSize: textSizeSchema.default(100),
  /** Where chips may stand at all, for every site that has no choice of its own in `inline`. */
  inlineDefault: z.enum(['chips', 'panel-only']).default('chips'),
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
  /** The role that each job of an applicant tracking system is filled by: host and job id → requisition. */
  jobPages: z.record(z.string().max(400), z.string().max(80)).default({}),
  /** The rubric's points, where they were chosen here; null = as it ships. */
  weights: weightsSchema.nullable().default(null),
  /** Whether the trusted list may move the band that is shown; then that is said wherever the band is. */
  listAffectsBand: z.boolean().default(false),
  /** Panel and report leave out what tells of the person: names of files, schools, years of degrees. */
  blind: z.boolean().default(false),
  /** Scores of a page are shown once the reviewer has written down a view of their own; no chips meanwhile. */
  decideFirst: z.boolean().default(false),
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
