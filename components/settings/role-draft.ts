import type { Requisition, RequisitionLevel } from '../../utils/model/requisition.ts'
import { say } from '../../utils/model/words.ts'

/** A role while it is being edited: text as it stands in the fields, complete or not. */
export type RoleDraft = {
  id: string
  title: string
  occupation: string
  /** Empty where none is stated. */
  level: RequisitionLevel | ''
  industry: string
  skills: { label: string; uri: string | null; need: 'must' | 'nice' }[]
  requires: {
    name: string
    issuer: string
    /** Names with semicolons between, as typed. */
    equivalents: string
    /** The equivalents as they came: their issuers stay with their names. */
    known: Equivalent[]
    need: 'must' | 'nice'
  }[]
}

type Equivalent = Requisition['requires'][number]['equivalents'][number]

/** Field → what is wrong with it. `title`, `occupation`, `industry`, `requires.<n>`. */
export type DraftErrors = Record<string, string>

/** As many roles as one answer of the background holds (`utils/messages/contract.ts`). */
export const ROLES_MAX = 500

/** True when a role can be stored beside the others, or in the place of the one with its id. */
export function canBeAdded(role: Requisition, items: readonly Requisition[]): boolean {
  return items.length < ROLES_MAX || items.some(({ id }) => id === role.id)
}

export function emptyDraft(id: string): RoleDraft {
  return { id, title: '', occupation: '', level: '', industry: '', skills: [], requires: [] }
}

/** Two labels that fold to the same are one. */
export const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim()

/** A skill that a file names twice is one skill. */
function firstOfItsLabel({ label }: { label: string }, index: number, all: readonly { label: string }[]): boolean {
  return all.findIndex((other) => fold(other.label) === fold(label)) === index
}

export function toDraft(role: Requisition): RoleDraft {
  return {
    id: role.id,
    title: role.title,
    occupation: role.occupation ?? '',
    level: role.level ?? '',
    industry: role.industry ?? '',
    skills: skillLines(role.skills),
    requires: requiredLines(role.requires),
  }
}

export const skillLines = (skills: Requisition['skills']): RoleDraft['skills'] =>
  skills.filter(firstOfItsLabel).map((skill) => ({ ...skill }))

export const requiredLines = (requires: Requisition['requires']): RoleDraft['requires'] =>
  requires.map(({ name, issuer, equivalents, need }) => ({
    name,
    issuer: issuer ?? '',
    equivalents: equivalents.map((other) => other.name).join('; '),
    known: equivalents,
    need,
  }))

const NAME_MAX = 300
/** As the model has them. */
const OCCUPATION = /^(?:\d\d-\d{4}(?:\.\d\d)?|\d{4})$/
const INDUSTRY = /^\d{2,6}$/
export const SKILLS_MAX = 500

/** Labels added to a draft's skills: one a line or between commas, none twice, none longer than the model allows. */
export function addSkills(skills: RoleDraft['skills'], text: string, need: 'must' | 'nice'): RoleDraft['skills'] {
  const known = new Set(skills.map((skill) => fold(skill.label)))
  const added = [...skills]
  for (const part of text.split(/[\n,;]/)) {
    const label = part.trim().slice(0, NAME_MAX)
    if (!label || known.has(fold(label)) || added.length >= SKILLS_MAX) continue
    known.add(fold(label))
    added.push({ label, uri: null, need })
  }
  return added
}

const EQUIVALENTS_MAX = 20

function equivalentsOf(text: string, known: Equivalent[]): Equivalent[] {
  const names = text.split(';').map((part) => part.trim())
  return names
    .filter((name) => name !== '')
    .map((name) => ({ name, issuer: known.find((other) => other.name === name)?.issuer ?? null }))
}

function problems(draft: RoleDraft): DraftErrors {
  const errors: DraftErrors = {}
  const title = draft.title.trim()
  const occupation = draft.occupation.trim()
  if (!title) errors.title = say('options.role.needTitle')
  else if (title.length > NAME_MAX) errors.title = say('options.role.tooLong', { max: NAME_MAX })
  if (occupation && !OCCUPATION.test(occupation)) errors.occupation = say('options.role.badOccupation')
  const industry = draft.industry.trim()
  if (industry && !INDUSTRY.test(industry)) errors.industry = say('options.role.badIndustry')
  draft.requires.forEach((need, index) => {
    const others = equivalentsOf(need.equivalents, need.known)
    if (!need.name.trim()) errors[`requires.${index}`] = say('options.role.needName')
    else if (others.length > EQUIVALENTS_MAX)
      errors[`requires.${index}`] = say('options.role.tooMany', { max: EQUIVALENTS_MAX })
    else if (others.some((other) => other.name.length > NAME_MAX))
      errors[`requires.${index}`] = say('options.role.tooLong', { max: NAME_MAX })
  })
  return errors
}

/** A draft as a requisition, or what has to be put right first, field by field. Blank equivalents are left out. */
export function fromDraft(draft: RoleDraft): { ok: true; role: Requisition } | { ok: false; errors: DraftErrors } {
  const errors = problems(draft)
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const industry = draft.industry.trim()
  return {
    ok: true,
    role: {
      schemaVersion: 1,
      id: draft.id,
      title: draft.title.trim(),
      occupation: draft.occupation.trim() || null,
      ...(industry && { industry }),
      ...(draft.level && { level: draft.level }),
      skills: draft.skills.map((skill) => ({ ...skill })),
      requires: draft.requires.map((need) => ({
        name: need.name.trim(),
        issuer: need.issuer.trim() || null,
        equivalents: equivalentsOf(need.equivalents, need.known),
        need: need.need,
      })),
    },
  }
}
