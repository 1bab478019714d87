import type { HeadingKind } from '../grammar/headings.ts'
import { heldness } from './context.ts'
import type { Found } from './found.ts'
import { knownNames } from './known.ts'
import { phrasesOf } from './phrases.ts'
import { type Chunk, tokensOf } from './tokens.ts'

/** Credentials that one statement of running text or of a list says to be held. */
export function findInStatement(text: string, chunk: Chunk, kinds: HeadingKind[]): Found[] {
  const tokens = tokensOf(text, chunk)
  const statement = { tokens, text: text.slice(chunk.start, chunk.end), kinds }
  const found: Found[] = []
  for (const phrase of [...phrasesOf(tokens), ...knownNames(tokens)]) {
    const start = tokens[phrase.from]?.start
    const end = tokens[phrase.to - 1]?.end
    if (start === undefined || end === undefined) continue
    if (found.some((other) => start < other.end && end > other.start)) continue
    const confidence = heldness(statement, phrase)
    if (confidence > 0) found.push({ start, end, by: 'grammar', confidence, around: chunk })
  }
  return found.sort((a, b) => a.start - b.start)
}
