import type { Appraisal } from '../../utils/model/appraisal.ts'
import { dayWords } from '../../utils/model/dates.ts'
import type { CompetencyAsk, Interview } from '../../utils/model/interview.ts'
import type { Requisition } from '../../utils/model/requisition.ts'
import { say } from '../../utils/model/words.ts'
import { plain } from '../../utils/overlay/plain.ts'

/** One credential that speaks for a need of the role. */
export type Evidence = {
  /** The mention's key. */
  key: string
  name: string
  issuer: string | null
  /** The competency that says so; null where the credential itself is what was asked for. */
  by: string | null
  /** Named on the page and not known to be out of date. It is what the page claims: nothing here was checked. */
  inDate: boolean
  /** What is to be known of its standing, in neutral words; decided by nobody here. */
  note: string | null
}

export type SkillRow = { skill: string; need: 'must' | 'nice'; evidence: Evidence[]; ask: CompetencyAsk[] }
export type RequiredRow = {
  name: string
  issuer: string | null
  need: 'must' | 'nice'
  equivalents: string[]
  named: Evidence[]
  ask: CompetencyAsk[]
}
export type Matrix = { skills: SkillRow[]; required: RequiredRow[] }

const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim()

/** A required credential is its name with its issuer: *Inspector* of two guilds is two needs. */
const needOf = (need: { name: string; issuer: string | null }) => `${fold(need.name)}\n${fold(need.issuer ?? '')}`

/** A need that a role names twice is one need. */
function distinct<T>(items: readonly T[], identity: (item: T) => string): T[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const name = identity(item)
    return !seen.has(name) && seen.add(name)
  })
}

/** The weightiest thing to know of an award's standing, and whether it may still count as in date. */
function standing({ mention, verification, flags }: Appraisal): { inDate: boolean; note: string | null } {
  const { verdict } = verification
  if (verdict === 'revoked' || verdict === 'suspended') return { inDate: false, note: say(`panel.job.${verdict}`) }
  if (flags.includes('expired')) {
    const date = mention.expires
    return { inDate: false, note: date ? say('panel.job.ended', { date: dayWords(date) }) : say('panel.job.expired') }
  }
  if (flags.includes('notYetValid')) return { inDate: false, note: say('panel.job.notYet') }
  if (flags.includes('ended')) return { inDate: false, note: say('panel.job.withdrawn') }
  // No longer awarded says nothing of those who hold it.
  return { inDate: true, note: flags.includes('retired') ? say('panel.job.retired') : null }
}

function evidenceOf(appraisal: Appraisal, by: string | null): Evidence {
  return {
    key: appraisal.mention.key,
    name: plain(appraisal.credential?.name ?? appraisal.mention.name),
    issuer: appraisal.credential?.issuer ?? appraisal.mention.issuer,
    by,
    ...standing(appraisal),
  }
}

/**
 * Role × evidence: for each skill and each required credential of the role, what on the page speaks for it. Musts come
 * before nices, else the role's own order holds. A required credential is named only where the appraisal says so by
 * resolution (`relevance.meets`): a look-alike's name never stands there, nor anything that the page does not show.
 * @param interview what can be asked about this role's needs
 */
export function buildMatrix(role: Requisition, all: Appraisal[], interview: Interview | null = null): Matrix {
  const appraisals = all.filter(({ flags }) => !flags.includes('hidden'))
  const skills = distinct(role.skills, (skill) => fold(skill.label)).map((skill): SkillRow => {
    const evidence = appraisals.flatMap((appraisal) => {
      const hit = appraisal.relevance?.matchedSkills.find((matched) => fold(matched.skill) === fold(skill.label))
      return hit ? [evidenceOf(appraisal, hit.by)] : []
    })
    return { skill: skill.label, need: skill.need, evidence, ask: interview?.skills[role.skills.indexOf(skill)] ?? [] }
  })
  const required = distinct(role.requires, needOf).map((need): RequiredRow => {
    const named = appraisals.flatMap((appraisal) => {
      const meets = appraisal.relevance?.meets ?? []
      return meets.some((one) => needOf(one) === needOf(need)) ? [evidenceOf(appraisal, null)] : []
    })
    const equivalents = need.equivalents.map((other) => other.name)
    return {
      name: need.name,
      issuer: need.issuer,
      need: need.need,
      equivalents,
      named,
      ask: interview?.requires[role.requires.indexOf(need)] ?? [],
    }
  })
  for (const rows of [skills, required]) rows.sort((a, b) => Number(a.need === 'nice') - Number(b.need === 'nice'))
  return { skills, required }
}
