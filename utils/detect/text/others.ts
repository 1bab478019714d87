import { findPhrase } from '../grammar/words.ts'
import type { Phrase } from './cue-words.ts'
import { parts, type Token, wordsIn } from './tokens.ts'
import { isIn, isRole, isStopWord, phrases, roleWord } from './words.ts'

/** In somebody's company or service. */
export const COMPANY = new Set(['with', 'by', 'for', 'from', 'under', 'to', 'between', 'among', 'against', 'of'])

/** Whether the statement speaks of other people: their credentials, a membership, somebody in whose company one worked. */
export function aboutOthers(tokens: Token[], phrase: Phrase, left: Token[]): boolean {
  const before = left.at(-1)
  const inside = tokens.slice(phrase.from, phrase.to)
  if (isIn('determiners', before) || isIn('determiners', inside[0])) return true
  if (isHeldByMany(left) || isCopied(left)) return true
  if (phrase.kind === 'adjective' && isIn('others', tokens[phrase.to])) return true
  if (isMembership(left, tokens[phrase.to])) return true
  // "Harbour Award (Kiln Safety Certification)": what it was given for
  if (tokens[phrase.from]?.before.includes('(') && /^(?:award|prize|medal)$/.test(before?.lower ?? '')) return true
  if (isSought(left)) return true
  if (phrase.kind !== 'adjective') return false
  // "coordinated with a Certified Public Accountant": in somebody's company, not one's own
  // "holder of a Certified Flight Instructor certificate"
  if (left.some(({ lower }) => lower === 'holder')) return false
  if (isOf(tokens.slice(0, phrase.from))) return true
  const article = before !== undefined && ['a', 'an', 'the'].includes(before.lower)
  const preposition = article ? left.at(-2) : before
  if (preposition !== undefined && !preposition.named && COMPANY.has(preposition.lower)) return true
  // "using an ONC certified EHR", "include a state licensed adjuster firm"
  const next = tokens[phrase.to]
  const postfix = phrase.to === phrase.cue + 1 && next !== undefined && !parts(tokens[phrase.cue]) && !isStopWord(next)
  if (
    article &&
    (postfix || /^(?:include|includes|including|using|use|used|via|hire|hired)$/.test(preposition?.lower ?? ''))
  )
    return true
  if (before?.lower === 'the' && !isIn('heldBy', left.at(-2))) return true
  // "certified nurse midwives"
  const small = inside.every((token) => !token.named)
  if (small && next !== undefined && !parts(tokens[phrase.to - 1]) && isPlural(next.lower) && !isStopWord(next))
    return true
  const plural = inside.some((token) => isRole(token) && !roleWord(token.lower))
  return plural && left.some((token) => /^\p{Ll}/u.test(token.core) && !isIn('joiners', token))
}

/** "all cooks hold current …", "85 % of seniors passed the …", "Project received …": not the one who writes. */
function isHeldByMany(left: Token[]): boolean {
  return left.some((token, at) => {
    if (!HOLDS.test(token.lower)) return false
    const subject = left[left[at - 1]?.lower === 'had' ? at - 2 : at - 1]
    if (subject === undefined || parts(subject)) return false
    if (isIn('others', subject) || isIn('thingSubjects', subject) || /^(?:whom|they)$/.test(subject.lower)) return true
    return !subject.named && isPlural(subject.lower)
  })
}

/** "cooks", "midwives"; not "business", "various". */
const isPlural = (word: string) => word.length > 3 && /[^\Wsu_]s$/.test(word)

/** Verbs by which somebody comes to hold something. */
const HOLDS =
  /^(?:hold|holds|have|has|had|possess|maintain|passed?|earn(?:s|ed)?|obtain(?:s|ed)?|receive[sd]?|completed?|were|are|gets?|got)$/

/** "copies of nursing licenses and CPR cards": papers in a file. */
function isCopied(left: Token[]): boolean {
  return left.some(({ lower }, at) => /^(?:copy|copies|records?|files?)$/.test(lower) && left[at + 1]?.lower === 'of')
}

/** "Our company was certified as …": of whatever stands before the verb, unless that is I. */
function isOf(left: Token[]): boolean {
  const article = /^an?$/.test(left.at(-1)?.lower ?? '')
  const at = left.length - (article ? 2 : 1)
  if (left[at]?.lower === 'be') return /^(?:must|should|shall|can|may)$/.test(left[at - 1]?.lower ?? '')
  if (!/^(?:is|are|was|were|been|being)$/.test(left[at]?.lower ?? '')) return false
  const subject = left.findLast(
    ({ lower }) => !/^(?:is|are|was|were|been|being|has|have|had|also|not|an?)$/.test(lower),
  )
  if (article) return isIn('thingSubjects', subject)
  return subject !== undefined && !/^(?:i|who|and|he|she)$/.test(subject.lower)
}

/** "Recruited engineers who hold …", not "Recruited staff and obtained …". */
function isSought(left: Token[]): boolean {
  const at = left.findLastIndex((token) => isIn('hiring', token))
  const rest = at === -1 ? [] : left.slice(at + 1)
  const next = (i: number) => rest[i + 1]
  return rest.length > 0 && !rest.some(({ lower }, i) => lower === 'and' && isIn('strongAcquired', next(i)))
}

/** "Member of …", "Association of Certified Fraud Examiners", "Certified … member". */
function isMembership(left: Token[], next: Token | undefined): boolean {
  const words = wordsIn(left).replace(/\bclearances? and\b/, '')
  if (findPhrase(words, phrases('memberships')) !== null) return true
  if (next !== undefined && /^member(ship)?$/.test(next.lower)) return true
  return (
    left.at(-1)?.lower === 'of' &&
    /^(?:association|society|institute|academy|board|council|college)$/.test(left.at(-2)?.lower ?? '')
  )
}
