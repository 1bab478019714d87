import { isDated } from './columns.ts'
import type { Row, Segment } from './layout.ts'
import { append } from './run-text.ts'

/** In font sizes: the widest step between two lines of one cell. */
const STEP_AT_MOST = 1.6
/** In points: lines of one cell begin at the same edge. */
export const SAME_EDGE = 1
/** Words are wider than the mean of their line now and then. */
const WIDER = 1.15

type Cell = { cell: Segment; left: number; last: Segment; room: number }

/**
 * Table rows with the lines of a wrapped cell put together. A line with fewer cells than the row above goes on there
 * when each of its cells begins below a cell whose own line had no room left for its first word before the next cell.
 * Only below a row with a date, or with a small letter: two short lists beside each other look the same.
 * Changes the rows' segments.
 */
export function joinCells(rows: Row[]): Row[] {
  const joined: Row[] = []
  let open: Cell[] = []
  for (const row of rows) {
    const ends = endsOf(open, row)
    if (ends === null) {
      joined.push(row)
      open = row.map((cell, at) => {
        const room = row[at + 1]?.left ?? Number.POSITIVE_INFINITY
        return { cell, left: cell.left, last: { ...cell }, room }
      })
      continue
    }
    for (const { end, next } of ends) {
      end.last = { ...next }
      append(end.cell, next)
    }
  }
  return joined
}

/** The cells of the open row that the cells of the next line go on in; null where it is a row of its own. */
function endsOf(open: Cell[], row: Row): { end: Cell; next: Segment }[] | null {
  if (open.length < 2 || row.length >= open.length) return null
  if (!open.some(({ cell }) => isDated(cell)) && !row.every((next) => /^\p{Ll}/u.test(wordsOf(next)))) return null
  const ends = row.map((next) => ({ end: open.find((cell) => goesOn(cell, next)), next }))
  return ends.every((one): one is { end: Cell; next: Segment } => one.end !== undefined) ? ends : null
}

function goesOn({ left, last, room }: Cell, next: Segment): boolean {
  const step = last.y - next.y
  if (Math.abs(next.left - left) > SAME_EDGE || Math.abs(next.size - last.size) > 0.5) return false
  return step > 0 && step <= STEP_AT_MOST * next.size && !hasRoom(last, next, room)
}

/** True where the first word of the line `next` would have fitted behind `line`, before the edge at `room`. */
export function hasRoom(line: Segment, next: Segment, room: number): boolean {
  const text = wordsOf(next)
  const word = text.split(/\s/, 1)[0] ?? ''
  return line.right + (WIDER * (next.right - next.left) * (word.length + 1)) / Math.max(1, text.length) <= room
}

const wordsOf = ({ runs }: Segment) =>
  runs
    .map((run) => run.text)
    .join(' ')
    .trim()
