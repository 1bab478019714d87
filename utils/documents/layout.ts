import { areColumns, COLUMN_LINES, endOfLabels } from './columns.ts'

/** A run of text on a page: PDF units, y upwards, `x`/`y` at the start of the baseline, `size` = font height. */
export type Run = { text: string; x: number; y: number; width: number; size: number; url: string | null }
/** Runs that stand together on one baseline, without a cell-sized gap between them; `tail`: a cell that ends the line. */
export type Segment = { runs: Run[]; left: number; right: number; y: number; size: number; tail?: Segment }
/** A line in reading order: one segment, or the cells of a table row. */
export type Row = Segment[]

/** In font sizes: gaps wider than this part cells (justified text stays below it). */
const CELL_GAP = 1.5
/** In font sizes: baselines nearer than this are one line. */
const SAME_LINE = 0.35
/** Narrowest white strip between two columns, in points. */
const GUTTER = 9
/** In font sizes: beside a white strip, cells may stand this near. */
const NEAR_GAP = 0.7
/** Gaps of a line set to full width: so many, and alike to this many points. */
const SPREAD_GAPS = 2
const SAME_GAP = 1
/** Left edges that are tried as the right side of a gutter, those that most lines share. */
const EDGES_AT_MOST = 40
/** Points by which a heading stands out to the left of the list above it. */
const OUTDENT = 3

/** Reads what stands around a white strip at `gutter` as a table; null where it is none. */
export type TableReader = (segments: Segment[], gutter: number) => Row[] | null

/** Segments as `segmentsOf` gives them → rows in reading order: columns one after the other, table rows kept together. */
export function orderSegments(segments: Segment[], asTable: TableReader): Row[] {
  return orderRegion(segments, asTable, 0)
}

/** Runs of one page → its segments, top to bottom and left to right within a line. */
export function segmentsOf(runs: Run[]): Segment[] {
  const sorted = runs.map((run, index) => ({ run, index })).sort((a, b) => b.run.y - a.run.y || a.index - b.index)
  const baselines: Run[][] = []
  for (const { run } of sorted) {
    const line = baselines.at(-1)
    const base = line?.[0]
    const near = base !== undefined && base.y - run.y <= SAME_LINE * Math.max(base.size, run.size)
    if (line !== undefined && near) line.push(run)
    else baselines.push([run])
  }
  const segments = baselines.flatMap(splitBaseline)
  const edges = countEdges(segments.flatMap(startsIn))
  return segments.flatMap((segment) => splitAtEdges(segment, edges))
}

function splitBaseline(line: Run[]): Segment[] {
  const segments: Segment[] = []
  for (const run of line.sort((a, b) => a.x - b.x)) {
    const last = segments.at(-1)
    const right = run.x + run.width
    if (last !== undefined && run.x - last.right <= CELL_GAP * Math.max(last.size, run.size)) {
      last.runs.push(run)
      last.right = Math.max(last.right, right)
      last.size = Math.max(last.size, run.size)
    } else {
      segments.push({ runs: [run], left: run.x, right, y: run.y, size: run.size })
    }
  }
  return segments
}

/** Left edges in whole points, with how many segments share each; those of fewer than `COLUMN_LINES` left out. */
function sharedEdges(segments: Segment[]): Map<number, number> {
  return countEdges(segments.map(({ left }) => left))
}

function countEdges(lefts: number[]): Map<number, number> {
  const edges = new Map<number, number>()
  for (const left of lefts) edges.set(Math.round(left), (edges.get(Math.round(left)) ?? 0) + 1)
  return new Map([...edges].filter(([, count]) => count >= COLUMN_LINES))
}

/** Where segments begin, and runs after a gap that may part cells. */
function startsIn({ runs, left }: Segment): number[] {
  let right = left
  return runs.flatMap((run, at) => {
    const apart = at === 0 || isApart(run, right)
    right = Math.max(right, run.x + run.width)
    return apart ? [run.x] : []
  })
}

const isApart = (run: Run, right: number) => run.x - right >= GUTTER && run.x - right >= NEAR_GAP * run.size

/** A long line of the left column ends near the right one: there, a smaller gap parts them. */
function splitAtEdges(segment: Segment, edges: Map<number, number>): Segment[] {
  const parts: Segment[] = []
  for (const run of segment.runs) {
    const last = parts.at(-1)
    const apart = last !== undefined && isApart(run, last.right) && edges.has(Math.round(run.x))
    const right = run.x + run.width
    if (last === undefined || apart) parts.push({ runs: [run], left: run.x, right, y: run.y, size: run.size })
    else {
      last.runs.push(run)
      last.right = Math.max(last.right, right)
      last.size = Math.max(last.size, run.size)
    }
  }
  return parts
}

/** Segments come top to bottom, left to right within a line. */
function orderRegion(segments: Segment[], asTable: TableReader, depth: number): Row[] {
  const gutter = depth < 4 ? findGutter(segments, asTable) : null
  if (gutter === null) return toRows(segments)
  const rows: Row[] = []
  let band: Segment[] = []
  const flush = () => {
    rows.push(...orderBand(band, gutter, asTable, depth))
    band = []
  }
  for (const row of toRows(segments)) {
    if (!row.some((segment) => crosses(segment, gutter))) {
      band.push(...row)
      continue
    }
    flush()
    rows.push(row)
  }
  flush()
  return rows
}

function orderBand(band: Segment[], gutter: number, asTable: TableReader, depth: number): Row[] {
  const left = band.filter((segment) => segment.right <= gutter)
  const right = band.filter((segment) => segment.left >= gutter)
  const table = asTable(band, gutter)
  if (table !== null) return table
  if (!areColumns(left, right)) return toRows(band)
  const bottom = endOfLabels(left, right)
  if (bottom !== null) {
    const [labelled, rest] = [band.filter(({ y }) => y > bottom), band.filter(({ y }) => y <= bottom)]
    return [...toRows(labelled).flatMap((row) => labelFirst(row, gutter)), ...orderRegion(rest, asTable, depth + 1)]
  }
  const end = endOfLocalColumns(left, right)
  return [
    ...orderRegion(left.slice(0, end), asTable, depth + 1),
    ...orderRegion(right, asTable, depth + 1),
    ...orderRegion(left.slice(end), asTable, depth + 1),
  ]
}

/** A label is a line of its own, above those it names. */
function labelFirst(row: Row, gutter: number): Row[] {
  const label = row.filter((segment) => segment.right <= gutter)
  const named = row.slice(label.length)
  return label.length > 0 && named.length > 0 ? [label, named] : [row]
}

/**
 * Where a list set in two columns ends inside a page of one: the first left line below the right column that is set
 * further out than the lines beside it (the next heading). Index into `left`; its length where there is none.
 */
function endOfLocalColumns(left: Segment[], right: Segment[]): number {
  const top = right[0]?.y ?? 0
  const bottom = right.at(-1)?.y ?? 0
  const beside = left.filter(({ y }) => y <= top + 1 && y >= bottom - 1)
  const edge = Math.min(...beside.map((segment) => segment.left))
  const end = left.findIndex((segment) => segment.y < bottom - 1 && segment.left < edge - OUTDENT)
  return end === -1 ? left.length : end
}

const crosses = (segment: Segment, x: number) => segment.left < x && segment.right > x

/**
 * The x of the white strip with most lines on both of its sides, or null. Candidates are the left edges that at least
 * `COLUMN_LINES` segments share; a strip may be crossed (by a name or a paragraph), which only ends its columns there.
 */
function findGutter(segments: Segment[], asTable: TableReader): number | null {
  const edges = [...sharedEdges(segments)].sort((a, b) => b[1] - a[1]).slice(0, EDGES_AT_MOST)
  let best: { x: number; score: number } | null = null
  for (const [edge] of edges.sort((a, b) => a[0] - b[0])) {
    const x = edge - GUTTER / 2
    const score = gutterScore(segments, x, asTable)
    if (best === null || score > best.score) best = { x, score }
  }
  return best !== null && best.score >= COLUMN_LINES ? best.x : null
}

/** Lines of the thinner side, summed over the bands that really hold two columns, or a table whose cells are wrapped. */
function gutterScore(segments: Segment[], x: number, asTable: TableReader): number {
  let score = 0
  let band: Segment[] = []
  const flush = () => {
    const left = band.filter((segment) => segment.right < x)
    const right = band.filter((segment) => segment.right >= x)
    const thinner = Math.min(left.length, right.length)
    if (thinner >= COLUMN_LINES && (areColumns(left, right) || asTable(band, x) !== null)) score += thinner
    band = []
  }
  for (const segment of segments) {
    if (segment.left < x && segment.right > x - GUTTER / 2) flush()
    else band.push(segment)
  }
  flush()
  return score
}

/** Segments in their order → lines: what stands on one baseline is one row. */
export function toRows(segments: Segment[]): Row[] {
  const rows: Row[] = []
  for (const segment of segments) {
    const row = rows.at(-1)
    const base = row?.[0]
    const near = base !== undefined && Math.abs(base.y - segment.y) <= SAME_LINE * Math.max(base.size, segment.size)
    if (row !== undefined && near) row.push(segment)
    else rows.push([segment])
  }
  return rows.map((row) => (isSpreadOut(row) ? [joined(row)] : row))
}

/** Words of one justified line: as far apart as cells, but each as far as the next. */
function isSpreadOut(row: Row): boolean {
  const gaps = row.slice(1).map((segment, at) => segment.left - (row[at]?.right ?? 0))
  if (gaps.length < SPREAD_GAPS || Math.max(...gaps) - Math.min(...gaps) > SAME_GAP) return false
  return row.every(({ runs }) => runs.length === 1 && !/\S\s+\S/.test(runs[0]?.text ?? ''))
}

function joined(row: Row): Segment {
  const [first, last] = [row[0] as Segment, row.at(-1) as Segment]
  return { ...last, left: first.left, runs: row.flatMap(({ runs }) => runs) }
}
