import { useQuery } from '@tanstack/react-query'
import { ask } from '../../utils/messages/ask.ts'
import type { ReportFormat } from '../../utils/messages/report.ts'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import { blindAppraisal } from '../../utils/overlay/blind.ts'
import { makeReport } from '../../utils/report/make-report.ts'
import type { Report } from '../../utils/report/schema.ts'
import type { ReportHost } from '../data/host.ts'
import { keys } from '../data/keys.ts'
import { useRequisitions, useSettings, useStatus } from '../data/queries.ts'

/** What a report can be made of: the credentials of a page or a file, and how many more were found. */
export type Reported = { appraisals: readonly Appraisal[]; more: number }

/** What the panel read of the file that the report page is asked for; null where it is gone. */
export function useHandedFile(host: ReportHost) {
  const { fileId } = host
  return useQuery({
    queryKey: keys.handedFile(fileId ?? ''),
    queryFn: () => host.file(fileId ?? ''),
    enabled: fileId !== null,
  })
}

/** The day here, YYYY-MM-DD: a report made in the evening has that evening's date. */
function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/**
 * The report of what was read, with the appraisals as they may be shown (in blind view without what tells of the person);
 * null while what it needs is not known.
 */
export function useReport({ appraisals, more }: Reported): (Reported & { report: Report }) | null {
  const status = useStatus().data
  const settings = useSettings().data
  const requisitions = useRequisitions().data
  if (!status || !settings || !requisitions) return null
  const { active, items } = requisitions
  const role = items.find(({ id }) => id === active)?.title ?? null
  const { listAffectsBand: listsMoveBands, blind } = settings
  const told = blind ? appraisals.map(blindAppraisal) : appraisals
  const report = makeReport({ appraisals: told, role, date: today(), status, listsMoveBands, more })
  return { report, appraisals: told, more }
}

/** Notes in the log that a report was taken away, and nothing of what is in it. */
export const logExport = (format: ReportFormat, count: number) => ask('ui>bg report.exported', { format, count })
