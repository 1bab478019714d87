import { say } from '../model/words.ts'
import { writeRows } from '../policy/csv.ts'
import { nameWords, sourceWords } from './lines.ts'
import type { Report, ReportEntry } from './schema.ts'

/** Columns in English whatever is spoken: programs read them. */
const COLUMNS = [
  'place',
  'credential',
  'issuer',
  'what',
  'evidence',
  'band',
  'bandByList',
  'point',
  'low',
  'high',
  'coverage',
  'designed',
  'delivered',
  'recognised',
  'current',
  'award',
  'forRole',
  'skills',
  'notKnown',
  'couldBe',
  'chosenByHand',
  'ownView',
  'trustedList',
  'sources',
  'date',
  'role',
  'rubric',
  'rubricHash',
  'rubricModified',
  'listsMoveBands',
  'searched',
  'version',
  'about',
] as const

type Cells = Record<(typeof COLUMNS)[number], string>

const number = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value))
const yesNo = (value: boolean) => (value ? 'yes' : 'no')

function cellsOf(report: Report, entry: ReportEntry, place: number): Cells {
  const { quality, role } = entry
  // A number stands where a card shows it.
  const shown = quality && !quality.limited ? quality : null
  return {
    place: String(place),
    credential: entry.name,
    issuer: entry.issuer ?? '',
    what: entry.what,
    evidence: entry.evidence,
    band: quality?.band ?? '',
    bandByList: quality?.listed ?? '',
    point: number(shown?.point),
    low: number(shown?.low),
    high: number(shown?.high),
    coverage: number(quality?.coverage),
    designed: entry.designed.words,
    delivered: entry.delivered.words,
    recognised: entry.recognised.words,
    current: entry.current.words,
    award: entry.award.words,
    forRole: role?.words ?? '',
    skills: (role?.matchedSkills ?? []).map(({ skill }) => skill).join(' | '),
    notKnown: entry.notKnown.join(' | '),
    couldBe: entry.couldBe.map(nameWords).join(' | '),
    chosenByHand: yesNo(entry.chosen),
    ownView: entry.own?.words ?? '',
    trustedList: entry.list ?? '',
    sources: entry.sources
      .map((one) => [sourceWords(one), one.url].filter((part) => part !== null).join(' '))
      .join(' | '),
    date: report.date,
    role: report.role ?? '',
    rubric: report.rubric.name,
    rubricHash: report.rubric.hash,
    rubricModified: yesNo(report.rubric.modified),
    listsMoveBands: yesNo(report.listsMoveBands),
    searched: report.searched.map(({ source, date }) => [source, date].filter(Boolean).join(' ')).join(' | '),
    version: report.version,
    about: say('report.footer'),
  }
}

/**
 * Where a spreadsheet parts cells at semicolons, as it does in much of Europe, what follows one would begin a cell; a
 * formula there is made inert as one at the true beginning is.
 */
function inert(cell: string): string {
  return cell.replace(/;(["'\s]{0,20})(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g, ";$1'")
}

/** One row a credential, in the page's order; begins with the mark by which spreadsheets know UTF-8. */
export function reportCsv(report: Report): string {
  const rows = report.credentials.map((entry, at) => {
    const cells = cellsOf(report, entry, at + 1)
    return COLUMNS.map((column) => inert(cells[column]))
  })
  return `\uFEFF${writeRows([[...COLUMNS], ...rows])}`
}
