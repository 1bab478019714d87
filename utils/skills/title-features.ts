import { isLevel, piecesOf, stemOf, titleWords } from './titles.ts'

/** What a title is read as; `context` is not read off titles but off what is published about an occupation. */
export const FEATURES = ['word', 'stem', 'pair', 'last', 'first', 'piece', 'context'] as const
export type Feature = (typeof FEATURES)[number]
/** Numbers of the features. */
export const KIND = Object.fromEntries(FEATURES.map((name, kind) => [name, kind])) as Record<Feature, number>

/** A feature's name that is unlike those of other kinds. */
export const featureKey = (kind: number, name: string): string => KEYS[kind] + name
const KEYS = FEATURES.map((_, kind) => String.fromCharCode(kind + 1))

const LEVEL_WEIGHT = 0.5

type Word = { word: string; stem: string; pieces: string[]; weight: number }
const words = new Map<string, Word>()
const MAX_KEPT = 50_000

function wordOf(word: string): Word {
  let kept = words.get(word)
  if (!kept) {
    if (words.size >= MAX_KEPT) words.clear()
    kept = { word, stem: stemOf(word), pieces: piecesOf(word), weight: isLevel(word) ? LEVEL_WEIGHT : 1 }
    words.set(word, kept)
  }
  return kept
}

/** Calls back with every feature of a title and how much it counts. */
export function readTitle(title: string, each: (kind: number, name: string, weight: number) => void): void {
  const all = titleWords(title).map(wordOf)
  for (const [i, { word, stem, pieces, weight }] of all.entries()) {
    each(KIND.word, word, weight)
    each(KIND.stem, stem, weight)
    for (const piece of pieces) each(KIND.piece, piece, weight)
    const after = all[i + 1]
    if (after) each(KIND.pair, `${stem} ${after.stem}`, Math.min(weight, after.weight))
  }
  const [first] = all
  const last = all.at(-1)
  if (first) each(KIND.first, first.stem, first.weight)
  if (last) each(KIND.last, last.stem, last.weight)
}
