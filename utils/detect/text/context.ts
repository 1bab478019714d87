import type { HeadingKind } from '../grammar/headings.ts'
import { findPhrase } from '../grammar/words.ts'
import { isRole, isYear, type Phrase } from './phrases.ts'
import type { Token } from './tokens.ts'
import { phrases, wordSet } from './words.ts'

const has = (list: Parameters<typeof wordSet>[0], token: Token | undefined) =>
  token !== undefined && wordSet(list).has(token.lower)

/** Words after a credential that speak of the way to it: held only if it says that the way was gone. */
const WAY = new Set([
  'exam',
  'examination',
  'program',
  'programme',
  'course',
  'courses',
  'training',
  'class',
  'classes',
  'prep',
  'preparation',
  'camp',
  'review',
  'test',
  'workshop',
])
const OTHERS_BEFORE = new Set([
  'their',
  'his',
  'her',
  'our',
  'your',
  'its',
  'all',
  'other',
  'these',
  'those',
  'any',
  'various',
  'multiple',
  'many',
  'several',
  'no',
])
const COMPANY = new Set(['with', 'by', 'for', 'from', 'under', 'to', 'between', 'among', 'against', 'of'])

export type Statement = { tokens: Token[]; text: string; kinds: HeadingKind[] }

/**
 * Whether a statement says that the person holds what `phrase` names: 0 = no, else how sure (0–1). Drops duties, other
 * people's and things' credentials, memberships, and what is only being worked towards.
 */
export function heldness(statement: Statement, phrase: Phrase): number {
  const { tokens, text } = statement
  const left = tokens.slice(0, phrase.from)
  if (findPhrase(text, phrases('pursuit')) !== null) return 0
  if (aboutOthers(tokens, phrase, left) || aboutThings(tokens, phrase)) return 0
  const acquired = lastOf(left, 'acquired')
  const duty = lastOf(left, 'duties')
  if (!wayIsGone(tokens, phrase, left)) return 0
  if (phrase.kind === 'course' && lastOf(left, 'strongAcquired') === -1) return 0
  if (duty > acquired) return 0
  if (acquired !== -1) return 0.85
  if (left.length === 0) return statement.kinds.includes('experience') ? 0.7 : 0.8
  const prose = left.filter((token) => !token.named && /\p{L}/u.test(token.core) && !has('joiners', token)).length
  if (phrase.kind === 'noun' && prose > 0) return 0
  return prose > 2 ? 0.55 : 0.7
}

function lastOf(tokens: Token[], list: 'acquired' | 'strongAcquired' | 'duties'): number {
  return tokens.findLastIndex((token) => has(list, token))
}

function aboutOthers(tokens: Token[], phrase: Phrase, left: Token[]): boolean {
  const before = left.at(-1)
  const named = tokens.slice(phrase.from, phrase.to)
  if (before !== undefined && OTHERS_BEFORE.has(before.lower)) return true
  if (has('others', tokens[phrase.to]) && phrase.kind === 'adjective') return true
  if (findPhrase(left.map((token) => token.core).join(' '), phrases('memberships')) !== null) return true
  if (phrase.kind !== 'adjective') return false
  // "coordinated with a Certified Public Accountant": in somebody's company, not one's own
  const article = before !== undefined && ['a', 'an', 'the'].includes(before.lower)
  const preposition = article ? left.at(-2) : before
  if (preposition !== undefined && COMPANY.has(preposition.lower)) return true
  if (before?.lower === 'the') return true
  const plural = named.some((token) => isRole(token) && /s$/.test(token.lower) && !wordSet('roles').has(token.lower))
  return plural && left.some((token) => !token.named)
}

function aboutThings(tokens: Token[], phrase: Phrase): boolean {
  const cue = tokens[phrase.cue]
  const next = tokens[phrase.cue + 1]
  const before = tokens[phrase.cue - 1]
  if (phrase.kind === 'adjective') return /^(iso|fda|ul)\d*/.test(before?.lower ?? '')
  if (phrase.kind !== 'noun' || cue === undefined) return false
  const inner = phrase.cue - phrase.from
  if (inner > 0 && inner <= 2 && before !== undefined && has('thingsBefore', before) && !before.named) return true
  if (inner === 1 && has('thingsBefore', before)) return true
  const nextWord = next?.lower === 'of' || next?.lower === 'in' ? tokens[phrase.cue + 2] : next
  if (nextWord !== undefined && has('thingsAfter', nextWord) && cue.after === '') return true
  const plural = has('pluralCues', cue)
  const names = tokens.slice(phrase.from, phrase.cue).filter((token) => token.named).length
  return plural && names === 0 && !/:/.test(cue.after) && next?.core !== ':' && !next?.named
}

/** "Completed the X program" is held, "X exam prep" is not. */
function wayIsGone(tokens: Token[], phrase: Phrase, left: Token[]): boolean {
  const next = tokens[phrase.to]
  if (next === undefined || !WAY.has(next.lower)) return true
  return lastOf(left, 'strongAcquired') !== -1 || isYear(next)
}
