import { foldText } from '../grammar/words.ts'
import lexicon from '../lexicon/credentials.json' with { type: 'json' }

export type ListName = keyof typeof lexicon

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

/** True where the token's folded word is in the list. */
export function isIn(list: ListName, token: { lower: string } | undefined): boolean {
  return token !== undefined && wordSet(list).has(token.lower)
}

/** True for letters that people hang behind their name or list as held; case counts. */
export function isAcronym(core: string): boolean {
  return wordSet('acronyms').has(core)
}

/** A word for who somebody is by profession; plurals only with a capital (people write "Network Associates"). */
export function isRole(token: { lower: string; named: boolean }): boolean {
  const roles = wordSet('roles')
  return token.lower.split('/').some((word) => roles.has(word) || (token.named && roles.has(word.replace(/s$/, ''))))
}
