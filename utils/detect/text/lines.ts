import type { TextDocument } from '../../model/document.ts'
import { findDates } from '../grammar/dates.ts'
import { type HeadingKind, headingParts } from '../grammar/headings.ts'
import { fieldWords, foldText } from '../grammar/words.ts'
import { soundsKnown } from './known.ts'
import { phrasesOf } from './phrases.ts'
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
}

/** Joined lines are cut here, so that a text without any line ends costs no more than one with them. */
const JOIN_AT_MOST = 3000
/** A line this full (share of the usual full width) goes on in the next one. */
const FULL = 0.85
/** Below this width (characters) nothing can be said about wrapping. */
const WIDE = 60
/** Fewer lines of about the same width happen by chance. */
const FULL_LINES = 4
/** "Certifications: PMP, CISSP": the label of a section on the line of its items. */
const LABEL = /^\s*(?<label>[^::\t]{3,48}?)\s?[::]\s*(?=\S)/u
/** Ends that leave something to come. */
const UNFINISHED = /(?:[,/&–-]|\b(?:of|and|in|for|the|to|with|from))\s*$/i
const BULLET = /^\s*(?:[•◦▪●■*·‣➢✓►–-]|\d{1,2}[.)])\s/u

/** The lines of a document with their sections, in order; headings themselves are left out. */
export function logicalLines(doc: TextDocument): LogicalLine[] {
  const full = fullWidth(doc)
  const lines: LogicalLine[] = []
  let kinds: HeadingKind[] = []
  let nth = 0
  let open: LogicalLine | null = null
  for (const block of doc.blocks) {
    const text = doc.text.slice(block.start, block.end)
    if (text.trim() === '') {
      open = null
      continue
    }
    const heading = headingParts(text)
    if (heading.length > 0 && !(open !== null && isTailWord(doc, open, text, full))) {
      kinds = heading
      nth = 0
      open = null
      continue
    }
    if (open !== null && continues(doc, open, text, full)) {
      open.end = block.end
      continue
    }
    open = { start: block.start, end: block.end, kinds, nth: nth++, labelled: false }
    lines.push(open)
  }
  return lines.map((line) => labelled(doc, line))
}

/** The width of full lines: 90th percentile of the lines' lengths; 0 where too few lines come near it to be wrapped ones. */
function fullWidth(doc: TextDocument): number {
  const lengths = doc.blocks.map((block) => block.end - block.start).filter((length) => length > 0)
  lengths.sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  return lengths.filter((length) => length >= FULL * width).length >= FULL_LINES ? width : 0
}

function lastLine(doc: TextDocument, line: LogicalLine): string {
  return doc.text.slice(Math.max(line.start, doc.text.lastIndexOf('\n', line.end - 1) + 1), line.end)
}

function continues(doc: TextDocument, open: LogicalLine, next: string, full: number): boolean {
  const last = lastLine(doc, open)
  if (open.end - open.start > JOIN_AT_MOST || BULLET.test(next)) return false
  // a tab parts the cells of a row, and rows do not wrap
  if (last.includes('\t') || next.includes('\t')) return false
  const isFull = full >= WIDE && last.length >= FULL * full
  const small = /^\s*\p{Ll}/u.test(next)
  if (open.kinds.includes('certifications') && last.length >= 20) {
    if (endsOpen(last) && goesOn(last, next)) return true
    // an item is over with its date
    if (!small && endsDated(last)) return false
  }
  if (isFull && (small || !/[.!?]\s*$/.test(last))) {
    // items of a section may be as long as lines: there the next line must look like the rest of one
    return !open.kinds.includes('certifications') || small || UNFINISHED.test(last) || last.length >= 0.95 * full
  }
  // a narrow column wraps earlier; a lower-case or bracketed start after an unfinished line tells
  return (
    open.kinds.includes('certifications') && last.length >= 20 && /^\s*[\p{Ll}(]/u.test(next) && !/[.;:]\s*$/.test(last)
  )
}

/** "…, issued 04/2025, expires", "…, Cisco,": something is to come. */
function endsOpen(last: string): boolean {
  const tail = foldText(last.slice(-40)).trimEnd()
  return /[,–—-]$/u.test(tail) || endsWithDateWord(tail)
}

function endsWithDateWord(tail: string): boolean {
  const words = tail.replace(/[:：]$/u, '')
  return [...fieldWords('issued'), ...fieldWords('expires')].some(
    (phrase) => words.endsWith(phrase) && /[\s,(–-]$/u.test(words.slice(0, -phrase.length)),
  )
}

/** The next line brings what the open one lacks: a date, or an issuer that is not itself a credential's name. */
function goesOn(last: string, next: string): boolean {
  const [date] = findDates(next)
  const opens = date !== undefined && next.slice(0, date.start).trim() === ''
  if (opens || endsWithDateWord(foldText(last.slice(-40)).trimEnd())) return date !== undefined
  if (findDates(last).length > 0 || next.length > 60) return false
  const tokens = tokensOf(next, { start: 0, end: next.length })
  return date !== undefined && phrasesOf(tokens).length === 0 && !soundsKnown(tokens)
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
  const match = LABEL.exec(text)
  if (match === null) return line
  const kinds = headingParts(match.groups?.label ?? '')
  if (kinds.length === 0 || !/s$/i.test(match.groups?.label ?? '')) return line
  return { ...line, start: line.start + match[0].length, kinds, nth: 0, labelled: true }
}
