import headings from '../lexicon/headings.json' with { type: 'json' }
import type { Token } from './tokens.ts'
import { isIn, isStopWord, phrases, wordSet } from './words.ts'

/** A run of tokens [from, to) that names a credential, found by the cue word at `cue`. */
export type Phrase = { from: number; to: number; cue: number; kind: 'noun' | 'adjective' | 'card' | 'course' | 'name' }

/** Words beside a cue that name nothing. */
const GENERIC = new Set([
  ...headings.modifiers,
  'completion',
  'courses',
  'programs',
  'training',
  'achievement',
  'number',
  'id',
  'no',
  'program',
  'course',
  'level',
])
/** `License/Certification` is a cue as well as its parts are. */
export function hasCue(list: 'nounCues' | 'adjectiveCues', token: Token): boolean {
  if (isIn(list, token) || token.lower.split('/').every((part) => wordSet(list).has(part))) return true
  return list === 'nounCues' && isCompound(token)
}

/** "Sprachzertifikat", "BHV-certificaat": the cue is the last part of the word. */
export function isCompound(token: Token): boolean {
  return (
    token.named &&
    phrases('cueTails').some((tail) => token.lower.length > tail.length + 1 && token.lower.endsWith(tail))
  )
}

/** A word that can be what a credential is about. */
export const isContent = (token: Token) =>
  /\p{L}{2}|\p{L}\d|\d\p{L}/u.test(token.core) &&
  !GENERIC.has(token.lower) &&
  !isIn('joiners', token) &&
  !isIn('nounCues', token) &&
  !isStopWord(token)
