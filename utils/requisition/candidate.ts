import { hasCue } from '../detect/text/cue-words.ts'
import type { Token } from '../detect/text/tokens.ts'

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
