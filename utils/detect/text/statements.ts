import type { HeadingKind } from '../grammar/headings.ts'
import { heldness } from './context.ts'
import type { Found } from './found.ts'
import { knownNames } from './known.ts'
import { heldLetters } from './letters.ts'
import { phrasesOf } from './phrases.ts'
import { type Chunk, commaPieces, type Token, tokensOf } from './tokens.ts'
import { isAcronym } from './words.ts'

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
  const built = phrasesOf(tokens)
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
  return [...found, ...lettersBefore(tokens, found, chunk)].sort((a, b) => a.start - b.start)
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
