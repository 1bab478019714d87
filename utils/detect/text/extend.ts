import { findDates } from '../grammar/dates.ts'
import { parts, type Token } from './tokens.ts'
import { isIn, isStopWord, tellsDuty, tellsHolding } from './words.ts'

/** Longest stretch, in words, on either side of a cue. */
const REACH = 9
/** Lower-case words in a row that may belong to a name written without capitals. */
const LOWER_REACH = 4
const SEASON = /^(spring|summer|fall|autumn|winter)$/
const NUMERIC_DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}$/

export function isYear(token: Token): boolean {
  return /^(19|20)\d\d$/.test(token.core)
}

/** A token that is a date, or ends one: what follows it on a line is another statement. */
export function endsDate(token: Token): boolean {
  return isYear(token) || NUMERIC_DATE.test(token.core) || /^(19|20)\d\d[-–](19|20)\d\d$/.test(token.core)
}

/** "October 2013" or "Spring 2012" begins a date, "May" alone does not. */
export function startsDate(tokens: Token[], at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined) return false
  if (next !== undefined && SEASON.test(token.lower) && isYear(next)) return true
  const after = next?.lower === 'of' ? ` ${tokens[at + 2]?.core ?? ''}` : ''
  return findDates(`${token.core}${token.after} ${next?.core ?? ''}${after}`)[0]?.start === 0
}

export const isSeason = (token: Token) => SEASON.test(token.lower)

const isSign = (token: Token | undefined) => token !== undefined && !/[\p{L}\d]/u.test(token.core)
const isJoiner = (token: Token | undefined) => token !== undefined && isIn('joiners', token) && !token.named

/** Words at which no name goes on, in either direction. */
export function isStop(tokens: Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || token.core.startsWith('#')) return true
  // the numeral of "Level I" is no "I"
  if (token.core === 'I') return tokens[at - 1]?.named !== true
  if (isStopWord(token)) return true
  return isPlace(tokens, at)
}

/** "City , State": the placeholders and tails of an address. *New York State Licensed* is none. */
function isPlace(tokens: Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || !isIn('placeNoise', token)) return false
  if (!/^(?:state|uk|usa|india|canada)$/.test(token.lower)) return true
  const before = tokens[at - 1]
  return before?.core === ',' || /,/.test(before?.after ?? '')
}

/** Verbs of duty end a name: written small, or opening the statement. *Teaching Certificate* is not stopped. */
export function isDuty(tokens: Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  const opens = at === 0 || endsStatement(tokens[at - 1])
  if (opens && isPastVerb(token, tokens[at + 1])) return true
  return tellsDuty(token) && (!token.named || (opens && !/ing$/.test(token.lower)))
}

/** The first token of the name that ends right before `at`. */
export function extendLeft(tokens: Token[], at: number): number {
  let from = at
  let lowers = 0
  let whole = false
  while (from > 0 && at - from < REACH) {
    const token = tokens[from - 1]
    if (token === undefined || parts(token) || token.core === ':' || token.core === ',') break
    if (endsDate(token) && !isVersion(tokens, from - 1, at)) break
    const joins = isJoiner(token)
    whole = opensClause(tokens, from - 1)
      ? true
      : joins
        ? !joinsNames(tokens, from - 1)
        : isStop(tokens, from - 1) || isDuty(tokens, from - 1) || isIn('nounCues', token)
    if (whole) break
    if (!token.named && !joins && ++lowers > LOWER_REACH) break
    from--
    // a bracket that opens here holds the name
    if (token.before.includes('(') && !token.after.includes(')')) {
      whole = true
      break
    }
  }
  if (lowers > 0 && from > 0 && !whole) while (from < at && !tokens[from]?.named) from++
  while (from < at && (isJoiner(tokens[from]) || isSign(tokens[from]))) from++
  return from
}

/** "Microsoft Office Word 2007 Certification": the year is the product's. */
function isVersion(tokens: Token[], at: number, cue: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token === undefined || before === undefined || at !== cue - 1 || !isYear(token)) return false
  return before.named && before.after === '' && !isSeason(before) && !startsDate(tokens, at - 1)
}

/** Articles and prepositions of other languages. */
function opensClause(tokens: Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  return !token.named && isIn('leftStops', token)
}

/** The date or the placeholder of an address before the first word of what somebody did there. */
const endsStatement = (token: Token | undefined) =>
  token !== undefined && (endsDate(token) || isIn('placeNoise', token))

/** "Coached new teachers toward …": what somebody did opens the statement; what it says to be held is told elsewhere. */
function isPastVerb(token: Token, next: Token | undefined): boolean {
  if (next === undefined || parts(token) || !/^\p{L}{4,}ed$/u.test(token.lower)) return false
  if (isIn('notVerbs', token) || isIn('adjectiveCues', token) || tellsHolding(token)) return false
  return /^\p{L}|^\d/u.test(next.core)
}

function joinsNames(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (before?.named !== true || parts(before) || isIn('degrees', before)) return false
  return !isIn('nounCues', before) && !isIn('adjectiveCues', before)
}

/** The token after the last one of the name that begins at `start`. */
export function extendRight(tokens: Token[], start: number, lowerToo: boolean): number {
  let to = start
  let lowers = 0
  while (to < tokens.length && to - start < REACH) {
    const token = tokens[to]
    if (token === undefined || endsDate(token) || startsDate(tokens, to) || /^[,;]$/.test(token.core)) break
    if (isJoiner(token)) {
      if (!goesOn(tokens, to + 1, lowerToo)) break
    } else if (isStop(tokens, to)) break
    else if (to > start && (isIn('adjectiveCues', token) || (tellsDuty(token) && /ed$/.test(token.lower)))) break
    else if (!token.named && !isSign(token) && (!lowerToo || ++lowers > LOWER_REACH)) break
    to++
    if (parts(token)) break
  }
  while (to > start && (isJoiner(tokens[to - 1]) || isSign(tokens[to - 1]))) to--
  return to
}

function goesOn(tokens: Token[], at: number, lowerToo: boolean): boolean {
  const next = tokens[at]
  if (next?.lower === 'the' && tokens[at + 1]?.named === true) return goesOn(tokens, at + 1, lowerToo)
  if (next === undefined || (!next.named && !lowerToo)) return false
  return !isStop(tokens, at) && !endsDate(next) && !startsDate(tokens, at) && !isIn('adjectiveCues', next)
}
