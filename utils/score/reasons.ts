import type { Evidence, EvidenceSource } from '../model/credential.ts'
import { dayWords } from '../model/dates.ts'
import { isWordKey, say, sayCount } from '../model/words.ts'
import type { Applied, Measured } from './measure.ts'

const BEST_FIRST = ['registryEdge', 'publicList', 'issuerStructured', 'openData', 'textMention', 'pageText'] as const
const MAX_TEXT = 600
const MAX_SOURCES = 20
const MAX_NAMED = 3
const MAX_NAME = 80
/** Room for a day in words behind a name. */
const DATE = 24

/** What was found in one dimension, in plain words, the most telling first, and who says so; at most 600 characters. */
export function wordsFor(found: Measured): string {
  const told = telling(found.applied)
  const kind = BEST_FIRST.find((one) => told.some(({ evidence }) => evidence.some(({ source }) => source.kind === one)))
  const text = [...told.map(rowText), ...(kind ? [say(`score.source.${kind}`)] : [])].join(' ')
  return text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT - 1)}…`
}

/** One sentence for each row that holds and says something new. */
export function rowWords(found: Measured): string[] {
  return telling(found.applied).map(rowText)
}

function rowText({ row, evidence }: Applied): string {
  const key = `score.row.${row.id}`
  if (!isWordKey(key)) return row.id
  // Worked out only where the sentence has a place for it: most have none.
  return say(key, {
    get by() {
      return agents(evidence)
    },
    get what() {
      return subjects(evidence)
    },
    get years() {
      return years(evidence)
    },
  })
}

/** Rows that say more than the rows before them: "an exam" adds nothing after "a supervised exam" from the same line. */
function telling(applied: readonly Applied[]): Applied[] {
  if (applied.length < 2) return [...applied]
  const told: Applied[] = []
  for (const one of applied) {
    const said = new Set(
      told.filter((other) => other.reliability >= one.reliability).flatMap((other) => other.evidence),
    )
    if (!one.evidence.every((piece) => said.has(piece))) told.push(one)
  }
  return told
}

/** After every date: what is not said of a day. */
const STANDING = '9999'

/** Bodies, each with the day of its latest statement: what a list said on a day is not said of today. */
function agents(evidence: readonly Evidence[]): string {
  const latest = new Map<string, string>()
  for (const { agent, source } of evidence) {
    if (agent === null) continue
    // A record's own link to another stands as long as the record does, whenever it was made.
    const day = source.kind === 'registryEdge' || source.date === null ? STANDING : source.date
    if (day > (latest.get(agent) ?? '')) latest.set(agent, day)
  }
  const names = [...latest].map(([name, day]) =>
    day === STANDING ? name : say('score.by.dated', { name: cut(name, MAX_NAME), date: dayWords(day) }),
  )
  return listed(names) ?? say('score.by.unnamed')
}

/** What a line speaks of, by its name; an occupation without one by its code. */
function subjects(evidence: readonly Evidence[]): string {
  const names = evidence.map(
    (one) => one.agent ?? (one.kind === 'occupation' && one.value !== null ? `SOC ${one.value}` : null),
  )
  return listed(names) ?? say('score.by.notNamed')
}

function listed(all: readonly (string | null)[]): string | null {
  const names = [...new Set(all.filter((name) => name !== null))].sort(byCodeUnit)
  if (names.length === 0) return null
  const shown = names.slice(0, MAX_NAMED).map((name) => cut(name, MAX_NAME + DATE))
  const more = names.length - shown.length
  return more > 0 ? say('score.by.more', { names: shown.join(', '), more }) : shown.join(', ')
}

function cut(name: string, most: number): string {
  return name.length > most ? `${name.slice(0, most - 1)}…` : name
}

function years(evidence: readonly Evidence[]): string {
  const amounts = evidence.map((one) => one.amount).filter((amount) => amount !== null && amount > 0)
  if (amounts.length === 0) return ''
  const most = Math.max(...amounts.map(Number))
  return sayCount('score.years', most)
}

/** Each source once, in an order that does not depend on the evidence's. */
export function sourcesOf(found: Measured): EvidenceSource[] {
  const byKey = new Map<string, EvidenceSource>()
  const sources = new Set<EvidenceSource>()
  for (const { evidence } of found.applied) for (const { source } of evidence) sources.add(source)
  if (sources.size < 2) return [...sources].map(plainSource)
  for (const source of sources) byKey.set(JSON.stringify([source.kind, source.label, source.url, source.date]), source)
  return [...byKey]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .slice(0, MAX_SOURCES)
    .map(([, source]) => plainSource(source))
}

const plainSource = ({ kind, label, url, date }: EvidenceSource): EvidenceSource => ({ kind, label, url, date })

/** The same order on every machine, which a locale's is not. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
