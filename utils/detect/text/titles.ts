import { findPhrase } from '../grammar/words.ts'
import { nameAt } from './known.ts'
import { isIssuerName, isLevel, itemWords } from './piece-words.ts'
import { type Token, tokensOf } from './tokens.ts'
import { isAcronym, isIn, phrases, wordSet } from './words.ts'

/** The code of an exam by itself: "AZ-104", "SAA-C03", "SY0-601". */
const EXAM = /^[A-Z]{2,3}\d?-[A-Z]?\d{2,3}$/u

export const isExamCode = (value: string) => EXAM.test(value.trim())

/** True where a piece is nothing but a known credential: its name or letters with at most a level. It issues nothing. */
export function isKnownTitle(value: string): boolean {
  if (isIssuerName(value)) return false
  if (isExamCode(value)) return true
  const tokens = tokensOf(value, { start: 0, end: value.length })
  let known = false
  for (let at = 0; at < tokens.length; ) {
    const size = isAcronym(tokens[at]?.core ?? '') ? 1 : nameAt(tokens, at) || weakSize(tokens, at)
    if (size === 0 && !isLevelWord(tokens[at])) return false
    known ||= size > 0
    at += Math.max(size, 1)
  }
  return known
}

/** "ITIL", "First Aid"; a maker of things (*Oracle*) is in that list as well, but alone it is an issuer. */
function weakSize(tokens: Token[], at: number): number {
  const words = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? '']
  if (wordSet('weakNames').has(words.join(' '))) return 2
  return isIn('weakNames', tokens[at]) && !isIssuerName(words[0] ?? '') ? 1 : 0
}

const isLevelWord = (token: Token | undefined) =>
  token !== undefined && (itemWords('levels').has(token.lower) || /^v?\d{1,2}(?:\.\d)?$/.test(token.lower))

/** "Oracle Certified Professional", "Google Cloud Certified": what is certified has yet to come. */
export function isOpenTitle(value: string): boolean {
  const tokens = tokensOf(value, { start: 0, end: value.length })
  const at = tokens.findIndex((token) => isIn('adjectiveCues', token))
  const rest = tokens.slice(at + 1).map(({ lower }) => lower)
  if (at < 1 || at > 3 || rest.length > 1 || !isIssuerName(tokens[0]?.lower ?? '')) return false
  return rest.length === 0 || isLevel(rest.join(' '), rest)
}

/** A licence of a profession, which a state gives: a place behind it says which state's it is. */
export function isLicence(value: string): boolean {
  const tokens = tokensOf(value, { start: 0, end: value.length })
  return findPhrase(tokens.map(({ lower }) => lower).join(' '), phrases('stateLicences')) !== null
}

/** "PMP" beside "Project Management Professional": the name's own initials. */
export function isShort(value: string, name: string): boolean {
  if (!/^[\p{Lu}\d+-]{2,8}$/u.test(value)) return false
  const initials = [...name.matchAll(/(?<![\p{L}])\p{Lu}/gu)].map(([letter]) => letter).join('')
  return initials.length > 1 && initials.includes(value)
}

/** One of two pieces is the other's initials: "BLS - Basic Life Support". */
export const areOne = (a: string, b: string) => isShort(a, b) || isShort(b, a)
