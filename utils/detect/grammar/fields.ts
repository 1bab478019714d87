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
 * letters may touch it, and a case ending may hang on it. */
const ID_TOKEN = /(?<![\p{Script=Latin}\d])(?:ID\p{Ll}{0,2}|Id|(?<=-)id)(?![\p{Script=Latin}\d])/u
const ID_WITHIN = 40
/** Words that are still the label: "ID da credencial ABC-1", "ID Kredensial 4"; behind a whole label small ones only. */
const LABEL_WORDS = {
  token: /^(?:[\s-]+\p{L}[\p{Ll}\p{Lo}\p{M}]{1,20}(?=[\s::]+\S)){0,4}/u,
  label: /^(?:\s+[\p{Ll}\p{Lo}\p{M}]{2,20}(?=[\s::]+\S)){0,4}/u,
}
/** What may stand in a label that nobody has listed, and what its number looks like; `numberedId` puts them together. */
const LABEL_WORD = /^\p{L}[\p{L}\p{M}'.-]{0,30}[:：]?$/u
const LABEL_WORDS_AT_MOST = 4
const ID_LENGTH = { least: 4, most: 60 }
/** Between parts of one line: "Coursera · Issued May 2022", "AXELOS | 2019". */
const PART = / ?[·•|] ?| [–—-] /u

/** `language`: see `findDates`. `inOrder`: the lines are those of a known page: the issuer first, then dates, then the id,
 * whatever their words. */
export type FieldOptions = { language?: string; inOrder?: boolean }

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
    // "Skills:" in any language: what follows is a list of its own
    if (options.inOrder === true && !first && /[::]$/.test(line)) break
    readLine(line, fields, first, options)
  }
  return fields
}

function readLine(
  line: string,
  fields: Fields,
  first: boolean,
  { language = '', inOrder = false }: FieldOptions,
): void {
  const id = fields.credentialId === null ? credentialIdOf(line) : null
  if (id !== null) {
    fields.credentialId = id
    return
  }
  if (findDates(line).length > 0) {
    readDateLine(line, fields, language)
    return
  }
  if (inOrder && !first && issuerLabel(line) === null) {
    fields.credentialId ??= numberedId(line)
    return
  }
  if (fields.issuer === null && !isNever(line)) fields.issuer = issuerOf(line)
}

/** A line of label words with a number at its end, in a language that nobody has listed → the number. By words and not by
 * one pattern, so that no line costs more than its length. */
function numberedId(line: string): string | null {
  const words = line
    .replace(/(?<=\p{L})[:：](?=\S)/gu, ': ')
    .split(/\s+/)
    .filter((word) => !/^[:：]$/.test(word))
  const id = words.pop()
  if (!id || !words.length || words.length > LABEL_WORDS_AT_MOST) return null
  const fits = id.length >= ID_LENGTH.least && id.length <= ID_LENGTH.most && /\d/.test(id)
  return fits && words.every((word) => LABEL_WORD.test(word)) ? id : null
}

/** "No expiration date" alone, with a small word at most. */
function isNever(line: string): boolean {
  const found = findPhrase(line, fieldWords('never'))
  return found !== null && line.length - (found.end - found.start) < 8
}

function readDateLine(line: string, fields: Fields, language: string): void {
  const { issued, expires } = readDates(line, { language })
  // a second line with a later date ends what the first began
  const ends = fields.issued !== null && issued !== null && issued > fields.issued ? issued : null
  fields.expires ??= expires ?? ends
  fields.issued ??= issued
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
  if (known !== null && known.start < ID_WITHIN) {
    // a label in a script without spaces may go on: "เลขที่ใบรับรอง"
    const rest = line.slice(known.end).replace(/^[\p{L}\p{M}]{1,20}/u, '')
    return idValue(rest.replace(LABEL_WORDS.label, ''))
  }
  const token = ID_TOKEN.exec(line)
  if (token === null || token.index >= ID_WITHIN) return null
  const value = idValue(line.slice(token.index + token[0].length).replace(LABEL_WORDS.token, ''))
  // "Entra ID Administrator" is a name
  return value !== null && /\d|^[^\p{Ll}]{5,}$/u.test(value) ? value : null
}

function idValue(rest: string): string | null {
  const value = rest.replace(/^[\s::#.№-]+/u, '').trim()
  return /[\p{L}\d]/u.test(value) ? cutText(value, LIMITS.credentialId) : null
}
