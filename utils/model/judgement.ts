import { z } from 'zod'
import { ownNoteSchema } from './appraisal.ts'
import { MENTION_LIMITS } from './mention.ts'

/** Corrections and notes that are kept at most, each. */
export const JUDGEMENTS_AT_MOST = 5000

const key = z.string().min(1).max(1200)
const said = { name: z.string().min(1).max(500), issuer: z.string().max(300).nullable() }

/** The person's own choice for a name and an issuer as pages write them. Holds nothing of any page or person. */
export const correctionSchema = z.strictObject({
  key,
  /** As it was written where it was corrected. */
  name: z.string().min(1).max(MENTION_LIMITS.name),
  issuer: z.string().max(MENTION_LIMITS.issuer).nullable(),
  /** Null: none of the records that were found. */
  record: z.strictObject({ id: z.string().min(1).max(300), ...said }).nullable(),
  on: z.iso.date(),
})
export type Correction = z.infer<typeof correctionSchema>

/** The person's own band or remark for a credential: by its record, else by name and issuer. */
export const keptNoteSchema = z.strictObject({ key, ...said, note: ownNoteSchema })
export type KeptNote = z.infer<typeof keptNoteSchema>
