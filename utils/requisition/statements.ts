import { chunksOf, type Token, tokensOf, trimmed } from '../detect/text/tokens.ts'
import { type Cue, cuesIn } from './cues.ts'
import { gluesIn } from './glued.ts'
import { headingOf, type Section } from './headings.ts'

/** One statement of an advert: a sentence or an item of a list. Offsets in UTF-16 code units of the advert. */
export type Statement = {
  start: number
  end: number
  /** What the heading above it says; null above the first one. */
  section: Section | null
  tokens: Token[]
  cues: Cue[]
}

/** Longer stretches without a sentence's end are read in pieces. UTF-16 code units. */
const STATEMENT_AT_MOST = 3000
/** "Requirements: …": the label of a section on the line of its items. */
const LABEL = /^\s{0,9}[•*·–-]{0,3}\s{0,9}(?<label>[^::]{2,60}?)\s{0,3}[::]/u

/** The statements of an advert in order, headings left out. Linear in the length of the text. */
export function statementsOf(text: string): Statement[] {
  const found: Statement[] = []
  let section: Section | null = null
  let lineStart = 0
  for (const line of text.split('\n')) {
    const cuts = [0, ...gluesIn(line), line.length]
    cuts.slice(0, -1).forEach((from, at) => {
      section = readPiece(text, { start: lineStart + from, end: lineStart + (cuts[at + 1] ?? 0) }, section, found)
    })
    lineStart += line.length + 1
  }
  return found
}

/** Reads what stands between two breaks into `found`; the section that holds behind it. */
function readPiece(
  text: string,
  { start, end }: { start: number; end: number },
  section: Section | null,
  found: Statement[],
): Section | null {
  const piece = text.slice(start, end)
  const whole = headingOf(piece)
  if (whole !== null) return whole
  const label = LABEL.exec(piece)
  const labelled = label === null ? null : headingOf(label.groups?.label ?? '')
  const from = labelled === null || label === null ? start : start + label[0].length
  const here = labelled ?? section
  for (let at = from; at < end; at += STATEMENT_AT_MOST)
    for (const chunk of chunksOf(text, at, Math.min(end, at + STATEMENT_AT_MOST)).flatMap((one) =>
      trimmed(text, one),
    )) {
      const tokens = tokensOf(text, chunk)
      if (tokens.length > 0) found.push({ ...chunk, section: here, tokens, cues: cuesIn(tokens) })
    }
  return here
}
