import { type Row, type Run, segmentsOf, toRows } from './layout.ts'
import { append } from './run-text.ts'

/**
 * The profile as LinkedIn exports it: producer; left edges of its sidebar and main column; and in the sidebar the
 * baseline gap below which a line goes on with the entry above. In points; measured on 18 files: 12.6 within an entry,
 * 17.6 between entries, footer at 14.
 */
const EXPORT = { producer: /Apache FOP/, sidebar: 21.6, main: 223.6, wrapGap: 15, footer: 20 }

/** True for that export, by its producer and the first page's two columns, which nothing crosses. */
export function isProfileExport(producer: unknown, firstPage: Run[]): boolean {
  if (typeof producer !== 'string' || !EXPORT.producer.test(producer)) return false
  const begins = (edge: number) => firstPage.some((run) => Math.abs(run.x - edge) < 1)
  const body = firstPage.filter((run) => run.y > EXPORT.footer)
  const crosses = (run: Run) => run.x < EXPORT.main - 1 && run.x + run.width > EXPORT.main - 1
  return begins(EXPORT.sidebar) && begins(EXPORT.main) && !body.some(crosses)
}

/** A page of that export, footer left out: the sidebar with each entry on one line, then the main column. */
export function exportRows(runs: Run[]): Row[] {
  const body = runs.filter((run) => run.y > EXPORT.footer)
  const isSidebar = (run: Run) => run.x < EXPORT.main - 1
  return [
    ...joinEntries(toRows(segmentsOf(body.filter(isSidebar)))),
    ...toRows(segmentsOf(body.filter((run) => !isSidebar(run)))),
  ]
}

function joinEntries(rows: Row[]): Row[] {
  const joined: Row[] = []
  let y = Number.POSITIVE_INFINITY
  for (const row of rows) {
    const [line] = row
    const open = joined.at(-1)?.[0]
    if (line !== undefined && open !== undefined && open.size === line.size && y - line.y < EXPORT.wrapGap)
      for (const part of row) append(open, part)
    else joined.push(row)
    y = line?.y ?? y
  }
  return joined
}
