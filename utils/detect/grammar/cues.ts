import { fromWords } from '../lexicon/words.ts'
import { foldText } from './words.ts'

const cues = fromWords(({ cues: { words, acronyms } }) => ({
  acronyms: new Set(acronyms),
  words: new Set(words.map(foldText)),
}))

/** True where a line holds a word or an acronym that credentials are known by. Asked of every line of a page. */
export function holdsCue(line: string): boolean {
  const { acronyms, words } = cues()
  for (const [token] of line.matchAll(/[\p{L}\p{N}][\p{L}\p{N}&+/.'-]*/gu)) {
    if (acronyms.has(token) || token.split(/[/.'-]/).some((part) => acronyms.has(part) || words.has(foldText(part)))) {
      return true
    }
  }
  return false
}
