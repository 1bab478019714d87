import { say } from '../../utils/model/words.ts'
import { readRsd } from '../../utils/skills/rsd.ts'
import { fold, type RoleDraft, SKILLS_MAX } from './role-draft.ts'

/** What came of a file of skill descriptors. `leftOut`: why not, with its place in the file. */
export type SkillsTaken = { skills: RoleDraft['skills']; added: number; known: number; leftOut: string[] }

const LABEL_MAX = 300
const URI_MAX = 500

/**
 * A role's skills with those of a file of Rich Skill Descriptors (OSMT's JSON or CSV), each a must to begin with. Descriptors
 * that were archived, do not fit, or for which there is no room are left out.
 */
export function takeDescriptors(skills: RoleDraft['skills'], content: string): SkillsTaken {
  const { descriptors, setAside } = readRsd(content)
  const labels = new Set(skills.map(({ label }) => fold(label)))
  const taken: SkillsTaken = { skills: [...skills], added: 0, known: 0, leftOut: [] }
  for (const { name, uri, status } of descriptors) {
    const label = name.slice(0, LABEL_MAX).trim()
    if (labels.has(fold(label))) taken.known++
    else if (status === 'archived') taken.leftOut.push(say('options.role.rsd.archived', { name: label }))
    else if (taken.skills.length >= SKILLS_MAX)
      taken.leftOut.push(say('options.role.rsd.full', { name: label, max: SKILLS_MAX }))
    else {
      labels.add(fold(label))
      taken.skills.push({ label, uri: uri !== null && uri.length <= URI_MAX ? uri : null, need: 'must' })
      taken.added++
    }
  }
  for (const { line, reason } of setAside) taken.leftOut.push(say('options.role.rsd.unread', { line, reason }))
  return taken
}
