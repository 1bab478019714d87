import type { TextDocument } from '../../model/document.ts'
import { findDates } from '../grammar/dates.ts'
import { saysNothing } from '../grammar/empty.ts'
import { type HeadingKind, headingParts } from '../grammar/headings.ts'
import { monthOf } from '../grammar/months.ts'
import { FULL, fullWidth } from '../grammar/width.ts'
import { fieldWords, foldText } from '../grammar/words.ts'
import { isFieldLine, issuerOfLine } from './field-lines.ts'
import { nameAt, soundsKnown } from './known.ts'
import { phrasesOf } from './phrases.ts'
import { isIssuerName } from './piece-words.ts'
import { segmentsOf } from './segments.ts'
import { columnsOf } from './table.ts'
import { tokensOf } from './tokens.ts'

/** A line as its author meant it: wrapped lines joined. Offsets are those of the document's text. */
export type LogicalLine = {
  start: number
  end: number
  /** What the section around it holds; empty before the first heading. */
  kinds: HeadingKind[]
  /** Lines since the section's heading; 0 = the first one below it. */
  nth: number
  /** The section's label stands on this line ("Certifications: A, B"). */
  labelled: boolean
  /** It stands among lines as full as those of a paragraph. */
  flows: boolean
  /** A gap stands above it that the section's other lines have not. */
  parted: boolean
}

/** Below a gap a section's lines count as so much further down: its list may be over. */
const FAR = 1000
/** Joined lines are cut here, so that a text without any line ends costs no more than one with them. */
const JOIN_AT_MOST = 3000
/** So many full lines in a row are a paragraph, not items. */
const FLOWING = 3
/** An entry with a bullet is wrapped from this length on (characters). */
const BULLETED = 48
/** Below this width (characters) nothing can be said about wrapping. */
const WIDE = 60
/** "Certifications: PMP, CISSP": the label of a section on the line of its items. */
const LABEL = /^\s{0,20}(?<label>[^\s::\t][^::\t]{2,47}?)\s?[::]\s{0,20}(?=\S)/u
/** "Licenses – Class A CDL": as a label, where nothing but such a section is meant. */
const DASHED = /^\s{0,20}(?<label>[^\s::\t][^::\t–—-]{2,40}?)\s[–—-]\s{1,20}(?=\S)/u
/** "Certified: CPR, First Aid" */
const ADJECTIVE = /^(?:certified|licensed|registered)$/i
/** Ends that leave something to come. */
const UNFINISHED = /(?:[,/&–-]|\b(?:of|and|in|for|the|to|with|from))\s*$/i
/** Words that no item ends with. */
const JOINING =
  /[\s-](?:level|class|series|grade|of|for|the|and|in|by|from|an?|de|du|des|von|der|für|und|et|y|e|di|del|della|van|för|och)\s*$/i
const BULLET = /^\s*(?:[•◦▪●■*·‣➢✓►–-]|\d{1,2}[.)])\s/u

/** The lines of a document with their sections, in order; headings themselves are left out. */
export function logicalLines(doc: TextDocument): LogicalLine[] {
  const full = doc.fullWidth ?? fullWidth(doc.blocks.map((block) => block.end - block.start))
  const lines: LogicalLine[] = []
  let section: Section = { kinds: [], nth: 0, gaps: 0 }
  let open: LogicalLine | null = null
  let gap = false
  let wraps = false
  for (const [at, block] of doc.blocks.entries()) {
    const text = doc.text.slice(block.start, block.end)
    const wrapped: boolean = wraps
    wraps = block.wraps === true
    if (text.trim() === '') {
      // an empty heading: the page shows that the section is over
      if (block.kind === 'heading') section = { kinds: [], nth: 0, gaps: 0 }
      open = null
      gap = true
      continue
    }
    if (saysNothing(text)) continue
    const heading = headingParts(text)
    if (heading.length > 0 && !(open !== null && isTailWord(doc, open, text, full))) {
      section = { kinds: heading, nth: 0, gaps: 0 }
      open = null
      gap = false
      continue
    }
    if (open !== null && continues(doc, open, text, full, wrapped)) {
      open.end = block.end
      continue
    }
    if (block.kind === 'heading' && isForeignHeading(doc, section, at)) section = { kinds: [], nth: 0, gaps: 0 }
    // empty lines above the first two lines are the list's style; else one parts the list from what follows
    if (gap && section.nth < 2) section.gaps++
    const parted: boolean = gap && section.nth > 0 && section.gaps < 2
    if (parted) section.nth += FAR
    open = {
      start: block.start,
      end: block.end,
      kinds: section.kinds,
      nth: section.nth++,
      labelled: false,
      flows: false,
      parted,
    }
    gap = false
    lines.push(open)
  }
  markFlowing(lines, full)
  return lines.map((line) => labelled(doc, line))
}

/** Marks runs of full lines in sections of credentials, each with the line in which its run ends. */
function markFlowing(lines: LogicalLine[], full: number): void {
  let run = 0
  for (const [at, line] of lines.entries()) {
    if (line.nth === 0 || !line.kinds.includes('certifications')) run = 0
    if (run >= FLOWING) for (const one of lines.slice(run === FLOWING ? at - run : at, at + 1)) one.flows = true
    run = full >= WIDE && line.end - line.start >= FULL * full ? run + 1 : 0
  }
}

/** The section that a line stands in. `gaps`: empty lines above its first two lines. */
type Section = { kinds: HeadingKind[]; nth: number; gaps: number }

/** A title by its layout in words that nobody listed ends a section, unless it is an entry with its fields below it. */
function isForeignHeading(doc: TextDocument, section: Section, at: number): boolean {
  const block = doc.blocks[at]
  if (block === undefined || section.kinds.length === 0) return false
  const text = doc.text.slice(block.start, block.end)
  const tokens = tokensOf(text, { start: 0, end: text.length })
  if (
    phrasesOf(tokens).length > 0 ||
    soundsKnown(tokens) ||
    segmentsOf(text, { start: 0, end: text.length }).length > 1
  )
    return false
  const next = doc.blocks.slice(at + 1, at + 4).find(({ start, end }) => doc.text.slice(start, end).trim() !== '')
  const below = next === undefined ? '' : doc.text.slice(next.start, next.end)
  return !isFieldLine(below) && !isIssuerName(below) && issuerOfLine(below) === null
}

function lastLine(doc: TextDocument, line: LogicalLine): string {
  return doc.text.slice(Math.max(line.start, doc.text.lastIndexOf('\n', line.end - 1) + 1), line.end)
}

function continues(doc: TextDocument, open: LogicalLine, next: string, full: number, wrapped: boolean): boolean {
  const last = lastLine(doc, open)
  if (open.end - open.start > JOIN_AT_MOST || BULLET.test(next)) return false
  // a tab or bars part the cells of a row, and rows do not wrap
  if (last.includes('\t') || next.includes('\t') || isRow(last, next)) return false
  const isFull = full >= WIDE && last.length >= FULL * full
  const small = /^\s*\p{Ll}/u.test(next)
  if (open.kinds.includes('certifications') && last.length >= 20) {
    // what has no bullet in a list of bullets is the rest of the entry above
    if (BULLET.test(doc.text.slice(open.start, open.start + 8)) && last.length >= BULLETED && !endsDone(last))
      return true
    if (JOINING.test(last) || (endsOpen(last) && goesOn(last, next)) || (wrapped && isRest(last, next))) return true
    // an item is over with its date
    if (endsDated(last) && (!small || soundsKnown(tokensOf(next, { start: 0, end: next.length })))) return false
  }
  if (isFull && (small || !/[.!?]\s*$/.test(last))) {
    // items of a section may be as long as lines: there the next line must look like the rest of one
    if (!open.kinds.includes('certifications') || small || UNFINISHED.test(last)) return true
    return last.length >= 0.95 * full && !startsItem(next)
  }
  if (open.kinds.includes('certifications') && isOneName(last, next)) return true
  // a narrow column wraps earlier; a lower-case or bracketed start after an unfinished line tells
  return (
    open.kinds.includes('certifications') && last.length >= 20 && /^\s*[\p{Ll}(]/u.test(next) && !/[.;:]\s*$/.test(last)
  )
}

/** "Lean Six Sigma" over "Green Belt": a known name stands across the line end. */
function isOneName(last: string, next: string): boolean {
  if (last.length > 40 || next.length > 40) return false
  const before = tokensOf(last, { start: 0, end: last.length })
  const all = [...before, ...tokensOf(next, { start: 0, end: next.length })]
  return before.some((_, at) => at + nameAt(all, at) > before.length)
}

/** Two lines with as many bars, or a header row. */
function isRow(last: string, next: string): boolean {
  const bars = last.split('|').length
  return bars > 2 && (bars === next.split('|').length || columnsOf(last) !== null)
}

const endsDone = (last: string) => endsDated(last) || /[.!?:;)]\s*$/.test(last)

/** By its first piece or by its parts the line is an entry of its own, however full the one above is. */
function startsItem(next: string): boolean {
  if (!/^\s*[\p{Lu}\p{Lo}\d]/u.test(next)) return false
  const [first, ...rest] = segmentsOf(next, { start: 0, end: next.length })
  if (first === undefined || isIssuerName(first.value)) return false
  const tokens = tokensOf(next, { start: 0, end: first.end })
  return phrasesOf(tokens).length > 0 || soundsKnown(tokens) || rest.some(({ kind }) => kind === 'text')
}

/** "…, issued 04/2025, expires", "…, Cisco,", "… – Jul", "(exp.": something is to come. */
function endsOpen(last: string): boolean {
  const tail = tailOf(last)
  return /[,–—-]$/u.test(tail) || wantsMore(tail)
}

const tailOf = (last: string) => foldText(last.slice(-40)).trimEnd()

/** A word that a date or a number follows ends the line, or a bracket stands open. */
function wantsMore(tail: string): boolean {
  const words = tail.replace(/[:：.]$/u, '')
  const [, word = ''] = /[\s,(–-]([\p{L}\p{M}]{3,12})$/u.exec(words) ?? []
  if (tail.lastIndexOf('(') > tail.lastIndexOf(')') || monthOf(word) !== null) return true
  return [...fieldWords('issued'), ...fieldWords('expires'), ...fieldWords('id')].some(
    (phrase) => words.endsWith(phrase) && /[\s,(–-]$/u.test(words.slice(0, -phrase.length)),
  )
}

/** The next line brings what the open one lacks: a date, a number, or an issuer that is not itself a credential's name. */
function goesOn(last: string, next: string): boolean {
  const [date] = findDates(next)
  const opens = date !== undefined && next.slice(0, date.start).trim() === ''
  if (opens || wantsMore(tailOf(last))) return date !== undefined || /^\s*[#\p{L}-]{0,6}\d{3}/u.test(next)
  return findDates(last).every(({ start }) => start < 3) && (isFragment(next) || isIssuerName(next))
}

/** The end of an item: few pieces with a date, and no credential's name among them. */
function isFragment(next: string): boolean {
  if (next.length > 60 || findDates(next).length === 0) return false
  const [first] = segmentsOf(next, { start: 0, end: next.length })
  if (first !== undefined && isIssuerName(first.value)) return true
  const tokens = tokensOf(next, { start: 0, end: next.length })
  return phrasesOf(tokens).length === 0 && !soundsKnown(tokens)
}

/** By the layout the line may go on, and it is an item without its date to which the next line is the end. */
function isRest(last: string, next: string): boolean {
  const pieces = segmentsOf(next, { start: 0, end: next.length })
  const parted = segmentsOf(last, { start: 0, end: last.length }).length > 1
  const texts = pieces.filter(({ kind }) => kind === 'text').length
  return parted && texts <= 1 && findDates(last).length === 0 && isFragment(next)
}

function endsDated(last: string): boolean {
  const date = findDates(last).at(-1)
  return date !== undefined && !/[\p{L}\d]/u.test(last.slice(date.end))
}

/** One heading word alone under a full line that is not finished is the line's own last word. */
function isTailWord(doc: TextDocument, open: LogicalLine, text: string, full: number): boolean {
  const last = lastLine(doc, open)
  return full >= WIDE && last.length >= 0.95 * full && !/[.!?:;]\s*$/.test(last) && /[,;.]\s*$/.test(text)
}

/** "Certifications: A, B" is a section of one line. */
function labelled(doc: TextDocument, line: LogicalLine): LogicalLine {
  const text = doc.text.slice(line.start, Math.min(line.end, line.start + 60))
  const match = LABEL.exec(text) ?? DASHED.exec(text)
  const label = match?.groups?.label ?? ''
  if (match === null || label === '') return line
  const kinds: HeadingKind[] = ADJECTIVE.test(label) ? ['certifications'] : headingParts(label)
  const dashed = !/[::]\s*$/.test(match[0])
  if (kinds.length === 0 || !/s$|ed$/i.test(label) || (dashed && kinds.join() !== 'certifications')) return line
  return { ...line, start: line.start + match[0].length, kinds, nth: 0, labelled: true, parted: false }
}
