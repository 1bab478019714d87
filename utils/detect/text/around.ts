import { findDates } from '../grammar/dates.ts'
import { credentialIdOf } from '../grammar/fields.ts'
import { LIMITS } from '../grammar/limits.ts'
import { cutText, plainText } from '../grammar/names.ts'
import { fieldWords, findPhrase } from '../grammar/words.ts'
import { isIssuerName } from './piece-words.ts'
import { wordSet } from './words.ts'

/** "from Washburn Institute", "through AMCA", "by Adventis". */
const BY = /(?:^|[\s,(])(?:from|through|by|via|at|issued by|awarded by)\s+(?<name>\p{Lu}[^,;:()|\t]{1,120})/u
/** An issuer further away belongs to something else. Characters. */
const NEAR = 160
/** A number that names one award: "#6560", "No 158117", "License 1191038". */
const NUMBER =
  /(?:#\s?|\b(?:no|number|num|nr|lic|license|licence|id|cert|certificate)\b\.?\s?[:#]?\s?)(?<id>[A-Z]{0,4}[-.]?\d[\dA-Z./-]{2,30})(?![a-z])/i

/**
 * The issuer named in what follows a credential's name on its line, or null. A part is an issuer after *from*, *by* and
 * the like, when it is a known issuer, or when a word like *University* or *Board* is in it; a bare unknown name is
 * believed only right after a dash.
 */
export function issuerIn(after: string): string | null {
  const labelled = findPhrase(after, fieldWords('issuer'))
  const text = (labelled === null ? after : after.slice(labelled.end)).slice(0, NEAR)
  for (const part of text.split(/[,;|\t()]| [-–—·:] |^\s*[-–—:]\s?/u)) {
    const candidate = tidy(part)
    if (candidate !== null && isOrganisation(candidate) && isTitle(candidate)) return cutText(candidate, LIMITS.issuer)
  }
  const by = tidy(BY.exec(text)?.groups?.name?.split(/\sin\s/u)[0] ?? '')
  if (by !== null) return cutText(by, LIMITS.issuer)
  const dashed = /^\s*[-–—]\s?(\p{Lu}[^,;:()|\t]{1,80})/u.exec(text)?.[1]
  const name = dashed === undefined ? null : tidy(dashed)
  return name === null ? null : cutText(name, LIMITS.issuer)
}

/** Without its dates, numbers and placeholder places; null where no name is left. */
function tidy(part: string): string | null {
  let text = part
  for (let [date] = findDates(text); date !== undefined; [date] = findDates(text))
    text = date.start > 2 ? text.slice(0, date.start) : text.slice(date.end)
  text = text.replace(
    /^[\s–—-]*(?:(?:from|through|by|via|at)\s+|(?:completion|completed|graduated|program|received)[\s:]+(?=\p{Lu}))/iu,
    '',
  )
  const words = withoutSigns(text).split(' ')
  while (words.length > 1 && isNoise(words.at(-1) ?? '')) words.pop()
  text = words.join(' ')
  if (/[:：]|\b(?:certificate|licen[cs]e|diploma|gpa)\b/i.test(text)) return null
  return /\p{L}{2}/u.test(text) && /^[\p{Lu}\p{Lo}(]/u.test(text) ? text : null
}

/** Without the signs that part pieces, at both ends. */
function withoutSigns(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && SIGN.test(text[start] ?? '')) start++
  while (end > start && SIGN.test(text[end - 1] ?? '')) end--
  return text.slice(start, end)
}

/** Placeholder places, and what a wrongly decoded sign leaves. */
const isNoise = (word: string) => wordSet('placeNoise').has(word.toLowerCase()) || /^[^\p{ASCII}]{1,3}$/u.test(word)

/** A name, not a clause: at most one small word beside the joining ones, and not too many of all. */
function isTitle(text: string): boolean {
  const words = text.split(' ')
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !wordSet('joiners').has(word))
  return words.length <= 10 && small.length <= 1
}

function isOrganisation(text: string): boolean {
  const folded = text.toLowerCase()
  if (isIssuerName(text)) return true
  return folded.split(/[^\p{L}]+/u).some((word) => wordSet('issuerWords').has(word))
}

const SIGN = /[\s–—:.,-]/u

/** The number of this award, where the text gives one after `#`, *No.*, *License* and the like. */
export function numberIn(text: string): string | null {
  const id = NUMBER.exec(text)?.groups?.id
  return id === undefined || !/\d{3}/.test(id) || /^(19|20)\d\d$/.test(id) ? null : id
}

/** An id behind its label at the start of a part ("…, Credential ID QW-29", a line of its own), or null. */
export function labelledId(text: string): string | null {
  for (const part of text.slice(0, 600).split(/[,;|\t()·\n]/u)) {
    const clean = plainText(part)
    const known = findPhrase(clean, fieldWords('id'))
    if ((known !== null && known.start === 0) || /^\p{L}{0,14}[ -]?ID\b/u.test(clean)) {
      const id = credentialIdOf(clean)
      if (id !== null) return id
    }
  }
  return null
}
