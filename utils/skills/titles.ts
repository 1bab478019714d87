import titles from './titles.json' with { type: 'json' }
import { labelKey } from './vocabulary-format.ts'

const SHORT = new Map(Object.entries(titles.short))
const FILLERS = new Set(titles.fillers)
const LEVELS = new Set(titles.levels)

/** Words of a title: abbreviations written out, words that tell nothing left out. At most 20. */
export function titleWords(title: string): string[] {
  return labelKey(title)
    .split(/[ .]+/)
    .flatMap((word) => (SHORT.get(word) ?? word).split(' '))
    .filter((word) => word !== '' && !FILLERS.has(word))
    .slice(0, MAX_WORDS)
}

const MAX_WORDS = 20
/** Shorter words and words with figures stay as they are. */
const SHORTEST_STEMMED = 4
const SHORTEST_DERIVED = 6

/** What is left of an English word without the endings of number, doing and doer: *nursing*, *nurses* → *nurs*. */
export function stemOf(word: string): string {
  if (word.length < SHORTEST_STEMMED || /\d/.test(word)) return word
  const singular = word
    .replace(/ies$/, 'y')
    .replace(/(ss|sh|ch|x)es$/, '$1')
    .replace(/([^su])s$/, '$1')
  if (singular.length < SHORTEST_DERIVED) return singular
  return singular
    .replace(/(?:ations?|ating|ators?|ated|ates?)$/, 'at')
    .replace(/ments?$/, '')
    .replace(/ing$/, '')
    .replace(/(?:ers?|ors?|ists?|ians?|ants?|ents?|ary|ery|al|ic|ed|ive|y|e|ion)$/, '')
}

/** Words that tell the level and not the occupation. */
export const isLevel = (word: string): boolean => LEVELS.has(word)

const PIECE = 5

/** Runs of five letters: what *bandmill* shares with *sawmill*. */
export function piecesOf(word: string): string[] {
  if (word.length <= PIECE) return []
  return Array.from({ length: word.length - PIECE + 1 }, (_, at) => word.slice(at, at + PIECE))
}
