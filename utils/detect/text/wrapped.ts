import type { TextDocument } from '../../model/document.ts'
import { findDates } from '../grammar/dates.ts'
import { monthOf } from '../grammar/months.ts'
import { FULL } from '../grammar/width.ts'
import { fieldWords, foldText } from '../grammar/words.ts'
import { nameAt, soundsKnown } from './known.ts'
import type { LogicalLine } from './lines.ts'
import { phrasesOf } from './phrases.ts'
import { isIssuerName } from './piece-words.ts'
import { segmentsOf } from './segments.ts'
import { columnsOf } from './table.ts'
import { tokensOf } from './tokens.ts'

/** Below this width (characters) nothing can be said about wrapping. */
export const WIDE = 60
/** Joined lines are cut here, so that a text without any line ends costs no more than one with them. */
const JOIN_AT_MOST = 3000
/** An entry with a bullet is wrapped from this length on (characters). */
const BULLETED = 48
/** Ends that leave something to come. */
const UNFINISHED = /(?:[,/&–-]|\b(?:of|and|in|for|the|to|with|from))\s*$/i
/** Words that no item ends with. */
const JOINING =
  /[\s-](?:level|class|series|grade|of|for|the|and|in|by|from|an?|de|du|des|von|der|für|und|et|y|e|di|del|della|van|för|och)\s*$/i
const OPENS_PAPER = /^\s*(?:Certificate|Certification|Diploma|License|Licence)(?:,| of\b| in\b|:)/u
const BULLET = /^\s*(?:[•◦▪●■*·‣➢✓►–-]|\d{1,2}[.)])\s/u

/** The last of the lines that `line` was joined of. */
export function lastLine(doc: TextDocument, line: LogicalLine): string {
  return doc.text.slice(Math.max(line.start, doc.text.lastIndexOf('\n', line.end - 1) + 1), line.end)
}

/** True where `next` goes on what `open` left: by its words, its marks, the width of full lines, or the layout's word (`wrapped`). */
export function continues(doc: TextDocument, open: LogicalLine, next: string, full: number, wrapped: boolean): boolean {
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
  // "Certificate, Glazing …" below a degree opens an entry, however full the line above is
  if (open.kinds.includes('education') && OPENS_PAPER.test(next)) return false
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
