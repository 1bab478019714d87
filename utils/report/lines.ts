import { dayWords } from '../model/dates.ts'
import { say, spokenLanguage } from '../model/words.ts'
import { searchedWords } from '../overlay/what-words.ts'
import type { Report, ReportEntry } from './schema.ts'

/** A fact with its heading; `known` false = it says that nothing is known. */
export type ReportLine = { key: string; label: string; text: string; known: boolean }

const format = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(spokenLanguage(), options)
const round = (value: number) => format({ maximumFractionDigits: 0 }).format(value)
/** 69.6 is below a band that begins at 70: never rounded up. */
const down = (value: number) => format({ maximumFractionDigits: 0, roundingMode: 'floor' }).format(value)

/** The number with its range; null where the coverage allows none to be shown. */
export function numberWords({ quality }: ReportEntry): string | null {
  if (quality === null || quality.limited) return null
  const { point, low, high } = quality
  if (point === null || low === null || high === null) return null
  return say('card.copyNumber', { point: down(point), low: down(low), high: round(high) })
}

/** How much of the evidence is known; null where nothing was scored. */
export function coverageWords({ quality }: ReportEntry): string | null {
  return quality && say('report.coverage', { coverage: down(quality.coverage) })
}

/** Band, range and coverage in one line. */
export function evidenceWords(entry: ReportEntry): string {
  const moved = entry.quality?.listed
    ? say('report.evidenceAlone', { band: say(`card.band.${entry.quality.band}`) })
    : null
  return [entry.evidence, moved, numberWords(entry), coverageWords(entry)].filter((part) => part !== null).join('; ')
}

/** A candidate or a heading: its name and whose it is. */
export function nameWords({ name, issuer }: { name: string; issuer: string | null }): string {
  return issuer ? say('report.name', { name, issuer }) : name
}

/** A source and its date. */
export function sourceWords({ label, date }: ReportEntry['sources'][number]): string {
  return say('report.source', { label, date: date ? dayWords(date) : say('card.source.undated') })
}

/** All that a report says of a credential besides its name and its sources, in the order in which it is asked. */
export function entryLines(entry: ReportEntry): ReportLine[] {
  const { couldBe, role, notKnown, list, own } = entry
  const line = (key: string, label: string, text: string, known = true): ReportLine => ({ key, label, text, known })
  const card = (key: 'designed' | 'delivered' | 'recognised' | 'current' | 'award') =>
    line(key, say(`card.line.${key}`), entry[key].words, entry[key].known)
  return [
    line('what', say('report.line.what'), entry.what),
    couldBe.length > 0 && line('couldBe', say('report.line.couldBe'), couldBe.map(nameWords).join('; ')),
    line('evidence', say('report.line.evidence'), evidenceWords(entry)),
    card('designed'),
    card('delivered'),
    card('recognised'),
    card('current'),
    card('award'),
    role && line('job', say('card.line.job'), role.words, role.known),
    list !== null && line('list', say('card.list.title'), list),
    own && line('own', say('report.line.own'), own.words),
    notKnown.length > 0 && line('notKnown', say('card.line.notKnown'), notKnown.join(', '), false),
  ].filter((each) => each !== false && each !== null && each.text !== '') as ReportLine[]
}

/** What the report as a whole rests on. */
export function headLines(report: Report): ReportLine[] {
  const { date, role, rubric, listsMoveBands, searched, more, version } = report
  const line = (key: string, label: string, text: string): ReportLine => ({ key, label, text, known: true })
  return [
    line('date', say('report.head.date'), dayWords(date)),
    line('role', say('report.head.role'), role ?? say('report.head.noRole')),
    ...searched.map((each) =>
      line(
        `searched ${each.source} ${each.date}`,
        say('report.head.searched'),
        say(`report.searched.${each.source}`, searchedWords({ searched: each })),
      ),
    ),
    line('rubric', say('report.head.rubric'), rubricText(rubric)),
    ...(listsMoveBands ? [line('lists', say('report.head.lists'), say('report.head.listsMove'))] : []),
    ...(more > 0 ? [line('more', say('report.head.more'), say('report.head.moreText', { n: more }))] : []),
    line('version', say('report.head.version'), version),
  ]
}

/** The rubric's version, that it was modified where it was, and the digits that name its content. */
export function rubricText({ name, hash }: Report['rubric']): string {
  return say('card.rubric', { version: name, hash: hash.slice(0, 16) })
}
