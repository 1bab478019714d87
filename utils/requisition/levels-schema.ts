import { z } from 'zod'

/** Shape of `levels.json`; words folded as text is. */
const words = z.array(z.string().min(1).max(60)).min(1)
const byLanguage = z.record(z.string().regex(/^[a-z]{2}$/), words)

export const levelsSchema = z.strictObject({
  /** Degrees by what they are worth, highest first. A word alone (*degree*) is a first degree. */
  degrees: z.strictObject({
    doctorate: byLanguage,
    master: byLanguage,
    bachelor: byLanguage,
    associate: byLanguage,
    school: byLanguage,
  }),
  /** Rungs of a career, lowest first. */
  levels: z.strictObject({
    intern: byLanguage,
    entry: byLanguage,
    mid: byLanguage,
    senior: byLanguage,
    lead: byLanguage,
  }),
  years: words,
  /** Beside one of these a number of years is asked for. */
  experience: words,
  numbers: z.record(z.string(), z.number().int().positive()),
  /** What stands before a title in a form. */
  titleLabels: words,
})
