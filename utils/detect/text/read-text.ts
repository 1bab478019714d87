import '../lexicon/all.ts'
import type { TextDocument } from '../../model/document.ts'
import type { Mention } from '../../model/mention.ts'
import { opensIssued } from '../grammar/issued.ts'
import { LIMITS } from '../grammar/limits.ts'
import { cutText, plainText } from '../grammar/names.ts'
import { fieldsBelow, tellsFields } from './field-lines.ts'
import { finished } from './finish.ts'
import type { Found } from './found.ts'
import type { ListForm } from './issuer-place.ts'
import { formOf } from './item-form.ts'
import { findInRow, findInSection, isPlainEntry } from './items.ts'
import { isJobLine } from './jobs.ts'
import { type LogicalLine, logicalLines } from './lines.ts'
import { toMention } from './mention.ts'
import { findPostnominals } from './postnominals.ts'
import { findInStatement } from './statements.ts'
import { type Column, columnsOf, isRule } from './table.ts'
import { chunksOf } from './tokens.ts'

/** More than any person holds; a hostile text must not flood what follows. Callers show fewer and count the rest. */
const MENTIONS_AT_MOST = 2000
/** Statements longer than this are not prose of a résumé and are read in pieces. UTF-16 code units. */
const STATEMENT_AT_MOST = 3000
/** Beyond this a line is no list of credentials. UTF-16 code units. */
const LISTED_AT_MOST = 30_000
/** Lines in sections of credentials that are read as entries; what follows is read as prose is. */
const ENTRIES_AT_MOST = 4000
/** Items of one list that are looked at for what they share. */
const LIST_AT_MOST = 60
/** More names are not joined by signs in one stretch. */
const JOINED_AT_MOST = 40

/** What the lines of a section have shown so far. */
type Section = {
  form: ListForm
  columns: Column[] | null
  /** The entry to which lines below may add fields. */
  owner: Found | undefined
  /** Lines of the section up to one that was surely an item: the section is still the same one there. */
  sure: number
  /** A line of work was passed: what follows without a credential's word is hardly one. */
  strayed: boolean
}

const newSection = (form: ListForm): Section => ({ form, columns: null, owner: undefined, sure: 0, strayed: false })

/** An answer that grants what was asked, as forms in these languages give it. */
const YES = /^\s{0,9}(?:yes|yep|y\b|ja|oui|sí|si|sim|tak|да|是|はい)/iu

/**
 * The credentials that a document says its person holds, in reading order: items of certification sections, licences
 * and certifications named in lists, job lines and sentences, letters after the name. Not degrees, duties, other
 * people's or things' credentials, memberships, clearances, bare keywords, or what is only being worked towards.
 * `start`/`end` are offsets of the name in `doc.text`. At most 2,000. Never throws; linear in the length of the text.
 */
export function readText(doc: TextDocument): Mention[] {
  const found = findPostnominals(doc)
  const lines = logicalLines(doc)
  let section = newSection({ issuers: new Set(), marks: new Set() })
  let entries = 0
  lines.forEach((line, at) => {
    if (found.length >= MENTIONS_AT_MOST || isOpenQuestion(doc.text, line, lines[at + 1])) return
    const listed = line.kinds.includes('certifications') && entries++ < ENTRIES_AT_MOST
    if (listed && line.nth === 0) section = newSection(formOf(doc.text, sectionFrom(lines, at)))
    if (!listed || line.nth === 0 || line.parted) section.owner = undefined
    if (listed) readListed(doc.text, lines, at, section, found)
    else found.push(...readLine(doc.text, asProse(line), lines[at + 1], section, found))
  })
  const ordinals = new Map<string, number>()
  return found
    .sort((a, b) => a.start - b.start)
    .slice(0, MENTIONS_AT_MOST)
    .flatMap((one, at, all) => toMention(doc, one, nextStart(all, at), ordinals))
}

/** *Do you hold a CPA license?* says nothing of the person unless the next line says yes. */
function isOpenQuestion(text: string, line: LogicalLine, next: LogicalLine | undefined): boolean {
  return /[?？]$/.test(text.slice(line.start, line.end).trimEnd()) && !YES.test(textOf(text, next))
}

/** Where the next name begins that has a rest of its own: joined names share what follows the last of them. */
const nextStart = (all: Found[], at: number) => {
  const end = all[at]?.shares ?? 0
  const next = all.slice(at + 1, at + 1 + JOINED_AT_MOST).find(({ start }) => start >= end)
  return next?.start ?? Number.POSITIVE_INFINITY
}

const asProse = (line: LogicalLine): LogicalLine => ({
  ...line,
  kinds: line.kinds.filter((kind) => kind !== 'certifications'),
})

/** Elsewhere a line is an entry only where the one below it says when it was issued. */
function readLine(
  text: string,
  line: LogicalLine,
  next: LogicalLine | undefined,
  section: Section,
  found: Found[],
): Found[] {
  const stated = findInLine(text, line, section, found)
  if (stated.length === 0 && isPlainEntry(textOf(text, line)))
    return findInLine(text, { ...line, kinds: ['certifications'], nth: 0 }, section, found)
  if (
    stated.length > 0 ||
    next === undefined ||
    /experience|education/.test(line.kinds.join()) ||
    !opensIssued(textOf(text, next))
  )
    return stated
  const entry: LogicalLine = { ...line, kinds: ['certifications'], nth: 0 }
  return findInLine(text, entry, section, found).map((one) => ({
    ...one,
    confidence: 0.6,
    below: line.end,
    around: { start: one.around.start, end: next.end },
  }))
}

/** Reads one line of a section of credentials into `found`. */
function readListed(text: string, lines: LogicalLine[], at: number, section: Section, found: Found[]): void {
  const line = lines[at]
  if (line === undefined) return
  const raw = textOf(text, line)
  if (isRule(raw)) return
  const columns = columnsOf(raw)
  if (columns !== null) {
    section.columns = columns
    return
  }
  const { owner } = section
  const below =
    owner === undefined || owner !== found.at(-1) ? undefined : fieldsBelow(raw, textOf(text, lines[at + 1]), owner)
  if (owner !== undefined && below !== undefined) {
    owner.below ??= owner.around.end
    owner.around = { ...owner.around, end: line.end }
    if (below !== null) owner.issuer = cutText(plainText(below), LIMITS.issuer)
    return
  }
  if (section.columns === null && isJobLine(text, line)) {
    section.strayed = true
    section.owner = undefined
    return
  }
  if (line.nth < section.sure) section.sure = 0
  const fielded = tellsFields(textOf(text, lines[at + 1]), textOf(text, lines[at + 2]))
  const nth = fielded ? 0 : section.strayed ? Number.POSITIVE_INFINITY : line.nth - section.sure
  const inLine = findInLine(text, { ...line, nth }, section, found)
  if (inLine.some(isSure)) {
    section.sure = line.nth
    section.strayed = false
  }
  found.push(...inLine)
  section.owner = inLine.at(-1)
}

const textOf = (text: string, line: LogicalLine | undefined) =>
  line === undefined ? '' : text.slice(line.start, line.end)

/** A known sort of name, or a name with its issuer or date. */
const isSure = ({ confidence, fields }: Found) =>
  confidence > 0.9 || (fields !== undefined && (fields.issuer !== null || fields.issued !== null))

/** The lines of the section whose first line is the one at `at`. */
function sectionFrom(lines: LogicalLine[], at: number): LogicalLine[] {
  const next = lines.slice(at, at + LIST_AT_MOST)
  const end = next.findIndex((line, i) => i > 0 && line.nth === 0)
  return end === -1 ? next : next.slice(0, end)
}

function findInLine(text: string, line: LogicalLine, { form, columns }: Section, before: Found[]): Found[] {
  const found: Found[] = []
  for (let at = line.start; at < line.end && found.length < MENTIONS_AT_MOST; at += STATEMENT_AT_MOST) {
    const piece = { ...line, start: at, end: Math.min(line.end, at + STATEMENT_AT_MOST) }
    const listed = line.kinds.includes('certifications') && at - line.start < LISTED_AT_MOST
    const inPiece = listed
      ? ((columns === null ? null : findInRow(text, piece, columns)) ?? findInSection(text, piece, form))
      : chunksOf(text, piece.start, piece.end).flatMap((chunk) => findInStatement(text, chunk, piece.kinds))
    const free = (one: Found) => ![...before, ...found].some((other) => one.start < other.end && one.end > other.start)
    for (const one of inPiece.flatMap((each) => finished(text, each))) if (free(one)) found.push(one)
  }
  return found
}
