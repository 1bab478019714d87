import type { Row, Segment } from './layout.ts'
import { segmentText } from './run-text.ts'

/** In line steps: a gap wider than this parts two entries. */
const STEP = 1.15
/** In font sizes: the widest step of one paragraph. */
const STEP_AT_MOST = 2
/** In points: lines whose starts differ by less begin at one edge; a hanging line may stand further in. */
const SAME_EDGE = 2
const HANGING = 24
/** Words are wider than the mean of their line now and then. */
const WIDER = 1.15

/**
 * For each row, whether its line may go on in the next one by the layout: same size, no gap beyond the usual line step,
 * begun at the same edge or hanging from it, and without room for the next line's first word before the edge that the
 * lines of that column reach. Cells of tables never do.
 */
export function wrapsOf(rows: Row[]): boolean[] {
  const lines = rows.map(lineOf)
  const gaps = gapsOf(rows)
  const edges = new Map<number, number>()
  for (const line of lines) {
    if (line === undefined) continue
    const column = Math.round(line.left / HANGING)
    edges.set(column, Math.max(edges.get(column) ?? 0, line.right))
  }
  return lines.map((line, at) => {
    const next = lines[at + 1]
    if (line === undefined || next === undefined || gaps[at] === true) return false
    const column = Math.round(line.left / HANGING)
    const edge = Math.max(...[column - 1, column, column + 1].map((near) => edges.get(near) ?? 0))
    return line.right + firstWord(next) > edge
  })
}

/** For each row, whether it is parted from the next: by more than the usual step between lines of its size, by another
 * size or another column. A row of cells stands for itself. */
export function gapsOf(rows: Row[]): boolean[] {
  const lines = rows.map(lineOf)
  const steps = lines.map((line, at) => (line === undefined ? null : stepTo(line, lines[at + 1])))
  const usual = new Map<number, number>()
  const sizeAt = (at: number) => Math.round((lines[at]?.size ?? 0) * 2)
  for (const [at, step] of steps.entries()) {
    if (step !== null) usual.set(sizeAt(at), Math.min(usual.get(sizeAt(at)) ?? Number.POSITIVE_INFINITY, step))
  }
  return steps.map((step, at) => step === null || step > STEP * (usual.get(sizeAt(at)) ?? 0))
}

const lineOf = (row: Row) => (row.length === 1 ? row[0] : undefined)

/** Points from a line down to the next one of its column; null where that is none. */
function stepTo(line: Segment, next: Segment | undefined): number | null {
  if (next === undefined || Math.abs(next.size - line.size) > 0.5) return null
  const indent = next.left - line.left
  const step = line.y - next.y
  return indent > -SAME_EDGE && indent < HANGING && step > 0 && step < STEP_AT_MOST * line.size ? step : null
}

/** Width of a line's first word and the space before it, from the line's mean letter. */
function firstWord(line: Segment): number {
  const { text } = segmentText(line)
  const size = (text.split(' ')[0]?.length ?? 0) + 1
  return text === '' ? 0 : (WIDER * (line.right - line.left) * size) / text.length
}
