/** A line of a document, with its place in `TextDocument.text`. Offsets are UTF-16 code units. */
export type TextBlock = {
  start: number
  end: number
  /** What the layout says it is; `line` when it says nothing. */
  kind: 'heading' | 'line'
  /** The layout lets the line go on in the next one: no gap between them, and no room left for its first word. */
  wraps?: true
}

/**
 * A document as text: what `documents` gives and `detect` reads. Lines are separated by `\n` in `text` and each has a
 * block, in reading order. Plain data, so that it can cross from a worker.
 */
export type TextDocument = {
  text: string
  blocks: TextBlock[]
  /** Links by the text that carries them; http(s) only. */
  links: { start: number; end: number; url: string }[]
  /** Characters of a full line, where these are parts of a larger text; told from the blocks where it is missing. */
  fullWidth?: number
}
