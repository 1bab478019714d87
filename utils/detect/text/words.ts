import { foldText } from '../grammar/words.ts'
import credentials from '../lexicon/credentials.json' with { type: 'json' }
import statements from '../lexicon/statements.json' with { type: 'json' }

const lexicon = { ...credentials, ...statements }

export type ListName = keyof typeof lexicon

const sets = new Map<ListName, Set<string>>()
const lists = new Map<ListName, string[]>()

/** The words of one list of the lexicon, folded (acronyms and degree letters keep their case). */
export function wordSet(list: ListName): Set<string> {
  const known = sets.get(list)
  if (known !== undefined) return known
  const cased = list === 'acronyms' || list === 'degreeLetters' || list === 'letters'
  const set = new Set(lexicon[list].map((word) => (cased ? word : foldText(word))))
  sets.set(list, set)
  return set
}

/** The phrases of one list, folded, longest first; for `findPhrase`. */
export function phrases(list: ListName): string[] {
  const known = lists.get(list)
  if (known !== undefined) return known
  const sorted = [...wordSet(list)].sort((a, b) => b.length - a.length)
  lists.set(list, sorted)
  return sorted
}

/** True where the token's folded word is in the list. */
export function isIn(list: ListName, token: { lower: string } | undefined): boolean {
  return token !== undefined && wordSet(list).has(token.lower)
}

/** True for a form of a verb that tells of duties; the list holds stems. *Training* is more often the noun. */
export function tellsDuty(token: { lower: string } | undefined): boolean {
  if (token === undefined || token.lower === 'training') return false
  const stem = token.lower.length > 4 ? token.lower.replace(/(?:ied|ies|y|ed|es|ing|e|s|d)$/, '') : token.lower
  return wordSet('dutyStems').has(stem)
}

/** True for a verb or adjective that says something is held: *earned*, *current*, *including*. */
export function tellsHolding(token: { lower: string }): boolean {
  return isIn('acquired', token) || isIn('strongAcquired', token)
}

/** Words at which no name goes on. */
export function isStopWord(token: { lower: string }): boolean {
  return isIn('stopWords', token) || isIn('strongAcquired', token)
}

/** True for letters that people hang behind their name or list as held; case counts. */
export function isAcronym(core: string): boolean {
  return wordSet('acronyms').has(core)
}

/** A word for who somebody is by profession; plurals only with a capital (people write "Network Associates"). */
export function isRole(token: { lower: string; named: boolean }): boolean {
  return token.lower.split('/').some((word) => roleWord(word) || (token.named && roleWord(word.replace(/s$/, ''))))
}

/** Most such words are built alike (teacher, auditor, therapist, physician); the lexicon has the others. */
export function roleWord(word: string): boolean {
  if (wordSet('roles').has(word)) return true
  return word.length > 4 && /(?:er|or|ist|ian)$/.test(word) && !wordSet('notRoles').has(word)
}
