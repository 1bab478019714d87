import { foldText } from '../grammar/words.ts'
import lexicon from '../lexicon/credentials.json' with { type: 'json' }

type ListName = keyof typeof lexicon

const sets = new Map<ListName, Set<string>>()

/** The words of one list of the lexicon, folded (acronyms and degree letters keep their case). */
export function wordSet(list: ListName): Set<string> {
  const known = sets.get(list)
  if (known !== undefined) return known
  const cased = list === 'acronyms' || list === 'degreeLetters'
  const set = new Set(lexicon[list].map((word) => (cased ? word : foldText(word))))
  sets.set(list, set)
  return set
}

/** The phrases of one list, folded, longest first; for `findPhrase`. */
export function phrases(list: ListName): string[] {
  return [...wordSet(list)].sort((a, b) => b.length - a.length)
}
