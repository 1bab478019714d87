import { ESCO, LANGUAGES, type Relation } from '../../utils/skills/vocabulary-format.ts'
import type { Draft, DraftConcept } from './draft.ts'
import { unexplained } from './short-forms.ts'
import { readTable, several } from './tables.ts'

type Files = ReadonlyMap<string, string>
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const URI = ['uri', 'conceptUri']
const LABELS = {
  label: ['preferred_label', 'preferredLabel'],
  others: ['alt_labels', 'altLabels'],
  hidden: ['hidden_labels', 'hiddenLabels'],
}

const pathOf = (uri: string): string => uri.replace(ESCO, '')

/** A skill, group, occupation or ISCO group that is there already. */
function known(draft: Draft, uri: string): DraftConcept | undefined {
  const path = pathOf(uri)
  if (path.startsWith('occupation/')) return draft.known('esco-occupation', path.slice('occupation/'.length))
  if (path.startsWith('isco/C')) return draft.known('isco', path.slice('isco/C'.length))
  const group = draft.known('esco-group', path)
  return group ?? draft.known('esco-skill', path.replace('skill/', ''))
}

/** ESCO's skills, occupations and groups with their labels in four languages, and all links between them. */
export function addEsco(draft: Draft, files: Files): void {
  addIsco(draft, files)
  addGroups(draft, files)
  for (const language of LANGUAGES) {
    for (const what of ['skills', 'occupations'] as const) {
      const names = language === 'en' ? [`${what}_en`, EXTRA[what]] : [`${what}_${language}`]
      for (const name of names) addConcepts(draft, files, what, name, language)
    }
  }
  addBroader(draft, files)
  addSkillLinks(draft, files)
  addOccupationLinks(draft, files)
}

/** What a later version added, where the tables of an earlier one are used. */
const EXTRA = { skills: 'v120_skills_not_in_v111_en', occupations: 'v120_occupations_new_or_renamed_en' }

function addConcepts(
  draft: Draft,
  files: Files,
  what: 'skills' | 'occupations',
  file: string,
  language: (typeof LANGUAGES)[number],
): void {
  const rows = readTable(files, {
    files: [file],
    columns: { uri: URI, type: ['skill_type', 'skillType'], ...LABELS },
    optional: ['hidden', 'type'],
  })
  for (const { uri, type, label, others, hidden } of rows ?? []) {
    const uuid = pathOf(uri).slice(what === 'skills' ? 'skill/'.length : 'occupation/'.length)
    const kind = what === 'skills' ? 'esco-skill' : 'esco-occupation'
    // Editions differ by language: what English does not have is no concept of this vocabulary.
    const concept = known(draft, uri) ?? (language === 'en' && UUID.test(uuid) ? draft.concept(kind, uuid) : undefined)
    if (!concept) continue
    if (type === 'knowledge') concept.fact = 1
    draft.name(concept, label, language, file === EXTRA[what] ? 'alternative' : 'preferred')
    for (const other of several(others)) draft.name(concept, other, language, 'alternative')
    for (const other of several(hidden)) draft.name(concept, other, language, 'hidden')
    for (const form of [label, ...several(others)]) {
      const short = unexplained(form)
      if (short !== null && kind === 'esco-skill') draft.name(concept, short, language, 'short')
    }
  }
}

function addGroups(draft: Draft, files: Files): void {
  const rows = readTable(files, {
    files: ['skill_groups_en', 'skillGroups_en'],
    columns: { uri: URI, label: LABELS.label },
  })
  for (const { uri, label } of rows ?? [])
    draft.name(draft.concept('esco-group', pathOf(uri)), label, 'en', 'preferred')
}

function addIsco(draft: Draft, files: Files): void {
  for (const language of LANGUAGES) {
    const rows = readTable(files, {
      files: [`isco_groups_${language}`, `ISCOGroups_${language}`],
      columns: { code: ['code'], label: LABELS.label },
    })
    for (const { code, label } of rows ?? []) draft.name(draft.concept('isco', code), label, language, 'preferred')
  }
}

function addBroader(draft: Draft, files: Files): void {
  for (const names of [
    ['broader_skill', 'broaderRelationsSkillPillar_en', 'broaderRelationsSkillPillar'],
    ['broader_occupation', 'broaderRelationsOccPillar_en', 'broaderRelationsOccPillar'],
  ]) {
    const rows = readTable(files, { files: names, columns: { uri: URI, broader: ['broader_uri', 'broaderUri'] } })
    for (const { uri, broader } of rows ?? []) draft.link('broader', known(draft, uri), known(draft, broader))
  }
}

function addSkillLinks(draft: Draft, files: Files): void {
  const rows = readTable(files, {
    files: ['skill_skill_relations', 'skillSkillRelations_en', 'skillSkillRelations'],
    columns: {
      from: ['uri', 'originalSkillUri'],
      relation: ['relation', 'relationType'],
      to: ['related_uri', 'relatedSkillUri'],
    },
  })
  for (const { from, relation, to } of rows ?? []) {
    const kind: Relation = relation === 'essential' ? 'skill-essential' : 'skill-optional'
    draft.link(kind, known(draft, from), known(draft, to))
  }
}

/** ESCO writes a link a row by URI; the cut-down table writes an occupation a row with the row numbers of its skills. */
function addOccupationLinks(draft: Draft, files: Files): void {
  const rows = readTable(files, {
    files: ['occupation_skill_relations', 'occupationSkillRelations_en'],
    columns: {
      row: ['occupation_row'],
      essential: ['essential_skill_rows'],
      optional: ['optional_skill_rows'],
      occupation: ['occupationUri'],
      relation: ['relationType'],
      skill: ['skillUri'],
    },
    optional: ['row', 'essential', 'optional', 'occupation', 'relation', 'skill'],
  })
  const uris = (name: string) =>
    (readTable(files, { files: [name], columns: { uri: URI } }) ?? []).map(({ uri }) => uri)
  const occupations = uris('occupations_en')
  const skills = uris('skills_en')
  for (const one of rows ?? []) {
    if (one.skill !== '') {
      const relation = one.relation === 'essential' ? 'essential' : 'optional'
      draft.link(relation, known(draft, one.occupation), known(draft, one.skill))
      continue
    }
    for (const relation of ['essential', 'optional'] as const)
      for (const skill of one[relation].split(' ').filter((cell) => cell !== ''))
        draft.link(
          relation,
          known(draft, occupations[Number(one.row)] ?? ''),
          known(draft, skills[Number(skill)] ?? ''),
        )
  }
}
