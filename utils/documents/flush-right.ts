import { isDated } from './columns.ts'
import type { Row, Segment } from './layout.ts'

/** In points: cells set to one right edge end there; lines of one baseline stand as high. */
const SAME_EDGE = 1.5
const SAME_HEIGHT = 2
/** Characters of a date or a place at the end of a line. */
const LENGTH_AT_MOST = 30
/** Fewest cells that are no chance, the share of them that are dates, and of those that have a line before them. */
const CELLS = 2
const DATED = 0.5
const BEHIND = 0.8

/**
 * Dates and places that are set to the right edge, each hung on the line that it ends (`Segment.tail`): they belong to
 * that line and to no column. Segments come and go top to bottom, left to right.
 */
export function hangTails(segments: Segment[]): Segment[] {
  const lines = new Map<Segment, Segment>()
  segments.forEach((segment, at) => {
    const line = segments[at - 1]
    if (line !== undefined && Math.abs(line.y - segment.y) < SAME_HEIGHT && line.right < segment.left)
      lines.set(segment, line)
  })
  const tails = new Map<Segment, Segment>()
  for (const cells of byRightEdge(segments)) {
    const hung = cells.filter((cell) => lines.has(cell))
    if (hung.length < CELLS || hung.length < BEHIND * cells.length || !isFlushRight(cells, segments)) continue
    for (const cell of hung) tails.set(lines.get(cell) as Segment, cell)
  }
  const gone = new Set(tails.values())
  return segments.flatMap((segment) => {
    if (gone.has(segment)) return []
    const tail = tails.get(segment)
    return tail === undefined ? [segment] : [{ ...segment, tail }]
  })
}

/** Rows with what was hung on their lines as cells again. */
export function takeTails(rows: Row[]): Row[] {
  return rows.map((row) => row.flatMap(({ tail, ...cell }) => (tail === undefined ? [cell] : [cell, tail])))
}

/** Short segments by the edge that they end at. */
function byRightEdge(segments: Segment[]): Segment[][] {
  const groups: Segment[][] = []
  const short = segments.filter(({ runs }) => runs.reduce((sum, run) => sum + run.text.length, 0) <= LENGTH_AT_MOST)
  for (const segment of short.sort((a, b) => a.right - b.right)) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && segment.right - last[0].right <= SAME_EDGE) last.push(segment)
    else groups.push([segment])
  }
  return groups
}

/** Mostly dates, and begun at different places, or at one where nothing else begins. */
function isFlushRight(cells: Segment[], segments: Segment[]): boolean {
  if (cells.filter(isDated).length < DATED * cells.length) return false
  const lefts = new Set(cells.map(({ left }) => Math.round(left)))
  const own = new Set(cells)
  const others = new Set(segments.filter((segment) => !own.has(segment)).map(({ left }) => Math.round(left)))
  return ![...lefts].some((left) => others.has(left))
}
