import type { ReportFormat } from '../../utils/messages/report.ts'
import { say } from '../../utils/model/words.ts'
import { reportCsv } from '../../utils/report/csv.ts'
import { reportJson } from '../../utils/report/json.ts'
import { atsNote } from '../../utils/report/note.ts'
import type { Report } from '../../utils/report/schema.ts'
import { reportHtml, reportText } from '../../utils/report/text.ts'
import { download } from '../settings/download.ts'

/** The date alone: what a file is called must lead to nobody. */
const nameOf = (report: Report, ending: string) => `${say('report.file')}-${report.date}.${ending}`

const blob = (type: string, text: string) => new Blob([text], { type })

/** As text and as HTML: whatever it is pasted into takes what it can. */
async function copyBoth(report: Report): Promise<void> {
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': blob('text/plain', reportText(report)),
      'text/html': blob('text/html', reportHtml(report)),
    }),
  ])
}

/** Hands a report to the person in one of its forms. Rejects where the browser keeps the clipboard shut. */
export async function take(report: Report, format: Exclude<ReportFormat, 'print'>): Promise<void> {
  switch (format) {
    case 'csv':
      return download(nameOf(report, 'csv'), 'text/csv', reportCsv(report))
    case 'json':
      return download(nameOf(report, 'json'), 'application/json', reportJson(report))
    case 'copy':
      return copyBoth(report)
    case 'note':
      return navigator.clipboard.writeText(atsNote(report))
  }
}
