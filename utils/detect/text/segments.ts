import { dateRuns } from '../grammar/dates.ts'
import { grouped } from './grouped.ts'
import { peel, places, withIssuer } from './peel.ts'
import { refine } from './piece-kinds.ts'
import {
  datesIn,
  isBrand,
  isIssuerName,
  isPlace,
  isState,
  namesIssuer,
  namesIssuers,
  saysExpiry,
} from './piece-words.ts'
import { ADDRESS, type Mark, type Piece, type Segment, trim } from './pieces.ts'
import type { Chunk } from './tokens.ts'

/** An item with more pieces is none, and what is longer (characters) is prose. */
const SEGMENTS_AT_MOST = 40
const ITEM_AT_MOST = 600
const FIRM = /^(?:inc|llc|ltd|l\.l\.c|co|corp|gmbh|plc|s\.a|ag|bv)\.?(?![\p{L}])/iu

/**
 * A line of a list of credentials → its pieces, parted at commas, bars, dots and dashes outside brackets, each told what
 * it is: a date, an id, an address, a level, a note, or text (name or issuer). A bracket that holds dates, ids or an issuer counts as
 * pieces, any other belongs to its text. Empty for what has more pieces than an item can have. Linear.
 */
export function segmentsOf(text: string, chunk: Chunk): Segment[] {
  if (chunk.end - chunk.start > ITEM_AT_MOST) return []
  // a wrapped line is one line
  const raw = text
    .slice(chunk.start, chunk.end)
    .replaceAll('\n', ' ')
    .replaceAll(/â€[“”]/gu, ' – ')
  const lead = /^\s*(?:\d{1,2}[.)]\s)?/u.exec(raw)?.[0].length ?? 0
  const dates = datesIn(raw)
  const urls = [...raw.matchAll(ADDRESS)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
  const pieces = cut(raw, lead, raw.length, [...dateRuns(raw, dates), ...urls])
  if (pieces.length > SEGMENTS_AT_MOST) return []
  const segments = pieces.flatMap((piece) => refine(raw, piece, dates))
  const dated = segments.some(({ kind, value }) => kind === 'date' && !saysExpiry(value))
  const peeled = segments
    .flatMap((one) => (one.kind === 'text' ? peel(raw, one, dates, dated) : [one]))
    .flatMap((one) => withIssuer(raw, one))
  return places(grouped(raw, peeled)).map((one) => ({
    ...one,
    start: one.start + chunk.start,
    end: one.end + chunk.start,
  }))
}

function cut(raw: string, from: number, to: number, whole: Chunk[]): Piece[] {
  const pieces: Piece[] = []
  let start = from
  let mark: Mark = from === 0 || raw.slice(0, from).trim() === '' || /^\s*\d{1,2}[.)]/.test(raw) ? 'start' : 'bracket'
  const push = (end: number, next: number, nextMark: Mark) => {
    const piece = trim(raw, start, end)
    if (piece !== null) {
      pieces.push({ ...piece, mark })
      mark = nextMark
    } else if (nextMark === 'strong') mark = pieces.length === 0 ? mark : 'strong'
    start = next
  }
  const inside = [...whole].sort((a, b) => a.start - b.start)
  let skip = 0
  for (let at = from; at < to; at++) {
    while ((inside[skip]?.end ?? Number.POSITIVE_INFINITY) <= at) skip++
    const date = inside[skip]
    if (date !== undefined && at >= date.start) {
      at = date.end - 1
      continue
    }
    const char = raw[at] ?? ''
    if (char === '(' || char === '[') {
      const close = raw.indexOf(char === '(' ? ')' : ']', at)
      if (close === -1 || close > to) continue
      const fields = bracketFields(raw, at + 1, close, whole)
      if (fields !== null) {
        push(at, close + 1, 'bracket')
        pieces.push(...fields)
        mark = 'strong'
      }
      at = close
    } else if (
      /[,;、，]/u.test(char) &&
      !/^\d{3}/.test(raw.slice(at + 1, at + 4)) &&
      !isCount(raw, at, inside[skip]) &&
      !FIRM.test(raw.slice(at + 1).trimStart())
    ) {
      push(at, at + 1, 'comma')
    } else if (char === ':' && pieces.length === 0 && leads(raw, start, at)) push(at, at + 1, 'strong')
    else if (/[|·•\t]/u.test(char) || isDash(raw, at) || isSlash(raw, at)) push(at, at + 1, 'strong')
  }
  push(to, to, 'start')
  return pieces
}

/** "Google: …" and brands written like *ClickSafety*. */
function leads(raw: string, start: number, at: number): boolean {
  const head = trim(raw, start, at)
  if (head === null) return false
  const value = raw.slice(head.start, head.end)
  // "RN License: Texas"
  const [, state = ''] =
    /^ ?(\p{Lu}[\p{L}]{1,15}(?: \p{Lu}[\p{L}]{2,12})?)(?=[\s,;#(]|$)/u.exec(raw.slice(at + 1, at + 34)) ?? []
  return isIssuerName(value) || isBrand(value) || isState(state) || isState(state.split(' ')[0] ?? '')
}

/** "catégories 1, 3 et 5": numbers of one thing. A date may follow a number. */
const isCount = (raw: string, at: number, date: Chunk | undefined) =>
  /\d/.test(raw[at - 1] ?? '') && /^ \d{1,2}(?![\d/.%-])/.test(raw.slice(at + 1, at + 5)) && date?.start !== at + 2

/** A dash with space on one side; hyphens of words and ranges are none. */
function isDash(raw: string, at: number): boolean {
  if (!/[-–—―]/u.test(raw[at] ?? '')) return false
  const before = /\s/u.test(raw[at - 1] ?? ' ')
  const after = /\s/u.test(raw[at + 1] ?? ' ')
  return before && after
    ? true
    : (before && /\p{Lu}/u.test(raw[at + 1] ?? '')) || (after && /[\p{L}\d)+]/u.test(raw[at - 1] ?? ''))
}

/** "A / B / 2024": a bar to some; one alone joins words. */
const isSlash = (raw: string, at: number) => raw.startsWith(' / ', at - 1) && raw.split(' / ', 4).length > 2

/** The pieces of a bracket that holds dates, ids or an address; null for a bracket that belongs to its text. */
function bracketFields(raw: string, start: number, end: number, whole: Chunk[]): Piece[] | null {
  const inside = raw.slice(start, end)
  // "(HubSpot Academy)"
  if (namesIssuer(inside) || namesIssuers(inside) || isPlace(inside)) return [{ start, end, mark: 'bracket' }]
  if (!/\d/.test(inside) || end - start > 160) return null
  const pieces = cut(raw, start, end, whole).map((piece): Piece => ({ ...piece, mark: 'bracket' }))
  const dates = datesIn(raw)
  const tells = pieces.some((piece) => {
    const [first] = refine(raw, piece, dates)
    return first !== undefined && /^(?:date|id|url)$/.test(first.kind)
  })
  return tells ? pieces : null
}
