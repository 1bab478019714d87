import { fold } from '../index/text.ts'

/** More words no issuer and no certificate needs to be known by. */
const MAX_WORDS = 64
const MAX_TEXT = 600
// Marks and invisible controls stand inside words.
const WORD = /[\p{L}\p{N}\p{M}\p{Cf}]+/gu
const NUMBER = '#'

/** A word, folded, and where it stands in the text, UTF-16 code units. */
export type Token = { text: string; start: number; end: number }

/** A phrase of a profile, ready to be compared. */
export type Phrase = { words: readonly string[]; first: boolean; last: boolean }

/** The words of a text, folded and in lower case; at most 64 of them. */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  for (const match of text.slice(0, MAX_TEXT).matchAll(WORD)) {
    const word = fold(match[0])
    if (word !== '') found.push({ text: word, start: match.index, end: match.index + match[0].length })
    if (found.length >= MAX_WORDS) break
  }
  return found
}

/** A phrase as a profile writes it: `^` and `$` hold it to the start and the end, `#` is any number. */
export function phraseOf(written: string): Phrase {
  const words = written
    .split(/\s+/)
    .flatMap((word) => (word === NUMBER ? [NUMBER] : tokens(word).map(({ text }) => text)))
  return { words, first: written.startsWith('^'), last: written.endsWith('$') }
}

const same = (written: string, word: string) =>
  written === word || word === `${written}s` || (written === NUMBER && /^\d+$/.test(word))

/** Where among the words a phrase begins, or -1. */
export function findPhrase({ words, first, last }: Phrase, text: readonly Token[]): number {
  if (words.length === 0) return -1
  const most = text.length - words.length
  for (let at = last ? Math.max(0, most) : 0; at <= most && !(first && at > 0); at += 1)
    if (words.every((word, i) => same(word, text[at + i]?.text ?? ''))) return at
  return -1
}

/** Is the phrase all that the words say? */
export function isPhrase(phrase: Phrase, text: readonly Token[]): boolean {
  return phrase.words.length === text.length && findPhrase(phrase, text) === 0
}
