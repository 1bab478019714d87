import type { HeadingKind } from '../grammar/headings.ts'
import { findPhrase } from '../grammar/words.ts'
import type { Phrase } from './cue-words.ts'
import { endsDate, isDuty, isSeason } from './extend.ts'
import { aboutOthers, COMPANY } from './others.ts'
import { aboutThings } from './things.ts'
import { parts, type Token, wordsIn } from './tokens.ts'
import { isIn, isRole, isStopWord, phrases, tellsHolding } from './words.ts'

/** Words after a credential that speak of the way to it: held only where the way is said to be gone. */
const WAY = new Set([
  'exam',
  'examination',
  'program',
  'programme',
  'exams',
  'examinations',
  'tests',
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
/** Before a noun, these make it something spoken of, not held. */
const PREPOSITIONS = new Set([...COMPANY, 'in', 'on', 'at', 'about', 'through', 'during', 'without', 'the', 'a', 'an'])
/** Awards by name only: nothing was examined. */
const PRAISE =
  /\b(?:appreciation|recognition|attendance|merit|outstanding|excellence|service award|honou?rable mention|(?:of|in) participation|participation (?:award|certificate))\b|\bachievement\b(?! in)/
/** Names that are nothing but a permission to work: whoever works *under* or *with* one holds it. */
const STATUTORY = /^(?:series \d|(?:a |valid |current )?(?:class [abc]\b|cdl\b|twic\b))/
/** Words on either side within which a phrase of pursuit speaks of this credential. */
const NEAR = 6

export type Statement = {
  tokens: Token[]
  kinds: HeadingKind[]
  /** Where the last credential further left ends that is held (0 = none): what *and* joins to it is as well. */
  heldTo: number
}

/**
 * Whether a statement says that the person holds what `phrase` names: 0 = no, else how sure (0–1). Drops duties, other
 * people's and things' credentials, memberships, praise, school certificates, and what is only being worked towards.
 */
export function heldness(statement: Statement, phrase: Phrase): number {
  const { tokens, kinds } = statement
  const left = leftContext(tokens, phrase)
  const inside = wordsIn(tokens.slice(phrase.from, phrase.to))
  if (isPursued(tokens, phrase) || PRAISE.test(inside) || isSchooling(inside)) return 0
  if (aboutOthers(tokens, phrase, left) || aboutThings(tokens, phrase, inside)) return 0
  if (!wayIsGone(tokens, phrase, left, kinds)) return 0
  const acquired = left.findLastIndex(
    (token, at) => tellsHolding(token) || isGone(left, at) || (phrase.kind === 'adjective' && isAs(left, at)),
  )
  const from = phrase.from - left.length
  const passed = statement.heldTo - from
  const own = tokens.slice(from)
  const duty = left.findLastIndex(
    (token, at) => at >= passed && !/,/.test(token.after) && (isDuty(own, at) || isIn('workNouns', token)),
  )
  const trainedAnd = isTrainedAnd(wordsIn(left))
  const licence = /^(?:with|under|via)$/.test(left.at(-1)?.lower ?? '') && STATUTORY.test(inside)
  if (licence && !isNoun(tokens[phrase.to])) return 0.6
  const lists = /^includ/.test(left[acquired]?.lower ?? '') && duty !== -1
  if (((duty > acquired || lists) && !trainedAnd) || tendsThings(own, phrase.from - from)) return 0
  const granted = isIn('designations', tokens[phrase.cue]) ? left.some((token) => isIn('heldBy', token)) : false
  if (phrase.kind === 'course' && !granted && !left.some((token) => isIn('strongAcquired', token))) return 0
  if (acquired !== -1) return 0.85
  const worker = left.length === 0 && tokens[phrase.to] !== undefined && isRole(tokens[phrase.to] as Token)
  if (phrase.kind === 'name' && isNoun(tokens[phrase.to]) && !worker) return 0
  const last = tokens[phrase.to - 1]
  // a trade by its title alone is the job
  if (phrase.kind === 'name' && kinds.includes('experience') && last !== undefined && isRole(last)) return 0
  if (left.length === 0) return kinds.includes('experience') ? 0.7 : 0.8
  const joined = /^(?:and|&)$/.test(left.at(-1)?.lower ?? '') || /,/.test(left.at(-1)?.after ?? '')
  return statement.heldTo > 0 && joined ? 0.6 : byStyle(statement, phrase, left)
}

/** "… as a Dell Certified Systems Expert" at its end. */
const isAs = (left: Token[], at: number) =>
  left[at]?.lower === 'as' && /^an?$/.test(left[at + 1]?.lower ?? '') && at === left.length - 2

/** "after completing …", "upon passing …". */
const isGone = (left: Token[], at: number) =>
  /^(?:completing|passing|earning|obtaining|receiving|taking|finishing)$/.test(left[at]?.lower ?? '') &&
  /^(?:after|upon|since|by)$/.test(left[at - 1]?.lower ?? '')

/** "Rotates the certificates of the gateway", "Keeps the licenses of brokers": a verb of work and its object open the
 * statement. */
function tendsThings(own: Token[], at: number): boolean {
  const [verb, article] = own
  if (verb === undefined || article?.lower !== 'the' || at > 2) return false
  return /^\p{L}{3,12}(?:s|ed)$/u.test(verb.lower) && !tellsHolding(verb)
}

/** "Trained and …", "trained as a lifeguard as well as …": the verb tells of oneself. */
const isTrainedAnd = (words: string) =>
  words === 'trained and' || (words.endsWith(' as well as') && words.includes('trained '))

/** No verb says it: then capitals against small letters decide. */
function byStyle({ tokens, heldTo }: Statement, phrase: Phrase, left: Token[]): number {
  const prose = left.filter((token) => !token.named && /\p{L}/u.test(token.core) && !isIn('joiners', token)).length
  if (prose === 0) return 0.7
  if (phrase.kind === 'adjective') return prose > 2 ? 0.55 : 0.7
  const named = tokens.slice(phrase.from, phrase.to).filter((token) => token.named).length
  const spokenOf = left.some((token) => PREPOSITIONS.has(token.lower) && token.lower !== 'with')
  if (phrase.kind === 'name') return 0.55
  const withIt = /^(?:with|mit|avec|con|com|met|med|z|с)$/.test(left.at(-1)?.lower ?? '')
  const least = withIt ? (heldTo > 0 ? 0 : 1) : 2
  return named < least || spokenOf ? 0 : 0.55
}

/** "Green Belt projects": a small noun follows, so the name only qualifies it. */
function isNoun(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    !token.named &&
    !/^(?:commission|registrations?|licen[sc]es?)$/.test(token.lower) &&
    /\p{L}/u.test(token.core) &&
    !isStopWord(token) &&
    !isIn('joiners', token) &&
    !isIn('adjectiveCues', token)
  )
}

/** The words before the phrase that belong to the same statement: a date or a placeholder of an address ends one. */
function leftContext(tokens: Token[], phrase: Phrase): Token[] {
  const left = tokens.slice(0, phrase.from)
  // an entry of a list, commas on both sides
  if (/,/.test(left.at(-1)?.after ?? '') && (phrase.to === tokens.length || parts(tokens[phrase.to - 1]))) return []
  const bracket = openBracket(tokens, phrase)
  if (bracket !== null && phrase.kind !== 'noun') return left.slice(bracket)
  const cut = left.findLastIndex((token) => endsDate(token) || (token.named && isIn('placeNoise', token)))
  return left.slice(cut + 1)
}

/** "Ran the lift (forklift certified, …)": what a bracket holds speaks for itself. The token that opens it, or null. */
function openBracket(tokens: Token[], phrase: Phrase): number | null {
  for (let at = phrase.from; at >= 0; at--) {
    const token = tokens[at]
    if (at < phrase.from && token?.after.includes(')')) return null
    if (token?.before.includes('(')) return at
  }
  return null
}

function isPursued(tokens: Token[], phrase: Phrase): boolean {
  const all = tokens.slice(0, phrase.from)
  const comma = all.findLastIndex((token) => /,/.test(token.after))
  const before = all.slice(Math.max(comma + 1, all.length - NEAR - 2))
  const ahead = tokens.slice(phrase.to, phrase.to + NEAR)
  const other = ahead.findIndex((token) => token.lower === 'and' || token.lower === 'but')
  const after = other === -1 ? ahead : ahead.slice(0, other)
  return (
    findPhrase(wordsIn([...before, ...tokens.slice(phrase.from, phrase.to), ...after]), phrases('pursuit')) !== null
  )
}

const isSchooling = (inside: string) =>
  /\b(?:secondary education|secondary school|high school|school leaving|post ?graduate diploma)\b/.test(inside)

/** "Completed the X program" is held, "X exam prep" is not. */
function wayIsGone(tokens: Token[], phrase: Phrase, left: Token[], kinds: HeadingKind[]): boolean {
  const next = tokens[phrase.to]
  if (next === undefined || !WAY.has(next.lower) || next.before !== '') return true
  if (left.some((token) => isIn('strongAcquired', token))) return true
  const after = tokens[phrase.to + 1]
  const studied = kinds.includes('education') && /^program|^course/.test(next.lower)
  return studied || (after !== undefined && (endsDate(after) || isSeason(after)))
}
