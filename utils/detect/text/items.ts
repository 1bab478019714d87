import { monthOf } from '../grammar/months.ts'
import { findPhrase } from '../grammar/words.ts'
import { isYear } from './extend.ts'
import type { Found } from './found.ts'
import type { ListForm } from './issuer-place.ts'
import { itemsOf } from './item-form.ts'
import { knownNames, soundsKnown } from './known.ts'
import type { LogicalLine } from './lines.ts'
import { phrasesOf } from './phrases.ts'
import { datesIn, isIssuerName, isState, namesIssuer } from './piece-words.ts'
import { segmentsOf } from './segments.ts'
import { findInStatement } from './statements.ts'
import { type Column, rowItem } from './table.ts'
import { isExamCode, isKnownTitle } from './titles.ts'
import { type Chunk, chunksOf, commaPieces, type Token, tokensOf, trimmed } from './tokens.ts'
import { isIn, phrases, tellsDuty, wordSet } from './words.ts'

/** Longer items are prose: only the grammar is asked there. Words. */
const ITEM_AT_MOST = 14
/** A line of pieces has more words than a name: name, issuer, dates, number. */
const FORM_AT_MOST = 32
/** Such an entry is short. UTF-16 code units. */
const PLAIN_AT_MOST = 120
/** An item without any cue is believed this far below the section's start or its last sure item; further down a heading was probably missed. Lines. */
const BELIEVED = 20
const DEGREE = /^(?:associate|bachelor|master|doctor)(?:'?s)?(?: degree)? (?:of|in|degree)\b/
const ADDRESS =
  /@|https?:|www\.|\b[A-Z]{2} \d{5}\b|\b\d{1,6} (?:\p{L}+ ){0,3}(?:street|st|road|rd|avenue|ave|drive|lane|blvd)\b/iu
/** "License Number 0000" belongs to the item before. */
const NUMBER_ONLY =
  /^(?:license|licence|certificate|certification|registration|credential)?\s?(?:number|no\b|num\b|#|id\b)/i
const FIRST_PERSON = new Set(['i', "i'm", 'am', 'my', 'will', 'was', 'were'])

/** Credentials on one line of a certification section; `form` is what the section's lines show of each other. */
export function findInSection(text: string, line: LogicalLine, form: ListForm): Found[] {
  const whole = inForm(text, line, line, form)
  if (whole !== null) return whole
  const chunks = chunksOf(text, line.start, line.end)
  // among sentences nothing is an item that no cue tells
  const flows = line.flows || (chunks.length > 1 && chunks.some((chunk) => isProse(tokensOf(text, chunk))))
  const own = flows ? { ...line, nth: Number.POSITIVE_INFINITY } : line
  return chunks.flatMap((chunk) => inForm(text, chunk, own, form) ?? findInItem(text, chunk, own))
}

/** Items that the pieces of a stretch tell, each with its fields; null where they do not tell or one cannot be a name. */
function inForm(text: string, chunk: Chunk, line: LogicalLine, form: ListForm): Found[] | null {
  const items = isCodedList(text, chunk) ? null : itemsOf(text, chunk, form)
  if (items === null) return null
  const tokens = tokensOf(text, chunk)
  if (tokens.length > FORM_AT_MOST || isRejected(tokens) || isProse(tokens)) return null
  const found = items.flatMap(({ name, around, ...fields }): Found[] => {
    const cued = acceptance(
      text,
      name,
      {
        ...line,
        nth: fields.issuer === null && fields.issued === null ? line.nth : 0,
      },
      fields.issuer !== null && fields.issued !== null,
    )
    return cued === null ? [] : [{ ...name, by: 'section', confidence: cued, around, fields }]
  })
  return found.length === items.length ? found : null
}

/** The credential of a table's row below a header that says what its `columns` hold; null where it is no such row. */
export function findInRow(text: string, line: LogicalLine, columns: Column[]): Found[] | null {
  const item = rowItem(text, line, columns)
  if (item === undefined) return []
  if (item === null || isRejected(tokensOf(text, line))) return null
  const { name, around, ...fields } = item
  return [{ ...name, by: 'section', confidence: 0.95, around, fields }]
}

/** Anywhere: a known credential with its known issuer or its date, and nothing else ("ACCA, ICAEW, 2014"). */
export function isPlainEntry(line: string): boolean {
  if (line.length > PLAIN_AT_MOST || !/\d/.test(line)) return false
  const [first, ...rest] = segmentsOf(line, { start: 0, end: line.length })
  if (first?.kind !== 'text' || rest.length === 0 || !isKnownTitle(first.value)) return false
  const dated = rest.some(({ kind }) => kind === 'date')
  return dated && rest.every(({ kind, value }) => kind !== 'text' || namesIssuer(value))
}

function findInItem(text: string, chunk: Chunk, line: LogicalLine): Found[] {
  const tokens = tokensOf(text, chunk)
  if (isRejected(tokens)) return []
  const stated = findInStatement(text, chunk, line.kinds)
  if (isProse(tokens)) return stated
  const items = splitItem(text, chunk, line.labelled).flatMap((entry) => readItem(text, entry, chunk, line))
  // an item inside which the grammar sees two credentials is two
  const split = items.flatMap((item) => {
    const inside = stated.filter((found) => found.start >= item.start && found.end <= item.end)
    return inside.length > 1 ? inside : [item]
  })
  const missed = stated.filter((found) => !split.some((item) => found.start < item.end && found.end > item.start))
  return [...split, ...missed].sort((a, b) => a.start - b.start)
}

/** What stands in such sections and is no credential held: pursued ones, degrees, memberships. */
function isRejected(tokens: Token[]): boolean {
  const words = tokens.map((token) => token.lower)
  if (isFiller(words)) return true
  // "Supervised by Jane Doe, LPC"
  if (words[1] === 'by' && /(?:ed|ht)$/.test(words[0] ?? '')) return true
  // the word of a known name (*Enrolled Agent*) pursues nothing
  const own = knownNames(tokens)
  // "Candidate ID COMP0010"
  const isLabel = (at: number) => words[at] === 'candidate' && /^(?:id|number|no)$/.test(words[at + 1] ?? '')
  const free = words.filter((_, at) => !isLabel(at) && !own.some(({ from, to }) => at >= from && at < to))
  if (findPhrase(free.slice(0, 40).join(' '), phrases('pursuit')) !== null) return true
  // "Associate of ISC2": a body's grade, not a degree
  if (DEGREE.test(words.slice(0, 4).join(' ')) && !isIssuerName(words[2] ?? '')) return true
  const degree = words.slice(0, 3).some((word) => wordSet('degrees').has(word))
  if (degree && phrasesOf(tokens).length === 0) return true
  return findPhrase(words.slice(0, 4).join(' '), phrases('memberships')) !== null
}

/** "References available upon request", "Phone: …", "None at this time". */
function isFiller([first = '', second = '']: string[]): boolean {
  return wordSet('fillers').has(first) || wordSet('fillers').has(`${first} ${second}`)
}

/** Running text: it is long, speaks of I, or opens with what somebody did. */
function isProse(tokens: Token[]): boolean {
  const [first] = tokens
  if (first === undefined || tokens.length > 2 * ITEM_AT_MOST) return true
  if (tokens.slice(0, 6).some((token, at) => speaks(token, tokens[at + 1], at))) return true
  const lower = tokens.filter((token) => !token.named && /\p{L}/u.test(token.core)).length
  return (tellsDuty(first) && lower > 1 && !soundsKnown(tokens.slice(0, 3))) || lower > 8
}

/** "I hold …", not the numeral of "Level I"; "am" inside a line is German before a date. */
function speaks(token: Token, next: Token | undefined, at: number): boolean {
  if (token.lower === 'am') return at === 0
  if (token.core === 'I') return next !== undefined && !next.named && /\p{L}/u.test(next.core)
  return FIRST_PERSON.has(token.lower) && token.lower !== 'i'
}

/** "ASE: A1 Engine Repair, A4 Steering, A5 Brakes": every piece opens with its own short code. */
function isCodedList(text: string, chunk: Chunk): boolean {
  const pieces = commaPieces(text, chunk).map(({ start, end }) => text.slice(start, end))
  return pieces.length > 2 && pieces.every((piece, at) => (at === 0 ? CODED_HEAD : CODED).test(piece))
}

const CODED = /^[A-Z]\d{1,2} \p{Lu}/u
const CODED_HEAD = /^(?:\p{Lu}[\p{L}&]{1,20}:? )?[A-Z]\d{1,2} \p{Lu}/u

/** Commas part items where each part could be one; places, issuers and dates after a comma stay with their item. */
function splitItem(text: string, chunk: Chunk, labelled: boolean): Chunk[] {
  const pieces = commaPieces(text, chunk)
  const tokens = pieces.map((piece) => tokensOf(text, piece))
  if (isOneName(tokens)) return [chunk]
  const plainList = isCodedList(text, chunk) || ((labelled || pieces.length > 2) && tokens.every(isPlainItem))
  const starts = pieces.filter((_, at) => at === 0 || plainList || opensItem(tokens[at] ?? [], pieces.length))
  return starts.map((piece, at) => ({ start: piece.start, end: starts[at + 1]?.start ?? chunk.end }))
}

/** "Life, Accident and Health License": one cue at the end of a joined list. */
function isOneName(pieces: Token[][]): boolean {
  const last = pieces.at(-1)
  if (pieces.length < 2 || last === undefined || !isIn('nounCues', last.at(-1))) return false
  const joined = last.some((token) => token.lower === 'and' || token.core === '&')
  return joined && pieces.slice(0, -1).every((piece) => piece.length <= 2 && phrasesOf(piece).length === 0)
}

/** A few words with a capital, no issuer, no date, no place: one entry of a bare list. */
function isPlainItem(tokens: Token[]): boolean {
  const [first] = tokens
  if (first === undefined || tokens.length > 5 || isIssuer(tokens)) return false
  if (isIn('placeNoise', first) || /^(?:and|or)$/.test(first.lower)) return false
  // "Educator License, Dance, North Carolina": a state is no credential
  if (isState(tokens.map(({ core }) => core).join(' '))) return false
  return first.named && !tokens.some(isYear) && /\p{L}{2}/u.test(first.core)
}

function opensItem(tokens: Token[], pieces: number): boolean {
  const [first] = tokens
  if (first === undefined || /^(?:and|or)$/.test(first.lower))
    return tokens[1]?.named === true && soundsKnown(tokens.slice(1)) && pieces > 2
  if (/^(?:id|number|no|num)$/.test(tokens[1]?.lower ?? '') && isIn('nounCues', first)) return false
  // "RN - Texas, compact license"
  if (!first.named && !soundsKnown(tokens)) return false
  if (phrasesOf(tokens).length > 0) return true
  return !isIssuer(tokens) && !tokens.some(isYear) && soundsKnown(tokens)
}

function isIssuer(tokens: Token[]): boolean {
  if (isKnownTitle(tokens.map(({ core }) => core).join(' '))) return false
  // "Fiber Optic Association CFOT"
  const lettered =
    tokens.length > 2 && /^\p{Lu}{3,6}$/u.test(tokens.at(-1)?.core ?? '') && /\p{Ll}/u.test(tokens[0]?.core ?? '')
  if (!lettered && tokens.some((token) => isIn('issuerWords', token))) return true
  return wordSet('issuers').has(tokens.map((token) => token.lower).join(' '))
}

function readItem(text: string, entry: Chunk, around: Chunk, line: LogicalLine): Found[] {
  const [name] = trimmed(text, nameOf(text, entry))
  if (name === undefined) return []
  const confidence = acceptance(text, name, line)
  return confidence === null ? [] : [{ ...name, by: 'section', confidence, around }]
}

/** How sure it is that such a name on such a line is a credential (0–1), or null where it is none. */
function acceptance(text: string, name: Chunk, line: LogicalLine, whole = false): number | null {
  const tokens = tokensOf(text, name)
  if (NUMBER_ONLY.test(text.slice(name.start, name.end))) return null
  const cued = phrasesOf(tokens).length > 0 || soundsKnown(tokens)
  // beside affiliations, degrees or skills an item without any cue may be one of those
  const pure = line.kinds.every((kind) => kind === 'certifications' || kind === 'courses')
  if (
    !cued &&
    (!pure || tokens.length > ITEM_AT_MOST || line.nth > BELIEVED || !couldBeName(text, tokens, name, whole))
  )
    return null
  if (tokens.every((token) => isIn('tools', token) || !/\p{L}/u.test(token.core))) return null
  return cued ? 0.95 : line.kinds.length === 1 ? 0.75 : 0.5
}

/** An item's name ends where its date, a number of its own, its issuer or its place begins. */
function nameOf(text: string, entry: Chunk): Chunk {
  const whole = text.slice(entry.start, entry.end)
  const dates = datesIn(whole)
  const lead = dates[0] !== undefined && dates[0].start <= 3 ? dates[0].end : 0
  const ends = dates.filter((date) => date.start > lead + 3).map((date) => date.start)
  const id = /[(\s](?:#|no\.?:? |id:? )\s?[\p{L}-]{0,6}\d{3,}/iu.exec(whole)
  if (id !== null && id.index > lead + 3) ends.push(id.index)
  const by = / (?:from|through|by|issued by|awarded by) (?=\p{Lu})/u.exec(whole)
  if (by !== null && by.index > lead + 3) ends.push(by.index)
  const list = /(?:,|\s)\s?(?:and|&)\s/.test(whole.slice(whole.indexOf(',') + 1))
  for (const mark of whole.matchAll(/,|\s[-–—|]\s?|[-–—]\s/g)) {
    if (mark.index <= lead + 3) continue
    const head = tokensOf(text, { start: entry.start + lead, end: entry.start + mark.index })
    const tail = tokensOf(text, { start: entry.start + mark.index + mark[0].length, end: entry.end })
    const named =
      mark[0] === ',' && !list && (phrasesOf(head).length > 0 || soundsKnown(head)) && phrasesOf(tail).length === 0
    if (isIssuer(tail) || tail.length === 0 || named) ends.push(mark.index)
  }
  return { start: entry.start + lead, end: entry.start + Math.min(whole.length, ...ends) }
}

/** Without any cue: letters, no address, no mere issuer, month or duty. */
function couldBeName(text: string, tokens: Token[], name: Chunk, whole: boolean): boolean {
  const raw = text.slice(name.start, name.end)
  const [first] = tokens
  if (isExamCode(raw)) return true
  if (first === undefined || !/\p{L}{3}|\p{Lo}{2}|\p{L}{2}\d{2}/u.test(raw)) return false
  if (ADDRESS.test(raw) || (!whole && isIssuer(tokens) && !tokens.some((token) => isIn('courses', token)))) return false
  const own = tokens.length > 1 && isIssuerName(first.core)
  if ((!own && tokens.some((token) => isIn('degrees', token))) || (tokens.length === 1 && monthOf(first.core) !== null))
    return false
  if (tokens.every((token) => isIn('placeNoise', token) || !/\p{L}/u.test(token.core))) return false
  // "Shows care and skill."
  if (
    text[name.end] === '.' &&
    tokens.some((token) => !token.named && /\p{L}{3}/u.test(token.core) && !isIn('joiners', token))
  )
    return false
  return !tellsDuty(first) && !(/ing$/.test(first.lower) && tokens.length > 8)
}
