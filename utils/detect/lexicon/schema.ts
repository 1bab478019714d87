import { z } from 'zod'

/** Shapes of the lexicon's files. Used by tests only: page files read the JSON as it is and must not carry zod. */
const word = z.string().min(1).max(60)
const words = z.array(word).min(1)

export const headingsSchema = z.strictObject({
  kinds: z.strictObject({
    certifications: words,
    education: words,
    experience: words,
    skills: words,
    honors: words,
    courses: words,
    languages: words,
    summary: words,
    other: words,
  }),
  /** Plurals beside which one unknown word may stand in a heading. */
  certificationsAnyWord: words,
  /** Words that may stand in a heading beside its kind. */
  modifiers: words,
})

export const fieldsSchema = z.strictObject({
  issued: words,
  expires: words,
  /** "No expiration date" and the open end of a range. */
  never: words,
  id: words,
  issuer: words,
  /** Labels of the button that opens the credential. */
  show: words,
  /** Labels of the skills that a page links to an entry. */
  skills: words,
})
