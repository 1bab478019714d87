import type { Row } from './layout.ts'

/** In sizes of the body text: larger and short is a heading. */
const HEADING_SIZE = 1.15
const HEADING_LENGTH = 60

/** The size that most characters are set in, to half points. */
export function bodySize(rows: Row[]): number {
  const count = new Map<number, number>()
  for (const segment of rows.flat()) {
    for (const run of segment.runs) {
      const size = Math.round(run.size * 2) / 2
      count.set(size, (count.get(size) ?? 0) + run.text.length)
    }
  }
  return [...count].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0]
}

/** How much larger than the body text a row is set that is a heading by its size and its length; 0 for others. */
export function headingSize(row: Row, text: string, body: number): number {
  const size = Math.max(...row.map((segment) => segment.size)) / body
  return size >= HEADING_SIZE && text.length <= HEADING_LENGTH ? size : 0
}
