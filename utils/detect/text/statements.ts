import type { HeadingKind } from '../grammar/headings.ts'
import { heldness } from './context.ts'
import type { Phrase } from './cue-words.ts'
import type { Found } from './found.ts'
import { knownNames, nameAt } from './known.ts'
import { heldLetters } from './letters.ts'
import { phrasesOf } from './phrases.ts'
import { type Chunk, commaPieces, type Token, tokensOf } from './tokens.ts'
import { isAcronym, isIn, isRole } from './words.ts'

/** From so many comma pieces on, a stretch whose pieces are this short on average (characters) is a list of keywords. */
const LIST = { pieces: 5, length: 28 }

/** Credentials that one statement of running text, or each entry of a list of keywords, says to be held. */
export function findInStatement(text: string, chunk: Chunk, kinds: HeadingKind[]): Found[] {
  const pieces = commaPieces(text, chunk)
  const isList = pieces.length >= LIST.pieces && (chunk.end - chunk.start) / pieces.length <= LIST.length
  return isList ? pieces.flatMap((piece) => findIn(text, piece, kinds)) : findIn(text, chunk, kinds)
}

/** The token behind the last of `found` that ends before `start`. */
const heldTo = (tokens: Token[], found: Found[], start: number) => {
  const end = Math.max(-1, ...found.map((one) => one.end).filter((at) => at <= start))
  return tokens.findLastIndex((token) => token.end <= end) + 1
}

function findIn(text: string, chunk: Chunk, kinds: HeadingKind[]): Found[] {
  const tokens = tokensOf(text, chunk)
  const found: Found[] = []
  const built = phrasesOf(tokens).map((phrase) => endedAtName(tokens, phrase))
  // a phrase that is not held takes the known name inside it along
  const known = knownNames(tokens).filter(
    (name) => !built.some((one) => one.kind !== 'course' && name.from < one.to && name.to > one.from),
  )
  const letters = heldLetters(tokens, kinds).filter(
    ({ from, to }) => ![...built, ...known].some((one) => from < one.to && to > one.from),
  )
  for (const phrase of [...built, ...known, ...letters]) {
    const start = tokens[phrase.from]?.start
    const end = tokens[phrase.to - 1]?.end
    if (start === undefined || end === undefined) continue
    if (found.some((other) => start < other.end && end > other.start)) continue
    const confidence = heldness({ tokens, kinds, heldTo: heldTo(tokens, found, start) }, phrase)
    if (confidence > 0) found.push({ start, end, by: 'grammar', confidence, around: chunk })
  }
  const lists = [...listedBefore(tokens, found, chunk), ...lettersBefore(tokens, found, chunk)]
  return withoutOverlap([...found, ...lists]).sort((a, b) => a.start - b.start)
}

/** "Certified Quality Engineer and Six Sigma Green Belt": the known name behind *and* is one of its own. */
function endedAtName(tokens: Token[], phrase: Phrase): Phrase {
  if (phrase.kind !== 'adjective') return phrase
  const and = tokens.findIndex(
    ({ lower }, at) =>
      at > phrase.cue + 1 && at < phrase.to - 1 && /^(?:and|&)$/.test(lower) && nameAt(tokens, at + 1) > 1,
  )
  return and === -1 ? phrase : { ...phrase, to: and }
}

/** Of two that overlap, the one named first. */
const withoutOverlap = (found: Found[]) =>
  found.filter((one, at) => !found.slice(0, at).some((other) => one.start < other.end && one.end > other.start))

/** Pieces of a list before one adjective have at most so many words each. */
const PIECE_AT_MOST = 6

/** "NASM-CPT, AFAA Group Fitness and RPM certified": the adjective at the end is said of every name that commas join from the statement's start. */
function listedBefore(tokens: Token[], found: Found[], chunk: Chunk): Found[] {
  return found.flatMap((one) => {
    const last = tokens.findIndex(({ end }) => end === one.end)
    const from = tokens.findIndex(({ start }) => start >= one.start)
    if (from < 1 || tokens[last]?.lower !== 'certified') return []
    const before = tokens.slice(0, from)
    const whole = before.every((token) => token.named || isIn('joiners', token))
    const opens = before.at(-1)?.after === ',' || /^(?:and|&)$/.test(before.at(-1)?.lower ?? '')
    if (!whole || !opens || isRole(before[0] as Token)) return []
    const pieces: Token[][] = [[]]
    for (const token of before) {
      const and = /^(?:and|&)$/.test(token.lower)
      if (!and) pieces.at(-1)?.push(token)
      if (and || token.after === ',') pieces.push([])
    }
    const named = pieces.filter((piece) => piece.length > 0)
    if (named.some((piece) => piece.length > PIECE_AT_MOST)) return []
    return named.map((piece) => ({
      start: piece[0]?.start ?? 0,
      end: piece.at(-1)?.end ?? 0,
      by: 'grammar' as const,
      confidence: one.confidence,
      around: chunk,
    }))
  })
}

/** "ACLS, BLS and PALS certifications": letters that commas join to what is held. */
function lettersBefore(tokens: Token[], found: Found[], chunk: Chunk): Found[] {
  return found.flatMap((one) => {
    const letters: Found[] = []
    let at = tokens.findIndex(({ start }) => start >= one.start) - 1
    for (
      let token = tokens[at];
      token !== undefined && isAcronym(token.core) && token.after === ',';
      token = tokens[--at]
    ) {
      const { start, end } = token
      if (found.some((other) => start < other.end && end > other.start)) break
      letters.push({ start, end, by: 'grammar', confidence: one.confidence, around: chunk })
    }
    return letters
  })
}
