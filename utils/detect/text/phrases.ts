import headings from '../lexicon/headings.json' with { type: 'json' }
import { endsDate, extendLeft, extendRight, isDuty, isSeason, isStop } from './extend.ts'
import { parts, type Token } from './tokens.ts'
import { isAcronym, isIn, isRole, isStopWord, wordSet } from './words.ts'

/** A run of tokens [from, to) that names a credential, found by the cue word at `cue`. */
export type Phrase = { from: number; to: number; cue: number; kind: 'noun' | 'adjective' | 'card' | 'course' | 'name' }

const generic = new Set([
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
/** What may stand behind "CPR certified" without being the thing that is certified. */
const AFTER_POSTFIX = new Set([
  'in',
  'with',
  'by',
  'through',
  'since',
  'until',
  'and',
  'or',
  'at',
  'on',
  'from',
  '&',
  '-',
  '–',
  'for',
  'as',
])

/** `License/Certification` is a cue as well as its parts are. */
function hasCue(list: 'nounCues' | 'adjectiveCues', token: Token): boolean {
  if (isIn(list, token) || token.lower.split('/').every((part) => wordSet(list).has(part))) return true
  return list === 'nounCues' && isCompound(token)
}

/** "Sprachzertifikat", "BHV-certificaat": the cue is the last part of the word. */
function isCompound(token: Token): boolean {
  return token.named && tails().some((tail) => token.lower.length > tail.length + 1 && token.lower.endsWith(tail))
}

const tails = () => [...wordSet('cueTails')]

/** All phrases of a chunk that are built like a credential's name; whether it is held is for the context to say. */
export function phrasesOf(tokens: Token[]): Phrase[] {
  const found: Phrase[] = []
  tokens.forEach((token, at) => {
    const phrase = phraseAt(tokens, token, at)
    if (phrase === null) return
    const last = found.at(-1)
    const apart = phrase.from > 0 && last !== undefined && phrase.from > last.cue + 1 && isAnd(tokens[phrase.from - 1])
    if (last !== undefined && at === last.to && last.kind === 'adjective' && !apart) last.to = phrase.to
    else if (last === undefined || phrase.from >= last.to) found.push(phrase)
    else if (at < last.to || phrase.from === last.cue + 1 || labels(tokens, last, at))
      last.to = Math.max(last.to, phrase.to)
    else if (phrase.from > last.cue) {
      // the words before the second cue are its own, not the first one's tail
      last.to = phrase.from
      while (last.to > last.cue + 1 && isIn('joiners', tokens[last.to - 1])) last.to--
      found.push(phrase)
    } else found.push({ ...phrase, from: last.to })
  })
  return found.filter((phrase) => phrase.to > phrase.from)
}

const isAnd = (token: Token | undefined) => token?.lower === 'and' || token?.core === '&'

/** "License : Certified Nurse Aide": the first cue only says what the second names. */
function labels(tokens: Token[], last: Phrase, at: number): boolean {
  const cue = tokens[last.cue]
  return at - last.cue < 5 && (cue?.after.includes(':') === true || tokens[last.cue + 1]?.core === ':')
}

function phraseAt(tokens: Token[], token: Token, at: number): Phrase | null {
  if (hasCue('nounCues', token)) return nounPhrase(tokens, at)
  if (hasCue('adjectiveCues', token)) return adjectivePhrase(tokens, at)
  if (isIn('cards', token)) return knownPhrase(tokens, at, 'card')
  if (isIn('courses', token)) return knownPhrase(tokens, at, 'course')
  // "(DFP-Certified, …)"
  if (
    /^[a-z\d]{2,12}-certified$/.test(token.lower) &&
    token.named &&
    !wordSet('certifiedThings').has(token.lower.split('-')[0] ?? '') &&
    !qualifiesNoun(token, tokens[at + 1])
  ) {
    return { from: at, to: at + 1, cue: at, kind: 'adjective' }
  }
  return null
}

/** "FAA-certified aircraft": a thing is. */
const qualifiesNoun = (token: Token, next: Token | undefined) =>
  next !== undefined &&
  !next.named &&
  token.after === '' &&
  /^\p{L}/u.test(next.core) &&
  !AFTER_POSTFIX.has(next.lower) &&
  !isRole(next)

const isContent = (token: Token) =>
  /\p{L}{2}|\p{L}\d|\d\p{L}/u.test(token.core) &&
  !generic.has(token.lower) &&
  !isIn('joiners', token) &&
  !isIn('nounCues', token) &&
  !isStopWord(token)

function nounPhrase(tokens: Token[], at: number): Phrase | null {
  const own = ownTail(tokens, at)
  if (own !== null) return { from: at, to: own, cue: at, kind: 'noun' }
  const from = extendLeft(tokens, at)
  const named = from < at
  // "Certifications PMP, CISSP": a label that opens the line, not a name
  if (!named && at === 0 && isIn('pluralCues', tokens[0]) && tokens[1]?.named) return null
  // "Credential ID QW-29": a label of a number
  if (!named && /^(?:id|number|no|num)$/.test(tokens[at + 1]?.lower ?? '')) return null
  const to = nounTail(tokens, at, named)
  const content = [...tokens.slice(from, at), ...tokens.slice(at + 1, to)].filter(isContent)
  const cue = tokens[at]
  if (content.length > 0 || (cue !== undefined && isCompound(cue))) return { from, to, cue: at, kind: 'noun' }
  return isCompletion(tokens, at, from) ? { from, to, cue: at, kind: 'noun' } : null
}

/** In some languages the name stands behind its cue ("certificado en Lean Six Sigma"): where it ends, or null. */
function ownTail(tokens: Token[], at: number): number | null {
  const cue = tokens[at]
  if (!isIn('headCues', cue)) return null
  const to = nounTail(tokens, at, false)
  return tokens.slice(at + 1, to).some(isContent) ? to : null
}

/** "Certificate of Completion" alone on its line names nothing more, yet is one. */
function isCompletion(tokens: Token[], at: number, from: number): boolean {
  return from === 0 && at === 0 && tokens[1]?.lower === 'of' && tokens[2]?.lower === 'completion' && tokens[2].named
}

/** Cards and courses count only with a name that is known to come with one. */
function knownPhrase(tokens: Token[], at: number, kind: Phrase['kind']): Phrase | null {
  const from = extendLeft(tokens, at)
  const words = tokens.slice(from, at).map((token) => token.lower)
  const known = words.some((word, i) => {
    const pair = `${word} ${words[i + 1] ?? ''}`.trim()
    return [word, pair, ...word.split('/')].some((name) => wordSet('weakNames').has(name) || wordSet('names').has(name))
  })
  return known ? { from, to: at + 1, cue: at, kind } : null
}

/** What follows a noun cue: "in Medical Coding", "as Nursing Assistant", ": Payroll", "at Green Belt level". */
function nounTail(tokens: Token[], at: number, named: boolean): number {
  const cue = tokens[at]
  const next = tokens[at + 1]
  if (cue === undefined || next === undefined) return at + 1
  if (cue.after.includes(':') || next.core === ':') {
    const start = next.core === ':' ? at + 2 : at + 1
    const end = extendRight(tokens, start, true)
    return end > start ? end : at + 1
  }
  if (parts(cue) || next.before.includes('(')) return at + 1
  if (['in', 'of', 'as', 'for', 'at'].includes(next.lower) || isTailWord(cue, next)) {
    if (next.lower === 'at' && !/^(yellow|green|black|white|basic|level)/.test(tokens[at + 2]?.lower ?? ''))
      return at + 1
    const end = extendRight(tokens, at + 2, true)
    return end > at + 2 ? end : at + 1
  }
  const dash = next.core === '-' || next.core === '–'
  // "certificates on 40 servers"
  if (!dash && !next.named) return at + 1
  // "Master Certificates - Human Resources / Six Sigma" lists them; after a singular the dash brings issuer or number
  if (named && !(dash && isIn('pluralCues', cue))) return at + 1
  const end = extendRight(tokens, dash ? at + 2 : at + 1, false)
  // a tail that runs into another cue is that cue's name
  const other = tokens.findIndex((token, i) => i > at && i < end && hasCue('nounCues', token))
  return other === -1 ? Math.max(end, at + 1) : at + 1
}

/** The prepositions of other languages lead on only from a cue of those. *Certification de …* is French. */
function isTailWord(cue: Token, next: Token): boolean {
  if (next.named || !isIn('tailWords', next)) return false
  return !isIn('englishCues', cue) || (cue.lower === 'certification' && /^(?:en|de|du|des)$/.test(next.lower))
}

function adjectivePhrase(tokens: Token[], at: number): Phrase | null {
  const cue = tokens[at]
  if (cue === undefined) return null
  const to = adjectiveTail(tokens, at, cue)
  if (to > at + 1) return { from: issuerBefore(tokens, at), to, cue: at, kind: 'adjective' }
  if (cue.lower !== 'certified') return null
  const next = parts(cue) ? undefined : tokens[at + 1]
  if (
    next !== undefined &&
    !AFTER_POSTFIX.has(next.lower) &&
    !endsDate(next) &&
    !isSeason(next) &&
    !next.named &&
    next.before !== '(' &&
    !isRole(next)
  )
    return null
  const before = tokens[at - 1]
  if (before === undefined || !/[\p{L}\d]/u.test(before.core) || isIn('certifiedThings', before)) return null
  const from = extendLeft(tokens, at)
  return tokens.slice(from, at).some(isContent) ? { from, to: at + 1, cue: at, kind: 'adjective' } : null
}

function adjectiveTail(tokens: Token[], at: number, cue: Token): number {
  const next = tokens[at + 1]
  if (next === undefined || parts(cue)) return at + 1
  if (cue.lower === 'certified' && ['in', 'as', 'on', 'with'].includes(next.lower)) {
    const article = ['a', 'an', 'the'].includes(tokens[at + 2]?.lower ?? '') ? 1 : 0
    const end = extendRight(tokens, at + 2 + article, true)
    return tokens.slice(at + 2, end).some(isContent) ? end : at + 1
  }
  if (isIn('foreignAdjectives', cue) && isIn('tailWords', next)) {
    const end = extendRight(tokens, at + 2, true)
    return tokens.slice(at + 2, end).some(isContent) ? end : at + 1
  }
  // "certified to teach K-6"
  if (next.lower === 'to' && /^(?:teach|practice|practise|operate|instruct|drive)$/.test(tokens[at + 2]?.lower ?? ''))
    return extendRight(tokens, at + 3, true)
  if (
    /^licen[sc]ed$/.test(cue.lower) &&
    (next.lower === 'in' || (next.lower === 'to' && tokens[at + 2]?.lower === 'practice'))
  ) {
    return extendRight(tokens, at + (next.lower === 'to' ? 3 : 2), true)
  }
  if (isIn('certifiedObjects', next)) return at + 1
  const named = tokens.slice(at + 1, extendRight(tokens, at + 1, true))
  const roleAt = named.findIndex((token) => isRole(token) || isAcronym(token.core))
  if (roleAt === -1) return cue.lower === 'certified' && next.named && cue.named ? namedTail(tokens, at) : at + 1
  // "certified personal trainer with …": lower case counts as far as the role
  const lower = named.slice(0, roleAt + 1).some((token) => !token.named && !isIn('joiners', token))
  return lower ? at + 2 + roleAt : extendRight(tokens, at + 1, false)
}

/** "Certified Erosion and Sedimentation", but not "Certified Customer Service experience". */
function namedTail(tokens: Token[], at: number): number {
  const end = extendRight(tokens, at + 1, false)
  const last = tokens[end - 1]
  const next = tokens[end]
  const qualifies = next !== undefined && last !== undefined && !parts(last) && !next.named && /^\p{L}/u.test(next.core)
  return qualifies && !isStopWord(next) && !isIn('joiners', next) ? at + 1 : end
}

/** "TEA Certified …", "Oracle Certified …": capitals right before the adjective say who certified. */
function issuerBefore(tokens: Token[], at: number): number {
  let from = at
  while (from > 0 && at - from < 6) {
    const token = tokens[from - 1]
    if (token === undefined || !token.named || parts(token) || endsDate(token) || isStop(tokens, from - 1)) break
    if (isDuty(tokens, from - 1) || isRole(token) || token.after.includes(')') || isIn('nounCues', token)) break
    from--
  }
  return from
}
