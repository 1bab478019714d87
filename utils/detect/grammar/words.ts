import { fromWords, type PageWords } from '../lexicon/words.ts'

export type FieldKind = keyof PageWords['fields']

const fields = fromWords((words) => words.fields)
const folded = new Map<FieldKind, string[]>()

/** Lower case (the Turkish dotted capital too), compatibility forms folded, typographic apostrophes plain. One line in,
 * one line out. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/i\u0307/g, 'i')
    .replace(/[’ʼ]/g, "'")
}

/** The wordings for one kind of field in all languages, folded, longest first. */
export function fieldWords(kind: FieldKind): string[] {
  const known = folded.get(kind)
  if (known !== undefined) return known
  const words = fields()
    [kind].map(foldText)
    .sort((a, b) => b.length - a.length)
  folded.set(kind, words)
  return words
}

/**
 * The leftmost of `phrases` (the longest at that place) that stands in `text` as whole words. Where folding changed the
 * length of `text` the offsets are those of the folded text. Scripts without spaces need no word boundary.
 */
export function findPhrase(text: string, phrases: readonly string[]): { start: number; end: number } | null {
  const folded = foldText(text)
  let best: { start: number; end: number } | null = null
  for (const phrase of phrases) {
    let at = folded.indexOf(phrase)
    while (at !== -1 && !standsAlone(folded, at, at + phrase.length)) at = folded.indexOf(phrase, at + 1)
    if (at !== -1 && (best === null || at < best.start)) best = { start: at, end: at + phrase.length }
  }
  return best
}

const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

function standsAlone(text: string, start: number, end: number): boolean {
  if (SPACELESS.test(text[start] ?? '')) return true
  // Korean hangs its small words on to the end of a word
  const hangul = /\p{Script=Hangul}/u.test(text[start] ?? '')
  return !isLetter(text[start - 1]) && (hangul || !isLetter(text[end]))
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{M}]/u.test(char)
}
