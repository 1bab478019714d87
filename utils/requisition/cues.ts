import { foldText } from '../detect/grammar/words.ts'
import type { Token } from '../detect/text/tokens.ts'
import cues from './cues.json' with { type: 'json' }

/** What a run of words in an advert tells. */
export type CueKind =
  | 'must'
  | 'nice'
  | 'towards'
  | 'deadline'
  | 'equivalent'
  | 'or'
  | 'and'
  | 'holding'
  | 'knowing'
  | 'firm'
  | 'given'
  | 'legal'
  | 'hiring'
  | 'without'
  | 'others'
  | 'example'
  | 'licence'

/** Tokens [from, to) are a cue. */
export type Cue = { kind: CueKind; from: number; to: number }

/** Longest cue, in words. */
const LONGEST = 6

const KINDS = [
  'must',
  'nice',
  'towards',
  'deadline',
  'equivalent',
  'or',
  'and',
  'holding',
  'knowing',
  'firm',
  'given',
  'legal',
  'hiring',
  'without',
  'others',
  'example',
] as const

/** The words of all languages in one list. */
export const allOf = (byLanguage: Record<string, string[]>): string[] => Object.values(byLanguage).flat().map(foldText)

const table = new Map<string, Set<CueKind>>()
for (const kind of KINDS) add(kind, allOf(cues[kind]))
add('licence', allOf(cues.names.licences))

function add(kind: CueKind, phrases: string[]): void {
  for (const phrase of phrases) table.set(phrase, (table.get(phrase) ?? new Set<CueKind>()).add(kind))
}

const NEEDS = new Set<CueKind>(['must', 'nice', 'towards'])

/** The cues of a statement by their first token. Of those that tell the need the longest counts: *not required* is no
 * *required*. Linear in the number of tokens. */
export function cuesIn(tokens: Token[]): Cue[] {
  const found: Cue[] = []
  tokens.forEach((_, from) => {
    const seen = new Set<CueKind>()
    for (let size = Math.min(LONGEST, tokens.length - from); size > 0; size--) {
      const words = tokens.slice(from, from + size).map(({ lower }) => lower)
      for (const kind of table.get(words.join(' ')) ?? [])
        if (!seen.has(kind)) {
          seen.add(kind)
          found.push({ kind, from, to: from + size })
        }
    }
  })
  const needs = found.filter(({ kind }) => NEEDS.has(kind))
  return found.filter((one) => !NEEDS.has(one.kind) || !needs.some((other) => isWithin(one, other)))
}

const isWithin = (a: Cue, b: Cue) => a.from >= b.from && a.to <= b.to && b.to - b.from > a.to - a.from

const sets = new Map<string, Set<string>>()

/** One list of words about names, as a set. */
export function nameWords(list: Exclude<keyof typeof cues.names, 'licences'>): Set<string> {
  const known = sets.get(list)
  if (known !== undefined) return known
  const set = new Set<string>(cues.names[list])
  sets.set(list, set)
  return set
}
