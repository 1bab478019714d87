import { findDates } from '../grammar/dates.ts'
import headings from '../lexicon/headings.json' with { type: 'json' }
import { parts, type Token } from './tokens.ts'
import { wordSet } from './words.ts'

/** A run of tokens [from, to) that names a credential, found by the cue word at `cue`. */
export type Phrase = { from: number; to: number; cue: number; kind: 'noun' | 'adjective' | 'card' | 'course' | 'name' }

/** Longest stretch, in words, on either side of a cue. */
const REACH = 9
/** Lower-case words in a row that may belong to a name written without capitals. */
const LOWER_REACH = 4
const generic = new Set(headings.modifiers)
const has = (list: Parameters<typeof wordSet>[0], token: Token | undefined) =>
  token !== undefined && wordSet(list).has(token.lower)

/** `License/Certification` is a cue as well as its parts are. */
function cueIn(list: Parameters<typeof wordSet>[0], token: Token): boolean {
  const words = wordSet(list)
  return words.has(token.lower) || token.lower.split('/').some((part) => words.has(part))
}

/** All phrases of a chunk that are built like a credential's name; whether it is held is for the context to say. */
export function phrasesOf(tokens: Token[]): Phrase[] {
  const found: Phrase[] = []
  tokens.forEach((token, at) => {
    const phrase = phraseAt(tokens, token, at)
    if (phrase === null) return
    const last = found.at(-1)
    // "Teacher Certification : Educator Certification", "Certified Nurse Aide License": one phrase with two cues
    if (last !== undefined && phrase.from < last.to) last.to = Math.max(last.to, phrase.to)
    else found.push(phrase)
  })
  return found
}

function phraseAt(tokens: Token[], token: Token, at: number): Phrase | null {
  if (cueIn('nounCues', token)) return nounPhrase(tokens, at, 'noun')
  if (cueIn('adjectiveCues', token)) return adjectivePhrase(tokens, at)
  if (has('cards', token)) return knownPhrase(tokens, at, 'card')
  if (has('courses', token)) return knownPhrase(tokens, at, 'course')
  return null
}

function nounPhrase(tokens: Token[], at: number, kind: Phrase['kind']): Phrase | null {
  const from = extendLeft(tokens, at, true)
  const to = nounTail(tokens, at, from < at)
  const content = [...tokens.slice(from, at), ...tokens.slice(at + 1, to)].filter(isContent)
  return content.length > 0 ? { from, to, cue: at, kind } : null
}

const isContent = (token: Token) =>
  /[\p{L}\d]/u.test(token.core) &&
  !generic.has(token.lower) &&
  !has('joiners', token) &&
  !has('nounCues', token) &&
  !has('stopWords', token)

/** Cards and courses count only with a name that is known to come with one. */
function knownPhrase(tokens: Token[], at: number, kind: Phrase['kind']): Phrase | null {
  const from = extendLeft(tokens, at, true)
  const words = tokens.slice(from, at).map((token) => token.lower)
  const known = words.some((word, i) => {
    const pair = `${word} ${words[i + 1] ?? ''}`.trim()
    return [word, pair, ...word.split('/')].some((name) => wordSet('weakNames').has(name) || wordSet('names').has(name))
  })
  return known ? { from, to: at + 1, cue: at, kind } : null
}

/** What follows a noun cue: "in Medical Coding", "as Nursing Assistant", ": Payroll", "Series 6 and 63", "at Green Belt level". */
function nounTail(tokens: Token[], at: number, named: boolean): number {
  const cue = tokens[at]
  const next = tokens[at + 1]
  if (cue === undefined || next === undefined) return at + 1
  const colon = cue.after.includes(':') || next.core === ':'
  if (colon) return extendRight(tokens, next.core === ':' ? at + 2 : at + 1, true)
  if (parts(cue)) return at + 1
  if (['in', 'of', 'as', 'for'].includes(next.lower)) {
    const end = extendRight(tokens, at + 2, true)
    return end > at + 2 ? end : at + 1
  }
  if (next.lower === '-' || next.lower === '–') {
    const end = extendRight(tokens, at + 2, false)
    return !named && end > at + 2 ? end : at + 1
  }
  return named ? at + 1 : extendRight(tokens, at + 1, false)
}

function adjectivePhrase(tokens: Token[], at: number): Phrase | null {
  const cue = tokens[at]
  if (cue === undefined) return null
  const to = adjectiveTail(tokens, at, cue)
  if (to > at + 1) return { from: issuerBefore(tokens, at), to, cue: at, kind: 'adjective' }
  if (cue.lower !== 'certified') return null
  const next = parts(cue) ? undefined : tokens[at + 1]
  if (next !== undefined && !endsPostfix(next)) return null
  if (has('certifiedThings', tokens[at - 1])) return null
  const from = extendLeft(tokens, at, true)
  return tokens.slice(from, at).some(isContent) ? { from, to: at + 1, cue: at, kind: 'adjective' } : null
}

/** What may stand behind "CPR certified" without being the thing that is certified. */
function endsPostfix(next: Token): boolean {
  return (
    [
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
      '(',
      'for',
      'as',
    ].includes(next.lower) ||
    isYear(next) ||
    next.named
  )
}

function adjectiveTail(tokens: Token[], at: number, cue: Token): number {
  const next = tokens[at + 1]
  if (next === undefined || parts(cue)) return at + 1
  if (cue.lower === 'certified' && ['in', 'as', 'on', 'with'].includes(next.lower)) {
    const end = extendRight(tokens, at + 2, true)
    return tokens.slice(at + 2, end).some(isContent) ? end : at + 1
  }
  const end = extendRight(tokens, at + 1, true)
  const named = tokens.slice(at + 1, end)
  const roleAt = named.findIndex((token) => isRole(token))
  if (roleAt === -1)
    return cue.lower === 'certified' && next.named && cue.named ? extendRight(tokens, at + 1, false) : at + 1
  // "certified personal trainer with …": lower case counts as far as the role
  const lower = named.slice(0, roleAt + 1).some((token) => !token.named && !has('joiners', token))
  return lower ? at + 2 + roleAt : extendRight(tokens, at + 1, false)
}

/** A word for who somebody is by profession; plurals only with a capital (people write "Network Associates"). */
export function isRole(token: Token): boolean {
  const words = token.lower.split('/')
  return words.some(
    (word) => wordSet('roles').has(word) || (token.named && wordSet('roles').has(word.replace(/s$/, ''))),
  )
}

/** "TEA Certified …", "Oracle Certified …": capitals right before the adjective say who certified. */
function issuerBefore(tokens: Token[], at: number): number {
  let from = at
  while (from > 0 && at - from < 6) {
    const token = tokens[from - 1]
    if (token === undefined || !token.named || stops(token) || parts(token) || isYear(token)) break
    if (isRole(token) || token.after.includes(')') || /^#/.test(token.core)) break
    from--
  }
  return from
}

function stops(token: Token): boolean {
  return (
    has('stopWords', token) ||
    has('placeNoise', token) ||
    (has('duties', token) && token.lower !== 'training') ||
    /^#/.test(token.core)
  )
}

function extendLeft(tokens: Token[], at: number, lowerToo: boolean): number {
  let from = at
  let lowers = 0
  let stoppedAtWord = false
  while (from > 0 && at - from < REACH) {
    const token = tokens[from - 1]
    if (token === undefined || parts(token) || isYear(token) || token.core === ':') break
    const joins = has('joiners', token) && !token.named
    if (!joins && (stops(token) || has('nounCues', token))) {
      stoppedAtWord = true
      break
    }
    if (joins && !joinsNames(tokens, from - 1)) {
      stoppedAtWord = true
      break
    }
    if (!token.named && !joins) {
      if (!lowerToo || ++lowers > LOWER_REACH) break
    }
    from--
  }
  const whole = from === 0 || stoppedAtWord
  if (lowers > 0 && !whole) while (from < at && !tokens[from]?.named) from++
  while (from < at && (has('joiners', tokens[from]) || /^[^\p{L}\d#]+$/u.test(tokens[from]?.core ?? ''))) from++
  return from
}

function joinsNames(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]
  return (
    before !== undefined && !parts(before) && before.named && !has('nounCues', before) && !has('adjectiveCues', before)
  )
}

function extendRight(tokens: Token[], start: number, lowerToo: boolean): number {
  let to = start
  let lowers = 0
  while (to < tokens.length && to - start < REACH) {
    const token = tokens[to]
    if (token === undefined || isYear(token) || startsDate(tokens, to)) break
    const joins = has('joiners', token) && !token.named
    if (joins) {
      const next = tokens[to + 1]
      if (next === undefined || (!next.named && !lowerToo) || stops(next) || isYear(next) || startsDate(tokens, to + 1))
        break
      if (has('adjectiveCues', next)) break
    } else if (has('stopWords', token) || has('placeNoise', token)) break
    else if (to > start && has('adjectiveCues', token)) break
    else if (!token.named && !/^[^\p{L}\d]+$/u.test(token.core)) {
      if (!lowerToo || ++lowers > LOWER_REACH) break
    }
    to++
    if (parts(token)) break
  }
  while (to > start && (has('joiners', tokens[to - 1]) || /^[^\p{L}\d]+$/u.test(tokens[to - 1]?.core ?? ''))) to--
  return to
}

export function isYear(token: Token): boolean {
  return /^(19|20)\d\d$/.test(token.core)
}

/** "October 2013" begins a date, "May" alone does not. */
function startsDate(tokens: Token[], at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined) return false
  const [date] = findDates(`${token.core} ${next?.core ?? ''}`)
  return date !== undefined && date.start === 0
}
