import type { Credential } from '../model/credential.ts'
import type { Requisition } from '../model/requisition.ts'
import { say } from '../model/words.ts'
import type { Vocabulary } from '../skills/vocabulary.ts'
import type { RelevanceRules } from './relevance-schema.ts'

/** A role's occupation, made ready for many credentials. */
export type RoleOccupation = {
  /** SOC 2018 or O*NET-SOC, or ISCO-08; null where the role has none. */
  code: string | null
  /** Codes of the other classification that the crosswalk puts beside it. */
  crosswalk: ReadonlySet<string>
  /** NAICS. */
  industry: string | null
}

// SOC 2018: 15-1212 detailed, 15-1210 broad, 15-1200 minor, 15-0000 major; ISCO-08: 2512, 251, 25, 2.
const GROUPS = [
  ['detailed', 7, 4],
  ['broad', 6, 3],
  ['minor', 5, 2],
  ['major', 2, 1],
] as const

const isSoc = (code: string): boolean => /^\d\d-\d{4}/.test(code)
const isIsco = (code: string): boolean => /^\d{4}$/.test(code)

/** @param vocabulary without it no crosswalk is known */
export function prepareOccupation(requisition: Requisition, vocabulary: Vocabulary | null): RoleOccupation {
  const code = requisition.occupation
  const beside = code === null || vocabulary === null ? [] : besideOf(code, vocabulary)
  return { code, crosswalk: new Set(beside), industry: requisition.industry ?? null }
}

function besideOf(code: string, vocabulary: Vocabulary): string[] {
  const concepts = isSoc(code) ? vocabulary.iscoOf(code.slice(0, 7)) : vocabulary.socsOfIsco(code)
  return concepts.map((concept) => concept.code)
}

/** How near the occupations are for which a credential was made; an industry in common adds a little to that. */
export function compareOccupation(
  credential: Pick<Credential, 'occupations' | 'industries'>,
  wanted: RoleOccupation,
  rules: RelevanceRules,
): { value: number | null; text: string } {
  if (wanted.code === null) return { value: null, text: say('relevance.occupation.noneAsked') }
  if (credential.occupations.length === 0) return { value: null, text: say('relevance.occupation.nonePublished') }
  const found = nearest(credential.occupations, wanted.code, wanted.crosswalk, rules)
  if (found === null) return { value: null, text: say('relevance.occupation.otherScheme') }
  const industries = credential.industries ?? []
  const shared = wanted.industry !== null && industries.some((one) => sameIndustry(one, wanted.industry ?? ''))
  if (!shared) return found
  const value = Math.min(1, found.value + rules.occupation.industry)
  return { value, text: `${found.text} ${say('relevance.occupation.industry')}` }
}

/** Null where the codes are of another classification and no crosswalk is at hand. */
function nearest(
  codes: readonly string[],
  wanted: string,
  crosswalk: ReadonlySet<string>,
  { occupation }: RelevanceRules,
): { value: number; text: string } | null {
  const soc = isSoc(wanted)
  const own = codes.filter(soc ? isSoc : isIsco)
  if (own.length === 0 && crosswalk.size === 0) return null
  let best = { value: 0, text: say('relevance.occupation.other') }
  for (const [group, socLength, iscoLength] of GROUPS) {
    const length = soc ? socLength : iscoLength
    if (!own.some((code) => code.slice(0, length) === wanted.slice(0, length))) continue
    best = { value: occupation[group], text: say(`relevance.occupation.${group}`) }
    break
  }
  // Two classifications cut the world differently: their crosswalk is less than one and the same code.
  const beside = codes.some((code) => crosswalk.has(isSoc(code) ? code.slice(0, 7) : code))
  if (!beside || best.value >= occupation.crosswalk) return best
  return { value: occupation.crosswalk, text: say('relevance.occupation.crosswalk') }
}

/** NAICS sectors that have several numbers. */
const SECTORS: ReadonlyMap<string, string> = new Map([
  ['32', '31'],
  ['33', '31'],
  ['45', '44'],
  ['49', '48'],
])
const SUBSECTOR = 3

/** The same NAICS subsector; where one states its sector alone, the same sector. */
function sameIndustry(a: string, b: string): boolean {
  if (!isNaics(a) || !isNaics(b)) return false
  if (a.length >= SUBSECTOR && b.length >= SUBSECTOR) return a.slice(0, SUBSECTOR) === b.slice(0, SUBSECTOR)
  return sectorOf(a) === sectorOf(b)
}

const isNaics = (code: string): boolean => /^\d{2,6}$/.test(code)
const sectorOf = (code: string): string => SECTORS.get(code.slice(0, 2)) ?? code.slice(0, 2)
