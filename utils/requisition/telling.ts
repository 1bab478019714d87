import type { Token } from '../detect/text/tokens.ts'
import { isIn, isRole, tellsDuty } from '../detect/text/words.ts'
import { nameWords } from './cues.ts'

/** Words before a cue that all tell, at most. */
const WHOLLY_AT_MOST = 3

/** "Clinical research certification": a capital that opens a sentence tells nothing, but none of the words is generic. */
export const isWholly = (inside: Token[], cue: number) =>
  cue > 1 &&
  cue <= WHOLLY_AT_MOST &&
  inside[0]?.named === true &&
  !tellsDuty(inside[0]) &&
  inside.slice(0, cue).every(isTelling)

/** "Licensure as an architect", "certificate to operate a crane": written small, but it says for what. */
export function leadsTo(inside: Token[], cue: number): boolean {
  const behind = inside.slice(cue + 1)
  const at = behind.findIndex(({ lower }) => lower === 'as' || lower === 'to')
  if (cue === -1 || at === -1 || at > 2) return false
  return behind[at]?.lower === 'as' ? behind.slice(at).some(isRole) : behind.length > at + 2
}

/** Written small, only words that are known to be parts of such names tell. */
export const tellsSmall = ({ lower }: Token) => lower.split(/[/-]/).some((word) => nameWords('plain').has(word))

export const isBody = (inside: Token[]) =>
  inside.some(({ lower }) => nameWords('unnamed').has(lower)) ||
  inside.some(
    ({ lower, named }, at) =>
      named && nameWords('bodies').has(lower) && /^(?:on|of|for)$/.test(inside[at + 1]?.lower ?? ''),
  )

/** "Certification in cosmetic injectables": written small, but it says in what. */
export function isFielded(inside: Token[], cue: number): boolean {
  const field = inside.slice(cue + 2)
  if (cue === -1 || inside[cue + 1]?.lower !== 'in') return false
  return field.some(isTelling) && !field.some(({ lower }) => nameWords('vague').has(lower))
}

/** "High School Equivalency Certificate": schooling, not a credential. */
export const isSchooling = (inside: Token[]) =>
  inside.some(
    ({ lower }, at) =>
      /^(?:equivalency|ged|hiset)$/.test(lower) || (lower === 'high' && inside[at + 1]?.lower === 'school'),
  )

/** "Certificate of insurance": a paper about a thing. */
export const isOfThing = (inside: Token[], cue: number) =>
  inside[cue + 1]?.lower === 'of' && nameWords('papers').has(inside[cue + 2]?.lower ?? '')

/** Not schools that are accredited, nor *licensed professionals* of nothing in particular. */
export function isPersonal(inside: Token[]): boolean {
  if (inside.some(({ lower }) => nameWords('unnamed').has(lower))) return false
  const rest = inside.filter(({ lower }) => !isCueWord(lower) && !nameWords('vague').has(lower))
  if (rest.some(({ lower }) => lower === 'place')) return false
  return rest.some(
    ({ lower }) => !nameWords('genericRoles').has(lower) && !isIn('joiners', { lower }) && lower !== 'and/or',
  )
}

/** A word that can say what a paper is about. */
export function isTelling(token: Token): boolean {
  if (!/\p{L}{2}|\p{L}[\d+]|\d\p{L}|\p{L}[&/]\p{L}/u.test(token.core)) return false
  if (isIn('joiners', token) || isIn('stopWords', token)) return false
  return token.lower.split(/[/-]/).some((word) => !nameWords('generic').has(word) && !isCueWord(word))
}

const isCueWord = (word: string) => isIn('nounCues', { lower: word }) || isIn('adjectiveCues', { lower: word })
