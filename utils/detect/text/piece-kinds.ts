import type { FoundDate } from '../grammar/dates.ts'
import { labelledId, numberIn } from './around.ts'
import { fold, isDateText, isDescription, isIssuerName, isLevel, isNote, isState } from './piece-words.ts'
import { ADDRESS, type Kind, type Piece, type Segment, trim } from './pieces.ts'

/** "No. 55812", "#2938471" at the end of a segment; a word before it is the name's (*Kiln Certificate No. 55812*). */
const ID_TAIL = /(?:^|[\s(])(?:#\s?|(?:no|nr|number|id)\b\.?\s?[:#]?\s?)(?<id>[A-Z]{0,6}[-.]?\d[\dA-Z./-]{2,30})\)?$/iu
/** A number that stands by itself: no exam's code (*AZ-104*, *98-361*), no year. */
const BARE_NUMBER = /^(?:[A-Z]{0,4}-?\d{5,20}[A-Z]{0,2}|(?=\D{0,9}\d\D{0,9}\d)[A-Z]{2,4}-[\da-zA-Z]{5,20})$/u
/** "TX License # 448812": a state and its number. */
const OF_STATE =
  /^(?<state>\p{Lu}[\p{L} ]{1,20}?) (?:licen[sc]e|lic\.?|certificate|registration)\s?(?:no\.?|number|#)?\s?:?\s?#?[A-Z]{0,4}-?\d[\w.-]{3,24}$/iu
/** "RDH 20417" behind a name. */
const LETTERED = /^[A-Z]{2,4} \d{5,12}$/u
/** "License 26XX00112200" behind a name: the paper's word and its number. */
const NUMBERED = /^(?:licen[sc]e|certificate|registration|lic\.?|cert\.?) \S{4,30}$/iu

/** A piece, told what it is; an address or a number at its end is a piece of its own. `dates` are those of `raw`. */
export function refine(raw: string, piece: Piece, dates: FoundDate[]): Segment[] {
  const value = raw.slice(piece.start, piece.end)
  const as = (kind: Kind): Segment[] => [{ ...piece, kind, value }]
  const link = [...value.matchAll(ADDRESS)][0]
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
  if (labelledId(value) !== null || BARE_NUMBER.test(value) || (piece.mark !== 'start' && LETTERED.test(value)))
    return as('id')
  if (piece.mark !== 'start' && NUMBERED.test(value) && numberIn(value) !== null) return as('id')
  const ofState = piece.mark === 'start' ? null : OF_STATE.exec(value)
  const state = ofState?.groups?.state ?? ''
  if (ofState !== null && isState(state)) {
    const at = piece.start + state.length
    const number: Segment = {
      start: at + 1,
      end: piece.end,
      mark: 'strong',
      kind: 'id',
      value: value.slice(state.length + 1),
    }
    return [{ ...piece, end: at, kind: 'text', value: state }, number]
  }
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
    const lead = head === null ? '' : raw.slice(head.start, head.end)
    const label = head !== null && piece.mark !== 'start' && !/\s/.test(lead) && !isState(lead)
    return head === null || label
      ? [tail]
      : [{ ...head, mark: piece.mark, kind: 'text', value: raw.slice(head.start, head.end) }, tail]
  }
  const words = fold(value).split(/[\s/]+/u)
  if (piece.mark !== 'start' && (isNote(words, value) || isDescription(value))) return as('note')
  if (piece.mark !== 'start' && !isIssuerName(value) && isLevel(fold(value), words)) return as('level')
  return as('text')
}
