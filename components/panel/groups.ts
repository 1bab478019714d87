import type { Appraisal } from '../../utils/model/appraisal.ts'
import { say } from '../../utils/model/words.ts'
import { kindWords } from '../../utils/overlay/what-words.ts'
import { areaOf } from '../../utils/skills/areas.ts'
import type { AreaId } from '../../utils/skills/areas-schema.ts'

/** Rows of one area of skill, or of one kind where the area is not told. */
export type SkillGroup = { id: string; title: string; items: Appraisal[] }

/** Of text that the page does not show, and of a name that imitates another, nothing is told: no area either. */
const untold = ({ resolution, flags }: Appraisal) =>
  flags.includes('hidden') || flags.includes('lookalike') || resolution.outcome === 'lookalike'

/** By the record's name where there is one, else the page's; else by the skills of the role that it is evidence for. */
function skillArea(appraisal: Appraisal): AreaId | null {
  if (untold(appraisal)) return null
  const { mention, resolution, credential, relevance } = appraisal
  const record = resolution.outcome === 'match' ? credential : null
  const skills = relevance?.matchedSkills.slice(0, 20).map(({ skill }) => skill) ?? []
  return (record && areaOf(record.name)) ?? areaOf(mention.name) ?? areaOf(skills.join(' '))
}

function groupOf(appraisal: Appraisal): Omit<SkillGroup, 'items'> & { rank: number } {
  const area = skillArea(appraisal)
  if (area !== null) return { id: area, title: say(`panel.area.${area}`), rank: 0 }
  if (appraisal.flags.includes('hidden')) return { id: 'hidden', title: say('panel.group.hidden'), rank: 3 }
  const type = appraisal.resolution.outcome === 'match' ? appraisal.credential?.type : undefined
  if (type === undefined) return { id: 'other', title: say('panel.group.other'), rank: 2 }
  const kind = kindWords(type)
  return { id: `kind ${kind}`, title: say('panel.group.kind', { kind }), rank: 1 }
}

/**
 * The rows by area of skill: areas in the order in which the page comes to them, then those whose area is not told, by
 * kind. Each row stands in one group once, in the page's order.
 */
export function skillGroups(appraisals: readonly Appraisal[]): SkillGroup[] {
  const groups = new Map<string, SkillGroup & { rank: number }>()
  for (const appraisal of appraisals) {
    const about = groupOf(appraisal)
    const group = groups.get(about.id) ?? { ...about, items: [] }
    group.items.push(appraisal)
    groups.set(about.id, group)
  }
  return [...groups.values()].sort((a, b) => a.rank - b.rank).map(({ id, title, items }) => ({ id, title, items }))
}

/** How many different areas of skill are told of: what stands beside the count of credentials, so that ten alike are one. */
export function areaCount(appraisals: readonly Appraisal[]): number {
  return new Set(appraisals.map(skillArea).filter((area) => area !== null)).size
}
