import type { Requisition } from '../model/requisition.ts'
import { type Skill, toSkill } from '../skills/skills.ts'

/** The id of the credential that a name and an issuer stand for, or null when that is not sure. */
export type ResolveName = (name: string, issuer: string | null) => string | null

/** A requisition made ready once for many credentials. */
export type Role = {
  requisition: Requisition
  skills: { skill: Skill; need: 'must' | 'nice' }[]
  /** Each required credential: its own id, and those of its equivalents, as far as they resolve. */
  required: { name: string; issuer: string | null; id: string | null; equivalents: ReadonlySet<string> }[]
}

/** Names become identities here, and only by `resolve`: what looks alike meets nothing. */
export function prepareRole(requisition: Requisition, resolve: ResolveName): Role {
  const required = requisition.requires.map(({ name, issuer, equivalents }) => {
    const ids = equivalents.map((one) => resolve(one.name, one.issuer)).filter((id) => id !== null)
    return { name, issuer, id: resolve(name, issuer), equivalents: new Set(ids) }
  })
  const skills = requisition.skills.map(({ label, uri, need }) => ({ skill: toSkill(label, uri), need }))
  return { requisition, skills, required }
}
