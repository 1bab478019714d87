import { holdsCue } from '../grammar/cues.ts'
import type { HeadingKind } from '../grammar/headings.ts'
import { opensIssued } from '../grammar/issued.ts'
import { fullWidth } from '../grammar/width.ts'
import type { Line } from './lines.ts'
import { kindOf } from './outline.ts'
import { makePace, perLine } from './per-line.ts'
import type { Resting } from './resting.ts'

/** Lines on either side of a line with a credential's word that may belong to the same statement: wrapped text. */
const AROUND = 3
/** A person's name with letters behind it stands in the first lines of a text; what is cut away before it still counts. */
const TOP = 4

/** The parts of a text that may name credentials; null stands for a part that was left out, `end` for the end of a section
 * that the page shows by its boxes. */
export type Blocks = { lines: (Line | 'end' | null)[]; fullWidth: number }

/**
 * Of the lines of a résumé those that have to leave the page file to be read: whole sections of credentials, and
 * elsewhere the lines about a word that a credential is known by, each under the heading of its section. Empty where
 * there is none.
 * @param ends the last lines of sections.
 */
export function* blocksOf(lines: readonly Line[], ends: ReadonlySet<Line>): Resting<Blocks> {
  const kinds: (HeadingKind | null)[] = []
  const pace = makePace()
  for (const line of lines) {
    if (pace()) yield null
    kinds.push(kindOf(line))
  }
  const kept = new Set<number>()
  let heading = -1
  for (const [index, line] of lines.entries()) {
    if (pace()) yield null
    if (kinds[index] !== null) heading = index
    if (kinds[heading] === 'certifications') kept.add(index)
    else if (hasCue(line)) {
      if (heading !== -1) kept.add(heading)
      keep(kept, Math.max(index - AROUND, heading + 1), Math.min(index + AROUND, endOf(kinds, index)))
    }
    if (ends.has(line)) heading = -1
  }
  if (kept.size === 0) return { lines: [], fullWidth: 0 }
  const width = fullWidth(lines.map((line) => line.text.length))
  return { lines: withGaps(lines, kept, ends), fullWidth: width }
}

/** A name of no known word is a credential's where the line below says when it was issued. */
const hasCue = perLine(({ text }) => holdsCue(text) || opensIssued(text))

function keep(kept: Set<number>, from: number, to: number): void {
  for (let index = from; index <= to; index++) kept.add(index)
}

/** The last line of the section that the line at `index` stands in, as far as it may matter. */
function endOf(kinds: readonly (HeadingKind | null)[], index: number): number {
  let end = index
  while (end < index + AROUND && end + 1 < kinds.length && kinds[end + 1] === null) end++
  return end
}

function withGaps(lines: readonly Line[], kept: ReadonlySet<number>, ends: ReadonlySet<Line>): Blocks['lines'] {
  const out: Blocks['lines'] = []
  for (const [index, line] of lines.entries()) {
    if (kept.has(index)) out.push(line)
    else if (index < TOP || out.at(-1) !== null) out.push(null)
    if (ends.has(line)) out.push('end')
  }
  return out
}
