import { fromWords } from '../lexicon/words.ts'
import { foldText } from './words.ts'

export type HeadingKind =
  | 'certifications'
  | 'education'
  | 'experience'
  | 'skills'
  | 'honors'
  | 'courses'
  | 'languages'
  | 'summary'
  | 'other'

/** A heading is short. */
const LONGEST = 48
const MOST_WORDS = 6
/** A question is a sentence. */
const QUESTION = 120
/** A line that starts like a list item is none. */
const BULLET = /^\s*([•◦▪●■*·‣➢✓►o-]\s|\d{1,2}[.)]\s)/u
/** "Label: value" is a field, not a heading. */
const FIELD = /[::]\s*\S/u
/** Between the words of a heading, and between two headings in one: scripts without spaces join with a word of their own. */
const BETWEEN = /(?:[\s/,&+()・、与及和與と]|および|และ)+/u
/** Arabic and Hebrew write *and* as the next word's first letter. */
const AND = /^[\u0648\u05d5](?=\p{L}{4})/u

type Lexicon = {
  phrases: Map<string, HeadingKind>
  longest: number
  any: Set<string>
  modifiers: Set<string>
  asks: string[]
}

const load = fromWords(({ headings }): Lexicon => {
  const phrases = new Map<string, HeadingKind>()
  for (const [kind, words] of Object.entries(headings.kinds)) {
    // the first kind listed keeps a wording that two kinds share, and certifications are listed first
    for (const word of words) if (!phrases.has(plain(word))) phrases.set(plain(word), kind as HeadingKind)
  }
  const longest = Math.max(...[...phrases.keys()].map((phrase) => phrase.split(' ').length))
  const fold = (words: string[]) => new Set(words.map(plain))
  const asks = headings.asks.map(plain)
  return { phrases, longest, any: fold(headings.certificationsAnyWord), modifiers: fold(headings.modifiers), asks }
})

/** Folded, accents off: capitals are often set without them, and the small Turkish dotless i has the capital of the other. */
function plain(text: string): string {
  const bare = foldText(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
  return bare.normalize('NFC').replace(/ı/g, 'i')
}

/**
 * Every kind of section that a line opens (*Education and certifications* opens two), in the order of the words; empty
 * where the line is no heading. All words must be heading words, joining words, or qualifiers known from the lexicon;
 * one unknown word is let through beside a plural such as *certifications*, which nobody writes as an item's name.
 */
export function headingParts(line: string): HeadingKind[] {
  if (asksForCredentials(line)) return ['certifications']
  // a comma at the end says that the line goes on
  if (line.length > 2 * LONGEST || BULLET.test(line) || /,\s*$/.test(line)) return []
  const folded = plain(line).trim()
  if (FIELD.test(folded)) return []
  const text = folded
    .replace(/[•|_–—::…·]/gu, ' ')
    .replace(/(?<![\p{L}\d])-|-(?![\p{L}\d])/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (text === '' || text.length > LONGEST) return []
  const words = text
    .split(BETWEEN)
    .filter((word) => word !== '')
    .map((word, at) => (at === 0 ? word : word.replace(AND, '')))
  return words.length > MOST_WORDS ? [] : partsOf(words)
}

/** *Which certifications do you hold?* heads its answer. */
function asksForCredentials(line: string): boolean {
  if (line.length > QUESTION || !/[?？:：.]\s{0,3}$/.test(line)) return false
  const folded = plain(line)
  return load().asks.some((words) => folded.includes(words))
}

function partsOf(words: string[]): HeadingKind[] {
  const { phrases, longest, any, modifiers } = load()
  const whole = phrases.get(words.join(' '))
  if (whole !== undefined) return [whole]
  const kinds: HeadingKind[] = []
  let unknown = 0
  let plural = false
  for (let i = 0; i < words.length; ) {
    const size = longestPhrase(words, i, Math.min(longest, words.length - i), phrases)
    const phrase = words.slice(i, i + size).join(' ')
    const kind = size > 0 ? phrases.get(phrase) : undefined
    if (kind !== undefined) kinds.push(kind)
    else if (!modifiers.has(words[i] ?? '')) unknown++
    plural ||= any.has(phrase)
    i += Math.max(1, size)
  }
  return unknown === 0 || (unknown === 1 && plural && words.length <= 3) ? [...new Set(kinds)] : []
}

function longestPhrase(words: string[], at: number, most: number, phrases: Map<string, HeadingKind>): number {
  for (let size = most; size > 0; size--) if (phrases.has(words.slice(at, at + size).join(' '))) return size
  return 0
}

/** The kind of section that a line opens, certifications before all else; null where the line is no heading. */
export function headingKind(line: string): HeadingKind | null {
  const parts = headingParts(line)
  return parts.includes('certifications') ? 'certifications' : (parts[0] ?? null)
}
