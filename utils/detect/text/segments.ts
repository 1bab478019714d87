import { dateRuns, type FoundDate, findDates } from '../grammar/dates.ts'
import { labelledId, numberIn } from './around.ts'
import {
  beforeWords,
  byPattern,
  EDGES,
  fold,
  isDateText,
  isIssuerName,
  isLevel,
  isNote,
  isPlace,
  namesIssuer,
  namesIssuers,
  saysExpiry,
} from './piece-words.ts'
import type { Chunk } from './tokens.ts'

/** What parts a segment from the one before it. */
export type Mark = 'start' | 'comma' | 'strong' | 'by' | 'bracket'
/** `note` = a grade, a place, a status: neither name nor issuer. */
export type Kind = 'text' | 'level' | 'date' | 'id' | 'url' | 'note'
export type Segment = Chunk & { mark: Mark; kind: Kind; value: string }

/** An item with more pieces is none, and what is longer (characters) is prose. */
const SEGMENTS_AT_MOST = 40
const ITEM_AT_MOST = 600
/** Dates this near each other, characters, are one statement ("from 2020 to 2023"). */
const RUN_GAP = 24
const URL =
  /(?<![\p{L}\d.@])(?:https?:\/\/|www\.)[^\s<>"|,;]{3,300}|(?<![\p{L}\d.@])(?:[a-z\d-]{2,40}\.){1,3}[a-z]{2,8}\/[^\s<>"|,;]{2,300}/giu
/** "No. 55812", "#2938471" at the end of a segment; a word before it is the name's (*Kiln Certificate No. 55812*). */
const ID_TAIL = /(?:^|[\s(])(?:#\s?|(?:no|nr|number|id)\b\.?\s?[:#]?\s?)(?<id>[A-Z]{0,6}[-.]?\d[\dA-Z./-]{2,30})\)?$/iu
/** A number that stands by itself: no exam's code (*AZ-104*, *98-361*), no year. */
const BARE_NUMBER = /^(?:[A-Z]{0,4}-?\d{5,20}[A-Z]{0,2}|(?=(?:.*\d){2})[A-Z]{2,4}-[\da-zA-Z]{5,20})$/u
/** "License 26XX00112200" behind a name: the paper's word and its number. */
const NUMBERED = /^(?:licen[sc]e|certificate|registration|lic\.?|cert\.?) \S{4,30}$/iu
const FIRM = /^(?:inc|llc|ltd|l\.l\.c|co|corp|gmbh|plc|s\.a|ag|bv)\.?(?![\p{L}])/iu

/** The text without the signs of a list around it, as offsets. */
function trim(text: string, start: number, end: number): Chunk | null {
  const raw = text.slice(start, end)
  const lead = /^[\s\u00a0,;:|•·*–—，；：。-]*/u.exec(raw)?.[0].length ?? 0
  const rest = raw.slice(lead).replace(EDGES, '')
  return rest === '' ? null : { start: start + lead, end: start + lead + rest.length }
}

/**
 * A line of a list of credentials → its pieces, parted at commas, bars, dots and dashes outside brackets, each told what
 * it is: a date, an id, an address, a level, a note, or text (name or issuer). A bracket that holds dates, ids or an issuer counts as
 * pieces, any other belongs to its text. Empty for what has more pieces than an item can have. Linear.
 */
export function segmentsOf(text: string, chunk: Chunk): Segment[] {
  if (chunk.end - chunk.start > ITEM_AT_MOST) return []
  // a wrapped line is one line
  const raw = text.slice(chunk.start, chunk.end).replaceAll('\n', ' ')
  const lead = /^\s*(?:\d{1,2}[.)]\s)?/u.exec(raw)?.[0].length ?? 0
  const dates = findDates(raw)
  const urls = [...raw.matchAll(URL)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
  const pieces = cut(raw, lead, raw.length, [...dateRuns(raw, dates), ...urls])
  if (pieces.length > SEGMENTS_AT_MOST) return []
  const segments = pieces.flatMap((piece) => refine(raw, piece, dates))
  const dated = segments.some(({ kind, value }) => kind === 'date' && !saysExpiry(value))
  return places(segments.flatMap((one) => (one.kind === 'text' ? peel(raw, one, dates, dated) : [one]))).map((one) => ({
    ...one,
    start: one.start + chunk.start,
    end: one.end + chunk.start,
  }))
}

type Piece = Chunk & { mark: Mark }

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
    } else if (char === ':' && start === from && isIssuerName(raw.slice(start, at))) push(at, at + 1, 'strong')
    else if (/[|·•\t]/u.test(char) || isDash(raw, at) || isSlash(raw, at)) push(at, at + 1, 'strong')
  }
  push(to, to, 'start')
  return pieces
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
  const dates = findDates(raw)
  const tells = pieces.some((piece) => {
    const [first] = refine(raw, piece, dates)
    return first !== undefined && /^(?:date|id|url)$/.test(first.kind)
  })
  return tells ? pieces : null
}

function refine(raw: string, piece: Piece, dates: FoundDate[]): Segment[] {
  const value = raw.slice(piece.start, piece.end)
  const as = (kind: Kind): Segment[] => [{ ...piece, kind, value }]
  const link = [...value.matchAll(URL)][0]
  if (link !== undefined) {
    const at = piece.start + link.index
    const address: Segment = { start: at, end: at + link[0].length, mark: 'strong', kind: 'url', value: link[0] }
    const before = trim(raw, piece.start, at)
    // "Verify: https://…", "Link https://…"
    const label =
      before === null || (/^[\p{L} ]{2,24}:?$/u.test(raw.slice(before.start, at).trim()) && piece.mark !== 'start')
    return label || before === null ? [address] : [...refine(raw, { ...before, mark: piece.mark }, dates), address]
  }
  const own = dates.filter((date) => date.start >= piece.start && date.end <= piece.end)
  if (
    isDateText(
      value,
      own.map(({ start, end }) => ({ start: start - piece.start, end: end - piece.start })),
    )
  )
    return as(own.length > 0 ? 'date' : 'note')
  if (labelledId(value) !== null || BARE_NUMBER.test(value)) return as('id')
  if (piece.mark !== 'start' && NUMBERED.test(value) && numberIn(value) !== null) return as('id')
  const id = ID_TAIL.exec(value)
  if (id !== null && numberIn(value) !== null) {
    const head = trim(raw, piece.start, piece.start + id.index)
    const tail: Segment = {
      ...piece,
      start: piece.end - id[0].trimStart().length,
      mark: 'strong',
      kind: 'id',
      value: id[0].trim(),
    }
    // "Commission #44120-N": the word is the number's
    const label = head !== null && piece.mark !== 'start' && !/\s/.test(raw.slice(head.start, head.end))
    return head === null || label
      ? [tail]
      : [{ ...head, mark: piece.mark, kind: 'text', value: raw.slice(head.start, head.end) }, tail]
  }
  const words = fold(value).split(/[\s/]+/u)
  if (piece.mark !== 'start' && isNote(words, value)) return as('note')
  if (piece.mark !== 'start' && !isIssuerName(value) && isLevel(fold(value), words)) return as('level')
  return as('text')
}

/** Takes the date off a text ("2019 Certified …", "… Guild in 2019") unless another piece is the item's date. */
function peel(raw: string, segment: Segment, dates: FoundDate[], dated: boolean): Segment[] {
  const own = dates.filter((date) => date.start >= segment.start && date.end <= segment.end)
  const first = own[0]
  const last = own.at(-1)
  if (first === undefined || last === undefined) return byParts(raw, segment)
  const [{ end: lead } = first] = dateRuns(raw, own)
  if (!dated && first.start === segment.start && /^[\s:,)–—-]/u.test(raw.slice(lead))) {
    const rest = trim(raw, lead, segment.end)
    const date: Segment = { ...segment, end: lead, kind: 'date', value: raw.slice(first.start, lead) }
    return rest === null ? [date] : [date, ...byParts(raw, text(raw, rest, 'strong'))]
  }
  if (/[\p{L}\d]/u.test(raw.slice(last.end, segment.end))) return byParts(raw, segment)
  // the run of dates at the end, with the words that introduce it
  let at = last.start
  for (const date of own.toReversed()) if (at - date.end < RUN_GAP) at = Math.min(at, date.start)
  const bare = at
  at = beforeWords(raw, segment.start, at)
  const head = trim(raw, segment.start, at)
  if (head === null || (dated && at === bare)) return byParts(raw, segment)
  const date: Segment = {
    start: at,
    end: segment.end,
    mark: 'strong',
    kind: 'date',
    value: raw.slice(at, segment.end).trim(),
  }
  return [...byParts(raw, text(raw, head, segment.mark)), date]
}

const text = (raw: string, { start, end }: Chunk, mark: Mark): Segment => ({
  start,
  end,
  mark,
  kind: 'text',
  value: raw.slice(start, end),
})

/** "Certificate from Umberfield College", "Issuer: Papermoor". */
function byParts(raw: string, segment: Segment): Segment[] {
  const match = byPattern().exec(segment.value)
  if (match === null || (match.index === 0 && segment.mark === 'start')) return [segment]
  const head = trim(raw, segment.start, segment.start + match.index)
  const tail = trim(raw, segment.start + match.index + match[0].length, segment.end)
  if (tail === null) return [segment]
  const issuer: Segment = { ...text(raw, tail, 'by') }
  return head === null ? [issuer] : [text(raw, head, segment.mark), issuer]
}

/** Marks places: names of the lexicon, and a town before the code of a state. */
function places(segments: Segment[]): Segment[] {
  return segments.map((segment, at) => {
    if (segment.kind !== 'text' || at === 0 || segment.mark === 'by') return segment
    if (isPlace(segment.value)) return { ...segment, kind: 'note' }
    const next = segments[at + 1]
    const town = next?.mark === 'comma' && next.kind === 'text' && isPlace(next.value) && segment.mark === 'comma'
    return town && segment.value.split(/\s+/u).length <= 2 && segments[at - 1]?.mark !== 'start'
      ? { ...segment, kind: 'note' }
      : segment
  })
}
