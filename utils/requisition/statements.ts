import { foldText } from '../detect/grammar/words.ts'
import { chunksOf, type Token, tokensOf, trimmed } from '../detect/text/tokens.ts'
import { isAcronym, isIn } from '../detect/text/words.ts'
import cues from './cues.json' with { type: 'json' }
import { allOf, type Cue, cuesIn } from './cues.ts'
import { gluesIn } from './glued.ts'
import { headingOf, type Section } from './headings.ts'

/** One statement of an advert: a sentence or an item of a list. Offsets in UTF-16 code units of the advert. */
export type Statement = {
  start: number
  end: number
  /** The line it stands on, from 0. */
  line: number
  /** What the heading above it says; null above the first one. */
  section: Section | null
  /** An item of a list of credentials, by the line above the list. */
  listed: boolean
  tokens: Token[]
  cues: Cue[]
}

/** Longer stretches without a sentence's end are read in pieces. UTF-16 code units. */
const STATEMENT_AT_MOST = 3000
/** Of a line before a list so much is looked at. UTF-16 code units. */
const LINE_END = 120
/** "Requirements: …": the label of a section on the line of its items. */
const LABEL = /^\s{0,9}[•*·–-]{0,3}\s{0,9}(?<label>[^::]{2,60}?)\s{0,3}[::]/u

/** The statements of an advert in order, headings left out. Linear in the length of the text. */
export function statementsOf(text: string): Statement[] {
  const found: Statement[] = []
  let place: Place = { section: null, listed: false, begun: false }
  let lineStart = 0
  for (const [number, line] of text.split('\n').entries()) {
    const cuts = [0, ...gluesIn(line), line.length]
    cuts.slice(0, -1).forEach((from, at) => {
      place = readPiece(number, text, { start: lineStart + from, end: lineStart + (cuts[at + 1] ?? 0) }, place, found)
    })
    lineStart += line.length + 1
  }
  return found
}

const LETTERS = /^\p{Lu}[\p{Lu}\d+-]{1,7}$/u

/** "ACCA/CIMA": two credentials, where one of them is known. "CPR/AED" is one. */
function slashed(token: Token): Token[] {
  const words = token.core.split('/')
  if (words.length < 2 || !words.every((word) => LETTERS.test(word)) || !words.some(isAcronym)) return [token]
  if (words.every((word) => isIn('companions', { lower: word.toLowerCase() }))) return [token]
  let { start } = token
  return words.map((core, at): Token => {
    const one = { ...token, start, end: start + core.length, core, lower: core.toLowerCase() }
    start = one.end + 1
    return { ...one, before: at === 0 ? token.before : '', after: at === words.length - 1 ? token.after : '/' }
  })
}

/** A heading that nobody knows ends what is said of the firm at least. */
const OTHER_HEADING = /^\s{0,9}\p{Lu}[^.:!?]{2,50}:\s{0,9}$/u

/** What holds for a piece by the lines above it. */
type Place = { section: Section | null; listed: boolean; begun: boolean }

/** Items of a list of credentials are no longer, in words. */
const ITEM_AT_MOST = 9
const LISTS = new Set(allOf(cues.lists))

/** Whether a line says that a list of credentials stands below it: as a heading, or up to its colon. */
function opensList(line: string): boolean {
  const words = foldText(line.slice(-LINE_END))
    .replace(/[^\p{L}/&]+/gu, ' ')
    .trim()
    .split(' ')
  if (LISTS.has(words.join(' '))) return true
  if (isListHeading(words)) return true
  return /:\s*$/.test(line) && [1, 2, 3].some((size) => LISTS.has(words.slice(-size).join(' ')))
}

const LIST_WORDS = new Set(cues.listWords)

/** "Required Certificates & Licenses": nothing but words for papers and how they are asked. */
function isListHeading(words: string[]): boolean {
  const parts = words.flatMap((word) => word.split('/')).filter((word) => word !== '' && word !== '&')
  return (
    parts.length > 0 &&
    parts.every((word) => LIST_WORDS.has(word)) &&
    parts.some((lower) => isIn('nounCues', { lower }))
  )
}

/** Reads what stands between two breaks into `found`; the section that holds behind it. */
function readPiece(
  line: number,
  text: string,
  { start, end }: { start: number; end: number },
  place: Place,
  found: Statement[],
): Place {
  const piece = text.slice(start, end)
  // a list ends at the first gap behind its items
  if (piece.trim() === '') return place.begun ? { ...place, listed: false, begun: false } : place
  const opens = opensList(piece)
  const whole = headingOf(piece)
  if (whole !== null) return { section: whole, listed: opens, begun: false }
  const label = LABEL.exec(piece)
  const labelled = label === null ? null : headingOf(label.groups?.label ?? '')
  const from = labelled === null || label === null ? start : start + label[0].length
  const above = place.section === 'firm' && OTHER_HEADING.test(piece) ? null : place.section
  const section = labelled ?? above
  const listed = labelled === null && place.listed
  for (let at = from; at < end; at += STATEMENT_AT_MOST)
    for (const chunk of chunksOf(text, at, Math.min(end, at + STATEMENT_AT_MOST)).flatMap((one) =>
      trimmed(text, one),
    )) {
      const tokens = tokensOf(text, chunk).flatMap(slashed)
      const item = listed && tokens.length <= ITEM_AT_MOST
      if (tokens.length > 0) found.push({ ...chunk, line, section, listed: item, tokens, cues: cuesIn(tokens) })
    }
  const { length } = piece.trim().split(' ')
  const goesOn = listed && length <= 2 * ITEM_AT_MOST && !/^(?:no|none|n\/a|not)\b/i.test(piece.trim())
  return { section, listed: opens || goesOn, begun: goesOn && !opens }
}
