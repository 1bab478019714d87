import { ACRONYM, letterMask, MAX_LENGTH, TOKEN } from '../registry/index/format.ts'
import type { RegistryIndex } from '../registry/index/open.ts'
import type { Rules } from './rules.ts'

/** What kind of word a token is, for its weight. */
export type WordClass = 'plain' | 'filler' | 'level' | 'modifier' | 'number'

export type Vocabulary = {
  classOf(token: string): WordClass
  /** Class of a token of the index. */
  classOfId(id: number): WordClass
  /** "Professional Certificate" is what platforms call a series of courses: there, *professional* is no level. */
  isProductLabel(id: number, next: number | undefined): boolean
  /** The level that a word names, or null. */
  levelOf(token: string): string | null
  /** Token ids that a word may abbreviate. */
  abbreviated(token: string): number[]
  /** Whether a word is known to be short for something that begins with the other. */
  isShort(token: string, of: string): boolean
  /** Token ids one slip of the pen away (a letter more, less, other, or two swapped). */
  misspelt(token: string): number[]
}

const CLASSES: WordClass[] = ['plain', 'filler', 'level', 'modifier', 'number']
const isNumber = (token: string) => /\d/.test(token)

/** Shortest word that may be misspelt: one letter makes another acronym of a shorter one. */
const MIN_TYPO = 5

/** Digits and signs of a word: "SecurityX" is no slip of "Security+". */
const signsOf = (word: string) => word.replace(/\p{L}/gu, '')

/** Whether two words are one insertion, deletion, substitution or swap of letters apart. */
export function oneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  return isSlip(a, b) && signsOf(a) === signsOf(b)
}

function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  let tail = 0
  while (tail < short.length - start && short[short.length - 1 - tail] === long[long.length - 1 - tail]) tail += 1
  if (long.length > short.length) return start + tail === short.length
  const middle = short.length - start - tail
  return middle === 1 || (middle === 2 && short[start] === long[start + 1] && short[start + 1] === long[start])
}

function popcount(x: number): number {
  let v = x - ((x >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** The rules' words as ids of one index. */
export function createVocabulary(index: RegistryIndex, rules: Rules): Vocabulary {
  const { lexicon } = rules
  const { tokenMasks, lengthOffsets, lengthTokens, formTokens } = index.views
  const byWord = new Map<string, WordClass>()
  const levels = new Map<string, string>()
  const abbreviations = new Map(Object.entries(lexicon.abbreviations))
  for (const word of lexicon.filler) byWord.set(word, 'filler')
  for (const [level, words] of Object.entries(lexicon.levels))
    for (const word of words) {
      levels.set(word, level)
      byWord.set(word, 'level')
    }
  for (const word of lexicon.modifiers) byWord.set(word, 'modifier')
  const classOf = (token: string): WordClass => byWord.get(token) ?? (isNumber(token) ? 'number' : 'plain')

  const classes = new Uint8Array(tokenMasks.length)
  for (let id = 0; id < classes.length; id += 1) if (hasDigit(index, id)) classes[id] = CLASSES.indexOf('number')
  for (const [word, of] of byWord) {
    const id = index.tokenId(word)
    if (id >= 0) classes[id] = CLASSES.indexOf(of)
  }
  const labels = new Map<number, number[]>()
  for (const [first, second] of lexicon.labels) {
    const id = index.tokenId(first)
    labels.set(id, [...(labels.get(id) ?? []), index.tokenId(second)])
  }
  // One letter turns an acronym into another body's acronym: they are never taken for a typo of one another.
  const acronyms = new Uint8Array(tokenMasks.length)
  for (const token of formTokens) if (token & ACRONYM) acronyms[token & TOKEN] = 1

  return {
    classOf,
    classOfId: (id) => CLASSES[classes[id] ?? 0] ?? 'plain',
    isProductLabel: (id, next) =>
      id >= 0 && next !== undefined && next >= 0 && (labels.get(id)?.includes(next) ?? false),
    levelOf: (token) => levels.get(token) ?? null,
    abbreviated: (token) => (abbreviations.get(token) ?? []).map((word) => index.tokenId(word)).filter((id) => id >= 0),
    isShort: (token, of) => abbreviations.get(token)?.includes(of) ?? false,
    misspelt(token) {
      const found: number[] = []
      if (token.length < MIN_TYPO - 1 || isNumber(token)) return found
      const mask = letterMask(token)
      const from = Math.max(MIN_TYPO - 1, token.length - 1)
      const to = Math.min(MAX_LENGTH, token.length + 1)
      for (let at = lengthOffsets[from] ?? 0; at < (lengthOffsets[to + 1] ?? 0); at += 1) {
        const id = lengthTokens[at] ?? 0
        if (popcount((tokenMasks[id] ?? 0) ^ mask) > 2 || acronyms[id] === 1) continue
        const other = index.token(id)
        if (Math.max(other.length, token.length) >= MIN_TYPO && oneSlip(token, other)) found.push(id)
      }
      return found
    },
  }
}

function hasDigit(index: RegistryIndex, id: number): boolean {
  const { tokenOffsets, tokenBytes } = index.views
  for (let i = tokenOffsets[id] ?? 0; i < (tokenOffsets[id + 1] ?? 0); i += 1) {
    const byte = tokenBytes[i] ?? 0
    if (byte >= 48 && byte <= 57) return true
  }
  return false
}
