import type { Segment } from './layout.ts'

/** Fewest lines that each of two columns must have beside the other's. */
export const COLUMN_LINES = 3
/** A digit group that looks like a year: cells full of them are a table's, not a column's. */
const YEARISH = /\b(19|20)\d\d\b/
/** Longest label, in characters: "Licences and certifications". */
const LABEL_AT_MOST = 40
/** Share of the labels that more than one line follows. */
const LABELS_APART = 0.6

/**
 * True where what stands left and right of a white strip, both from top to bottom, is read side after side: enough lines
 * on both, beside each other, and not the rows of a dated table. Linear in their lengths.
 */
export function areColumns(left: Segment[], right: Segment[]): boolean {
  if (left.length < COLUMN_LINES || right.length < COLUMN_LINES) return false
  const top = Math.min(left[0]?.y ?? 0, right[0]?.y ?? 0)
  const bottom = Math.max(left.at(-1)?.y ?? 0, right.at(-1)?.y ?? 0)
  const beside = (side: Segment[]) => side.filter(({ y }) => y <= top + 1 && y >= bottom - 1).length
  if (beside(left) < COLUMN_LINES || beside(right) < COLUMN_LINES) return false
  const [ofLeft, ofRight] = [baselinesOf(left), baselinesOf(right)]
  return !isDatedTable(ofLeft, ofRight) && !isDatedTable(ofRight, ofLeft)
}

/**
 * The height down to which the left side is labels for the right one, each beside the first of the lines that it names:
 * that of the first left line with nothing beside it, or below everything. Null where they are no labels.
 */
export function endOfLabels(left: Segment[], right: Segment[]): number | null {
  const ofRight = baselinesOf(right)
  const bottom = left.find(({ y }) => !hasBeside(ofRight, y))?.y ?? Number.NEGATIVE_INFINITY
  const above = (side: Segment[]) => baselinesOf(side.filter(({ y }) => y > bottom))
  return areLabels(above(left), above(right)) ? bottom : null
}

type Baselines = Map<number, Segment[]>

/** Segments by their height, rounded to points. */
function baselinesOf(side: Segment[]): Baselines {
  const baselines: Baselines = new Map()
  for (const segment of side) {
    const y = Math.round(segment.y)
    const there = baselines.get(y)
    if (there === undefined) baselines.set(y, [segment])
    else there.push(segment)
  }
  return baselines
}

const hasBeside = (other: Baselines, y: number) => [-1, 0, 1].some((off) => other.has(Math.round(y) + off))

/** Most lines of one side hold a date and stand beside a line of the other. */
function isDatedTable(side: Baselines, other: Baselines): boolean {
  const dated = [...side].filter(([y, line]) => hasBeside(other, y) && line.some(isDated)).length
  return dated > side.size / 2
}

/** True where the segment, or what ends its line, holds a year. */
export function isDated({ runs, tail }: Segment): boolean {
  return YEARISH.test(runs.map(({ text }) => text).join(' ')) || (tail !== undefined && isDated(tail))
}

/** Few and short lines on the left, most of them with lines on the right that nothing stands beside. */
function areLabels(left: Baselines, right: Baselines): boolean {
  if (left.size < COLUMN_LINES || left.size > right.size / 2) return false
  if ([...left.values()].some((line) => lengthOf(line) > LABEL_AT_MOST)) return false
  let apart = 0
  let alone = 0
  for (const y of [...right.keys()].sort((a, b) => a - b)) {
    // from below: the lines that a label names come before it
    if (!hasBeside(left, y)) alone++
    else {
      if (alone > 0) apart++
      alone = 0
    }
  }
  return apart >= LABELS_APART * left.size
}

const lengthOf = (line: Segment[]) => line.flatMap(({ runs }) => runs).reduce((sum, { text }) => sum + text.length, 0)
