import type { Segment } from './layout.ts'

/** How what stands left and right of a white strip belongs together: two columns; rows of a table; or labels, each
 * before the lines on its right. */
export type Relation = 'columns' | 'rows' | 'labels'

/** Fewest lines that each side must have beside the other side's. */
export const COLUMN_LINES = 3
/** A digit group that looks like a year: cells full of them are a table's, not a column's. */
export const YEARISH = /\b(19|20)\d\d\b/
/** Longest label, in characters: "Licences and certifications". */
const LABEL_AT_MOST = 40
/** Share of the labels that must stand beside a line, and of those that more than one line follows. */
const LABELS_BESIDE = 0.9
const LABELS_APART = 0.6

/** Both sides top to bottom. Linear in their lengths. */
export function relationOf(left: Segment[], right: Segment[]): Relation {
  if (left.length < COLUMN_LINES || right.length < COLUMN_LINES) return 'rows'
  const top = Math.min(left[0]?.y ?? 0, right[0]?.y ?? 0)
  const bottom = Math.max(left.at(-1)?.y ?? 0, right.at(-1)?.y ?? 0)
  const beside = (side: Segment[]) => side.filter(({ y }) => y <= top + 1 && y >= bottom - 1).length
  if (beside(left) < COLUMN_LINES || beside(right) < COLUMN_LINES) return 'rows'
  const [ofLeft, ofRight] = [baselinesOf(left), baselinesOf(right)]
  if (isDatedTable(ofLeft, ofRight) || isDatedTable(ofRight, ofLeft)) return 'rows'
  return areLabels(ofLeft, ofRight) ? 'labels' : 'columns'
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

const hasBeside = (other: Baselines, y: number) => other.has(y) || other.has(y + 1) || other.has(y - 1)

/** Most lines of one side hold a date and stand beside a line of the other. */
function isDatedTable(side: Baselines, other: Baselines): boolean {
  const isDated = (line: Segment[]) => line.some(({ runs }) => YEARISH.test(runs.map(({ text }) => text).join(' ')))
  const dated = [...side].filter(([y, line]) => hasBeside(other, y) && isDated(line)).length
  return dated > side.size / 2
}

/** Short lines on the left, each beside the first of the several lines that it names. */
function areLabels(left: Baselines, right: Baselines): boolean {
  const heights = [...left.keys()]
  if (
    heights.length > right.size / 2 ||
    heights.filter((y) => hasBeside(right, y)).length < LABELS_BESIDE * heights.length
  )
    return false
  const lengths = [...left.values()].map((line) => line.reduce((sum, { runs }) => sum + lengthOf(runs), 0))
  if (lengths.some((length) => length > LABEL_AT_MOST)) return false
  let alone = 0
  let apart = 0
  for (const y of [...right.keys(), Number.NEGATIVE_INFINITY].sort((a, b) => b - a)) {
    if (y !== Number.NEGATIVE_INFINITY && !hasBeside(left, y)) alone++
    else {
      if (alone > 0) apart++
      alone = 0
    }
  }
  return apart >= LABELS_APART * heights.length
}

const lengthOf = (runs: Segment['runs']) => runs.reduce((sum, { text }) => sum + text.length, 0)
