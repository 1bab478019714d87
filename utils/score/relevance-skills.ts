import type { Relevance } from '../model/appraisal.ts'
import type { Credential } from '../model/credential.ts'
import type { Requisition } from '../model/requisition.ts'
import { say } from '../model/words.ts'
import { eachNear, indexSkills, type SkillIndex } from '../skills/skill-index.ts'
import { normaliseSkill, type Skill, skillsMatch, toSkill } from '../skills/skills.ts'
import spelling from '../skills/spelling.json' with { type: 'json' }
import type { Concept, SkillHit, Vocabulary } from '../skills/vocabulary.ts'
import type { RelevanceRules } from './relevance-schema.ts'

/** How a vocabulary leads from a role's skill to a competency. `crosswalk`: the same name in the other vocabulary. */
export type SkillLink = 'same' | 'alias' | 'crosswalk' | 'narrower' | 'broader'

/** What a vocabulary knows of a role's skill, looked up once for the role and never again for a credential. */
export type SkillLinks = {
  /** By address, as `toSkill` writes it. */
  uris: ReadonlyMap<string, SkillLink>
  /** By label, as `normaliseSkill` writes it. */
  labels: ReadonlyMap<string, SkillLink>
}

export type RoleSkill = { skill: Skill; need: 'must' | 'nice'; links: SkillLinks | null }

/** A role's skills, keyed once: few of them are like any one competency, and only those are compared. */
export type RoleSkills = {
  all: readonly RoleSkill[]
  near: SkillIndex
  /** Which of them a vocabulary leads to from an address or a label. */
  linked: ReadonlyMap<string, readonly number[]>
  /** What was found for labels: the same few hundred come back with every credential. Bounded, and changes no answer. */
  known: Map<string, readonly Hit[]>
}

/** One of a role's skills that a competency is like, by the labels and by the vocabulary. */
type Hit = { at: number; match: number; link: SkillLink | null }

/** Most concepts that are followed from one skill in one direction: a wide group is no narrower skill's synonym. */
const MOST_LINKED = 60
const GENERIC: ReadonlySet<string> = new Set(spelling.generic)

/** A role's skills, made ready for many credentials. Without a vocabulary labels and addresses alone decide. */
export function prepareSkills(requisition: Requisition, vocabulary: Vocabulary | null): RoleSkills {
  const all = requisition.skills.map(({ label, uri, need }): RoleSkill => {
    const skill = toSkill(label, uri)
    return { skill, need, links: vocabulary && linksOf(skill, uri, vocabulary) }
  })
  const linked = new Map<string, number[]>()
  all.forEach(({ links }, at) => {
    for (const name of new Set([...(links?.uris.keys() ?? []), ...(links?.labels.keys() ?? [])]))
      linked.set(name, [...(linked.get(name) ?? []), at])
  })
  return { all, near: indexSkills(all.map(({ skill }) => skill)), linked, known: new Map() }
}

function linksOf({ label, key }: Skill, uri: string | null, vocabulary: Vocabulary): SkillLinks | null {
  const own = conceptsOf(label, uri, vocabulary)
  const [first] = own
  if (first === undefined) return null
  const uris = new Map<string, SkillLink>()
  const labels = new Map<string, SkillLink>()
  const add = (concept: Concept, link: SkillLink, names: string[]) => {
    const address = concept.code.includes('://') ? toSkill('', concept.code).uri : null
    if (address !== null && !uris.has(address)) uris.set(address, link)
    for (const name of names) {
      const form = normaliseSkill(name)
      // One wide word names too much to be a link by itself.
      if (form === '' || form === key || GENERIC.has(form) || labels.has(form)) continue
      labels.set(form, link === 'same' ? 'alias' : link)
    }
  }
  // What is only another name of something leads to that thing's name, not to all else that it is called.
  const named = first.via === 'alternative' ? namesOf : aliasesOf
  // The surer way first: what is reached twice counts by it.
  for (const one of own) add(one, first.via === 'uri' ? 'same' : 'alias', named(one, vocabulary))
  for (const one of own.flatMap((concept) => counterparts(concept, vocabulary)))
    add(one, 'crosswalk', aliasesOf(one, vocabulary))
  for (const link of ['narrower', 'broader'] as const)
    for (const concept of own)
      for (const one of vocabulary[link](concept).filter(isSkill).slice(0, MOST_LINKED))
        add(one, link, namesOf(one, vocabulary))
  return { uris, labels }
}

/** By the address where the vocabulary knows it, else by the label: of several meanings only those named most surely. */
function conceptsOf(label: string, uri: string | null, vocabulary: Vocabulary): SkillHit[] {
  const byUri = uri === null ? [] : vocabulary.skillsOf(uri).filter(({ via }) => via === 'uri')
  if (byUri.length > 0) return byUri
  const hits = vocabulary.skillsOf(label)
  return hits.filter(({ via }) => via === hits[0]?.via && via !== 'hidden')
}

const isSkill = ({ kind }: Concept): boolean => kind === 'esco-skill' || kind === 'technology'

/** What the other vocabulary calls by the same name: an ESCO skill and an O*NET technology. */
function counterparts(concept: Concept, vocabulary: Vocabulary): Concept[] {
  const other = concept.kind === 'technology' ? 'esco-skill' : 'technology'
  return vocabulary.named(concept.label, [other]).filter(({ via }) => via === 'preferred' || via === 'alternative')
}

/** A concept's own names, one a language. */
function namesOf(concept: Concept, vocabulary: Vocabulary): string[] {
  return vocabulary.names(concept).flatMap(({ role, label }) => (role === 'preferred' ? [label] : []))
}

/**
 * What else a concept is called as well. Short forms are left out, for three letters mean many things, and so is what is
 * another's own name: publishers list languages of one family as names of one another.
 */
function aliasesOf(concept: Concept, vocabulary: Vocabulary): string[] {
  const others = vocabulary.names(concept).flatMap(({ role, label }) => (role === 'alternative' ? [label] : []))
  const isOwn = ({ kind, code }: Concept) => kind === concept.kind && code === concept.code
  const free = others.filter(
    (label) => !vocabulary.skillsOf(label).some((hit) => hit.via === 'preferred' && !isOwn(hit)),
  )
  return [...namesOf(concept, vocabulary), ...free]
}

type Best = { match: number; by: string; link: SkillLink | null }
type SkillsFound = { value: number | null; text: string; matched: Relevance['matchedSkills'] }

/** The role's skills that a credential's published competencies are evidence for, and by which of them. */
export function compareSkills(
  { competencies }: Pick<Credential, 'competencies'>,
  skills: RoleSkills,
  rules: RelevanceRules,
): SkillsFound {
  if (skills.all.length === 0) return { value: null, text: say('relevance.skills.noneAsked'), matched: [] }
  if (competencies.length === 0) return { value: null, text: say('relevance.skills.nonePublished'), matched: [] }
  const best = bestOf(competencies, skills, rules)
  const matched: Relevance['matchedSkills'] = []
  let met = 0
  let all = 0
  skills.all.forEach(({ skill, need }, at) => {
    all += rules.need[need]
    const found = best[at]
    if (!found) return
    met += found.match * rules.need[need]
    matched.push({ skill: skill.label, by: saidOf(found) })
  })
  const value = Math.min(1, met / Math.min(all, rules.enoughNeed))
  return { value, text: say('relevance.skills.found', { n: matched.length, all: skills.all.length }), matched }
}

/** For each of a role's skills the competency that is most surely evidence for it. */
function bestOf(
  competencies: Credential['competencies'],
  skills: RoleSkills,
  { skillLinks }: RelevanceRules,
): (Best | undefined)[] {
  const best: (Best | undefined)[] = []
  for (const { label, uri } of competencies)
    for (const { at, match: alike, link } of hitsOf(label, uri, skills)) {
      const linked = link === null ? 0 : skillLinks[link]
      const match = Math.max(alike, linked)
      const other = best[at]
      // Among equals the first by its letters, so that the order of a record's competencies decides nothing.
      if (match === 0 || (other && (match < other.match || (match === other.match && label >= other.by)))) continue
      best[at] = { match, by: label, link: linked === match ? link : null }
    }
  return best
}

/**
 * The role's skills that a competency is, or is part of: its links but for what is only broader, which would ask for
 * something else.
 */
export function likeSkills(label: string, uri: string | null, skills: RoleSkills): { at: number; match: number }[] {
  const hits = hitsOf(label, uri, skills).filter(({ match, link }) => match > 0 || link !== 'broader')
  return hits.map(({ at, match }) => ({ at, match }))
}

const MOST_KNOWN = 5000

function hitsOf(label: string, uri: string | null, skills: RoleSkills): readonly Hit[] {
  const known = uri === null ? skills.known.get(label) : undefined
  if (known) return known
  const hits = findHits(toSkill(label, uri), skills)
  if (skills.known.size >= MOST_KNOWN) skills.known.clear()
  if (uri === null) skills.known.set(label, hits)
  return hits
}

function findHits(offered: Skill, { all, near, linked }: RoleSkills): readonly Hit[] {
  const places = new Set<number>()
  const add = (at: number) => places.add(at)
  eachNear(near, offered, add)
  linked.get(offered.key)?.forEach(add)
  if (offered.uri !== null) linked.get(offered.uri)?.forEach(add)
  const hits: Hit[] = []
  for (const at of places) {
    const one = all[at]
    if (!one) continue
    const link = one.links && linkOf(one.links, offered)
    const match = skillsMatch(one.skill, offered)
    if (match > 0 || link !== null) hits.push({ at, match, link })
  }
  return hits
}

function linkOf({ uris, labels }: SkillLinks, { uri, key }: Skill): SkillLink | null {
  return (uri === null ? undefined : uris.get(uri)) ?? labels.get(key) ?? null
}

const LONGEST = 300

/** A wider, narrower or translated skill is not the one that was asked for: it is said which it is. */
function saidOf({ by, link }: Best): string {
  if (link === null || link === 'same' || link === 'alias') return by
  const text = say(`relevance.skills.${link}`, { by })
  if (text.length <= LONGEST) return text
  return say(`relevance.skills.${link}`, { by: `${by.slice(0, LONGEST - (text.length - by.length) - 1)}…` })
}
