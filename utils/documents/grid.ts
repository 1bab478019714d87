import { hasRoom, SAME_EDGE } from './cells.ts'
import { COLUMN_LINES, isDated } from './columns.ts'
import { type Row, type Segment, toRows } from './layout.ts'
import { append } from './run-text.ts'

/** A step this much wider than that between the lines of a cell parts two rows. */
const WIDER_STEP = 1.08
/** In font sizes: lines of one column do not stand nearer. */
const STEP_AT_LEAST = 0.9
/** Lines of all cells of a row. */
const LINES_AT_MOST = 60
/** Shares of a table's rows that reach over the white strip, and of those that hold a date. */
const REACHING = 0.7
const DATED = 0.5

/**
 * A table whose cells are wrapped and stand at the top or at half the height of their row → its rows, each cell on one
 * line; null where what stands left and right of a white strip at `gutter` is none. Rows are told by the wider steps
 * between them, and cells by lines that had no room for the next word: entries set as cards beside each other have.
 * `segments` come top to bottom.
 */
export function gridRows(segments: Segment[], gutter: number): Row[] | null {
  const blocks = blocksOf(segments)
  const isRight = (segment: Segment) => segment.left >= gutter
  const first = blocks.findIndex((block) => block.some(isRight))
  const last = blocks.findLastIndex((block) => block.some(isRight))
  const table = blocks.slice(first, last + 1)
  const reaching = table.filter((block) => block.some(isRight) && !block.every(isRight))
  if (reaching.length < COLUMN_LINES || reaching.length < REACHING * table.length) return null
  if (reaching.filter((block) => block.some(isDated)).length < DATED * reaching.length) return null
  if (reaching.some((block) => block.length > LINES_AT_MOST)) return null
  const cells = new Map(reaching.map((block) => [block, cellsOf(block)]))
  const wrapped = [...cells.values()].flatMap((row) => row.slice(0, -1).map((cell, at) => isWrapped(cell, row[at + 1])))
  if (wrapped.includes(false) || !wrapped.includes(true)) return null
  return blocks.flatMap((block) => {
    const row = cells.get(block)
    return row === undefined ? toRows(block) : [row.map(oneLine)]
  })
}

/** The segments parted where the step down is wider than between lines that begin below each other. */
function blocksOf(segments: Segment[]): Segment[][] {
  const pitch = WIDER_STEP * leastStep(segments)
  const blocks: Segment[][] = []
  let y = Number.POSITIVE_INFINITY
  for (const segment of segments) {
    const block = blocks.at(-1)
    if (block === undefined || y - segment.y >= pitch) blocks.push([segment])
    else block.push(segment)
    y = segment.y
  }
  return blocks
}

function leastStep(segments: Segment[]): number {
  const above = new Map<number, Segment>()
  let least = Number.POSITIVE_INFINITY
  for (const segment of segments) {
    const column = Math.round(segment.left)
    const step = (above.get(column)?.y ?? Number.POSITIVE_INFINITY) - segment.y
    if (step >= STEP_AT_LEAST * segment.size) least = Math.min(least, step)
    above.set(column, segment)
  }
  return least
}

/** The lines of each cell of a row, cells from left to right. */
function cellsOf(block: Segment[]): Segment[][] {
  const cells: Segment[][] = []
  for (const segment of block) {
    const cell = cells.find(([top]) => top !== undefined && Math.abs(top.left - segment.left) <= SAME_EDGE)
    if (cell === undefined) cells.push([segment])
    else cell.push(segment)
  }
  return cells.sort((a, b) => (a[0]?.left ?? 0) - (b[0]?.left ?? 0))
}

/** Whether each line of a cell was full; null for a cell of one line, of which nothing can be said. */
function isWrapped(cell: Segment[], next: Segment[] | undefined): boolean | null {
  const room = next?.[0]?.left ?? Number.POSITIVE_INFINITY
  return cell.length < 2 ? null : cell.slice(1).every((line, at) => !hasRoom(cell[at] ?? line, line, room))
}

function oneLine(cell: Segment[]): Segment {
  const [top, ...rest] = cell
  const whole = { ...(top as Segment), runs: [...(top?.runs ?? [])] }
  for (const line of rest) append(whole, line)
  return whole
}
