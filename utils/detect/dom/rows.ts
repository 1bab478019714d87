import { isPlainField } from './entries.ts'
import { sameLine } from './line-maker.ts'
import type { Line } from './lines.ts'
import { makePace, perLine, perSight } from './per-line.ts'
import type { Resting } from './resting.ts'
import { tagOf } from './tags.ts'

/** Cells of a header row; a table with fewer only lays out. */
const HEADS_AT_LEAST = 2

/** The row that a line stands in, and its table. */
const rowOf = perSight(({ level, printed, block }) => {
  const row = level > 0 || printed !== undefined ? null : block.closest('tr,[role=row]')
  const table = row?.closest('table,[role=table],[role=grid]') ?? null
  return row === null || table === null ? null : { row, table }
})

/**
 * Lines in which each row of a headed table, and each row that begins with its date, is one line, its cells parted by
 * tabs, empty ones too: what a cell holds is told by the head of its column, and the grammar of text knows such heads.
 * Other lines stay as they are.
 */
export function* withRows(lines: readonly Line[]): Resting<readonly Line[]> {
  const headed = new Map<Element, boolean>()
  const out: Line[] = []
  let row: Element | null = null
  let inRow: Line[] = []
  let any = false
  const close = () => {
    const joined = row === null ? null : joinRow(row, inRow)
    if (joined !== null) out.push(joined)
    row = null
    inRow = []
  }
  const pace = makePace()
  for (const line of lines) {
    if (pace()) yield null
    const own = rowOf(line)
    const joins = own !== null && (own.row === row || isHeaded(own.table, headed) || isDated(own.row, line))
    if (!joins || own.row !== row) close()
    if (joins) {
      row = own.row
      inRow.push(line)
      any = true
    } else out.push(line)
  }
  close()
  return any ? out : lines
}

function isHeaded(table: Element, known: Map<Element, boolean>): boolean {
  const told = known.get(table)
  if (told !== undefined) return told
  let heads: Element[] = []
  for (const row of table.querySelectorAll('tr,[role=row]')) {
    if (row.closest('table,[role=table],[role=grid]') !== table) continue
    heads = cellsOf(row)
    break
  }
  const headed = heads.length >= HEADS_AT_LEAST && heads.every(isHead)
  known.set(table, headed)
  return headed
}

const isField = perLine((line) => isPlainField(line.text))

/** A row that begins with a cell of dates: its date stands in front, and belongs to what follows. */
function isDated(row: Element, first: Line): boolean {
  const [cell] = cellsOf(row)
  return cell?.contains(first.block) === true && row.childElementCount > 1 && isField(first)
}

const isHead = (cell: Element) => tagOf(cell) === 'TH' || cell.getAttribute('role') === 'columnheader'

const cellsOf = (row: Element) =>
  [...row.children].filter(
    (child) =>
      /^T[HD]$/.test(tagOf(child)) ||
      /^(?:columnheader|rowheader|(?:grid)?cell)$/.test(child.getAttribute('role') ?? ''),
  )

/** By a row's first line: a row that says what it said stays the same line. */
const joinedBefore = new WeakMap<Line, Line>()

function joinRow(row: Element, lines: readonly Line[]): Line | null {
  const [first] = lines
  if (first === undefined) return null
  const cells = cellsOf(row).map((cell) => lines.filter((line) => cell.contains(line.block)).map((line) => line.text))
  const joined = {
    ...first,
    text: cells.map((texts) => texts.join(' ')).join('\t'),
    nodes: lines.flatMap((line) => line.nodes),
    block: row,
    links: [...new Set(lines.flatMap((line) => line.links))],
    linked: false,
    seen: Math.max(...lines.map((line) => line.seen)),
  }
  const before = joinedBefore.get(first)
  if (before !== undefined && sameLine(before, joined)) return Object.assign(before, joined)
  joinedBefore.set(first, joined)
  return joined
}
