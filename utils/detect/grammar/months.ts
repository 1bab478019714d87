import months from '../lexicon/months.json' with { type: 'json' }

/** Written by people, absent from the tables of Intl. */
const EXTRA: Record<string, number> = { sept: 9, juin: 6, juil: 7, févr: 2, set: 9, agt: 8 }

const starts = new Set(months.latinStarts.split(' '))
const tables = new Map<string, Map<string, number>>()
const scripts = Object.entries(months.languages).map(([script, languages]) => ({
  script,
  languages: languages.split(' '),
  first: new RegExp(`^\\p{Script=${script}}`, 'u'),
}))
const english = new Map<string, number>(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, index): [string, number][] => [
      [name, index + 1],
      [name.slice(0, 3), index + 1],
    ]),
)

/**
 * A word → month 1–12, or null. Letters only, any case, dots allowed. English costs nothing; the table of a script's other
 * languages takes some milliseconds to build, so it waits for the first word in that script that begins like one of its
 * names. English wins where languages disagree about a word; where others do (listopad: November in Polish, October in
 * Croatian), it says no month.
 */
export function monthOf(word: string): number | null {
  const key = fold(word)
  if (key === '' || key.length > 14) return null
  const known = english.get(key) ?? EXTRA[key]
  if (known !== undefined) return known
  const own = scripts.find(({ first }) => first.test(key))
  if (own === undefined || (own.script === 'Latin' && !mayBeMonth(key))) return null
  let table = tables.get(own.script)
  if (table === undefined) {
    table = buildTable(own.languages)
    tables.set(own.script, table)
  }
  // Hebrew puts its "in" before the name as a letter: ביוני
  return table.get(key) || table.get(key.replace(/^\u05d1/, '')) || null
}

/** True for a word that is an English month name in full or by its first three letters. */
export function isEnglishMonth(word: string): boolean {
  return english.has(fold(word)) || fold(word) === 'sept'
}

/** Words of other scripts than Latin hardly stand beside a year for any other reason. */
function mayBeMonth(key: string): boolean {
  return starts.has(key.normalize('NFD').replace(/\p{M}/gu, '').slice(0, 3))
}

function fold(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.\u200e\u200f]/g, '')
    .trim()
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
