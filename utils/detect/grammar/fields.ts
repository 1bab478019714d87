import type { PartialDate } from '../../model/mention.ts'
import { findDates, readDates } from './dates.ts'
import { LIMITS } from './limits.ts'
import { cutText, plainText } from './names.ts'
import { fieldWords, findPhrase, foldText } from './words.ts'

export type Fields = {
  issuer: string | null
  issued: PartialDate | null
  expires: PartialDate | null
  credentialId: string | null
}

/** An entry has a handful of lines; whatever follows is not looked at. */
const LINES_AT_MOST = 12
/** Longer lines are prose, not fields. */
const LINE_AT_MOST = 400
/** `ID` as a token of its own is the same in most languages; it stands near the start of its line. Scripts without Latin
 * letters may touch it. */
const ID_TOKEN = /(?<![\p{Script=Latin}\d])(?:I[Dd]|(?<=-)id)(?![\p{Script=Latin}\d])/u
const ID_WITHIN = 40
/** Between parts of one line: "Coursera · Issued May 2022", "AXELOS | 2019". */
const PART = / ?[·•|] ?| [–—-] /u

/** `dayFirst`: see `findDates`. `issuerFirst`: an issuer without a label stands on the first line or nowhere. */
export type FieldOptions = { dayFirst?: boolean; issuerFirst?: boolean }

/**
 * The lines that follow a credential's name inside its entry → its fields. Works from shape first (a line with a year is
 * the date line, a line with an early `ID` the id line, `·` parts issue from expiry), from known wordings second, so a
 * language nobody has listed still gives issuer and dates. Doubled neighbour lines count once; a *Skills:* line or a
 * *Show credential* button ends the entry. Never throws.
 */
export function readFields(lines: string[], options: FieldOptions = {}): Fields {
  const fields: Fields = { issuer: null, issued: null, expires: null, credentialId: null }
  let previous: string | null = null
  for (const raw of lines.slice(0, LINES_AT_MOST)) {
    const line = plainText(raw.slice(0, LINE_AT_MOST))
    if (line === '' || line === previous) continue
    const first = previous === null
    previous = line
    if (endsEntry(line)) break
    readLine(line, fields, first || options.issuerFirst !== true, options.dayFirst === true)
  }
  return fields
}

function readLine(line: string, fields: Fields, mayIssue: boolean, dayFirst: boolean): void {
  const id = fields.credentialId === null ? credentialIdOf(line) : null
  if (id !== null) {
    fields.credentialId = id
    return
  }
  if (findDates(line).length > 0) {
    readDateLine(line, fields, dayFirst)
    return
  }
  if (fields.issuer === null && !isNever(line) && (mayIssue || issuerLabel(line) !== null)) {
    fields.issuer = issuerOf(line)
  }
}

/** "No expiration date" alone, with a small word at most. */
function isNever(line: string): boolean {
  const found = findPhrase(line, fieldWords('never'))
  return found !== null && line.length - (found.end - found.start) < 8
}

function readDateLine(line: string, fields: Fields, dayFirst: boolean): void {
  const dates = readDates(line, { dayFirst })
  fields.issued ??= dates.issued
  fields.expires ??= dates.expires
  // the issuer may stand on the same line, before the dates: "Coursera · Issued May 2022"
  const [head] = line.split(PART)
  const undated = head !== undefined && head !== line && findDates(head).length === 0
  if (undated && fields.issuer === null && !isDateWording(head)) fields.issuer = issuerOf(head)
}

/** A known button, or a label of linked skills: nothing after it belongs to the entry's claim. */
function endsEntry(line: string): boolean {
  const folded = foldText(line)
  if (fieldWords('show').some((words) => folded.startsWith(words))) return true
  return fieldWords('skills').some((word) => folded.startsWith(word) && /^ ?[::]/.test(folded.slice(word.length)))
}

function isDateWording(text: string): boolean {
  const folded = foldText(text)
  return [...fieldWords('issued'), ...fieldWords('expires')].includes(folded.replace(/ ?:$/, ''))
}

function issuerLabel(line: string): string | null {
  const folded = foldText(line)
  const label = fieldWords('issuer').find(
    (words) => folded.startsWith(words) && !/^\p{L}/u.test(folded.slice(words.length)),
  )
  return label ?? null
}

/** An issuer line without its label; null where nothing readable is left. */
function issuerOf(line: string): string | null {
  const label = issuerLabel(line)
  const value = label === null ? line : line.slice(label.length).replace(/^[\s::–-]+/u, '')
  return /\p{L}/u.test(value) ? cutText(value, LIMITS.issuer) : null
}

/** The id on an id line, or null where the line is none. */
export function credentialIdOf(line: string): string | null {
  const known = findPhrase(line, fieldWords('id'))
  if (known !== null && known.start < ID_WITHIN) return idValue(line.slice(known.end))
  const token = ID_TOKEN.exec(line)
  if (token === null || token.index >= ID_WITHIN) return null
  const rest = line.slice(token.index + 2)
  // "ID da credencial ABC-1": lower-case words after the token are still the label
  const value = idValue(rest.replace(/^(?:[\s-]+\p{Ll}{1,20}(?=[\s::])){0,4}/u, ''))
  // "Entra ID Administrator" is a name
  return value !== null && /\d|^[^\p{Ll}]{5,}$/u.test(value) ? value : null
}

function idValue(rest: string): string | null {
  const value = rest.replace(/^[\s::#.№-]+/u, '').trim()
  return /[\p{L}\d]/u.test(value) ? cutText(value, LIMITS.credentialId) : null
}
