import { findDates } from '../grammar/dates.ts'
import { findPhrase } from '../grammar/words.ts'
import type { Found } from './found.ts'
import { soundsKnown } from './known.ts'
import type { LogicalLine } from './lines.ts'
import { isYear, phrasesOf } from './phrases.ts'
import { findInStatement } from './statements.ts'
import { type Chunk, chunksOf, type Token, tokensOf, trimmed } from './tokens.ts'
import { phrases, wordSet } from './words.ts'

/** Longer items are prose: only the grammar is asked there. Words. */
const ITEM_AT_MOST = 14
/** An item without any cue is believed this far down its section; further down a heading was probably missed. Lines. */
const BELIEVED = 20

/** Credentials on one line of a certification section. */
export function findInSection(text: string, line: LogicalLine): Found[] {
  return chunksOf(text, line.start, line.end).flatMap((chunk) => findInItem(text, chunk, line))
}

function findInItem(text: string, chunk: Chunk, line: LogicalLine): Found[] {
  const tokens = tokensOf(text, chunk)
  if (rejected(text.slice(chunk.start, chunk.end), tokens)) return []
  const stated = findInStatement(text, chunk, line.kinds)
  if (tokens.length > 2 * ITEM_AT_MOST || isProse(tokens)) return stated
  const entries = splitItem(text, chunk)
  const items = entries.flatMap((entry) => readItem(text, entry, chunk, line))
  // an item inside which the grammar sees two credentials is two
  const split = items.flatMap((item) => {
    const inside = stated.filter((found) => found.start >= item.start && found.end <= item.end)
    return inside.length > 1 ? inside : [item]
  })
  const missed = stated.filter((found) => !split.some((item) => found.start < item.end && found.end > item.start))
  return [...split, ...missed].sort((a, b) => a.start - b.start)
}

function rejected(text: string, tokens: Token[]): boolean {
  if (findPhrase(text, phrases('pursuit')) !== null) return true
  const first = tokens.slice(0, 3).map((token) => token.lower)
  if (first.some((word) => wordSet('degrees').has(word)) && phrasesOf(tokens).length === 0) return true
  return (
    findPhrase(
      tokens
        .slice(0, 4)
        .map((token) => token.core)
        .join(' '),
      phrases('memberships'),
    ) !== null
  )
}

/** Running text: it speaks of I, or opens with what somebody did. */
function isProse(tokens: Token[]): boolean {
  const first = tokens[0]
  if (first === undefined) return true
  if (tokens.slice(0, 6).some((token) => ['i', "i'm", 'am', 'my', 'will', 'was', 'were'].includes(token.lower)))
    return true
  const lower = tokens.filter((token) => !token.named && /\p{L}/u.test(token.core)).length
  return (wordSet('duties').has(first.lower) && lower > 1) || lower > 8
}

/** Commas part items where each part could be one; places, issuers and dates after a comma stay with their item. */
function splitItem(text: string, chunk: Chunk): Chunk[] {
  const pieces = commaPieces(text, chunk)
  const starts = pieces.filter((piece, at) => at === 0 || opensItem(tokensOf(text, piece), pieces.length))
  return starts.map((piece, at) => ({ start: piece.start, end: starts[at + 1]?.start ?? chunk.end }))
}

function commaPieces(text: string, chunk: Chunk): Chunk[] {
  const pieces: Chunk[] = []
  let from = chunk.start
  let depth = 0
  for (let at = chunk.start; at < chunk.end; at++) {
    const char = text[at]
    if (char === '(') depth++
    if (char === ')') depth = Math.max(0, depth - 1)
    if (char !== ',' || depth > 0) continue
    pieces.push(...trimmed(text, { start: from, end: at }))
    from = at + 1
  }
  return [...pieces, ...trimmed(text, { start: from, end: chunk.end })]
}

function opensItem(tokens: Token[], pieces: number): boolean {
  const first = tokens[0]
  if (first === undefined || ['and', 'or'].includes(first.lower)) return soundsKnown(tokens.slice(1)) && pieces > 2
  if (phrasesOf(tokens).length > 0) return true
  if (isIssuer(tokens) || tokens.some(isYear)) return false
  return soundsKnown(tokens)
}

function isIssuer(tokens: Token[]): boolean {
  const words = tokens.map((token) => token.lower)
  if (words.some((word) => wordSet('issuerWords').has(word))) return true
  return wordSet('issuers').has(words.join(' '))
}

function readItem(text: string, entry: Chunk, around: Chunk, line: LogicalLine): Found[] {
  const [name] = trimmed(text, nameOf(text, entry))
  if (name === undefined) return []
  const tokens = tokensOf(text, name)
  const cued = phrasesOf(tokens).length > 0 || soundsKnown(tokens)
  if (!cued && (tokens.length > ITEM_AT_MOST || line.nth > BELIEVED || !couldBeName(text, tokens, name))) return []
  const pure = line.kinds.length === 1
  return [{ ...name, by: 'section', confidence: cued ? 0.95 : pure ? 0.75 : 0.5, around }]
}

/** An item's name ends where its date, a number of its own, or an issuer after a dash or comma begins. */
function nameOf(text: string, entry: Chunk): Chunk {
  const whole = text.slice(entry.start, entry.end)
  let end = whole.length
  const cut = (at: number) => {
    if (at > 3 && at < end) end = at
  }
  for (const date of findDates(whole)) {
    if (date.start > 3) cut(date.start)
  }
  const id = /[(\s](?:#|no\.?:? |id:? )\s?[\p{L}-]{0,6}\d{3,}/iu.exec(whole)
  if (id !== null) cut(id.index)
  for (const mark of whole.matchAll(/,| [-–—|] /g)) {
    const after = tokensOf(text, { start: entry.start + mark.index + mark[0].length, end: entry.start + end })
    if (mark.index < end && (isIssuer(after) || after.length === 0)) cut(mark.index)
  }
  let start = 0
  const lead = findDates(whole)[0]
  if (lead !== undefined && lead.start <= 3) start = lead.end
  return { start: entry.start + start, end: entry.start + Math.max(start, end) }
}

/** Without any cue: letters, no address, no mere issuer, no lower-case sentence. */
function couldBeName(text: string, tokens: Token[], name: Chunk): boolean {
  const raw = text.slice(name.start, name.end)
  if (!/\p{L}{3,}/u.test(raw) && !/\p{Lo}{2,}/u.test(raw)) return false
  if (/@|https?:|www\./i.test(raw) || isIssuer(tokens)) return false
  if (tokens.some((token) => wordSet('degrees').has(token.lower))) return false
  if (tokens.every((token) => wordSet('placeNoise').has(token.lower) || !/\p{L}/u.test(token.core))) return false
  return !wordSet('duties').has(tokens[0]?.lower ?? '') || tokens.every((token) => token.named)
}
