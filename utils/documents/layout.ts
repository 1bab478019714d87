/** A run of text on a page: PDF units, y upwards, `x`/`y` at the start of the baseline, `size` = font height. */
export type Run = { text: string; x: number; y: number; width: number; size: number; url: string | null }
/** Runs that stand together on one baseline, without a cell-sized gap between them. */
export type Segment = { runs: Run[]; left: number; right: number; y: number; size: number }
/** A line in reading order: one segment, or the cells of a table row. */
export type Row = Segment[]

/** In font sizes: gaps wider than this part cells (justified text stays below it). */
const CELL_GAP = 1.5
/** In font sizes: baselines nearer than this are one line. */
const SAME_LINE = 0.35
/** Narrowest white strip between two columns, in points. */
const GUTTER = 9
/** Fewest lines that each side of a gutter must have beside the other side's. */
const COLUMN_LINES = 3
/** Points by which a heading stands out to the left of the list above it. */
const OUTDENT = 3
/** A digit group that looks like a year: right-hand cells full of them are a table's, not a column's. */
const YEARISH = /\b(19|20)\d\d\b/

/** Runs of one page → rows in reading order: columns one after the other, table rows kept together. */
export function readingOrder(runs: Run[]): Row[] {
  return orderRegion(toSegments(runs), 0)
}

function toSegments(runs: Run[]): Segment[] {
  const sorted = runs.map((run, index) => ({ run, index })).sort((a, b) => b.run.y - a.run.y || a.index - b.index)
  const baselines: Run[][] = []
  for (const { run } of sorted) {
    const line = baselines.at(-1)
    const base = line?.[0]
    const near = base !== undefined && base.y - run.y <= SAME_LINE * Math.max(base.size, run.size)
    if (line !== undefined && near) line.push(run)
    else baselines.push([run])
  }
  return baselines.flatMap(splitBaseline)
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

/** Segments come top to bottom, left to right within a line. */
function orderRegion(segments: Segment[], depth: number): Row[] {
  const gutter = depth < 4 ? findGutter(segments) : null
  if (gutter === null) return toRows(segments)
  const rows: Row[] = []
  let band: Segment[] = []
  const flush = () => {
    rows.push(...orderBand(band, gutter, depth))
    band = []
  }
  for (const segment of segments) {
    if (!crosses(segment, gutter)) {
      band.push(segment)
      continue
    }
    flush()
    rows.push([segment])
  }
  flush()
  return rows
}

function orderBand(band: Segment[], gutter: number, depth: number): Row[] {
  const left = band.filter((segment) => segment.right <= gutter)
  const right = band.filter((segment) => segment.left >= gutter)
  if (!areColumns(left, right)) return toRows(band)
  const end = endOfLocalColumns(left, right)
  return [
    ...orderRegion(left.slice(0, end), depth + 1),
    ...orderRegion(right, depth + 1),
    ...orderRegion(left.slice(end), depth + 1),
  ]
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
function findGutter(segments: Segment[]): number | null {
  const edges = new Map<number, number>()
  for (const { left } of segments) edges.set(Math.round(left), (edges.get(Math.round(left)) ?? 0) + 1)
  let best: { x: number; score: number } | null = null
  for (const [edge, count] of edges) {
    if (count < COLUMN_LINES) continue
    const x = edge - GUTTER / 2
    const score = gutterScore(segments, x)
    if (best === null || score > best.score) best = { x, score }
  }
  return best !== null && best.score >= COLUMN_LINES ? best.x : null
}

/** Lines of the thinner side, summed over the bands that really hold two columns. */
function gutterScore(segments: Segment[], x: number): number {
  let score = 0
  let left: Segment[] = []
  let right: Segment[] = []
  const flush = () => {
    if (areColumns(left, right)) score += Math.min(left.length, right.length)
    left = []
    right = []
  }
  for (const segment of segments) {
    if (segment.left < x && segment.right > x - GUTTER / 2) flush()
    else if (segment.right < x) left.push(segment)
    else right.push(segment)
  }
  flush()
  return score
}

/** Two columns, not the cells of a table: enough lines on both sides, side by side, and the right one no list of dates. */
function areColumns(left: Segment[], right: Segment[]): boolean {
  if (left.length < COLUMN_LINES || right.length < COLUMN_LINES) return false
  const top = Math.min(left[0]?.y ?? 0, right[0]?.y ?? 0)
  const bottom = Math.max(left.at(-1)?.y ?? 0, right.at(-1)?.y ?? 0)
  const beside = (side: Segment[]) => side.filter(({ y }) => y <= top + 1 && y >= bottom - 1).length
  if (beside(left) < COLUMN_LINES || beside(right) < COLUMN_LINES) return false
  const dated = right.filter((segment) => YEARISH.test(segmentText(segment))).length
  const aligned = right.filter(({ y }) => left.some((other) => Math.abs(other.y - y) < 1)).length
  return !(dated > right.length / 2 && aligned > right.length / 2)
}

function toRows(segments: Segment[]): Row[] {
  const rows: Row[] = []
  for (const segment of segments) {
    const row = rows.at(-1)
    const base = row?.[0]
    const near = base !== undefined && Math.abs(base.y - segment.y) <= SAME_LINE * Math.max(base.size, segment.size)
    if (row !== undefined && near) row.push(segment)
    else rows.push([segment])
  }
  return rows
}

/** The text of a segment; a space where the runs stand apart and none is written. */
export function segmentText(segment: Segment): string {
  let text = ''
  let right = segment.left
  for (const run of segment.runs) {
    const apart = text !== '' && run.x - right > 0.15 * run.size
    if (apart && !/\s$/.test(text) && !/^\s/.test(run.text)) text += ' '
    text += run.text
    right = run.x + run.width
  }
  return text.replace(/[\s\u00a0]+/gu, ' ').trim()
}
