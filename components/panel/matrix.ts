import type { Appraisal } from '../../utils/model/appraisal.ts'
import type { Requisition } from '../../utils/model/requisition.ts'
import { plain } from '../../utils/overlay/plain.ts'

/** One credential that speaks for a need of the role. */
export type Evidence = {
  /** The mention's key. */
  key: string
  name: string
  issuer: string | null
  /** The competency that says so; null where the credential itself is what was asked for. */
  by: string | null
  /** Past the holder's own date: said beside it, decided by nobody here. */
  expired: boolean
}

export type SkillRow = { skill: string; need: 'must' | 'nice'; evidence: Evidence[] }
export type RequiredRow = { name: string; issuer: string | null; equivalents: string[]; met: Evidence[] }
export type Matrix = { skills: SkillRow[]; required: RequiredRow[] }

const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim()

/** A need that a role names twice is one need. */
function distinct<T>(items: readonly T[], nameOf: (item: T) => string): T[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const name = fold(nameOf(item))
    return !seen.has(name) && seen.add(name)
  })
}

function evidenceOf(appraisal: Appraisal, by: string | null): Evidence {
  return {
    key: appraisal.mention.key,
    name: plain(appraisal.credential?.name ?? appraisal.mention.name),
    issuer: appraisal.credential?.issuer ?? appraisal.mention.issuer,
    by,
    expired: appraisal.flags.includes('expired'),
  }
}

/**
 * Role × evidence: for each skill and each required credential of the role, what on the page speaks for it. Musts come
 * before nices, else the role's own order holds. A required credential is met only where the appraisal says so by
 * resolution (`relevance.meets`): a look-alike's name never ticks it.
 */
export function buildMatrix(role: Requisition, appraisals: Appraisal[]): Matrix {
  const skills = distinct(role.skills, (skill) => skill.label).map((skill): SkillRow => {
    const evidence = appraisals.flatMap((appraisal) => {
      const hit = appraisal.relevance?.matchedSkills.find((matched) => fold(matched.skill) === fold(skill.label))
      return hit ? [evidenceOf(appraisal, hit.by)] : []
    })
    return { skill: skill.label, need: skill.need, evidence }
  })
  const required = distinct(role.requires, (need) => need.name).map((need): RequiredRow => {
    const names = [need.name, ...need.equivalents.map((other) => other.name)].map(fold)
    const met = appraisals.flatMap((appraisal) => {
      const meets = appraisal.relevance?.meets ?? null
      return meets !== null && names.includes(fold(meets)) ? [evidenceOf(appraisal, null)] : []
    })
    return { name: need.name, issuer: need.issuer, equivalents: need.equivalents.map((other) => other.name), met }
  })
  skills.sort((a, b) => Number(a.need === 'nice') - Number(b.need === 'nice'))
  return { skills, required }
}
