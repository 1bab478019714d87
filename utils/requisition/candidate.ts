import { hasCue } from '../detect/text/cue-words.ts'
import { parts, type Token } from '../detect/text/tokens.ts'

/** Tokens [from, to) that name a credential, whoever is to hold it. */
export type Candidate = {
  from: number
  to: number
  /** `letters`: mere letters; `name`: a known name written out; the others stand beside a word that says what they are. `bracketed`: letters in brackets. */
  kind: 'noun' | 'adjective' | 'licence' | 'name' | 'letters' | 'bracketed'
}

export const isJoiner = (token: Token | undefined) =>
  /^(?:and|or|and\/or|&|\/|und|oder|et|ou|y|o|e)$/.test(token?.lower ?? '')

export const holdsCue = (tokens: Token[], from: number, to: number) =>
  tokens.slice(from, to).some((token) => hasCue('nounCues', token) || hasCue('adjectiveCues', token))

/** Words of a field behind *certification in*. */
const FIELD_AT_MOST = 5

/** Where the words of a field end, which begins at `from`. */
export function fieldEnd(tokens: Token[], from: number): number {
  let to = from
  while (to < tokens.length && to - from < FIELD_AT_MOST && (to === from || !parts(tokens[to - 1]))) {
    if (STOPS.test(tokens[to]?.lower ?? '') || tokens[to]?.before.includes('(') || isJoiner(tokens[to])) break
    to++
  }
  return to
}

const STOPS =
  /^(?:in|is|are|was|with|from|by|as|for|required?|preferred|desired|must|a|within|at|on|who|that|to|or|and|issued|highly|strongly|would|will)$/
