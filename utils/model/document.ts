import { z } from 'zod'

const offset = z.number().int().nonnegative()

/** A line of a document, with its place in `TextDocument.text`. Offsets are UTF-16 code units. */
const textBlockSchema = z.strictObject({
  start: offset,
  end: offset,
  /** What the layout says it is; `line` when it says nothing. An empty heading ends the section above it. */
  kind: z.enum(['heading', 'line']),
  /** The layout lets the line go on in the next one: no gap between them, and no room left for its first word. */
  wraps: z.literal(true).optional(),
})
export type TextBlock = z.infer<typeof textBlockSchema>

/**
 * A document as text: what `documents` gives and `detect` reads. Lines are separated by `\n` in `text` and each has a
 * block, in reading order. Plain data, so that it can cross from a worker or a page.
 */
export const textDocumentSchema = z
  .strictObject({
    text: z.string().max(2_000_000),
    blocks: z.array(textBlockSchema).max(200_000),
    /** Links by the text that carries them; http(s) only. */
    links: z.array(z.strictObject({ start: offset, end: offset, url: z.string().max(2000) })).max(20_000),
    /** Characters of a full line, where these are parts of a larger text; told from the blocks where it is missing. */
    fullWidth: offset.optional(),
  })
  .refine(
    ({ text, blocks, links }) => [...blocks, ...links].every(({ start, end }) => start <= end && end <= text.length),
    'an offset beyond the text',
  )
export type TextDocument = z.infer<typeof textDocumentSchema>
