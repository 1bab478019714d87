import { type Skill, skillsMatch, toSkill } from '../skills/skills.ts'

/** What a mark would stand beside: names, skills (as labels) and occupations (SOC or O*NET codes) of one credential. */
export type Subject = { labels: readonly string[]; occupations: readonly string[] }

/** A question kept ready for one credential: does any part of a list entry's scope meet it? */
export type InScope = (scope: readonly string[]) => boolean

/**
 * A part of a scope meets a credential when it is, or stands as whole words in, one of its names or skills, or is the
 * code of one of its occupations or of their group (`15-0000`). An empty scope is everything.
 */
export function inScopeOf(subject: Subject): InScope {
  let skills: Skill[] | null = null
  return (scope) => {
    if (scope.length === 0) return true
    skills ??= subject.labels.map((label) => toSkill(label))
    const own = skills
    return scope.some((part) => isOccupation(part, subject.occupations) || meets(toSkill(part), own))
  }
}

function meets(part: Skill, own: readonly Skill[]): boolean {
  return part.key !== '' && own.some((skill) => skillsMatch(part, skill) > 0 || hasWords(skill.words, part.words))
}

/** A wide word (*security*) is no link between two skills, but as a scope it is what its writer meant. */
function hasWords(all: readonly string[], some: readonly string[]): boolean {
  for (let at = 0; at + some.length <= all.length; at++) if (some.every((word, i) => word === all[at + i])) return true
  return false
}

function isOccupation(part: string, occupations: readonly string[]): boolean {
  const code = /^(\d\d-\d{4})(?:\.\d\d)?$/.exec(part.trim())?.[1]
  // SOC 2018 ends the code of a group in noughts: 15-1210 broad, 15-1200 minor, 15-0000 major.
  return code !== undefined && occupations.some((one) => one.startsWith(code.replace(/0+$/, '')))
}
