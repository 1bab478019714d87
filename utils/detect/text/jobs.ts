import { findDates } from '../grammar/dates.ts'
import { fieldWords, findPhrase } from '../grammar/words.ts'
import { soundsKnown } from './known.ts'
import { phrasesOf } from './phrases.ts'
import { isIssuerName, saysExpiry } from './piece-words.ts'
import type { Segment } from './pieces.ts'
import { segmentsOf } from './segments.ts'
import { type Chunk, type Token, tokensOf } from './tokens.ts'
import { isIn, isRole } from './words.ts'

/**
 * True for a line of work that strayed into a section of credentials: a job's title with the firm or the years worked
 * there ("Systems Engineer, Quillfeather Ltd, 2016 – 2023"). Anything with a credential's word is none.
 */
export function isJobLine(text: string, line: Chunk): boolean {
  const segments = segmentsOf(text, line)
  const [head, ...rest] = segments.filter(({ kind }) => kind === 'text')
  if (head === undefined) return false
  const tokens = tokensOf(head.value, { start: 0, end: head.value.length })
  const at = tokens.findIndex((token) => isIn('at', token))
  const title = at === -1 ? tokens : tokens.slice(0, at)
  const last = title.at(-1)
  const role = last !== undefined && (isRole(last) || isIn('jobTitles', last))
  // "Google Professional Data Engineer"
  if (!role || isIssuerName(tokens[0]?.core ?? '')) return false
  if (phrasesOf(tokens).length > 0 || soundsKnown(tokens)) return false
  const years = isTerm(segments)
  if (at !== -1 && tokens[at + 1]?.named === true) return years || rest.length === 0
  const firm = rest.some(({ value }) => isIn('firms', lastToken(value)))
  return years && (firm || (rest.length > 0 && isIn('jobTitles', last)))
}

const lastToken = (value: string): Token | undefined => tokensOf(value, { start: 0, end: value.length }).at(-1)

/** Two dates, or one up to the present; not a date of issue with one of expiry. */
function isTerm(segments: Segment[]): boolean {
  const dates = segments.filter(({ kind, value }) => kind === 'date' && !saysExpiry(value)).map(({ value }) => value)
  const all = dates.join(' | ')
  if (findPhrase(all, fieldWords('issued')) !== null || findPhrase(all, fieldWords('expires')) !== null) return false
  return findDates(all).length > 1 || (findDates(all).length === 1 && findPhrase(all, fieldWords('never')) !== null)
}
