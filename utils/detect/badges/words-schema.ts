import { z } from 'zod'

/** The shape of `words.json`: what is written around the names of badges, all in lower case. */

const list = z.string().regex(/^[\p{Ll}\p{Lo}\p{M}]{1,30}( [\p{Ll}\p{Lo}\p{M}]{1,30})*$/u)
const phrase = z.string().regex(/^[\p{Ll}\p{Lo} :-]{3,40}$/u)

export const wordsSchema = z.strictObject({
  /** Words of buttons, platforms and pictures: a label of nothing else names no credential. */
  generic: list,
  /** What platforms write before a name, and behind it. */
  before: z.array(phrase).min(1),
  after: z.array(phrase).min(1),
  /** A picture with one of these words shows something else. */
  noName: list,
})
