import type { Credential } from '../model/credential.ts'
import { ASKS_AT_MOST, type CompetencyAsk, type Interview } from '../model/interview.ts'
import { likeSkills, type RoleSkills } from './relevance-skills.ts'

type Published = Pick<Credential, 'name' | 'competencies'>
type Found = CompetencyAsk & { match: number }

/**
 * What can be asked about a role's needs, from competencies that are published and from nothing else. About a skill: those
 * of the role's own required credentials that are like it, the likest first. About a required credential: the first
 * that its own record names. Empty where nothing fits.
 * @param required for each of the role's required credentials its records: its own, then those accepted in its stead
 */
export function interviewFor(skills: RoleSkills, required: readonly (readonly Published[])[]): Interview {
  const bySkill: Found[][] = skills.all.map(() => [])
  for (const { name, competencies } of new Set(required.flat()))
    for (const { label, uri } of competencies)
      for (const { at, match } of likeSkills(label, uri, skills))
        bySkill[at]?.push({ competency: label, credential: name, match })
  return {
    skills: bySkill.map((found) => firstOf(found.sort((a, b) => b.match - a.match))),
    requires: required.map((records) => {
      const [first] = records.filter(({ competencies }) => competencies.length > 0)
      return firstOf(
        (first?.competencies ?? []).map(({ label }) => ({ competency: label, credential: first?.name ?? '' })),
      )
    }),
  }
}

/** Said twice is asked once. */
function firstOf(found: readonly CompetencyAsk[]): CompetencyAsk[] {
  const byWords = new Map<string, CompetencyAsk>()
  for (const { competency, credential } of found) {
    const words = competency.toLowerCase()
    if (!byWords.has(words)) byWords.set(words, { competency, credential })
    if (byWords.size === ASKS_AT_MOST) break
  }
  return [...byWords.values()]
}
