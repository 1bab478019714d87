import { joinCells } from './cells.ts'
import { hangTails, takeTails } from './flush-right.ts'
import { gridRows } from './grid.ts'
import { orderSegments, type Row, type Segment } from './layout.ts'

/** What stands on a page in one direction → its rows in reading order, tables with their wrapped cells on one line. */
export function rowsIn(segments: Segment[]): Row[] {
  return joinCells(takeTails(orderSegments(hangTails(segments), gridRows)))
}
