import { z } from 'zod'
import { pageSchema, strategySchema } from '../sites/schema.ts'

const count = z.number().int().nonnegative()

/** One way of finding a place, and how many places it finds. */
const triedSchema = z.strictObject({ strategy: strategySchema, found: count })
export type Tried = z.input<typeof triedSchema>

/** Headings of one page that are listed. */
export const HEADINGS_AT_MOST = 200

/** What the reader goes by on a page: the parts of an explanation that a reading does not carry. */
export const surveySchema = z.strictObject({
  adapter: z
    .strictObject({ id: z.string().max(60), name: z.string().max(60), lastVerified: z.string().max(10) })
    .nullable(),
  /** The adapter reads nothing on addresses that no form names. */
  nothingElse: z.boolean(),
  /** Forms of the adapter whose address this is, in the order in which they are tried. */
  forms: z
    .array(
      z.strictObject({
        form: z.string().max(40),
        surface: pageSchema.shape.surface,
        scope: z.array(triedSchema).max(6),
        landmarks: z.array(triedSchema).max(8),
      }),
    )
    .max(12),
  /** Parts that belong to others. */
  leaveOut: z.array(triedSchema).max(20),
  /** The part that is read, by its tag, and how many lines stand in it. */
  scope: z.strictObject({ tag: z.string().max(60), lines: count }),
  /** Frames in that part whose page can be read, and those that are shut. */
  frames: z.strictObject({ read: count, shut: count }),
  headings: z
    .array(
      z.strictObject({
        text: z.string().max(80),
        /** 1–6 of a heading element; 0 for a line that only reads like one. */
        level: z.number().int().min(0).max(6),
        /** The kind of section that its words open; null where they open none. */
        kind: z.string().max(30).nullable(),
        /** `taken`: credentials are read below it. `elsewhere`: it stands in a part that is not about the candidate. */
        fate: z.enum(['taken', 'elsewhere', 'seen']),
      }),
    )
    .max(HEADINGS_AT_MOST),
  moreHeadings: count,
})
export type Survey = z.input<typeof surveySchema>
