import { fromWords } from '../lexicon/words.ts'

/** Written by people, absent from the tables of Intl. */
const EXTRA: Record<string, number> = { sept: 9, juin: 6, juil: 7, févr: 2, set: 9, agt: 8 }

const starts = fromWords(({ months }) => new Set(months.latinStarts.split(' ')))
const scripts = fromWords(({ months }) =>
  Object.entries(months.languages).map(([script, languages]) => ({
    languages,
    latin: script === 'Latin',
    first: new RegExp(`^\\p{Script=${script}}`, 'u'),
  })),
)
/** By the languages that are in it, space-separated. */
const tables = new Map<string, Map<string, number>>()
const english = new Map<string, number>(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, index): [string, number][] => [
      [name, index + 1],
      [name.slice(0, 3), index + 1],
    ]),
)

/**
 * A word → month 1–12, or null. Letters only, any case, marks of abbreviation allowed. English costs nothing; the table of
 * a script's other languages takes some milliseconds to build, so it waits for the first word in that script that begins
 * like one of its names. English wins where languages disagree about a word; where others do (listopad: November in
 * Polish, October in Croatian), `language` decides, and without it no month is said.
 * @param language of the text, as pages name theirs (`pl`, `pl-PL`); empty where nobody says.
 */
export function monthOf(word: string, language = ''): number | null {
  const key = fold(word)
  if (key === '' || key.length > 14) return null
  const known = english.get(key) ?? EXTRA[key]
  if (known !== undefined) return known
  const script = scripts().find(({ first }) => first.test(key))
  if (script === undefined || (script.latin && !mayBeMonth(key))) return null
  // Hebrew puts its "in" before the name as a letter: ביוני
  const table = tableOf(script.languages)
  const month = table.get(key) ?? table.get(key.replace(/^\u05d1/, ''))
  if (month !== 0) return month ?? null
  const [own = ''] = language.toLowerCase().split('-')
  return script.languages.split(' ').includes(own) ? tableOf(own).get(key) || null : null
}

/** True for a word that is an English month name in full or by its first three letters. */
export function isEnglishMonth(word: string): boolean {
  return english.has(fold(word)) || fold(word) === 'sept'
}

/** Words of other scripts than Latin hardly stand beside a year for any other reason. */
function mayBeMonth(key: string): boolean {
  return starts().has(key.normalize('NFD').replace(/\p{M}/gu, '').slice(0, 3))
}

function fold(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.\u05f3\u0970\u200e\u200f]/g, '')
    .trim()
}

function tableOf(languages: string): Map<string, number> {
  let table = tables.get(languages)
  if (table === undefined) {
    table = buildTable(languages.split(' '))
    tables.set(languages, table)
  }
  return table
}

/** 0 in the table marks a word on which languages disagree. */
function buildTable(languages: readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const language of languages) {
    for (const month of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC', calendar: 'gregory' })
      const dated = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC', calendar: 'gregory' })
      for (let index = 0; index < 12; index++) {
        const when = new Date(Date.UTC(2021, index, 5))
        const inDate = dated.formatToParts(when).find((part) => part.type === 'month')?.value ?? ''
        for (const name of [alone.format(when), inDate]) addMonth(found, fold(name), index + 1)
      }
    }
  }
  return found
}

function addMonth(found: Map<string, number>, name: string, month: number): void {
  if (!/^[\p{L}\p{M}]{2,}$/u.test(name)) return
  const before = found.get(name)
  found.set(name, before === undefined || before === month ? month : 0)
}
