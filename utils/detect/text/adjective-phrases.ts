import { isContent, type Phrase } from './cue-words.ts'
import { endsDate, extendLeft, extendRight, isDuty, isSeason, isStop } from './extend.ts'
import { soundsKnown } from './known.ts'
import { parts, type Token } from './tokens.ts'
import { isAcronym, isIn, isRole, isStopWord, wordSet } from './words.ts'

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

/** The phrase around the adjective at `at` ("Certified Kiln Operator", "CPR certified"), or null where it names nothing. */
export function adjectivePhrase(tokens: Token[], at: number): Phrase | null {
  const cue = tokens[at]
  if (cue === undefined) return null
  const closes = closesName(tokens, at)
  const to = closes ? at + 1 : adjectiveTail(tokens, at, cue)
  if (to > at + 1) return { from: issuerBefore(tokens, at), to, cue: at, kind: 'adjective' }
  if (isLicensedAtEnd(tokens, at)) return { from: extendLeft(tokens, at), to, cue: at, kind: 'adjective' }
  if (cue.lower !== 'certified') return null
  const next = parts(cue) || closes ? undefined : tokens[at + 1]
  if (
    next !== undefined &&
    !AFTER_POSTFIX.has(next.lower) &&
    /^\p{L}/u.test(next.core) &&
    !endsDate(next) &&
    !isSeason(next) &&
    !next.named &&
    next.before !== '(' &&
    !isRole(next)
  )
    return null
  const before = tokens[at - 1]
  // "CPR trained and certified"
  const pair =
    /^(?:and|&)$/.test(before?.lower ?? '') && /^(?:trained|licensed|insured|tested)$/.test(tokens[at - 2]?.lower ?? '')
  if (before === undefined || (!pair && isIn('certifiedThings', before))) return null
  // "CPR/First Aid - Certified"
  const dashed = /^[-–]$/.test(before.core) && soundsKnown(tokens.slice(extendLeft(tokens, at - 1), at - 1))
  if (!dashed && !pair && !/[\p{L}\d]/u.test(before.core)) return null
  const from = extendLeft(tokens, pair ? at - 2 : dashed ? at - 1 : at)
  return tokens.slice(from, at).some(isContent) ? { from, to: at + 1, cue: at, kind: 'adjective' } : null
}

/** "State Life and Health Insurance licensed": a name in capitals, then the adjective that ends the statement. */
function isLicensedAtEnd(tokens: Token[], at: number): boolean {
  const cue = tokens[at]
  if (!/^licen[sc]ed$/.test(cue?.lower ?? '') || (tokens[at + 1] !== undefined && !parts(cue))) return false
  const before = tokens.slice(extendLeft(tokens, at), at)
  return (
    before.length > 1 &&
    before.every((token) => token.named || isIn('joiners', token)) &&
    before.filter(isContent).length > 1
  )
}

function adjectiveTail(tokens: Token[], at: number, cue: Token): number {
  const next = tokens[at + 1]
  if (next === undefined || parts(cue)) return at + 1
  if (/^(?:re)?certified$/.test(cue.lower) && ['in', 'as', 'on', 'with'].includes(next.lower)) {
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
  const end = at + 2 + roleAt
  if (lower && at === 0 && !parts(tokens[end - 1]) && isObject(tokens[end])) return at + 1
  return lower ? end : extendRight(tokens, at + 1, false)
}

/** "Certified contractor pay requests": a plain noun goes on, so that the first word was a verb. */
const isObject = (next: Token | undefined) =>
  next !== undefined &&
  !next.named &&
  /^\p{Ll}{3,}(?<!ing|ed|able)$/u.test(next.lower) &&
  !AFTER_POSTFIX.has(next.lower) &&
  !isStopWord(next) &&
  !isIn('joiners', next) &&
  !isRole(next)

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

/** "ISO 9001 Lead Auditor certified quality manager": the adjective belongs to the role before it. */
function closesName(tokens: Token[], at: number): boolean {
  const [before, cue, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (before?.named !== true || cue?.named !== false || next?.named !== false || parts(before)) return false
  return isRole(before) && !isIn('adjectiveCues', tokens[at - 2]) && !/^(?:in|as|on|with|to)$/.test(next.lower)
}

/** "(DFP-Certified, …)": name and adjective in one word. */
export function hyphenPhrase(tokens: Token[], at: number): Phrase | null {
  const token = tokens[at]
  if (token === undefined || !token.named || !/^[a-z\d]{2,12}-certified$/.test(token.lower)) return null
  const thing = wordSet('certifiedThings').has(token.lower.split('-')[0] ?? '')
  return thing || qualifiesNoun(token, tokens[at + 1]) ? null : { from: at, to: at + 1, cue: at, kind: 'adjective' }
}

/** "FAA-certified aircraft": a thing is. */
const qualifiesNoun = (token: Token, next: Token | undefined) =>
  next !== undefined &&
  !next.named &&
  token.after === '' &&
  /^\p{L}/u.test(next.core) &&
  !AFTER_POSTFIX.has(next.lower) &&
  !isRole(next)

/** "admitted to practice law in Ohio", "admitted to the State Bar of Maine": as good as a licence. */
export function admission(tokens: Token[], at: number): Phrase | null {
  if (tokens[at]?.lower !== 'admitted' || tokens[at + 1]?.lower !== 'to') return null
  const end = extendRight(tokens, at + (tokens[at + 2]?.lower === 'the' ? 3 : 2), true)
  const inside = tokens.slice(at + 2, end).map(({ lower }) => lower)
  return inside.some((word) => /^(?:bar|practice|practise)$/.test(word))
    ? { from: at, to: end, cue: at, kind: 'adjective' }
    : null
}
