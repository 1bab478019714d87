import lexicon from '../lexicon/credentials.json' with { type: 'json' }
import { foldText } from './words.ts'

const acronyms = new Set(lexicon.acronyms)
const words = new Set(
  [
    ...lexicon.nounCues,
    ...lexicon.pluralCues,
    ...lexicon.adjectiveCues,
    ...lexicon.stateLicences,
    ...lexicon.courses,
    ...lexicon.cards,
    ...lexicon.weakNames,
    ...lexicon.names,
  ].map((phrase) => foldText(phrase).split(/[\s-]/)[0] ?? ''),
)

/** True where a line holds a word or an acronym that credentials are known by. Asked of every line of a page. */
export function holdsCue(line: string): boolean {
  for (const [token] of line.matchAll(/[\p{L}\p{N}][\p{L}\p{N}&+/.'-]*/gu)) {
    if (acronyms.has(token) || token.split(/[/.'-]/).some((part) => acronyms.has(part) || words.has(foldText(part)))) {
      return true
    }
  }
  return false
}
