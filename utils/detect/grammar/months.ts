import months from '../lexicon/months.json' with { type: 'json' }

/** Written by people, absent from the tables of Intl. */
const EXTRA: Record<string, number> = { sept: 9, juin: 6, juil: 7, févr: 2, set: 9 }

const starts = new Set(months.latinStarts.split(' '))
let table: Map<string, number> | null = null
const english = new Map<string, number>(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, index): [string, number][] => [
      [name, index + 1],
      [name.slice(0, 3), index + 1],
    ]),
)

/**
 * A word → month 1–12, or null. Letters only, any case, an ending dot allowed. English costs nothing; the table of the
 * other languages takes a tenth of a second to build, so it waits for the first word that begins like one of its names.
 * English wins where languages disagree about a word; where others do (listopad: November in Polish, October in
 * Croatian), it says no month.
 */
export function monthOf(word: string): number | null {
  const key = fold(word)
  if (key === '') return null
  const known = english.get(key) ?? EXTRA[key]
  if (known !== undefined) return known
  if (!mayBeMonth(key)) return null
  table ??= buildTable()
  return table.get(key) || null
}

/** True for a word that is an English month name in full or by its first three letters. */
export function isEnglishMonth(word: string): boolean {
  return english.has(fold(word)) || fold(word) === 'sept'
}

/** Other scripts than Latin hardly stand beside a year for any other reason. */
function mayBeMonth(key: string): boolean {
  if (key.length > 14) return false
  return !/^\p{Script=Latin}/u.test(key) || starts.has(key.normalize('NFD').replace(/\p{M}/gu, '').slice(0, 3))
}

function fold(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.\u200e\u200f]/g, '')
    .trim()
}

/** 0 in the table marks a word on which languages disagree. */
function buildTable(): Map<string, number> {
  const found = new Map<string, number>()
  for (const language of months.languages.split(' ')) {
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
