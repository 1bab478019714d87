import type { Appraisal } from '../model/appraisal.ts'
import type { Searched } from '../model/resolution.ts'
import { say } from '../model/words.ts'
import { plain } from '../overlay/plain.ts'
import { entryOf } from './entry.ts'
import type { Report } from './schema.ts'

/** All that a report is made of; nothing else is asked. */
export type ReportInput = {
  /** In the page's order. */
  appraisals: readonly Appraisal[]
  /** The title of the role that relevance was measured against. */
  role: string | null
  /** Today, YYYY-MM-DD. */
  date: string
  /** Of Touchstone, of the rubric in force, and the copy that is searched first: what is said where nothing was found. */
  status: { version: string; rubric: string; rubricHash: string; searched: Searched }
  listsMoveBands: boolean
  /** Found beyond those appraised. */
  more: number
}

function rubricOf({ appraisals, status }: ReportInput): Report['rubric'] {
  // By what was scored, which an open page may have been before the rubric changed.
  const scored = appraisals.find(({ quality, versions }) => quality !== null && versions.modified) ?? appraisals[0]
  if (!scored) return { name: status.rubric, hash: status.rubricHash, modified: false }
  const { rubric, rubricHash, modified } = scored.versions
  return { name: rubric, hash: rubricHash, modified }
}

function searchedOf({ appraisals, status }: ReportInput): Searched[] {
  const all = new Map<string, Searched>()
  const asked = appraisals.flatMap(({ resolution }) => [resolution.searched, ...(resolution.alsoSearched ?? [])])
  for (const { source, date, size } of [status.searched, ...asked])
    all.set(`${source} ${date}`, { source, date: date && plain(date, 10), size })
  return [...all.values()].slice(0, 20)
}

/** What is known of a page's credentials, in its order, as plain data from which every form of a report is made. */
export function makeReport(input: ReportInput): Report {
  const { appraisals, role, date, status, listsMoveBands, more } = input
  return {
    schemaVersion: 1,
    about: say('report.footer'),
    date,
    version: status.version,
    role: role && plain(role),
    rubric: rubricOf(input),
    listsMoveBands: listsMoveBands || appraisals.some(({ listed }) => listed !== undefined),
    searched: searchedOf(input),
    more,
    credentials: appraisals.map(entryOf),
  }
}
