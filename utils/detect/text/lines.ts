import type { TextDocument } from '../../model/document.ts'
import { saysNothing } from '../grammar/empty.ts'
import { type HeadingKind, headingParts } from '../grammar/headings.ts'
import { FULL, fullWidth } from '../grammar/width.ts'
import { isFieldLine, issuerOfLine } from './field-lines.ts'
import { soundsKnown } from './known.ts'
import { phrasesOf } from './phrases.ts'
import { isIssuerName } from './piece-words.ts'
import { segmentsOf } from './segments.ts'
import { tokensOf } from './tokens.ts'
import { continues, lastLine, WIDE } from './wrapped.ts'

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
/** So many full lines in a row are a paragraph, not items. */
const FLOWING = 3
/** "Certifications: PMP, CISSP": the label of a section on the line of its items. */
const LABEL = /^\s{0,20}(?<label>[^\s::\t][^::\t]{2,47}?)\s?[::]\s{0,20}(?=\S)/u
/** "Licenses – Class A CDL": as a label, where nothing but such a section is meant. */
const DASHED = /^\s{0,20}(?<label>[^\s::\t][^::\t–—-]{2,40}?)\s[–—-]\s{1,20}(?=\S)/u
/** "Certified: CPR, First Aid" */
const ADJECTIVE = /^(?:certified|licensed|registered)$/i
/** A title in Markdown. */
const MARKED = /^\s{0,3}#{1,6}\s{1,4}(?=\S)/

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
    const marks = MARKED.exec(text)?.[0] ?? ''
    const heading = headingParts(text.slice(marks.length))
    if (heading.length > 0 && !(open !== null && isTailWord(doc, open, text, full))) {
      section = { kinds: heading, nth: 0, gaps: 0, marks }
      open = null
      gap = false
      continue
    }
    if (open !== null && marks === '' && continues(doc, open, text, full, wrapped)) {
      open.end = block.end
      continue
    }
    // what is set below the section's title is part of it
    const titled = block.kind === 'heading' || (marks !== '' && marks.length <= (section.marks ?? marks).length)
    if (titled && isForeignHeading(doc, section, at)) section = { kinds: [], nth: 0, gaps: 0 }
    // empty lines above the first two lines are the list's style; else one parts the list from what follows
    if (gap && section.nth < 2) section.gaps++
    const parted: boolean = gap && section.nth > 0 && section.gaps < 2
    if (parted) section.nth += FAR
    open = {
      start: block.start + marks.length,
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

/** The section that a line stands in. `gaps`: empty lines above its first two lines; `marks`: its title's in Markdown. */
type Section = { kinds: HeadingKind[]; nth: number; gaps: number; marks?: string }

/** A title by its layout in words that nobody listed ends a section, unless it is an entry with its fields below it. */
function isForeignHeading(doc: TextDocument, section: Section, at: number): boolean {
  const block = doc.blocks[at]
  if (block === undefined || section.kinds.length === 0) return false
  const text = doc.text.slice(block.start, block.end).replace(MARKED, '')
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
