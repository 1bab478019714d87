/** Languages whose month names are read. English comes first: where two languages disagree about a word, English wins,
 * and a word on which other languages disagree (listopad: November in Polish, October in Croatian) says no month. */
const LANGUAGES = (
  'en de es fr it pt nl sv da nb fi pl cs sk sl hr hu ro bg ru uk sr el tr id ms vi ca eu gl et lv lt is ga ' +
  'ar he fa hi bn ta te th ko'
).split(' ')

/** Written by people, absent from the tables of Intl. */
const EXTRA: Record<string, number> = { sept: 9, juin: 6, juil: 7, févr: 2, set: 9 }

let table: Map<string, number> | null = null
const english = new Map<string, number>(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, index): [string, number][] => [
      [name, index + 1],
      [name.slice(0, 3), index + 1],
    ]),
)

/** A word → month 1–12, or null. Letters only, any case, an ending dot allowed. English costs nothing; the table of all
 * other languages is built at the first word that is not English. */
export function monthOf(word: string): number | null {
  const key = fold(word)
  if (key === '') return null
  const known = english.get(key) ?? EXTRA[key]
  if (known !== undefined) return known
  table ??= buildTable()
  return table.get(key) || null
}

/** True for a word that is an English month name in full or by its first three letters. */
export function isEnglishMonth(word: string): boolean {
  return english.has(fold(word)) || fold(word) === 'sept'
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
  for (const language of LANGUAGES) {
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
