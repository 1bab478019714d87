import type { TextDocument } from '../../model/document.ts'
import type { Mention } from '../../model/mention.ts'
import { findDates, readDates } from '../grammar/dates.ts'
import { LIMITS } from '../grammar/limits.ts'
import { cleanName, cleanUrl, cutText, mentionKey, plainText } from '../grammar/names.ts'
import { issuerIn, labelledId, numberIn } from './around.ts'
import type { Found } from './found.ts'
import { formOf, type ListForm } from './item-form.ts'
import { findInSection, isFieldLine, isIssuerLine, issuerOfLine } from './items.ts'
import { soundsKnown } from './known.ts'
import { type LogicalLine, logicalLines } from './lines.ts'
import { isIssuerName } from './piece-words.ts'
import { findPostnominals } from './postnominals.ts'
import { rangesOf } from './ranges.ts'
import { findInStatement } from './statements.ts'
import { chunksOf, tokensOf } from './tokens.ts'

/** More than any person holds; a hostile text must not flood what follows. Callers show fewer and count the rest. */
const MENTIONS_AT_MOST = 2000
/** Statements longer than this are not prose of a résumé and are read in pieces. UTF-16 code units. */
const STATEMENT_AT_MOST = 3000

/** Items of one list that are looked at for what they share. */
const LIST_AT_MOST = 60
/** A date that is a name's own stands this near in front of it. UTF-16 code units. */
const NEAR_BEFORE = 32

/**
 * The credentials that a document says its person holds, in reading order: items of certification sections, licences
 * and certifications named in lists, job lines and sentences, letters after the name. Not degrees, duties, other
 * people's or things' credentials, memberships, clearances, bare keywords, or what is only being worked towards.
 * `start`/`end` are offsets of the name in `doc.text`. At most 2,000. Never throws; linear in the length of the text.
 */
export function readText(doc: TextDocument): Mention[] {
  const found = findPostnominals(doc)
  const lines = logicalLines(doc)
  const textOf = (line: LogicalLine | undefined) => (line === undefined ? '' : doc.text.slice(line.start, line.end))
  let owner: Found | undefined
  let form: ListForm = { issuers: new Set(), marks: new Set() }
  // lines of a section since one that was surely an item: the section is still the same one there
  let sure = 0
  lines.forEach((line, at) => {
    if (found.length >= MENTIONS_AT_MOST) return
    if (!line.kinds.includes('certifications') || line.nth === 0) owner = undefined
    if (line.kinds.includes('certifications') && line.nth === 0) form = formOf(doc.text, sectionFrom(lines, at))
    if (owner !== undefined && carriesFields(textOf(line), textOf(lines[at + 1]), owner, found)) {
      owner.around = { ...owner.around, end: line.end }
      if (!isFieldLine(textOf(line)))
        owner.issuer = cutText(plainText(issuerOfLine(textOf(line)) ?? textOf(line)), LIMITS.issuer)
      return
    }
    if (line.nth < sure) sure = 0
    const inLine = findInLine(doc.text, { ...line, nth: line.nth - sure }, form, found)
    if (inLine.some(isSure)) sure = line.nth
    found.push(...inLine)
    owner = line.kinds.includes('certifications') ? inLine.at(-1) : undefined
  })
  const ordinals = new Map<string, number>()
  return found
    .sort((a, b) => a.start - b.start)
    .slice(0, MENTIONS_AT_MOST)
    .flatMap((one, at, all) => toMention(doc, one, all[at + 1]?.start ?? Number.POSITIVE_INFINITY, ordinals))
}

/** A known sort of name, or a name with its issuer or date. */
const isSure = ({ confidence, fields }: Found) =>
  confidence > 0.9 || (fields !== undefined && (fields.issuer !== null || fields.issued !== null))

/** Lines below an item that belong to it: its fields, and an issuer between the name and such a line. */
function carriesFields(line: string, next: string, owner: Found, found: Found[]): boolean {
  if (owner !== found.at(-1)) return false
  if (isFieldLine(line) || (isFieldLine(next) && isIssuerLine(line))) return true
  if (owner.issuer !== undefined || (owner.fields?.issuer ?? null) !== null) return false
  // "EC-Council" below a bare name; "ASE" or "AWS" may as well be an entry of its own
  if (isIssuerName(line) && !soundsKnown(tokensOf(line, { start: 0, end: line.length }))) return true
  return owner.fields === undefined && issuerOfLine(line) !== null
}

/** The lines of the section whose first line is the one at `at`. */
function sectionFrom(lines: LogicalLine[], at: number): LogicalLine[] {
  const end = lines.findIndex((line, i) => i > at && line.nth === 0)
  return lines.slice(at, Math.min(end === -1 ? lines.length : end, at + LIST_AT_MOST))
}

function findInLine(text: string, line: LogicalLine, form: ListForm, before: Found[]): Found[] {
  const found: Found[] = []
  for (let at = line.start; at < line.end && found.length < MENTIONS_AT_MOST; at += STATEMENT_AT_MOST) {
    const piece = { ...line, start: at, end: Math.min(line.end, at + STATEMENT_AT_MOST) }
    const inPiece = piece.kinds.includes('certifications')
      ? findInSection(text, piece, form)
      : chunksOf(text, piece.start, piece.end).flatMap((chunk) => findInStatement(text, chunk, piece.kinds))
    const free = (one: Found) => ![...before, ...found].some((other) => one.start < other.end && one.end > other.start)
    for (const one of inPiece.map((each) => balanced(text, each))) if (free(one)) found.push(one)
  }
  return found
}

/** "(CSM) (SIIA" takes its bracket in, "… (" leaves it out. */
function balanced(text: string, found: Found): Found {
  const name = text.slice(found.start, found.end)
  const open = name.lastIndexOf('(')
  if (open === -1 || name.indexOf(')', open) !== -1) return found
  if (text[found.end] === ')') return { ...found, end: found.end + 1 }
  const end = found.start + name.slice(0, open).trimEnd().length
  return open > 2 ? { ...found, end } : found
}

/** "2013 Certified …, 2012 …" dates its items in front; else what follows the name counts, then what stands right before. */
function datesAround(before: string, after: string, ranges: 'term' | 'study'): ReturnType<typeof readDates> {
  const near = before.slice(-NEAR_BEFORE)
  const last = findDates(near).at(-1)
  const touches = last !== undefined && near.length - last.end <= 2
  const leads = touches && /(?:^|[,;])\s*$/.test(near.slice(0, last.start))
  const own = touches ? { issued: last.date, expires: null } : null
  const later = readDates(plainText(after), { ranges })
  if (own !== null && (leads || (later.issued === null && later.expires === null))) return own
  return later
}

/** The dates of an item's own pieces; what they leave open may stand on the lines below. */
function datesOf(
  own: NonNullable<Found['fields']>,
  after: string,
  ranges: 'term' | 'study',
): ReturnType<typeof readDates> {
  if (own.issued !== null && own.expires !== null) return own
  const later = readDates(plainText(after), { ranges })
  const issued = own.issued ?? (later.issued === own.expires ? null : later.issued)
  return { issued, expires: own.expires ?? later.expires }
}

function toMention(doc: TextDocument, found: Found, next: number, ordinals: Map<string, number>): Mention[] {
  const { name, flags } = cleanName(doc.text.slice(found.start, found.end))
  if (!/[\p{L}\d]/u.test(name)) return []
  const before = doc.text.slice(found.around.start, found.start)
  // a line end parts fields as a bar does
  const after = doc.text.slice(found.end, Math.min(found.around.end, next)).replaceAll('\n', ' | ')
  const own = found.fields
  const ranges = found.by === 'section' ? rangesOf(name) : 'study'
  const dates = own === undefined ? datesAround(before, after, ranges) : datesOf(own, after, ranges)
  const link = doc.links.find((one) => one.start < found.end && one.end > found.start)
  const id = own?.credentialId ?? labelledId(after) ?? numberIn(`${name} ${plainText(after)}`)
  const issuer = found.issuer ?? (own === undefined ? issuerIn(plainText(after)) : own.issuer)
  const fields = {
    name,
    issuer: issuer === null ? null : cutText(plainText(issuer), LIMITS.issuer),
    ...dates,
    credentialId: id === null ? null : cutText(id, LIMITS.credentialId),
    url: (link === undefined ? null : cleanUrl(link.url)) ?? own?.url ?? null,
  }
  const base = mentionKey(fields, 0)
  const ordinal = ordinals.get(base) ?? 0
  ordinals.set(base, ordinal + 1)
  return [
    {
      key: mentionKey(fields, ordinal),
      ...fields,
      source: { by: found.by, adapter: null },
      confidence: found.confidence,
      flags,
      start: found.start,
      end: found.end,
    },
  ]
}
