import { type HeadingKind, headingKind } from '../grammar/headings.ts'
import type { Line } from './lines.ts'
import { makePace, perLine } from './per-line.ts'
import type { Resting } from './resting.ts'

/** Lines with what they are as headings. */
export type Outline = {
  lines: readonly Line[]
  /** The kind of section that each line opens. */
  kinds: readonly (HeadingKind | null)[]
  /** The line of the nearest title above each line; -1 for none. */
  titles: Int32Array
}

/** Titles longer than this are prose. */
export const TITLE_AT_MOST = 80

/** The kind of section that a line opens; a count beside the words (*Certifications (3)*) does not count. */
export const kindOf = perLine<HeadingKind | null>(({ text }) =>
  text.length > TITLE_AT_MOST ? null : headingKind(text.replace(/[\s(·]{0,3}\d{1,4}\)?$/, '')),
)

export function* outlineOf(lines: readonly Line[]): Resting<Outline> {
  const kinds: (HeadingKind | null)[] = []
  const titles = new Int32Array(lines.length)
  const pace = makePace()
  let title = -1
  for (const [index, line] of lines.entries()) {
    if (pace()) yield null
    const kind = kindOf(line)
    kinds.push(kind)
    titles[index] = title
    if (isTitle(line, kind)) title = index
  }
  return { lines, kinds, titles }
}

/** A title is a heading element that names no kind of section: a person's name, an advert's, a list's. What is large on a
 * printed page divides the document, not the page around it. */
export function isTitle(line: Line, kind: HeadingKind | null): boolean {
  return line.level > 0 && kind === null && line.printed === undefined
}

/** The nearest title above the line at `index`. */
export function titleAbove({ lines, titles }: Outline, index: number): Line | undefined {
  return lines[titles[index] ?? -1]
}
