import type { Requisition } from '../model/requisition.ts'
import type { Vocabulary } from '../skills/vocabulary.ts'
import { prepareOccupation, type RoleOccupation } from './relevance-occupation.ts'
import { prepareSkills, type RoleSkills } from './relevance-skills.ts'

/** The id of the credential that a name and an issuer stand for, or null when that is not sure. */
export type ResolveName = (name: string, issuer: string | null) => string | null

/** A requisition made ready once for many credentials. */
export type Role = {
  requisition: Requisition
  skills: RoleSkills
  occupation: RoleOccupation
  /** Each required credential: its own id, and those of its equivalents, as far as they resolve. */
  required: {
    name: string
    issuer: string | null
    id: string | null
    equivalents: ReadonlySet<string>
    need: 'must' | 'nice'
  }[]
}

/**
 * Names become identities here, and only by `resolve`: what looks alike meets nothing.
 * @param vocabulary asked here once, so that scoring stays fast; without it no alias, narrower or broader skill and no
 * crosswalk is known
 */
export function prepareRole(
  requisition: Requisition,
  resolve: ResolveName,
  vocabulary: Vocabulary | null = null,
): Role {
  const required = requisition.requires.map(({ name, issuer, equivalents, need }) => {
    const ids = equivalents.map((one) => resolve(one.name, one.issuer)).filter((id) => id !== null)
    return { name, issuer, id: resolve(name, issuer), equivalents: new Set(ids), need }
  })
  const skills = prepareSkills(requisition, vocabulary)
  return { requisition, skills, occupation: prepareOccupation(requisition, vocabulary), required }
}
