import { findDates } from '../grammar/dates.ts'
import { fieldWords, findPhrase } from '../grammar/words.ts'
import { labelledId } from './around.ts'
import type { Found } from './found.ts'
import { soundsKnown } from './known.ts'
import { phrasesOf } from './phrases.ts'
import { byPattern, isIssuerName, namesIssuer, namesIssuers } from './piece-words.ts'
import { segmentsOf } from './segments.ts'
import { isKnownTitle } from './titles.ts'
import { tokensOf } from './tokens.ts'

/** Longer lines carry more than an entry's fields. UTF-16 code units. */
const LONGEST = 160
/** A bare issuer's name has at most so many words. */
const ISSUER_WORDS = 8

/**
 * True for a line of a section that only carries fields of the entry above it: an id line, an address, or dates with
 * their words ("Issued Jan 2021 · Expires Jan 2024", "Date: May 2019").
 */
export function isFieldLine(text: string): boolean {
  if (text.length > LONGEST) return false
  const [first = ''] = text.split(/[,;|\t·(]/)
  if (labelledId(first) !== null) return !ownsId(first)
  const segments = segmentsOf(text, { start: 0, end: text.length })
  return (
    segments.some(({ kind }) => kind === 'date' || kind === 'id' || kind === 'url') &&
    segments.every(({ kind }) => kind !== 'text' && kind !== 'level')
  )
}

/** "NMLS ID: 448812" names what it numbers. */
const ownsId = (text: string) => soundsKnown(tokensOf(text, { start: 0, end: text.length }).slice(0, 1))

/** "Issued by: Papermoor Council" below a name → the issuer, else null. */
export function labelledIssuer(text: string): string | null {
  if (text.length > LONGEST) return null
  const match = byPattern().exec(text)
  if (match === null || !/^[\s•*·–-]*$/u.test(text.slice(0, match.index))) return null
  const [first] = segmentsOf(text, { start: match.index + match[0].length, end: text.length })
  return first?.kind === 'text' ? first.value : null
}

/** A line below a bare name that says who issued it and when ("The Linux Foundation, 2022") → the issuer, else null. */
export function issuerOfLine(text: string): string | null {
  const pieces = segmentsOf(text, { start: 0, end: text.length })
  const [first, ...rest] = pieces
  if (first?.kind !== 'text' || rest.length === 0) return null
  if (!namesIssuer(first.value) && !namesIssuers(first.value)) return null
  if (phrasesOf(tokensOf(text, first)).length > 0) return null
  return rest.every(({ kind }) => kind !== 'text' && kind !== 'level') && rest.some(({ kind }) => kind === 'date')
    ? first.value
    : null
}

/** A bare line between a name and its field lines is the issuer. */
function isIssuerLine(text: string): boolean {
  const tokens = tokensOf(text, { start: 0, end: text.length })
  if (tokens.length === 0 || tokens.length > ISSUER_WORDS || tokens[0]?.named !== true) return false
  if (isIssuerName(text)) return true
  return (
    phrasesOf(tokens).length === 0 &&
    !isKnownTitle(text) &&
    segmentsOf(text, { start: 0, end: text.length }).length <= 2
  )
}

/**
 * What a line below the entry `owner` says about it: its issuer (null where it only carries other fields), or undefined
 * where the line is an entry of its own. `next` is the line below that one.
 */
export function fieldsBelow(line: string, next: string, owner: Found): string | null | undefined {
  if (isFieldLine(line)) return null
  const said = labelledIssuer(line)
  if (said !== null) return said
  if (owner.issuer !== undefined || (owner.fields?.issuer ?? null) !== null) return undefined
  const bare = owner.fields === undefined || (owner.fields.issued === null && owner.fields.expires === null)
  const dated = bare ? issuerOfLine(line) : null
  if (dated !== null) return dated
  if (isFieldLine(next) && isIssuerLine(line)) return line
  // "EC-Council" below a bare name; "ASE" or "AWS" may as well be an entry of its own
  if (isIssuerName(line) && !soundsKnown(tokensOf(line, { start: 0, end: line.length }))) return line
  return undefined
}

/** True where the two lines below an entry are its fields beyond doubt: an issue, an end, an id, a said issuer. */
export function tellsFields(next: string, second: string): boolean {
  if (labelledIssuer(next) !== null || saysFields(next)) return true
  return isIssuerLine(next) && saysFields(second)
}

/** A term of years alone may as well be one of work. */
function saysFields(line: string): boolean {
  if (!isFieldLine(line)) return false
  if (findPhrase(line, [...fieldWords('issued'), ...fieldWords('expires')]) !== null) return true
  return labelledId(line) !== null || (findDates(line).length === 1 && findPhrase(line, fieldWords('never')) === null)
}
