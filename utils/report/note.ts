import { dayWords } from '../model/dates.ts'
import { say, sayCount } from '../model/words.ts'
import { inSentence } from '../overlay/chip-view.ts'
import { plain } from '../overlay/plain.ts'
import { nameWords, sourceWords } from './lines.ts'
import type { Report, ReportEntry } from './schema.ts'

/** Most characters of a note, UTF-16 code units: what tracking systems take in a comment. */
export const NOTE_LIMIT = 1000

/** Room kept for sources while credentials are put in, UTF-16 code units. */
const SOURCES_ROOM = 150

/** A credential in one line: name, issuer, band, coverage, bearing on the role, dates. */
function wholeFact(entry: ReportEntry): string {
  const { quality, role, current } = entry
  const facts = [
    plain(entry.evidence, 90),
    quality && say('report.note.coverage', { coverage: Math.floor(quality.coverage) }),
    role?.known && say('report.note.role', { band: inSentence(say(`card.job.${role.band}`)) }),
    current.known && inSentence(current.words),
  ].filter((part) => typeof part === 'string')
  const name = nameWords({ name: plain(entry.name, 100), issuer: entry.issuer && plain(entry.issuer, 50) })
  return say('report.note.fact', { name, facts: facts.join('; ') })
}

/** The same, shorter: without the issuer, and of the dates only what stands with the band, that they are past. */
function shortFact(entry: ReportEntry): string {
  const { quality, role } = entry
  const facts = [
    plain(entry.evidence, 60),
    quality && say('report.note.coverage', { coverage: Math.floor(quality.coverage) }),
    role?.known && inSentence(say(`card.job.${role.band}`)),
  ].filter((part) => typeof part === 'string')
  return say('report.note.fact', { name: plain(entry.name, 60), facts: facts.join('; ') })
}

const searchedLine = ({ searched }: Report) =>
  searched
    .slice(0, 3)
    .map(({ source, date }) =>
      [say(`report.note.searched.${source}`), date ? dayWords(date) : ''].filter(Boolean).join(' '),
    )
    .join(', ')

/** Each source once, with its newest date. */
function newest(report: Report): string[] {
  const dates = new Map<string, string | null>()
  for (const { label, date } of report.credentials.flatMap(({ sources }) => sources)) {
    const known = dates.get(label)
    if (!known || (date !== null && date > known)) dates.set(label, date)
  }
  return [...dates].map(([label, date]) => sourceWords({ label, date, url: null }))
}

/** Sources, as many whole ones as there is room for, and how many more there are; null without any. */
function sourcesLine(report: Report, room: number): string | null {
  const all = newest(report)
  if (all.length === 0) return say('report.noSources')
  for (let shown = all.length; shown > 0; shown--) {
    const list = all.slice(0, shown).join('; ')
    const more = all.length - shown
    const line = say('report.note.sources', { list: more > 0 ? say('report.note.andMore', { list, n: more }) : list })
    if (line.length <= room) return line
  }
  const count = sayCount('report.note.sourceCount', all.length)
  return count.length <= room ? count : null
}

const length = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length + 1, -1)

/**
 * A note for a tracking system, at most 1,000 characters: facts, coverage, sources, date, versions and the footer. Lines are
 * shorter where the whole ones do not fit; it is cut at whole lines, from the end of the page's order, and says how many
 * credentials it leaves out.
 */
export function atsNote(report: Report): string {
  const { date, role, rubric, version, listsMoveBands } = report
  const words = { date: dayWords(date), role: plain(role ?? '', 100) }
  const head = say(role ? 'report.note.headRole' : 'report.note.head', words)
  const tail = [
    say('report.note.versions', {
      rubric: say('card.rubric', { version: plain(rubric.name, 30), hash: rubric.hash.slice(0, 8) }),
      searched: plain(searchedLine(report), 120),
      version: plain(version, 20),
    }),
    ...(listsMoveBands ? [say('report.note.listsMove')] : []),
    say('report.footer'),
  ]
  const outWords = (n: number) => (n > 0 ? [sayCount('report.note.leftOut', n)] : [])
  const moreWords = report.more > 0 ? [say('report.head.moreText', { n: report.more })] : []
  const room = NOTE_LIMIT - SOURCES_ROOM - 1
  /** As many of the facts as there is room for, with how many are left out. */
  const fitted = (facts: readonly string[]): { shown: number; body: string[] } => {
    for (let shown = facts.length; ; shown--) {
      const body = [head, ...facts.slice(0, shown), ...outWords(facts.length - shown), ...moreWords]
      if (shown === 0 || length([...body, ...tail]) <= room) return { shown, body }
    }
  }
  const whole = fitted(report.credentials.map(wholeFact))
  const all = whole.shown === report.credentials.length
  const { body } = all ? whole : fitted(report.credentials.map(shortFact))
  const sources = sourcesLine(report, NOTE_LIMIT - length([...body, ...tail]) - 1)
  return [...body, ...(sources === null ? [] : [sources]), ...tail].join('\n')
}
