import type { Draft } from './draft.ts'
import { acronymForms, everydayForms } from './short-forms.ts'
import { readTable } from './tables.ts'

type Files = ReadonlyMap<string, string>
const CODE = ['onetsoc', 'O*NET-SOC Code']
const socOf = (code: string): string => code.slice(0, 7)

/** O*NET-SOC titles, alternate and reported titles, job zones and shares of required education. */
export function addOnet(draft: Draft, files: Files): void {
  const occupations = readTable(files, {
    files: ['occupation_data', 'Occupation Data'],
    columns: { code: CODE, title: ['title'] },
  })
  for (const { code, title } of occupations ?? []) {
    const concept = draft.concept('onet', code)
    draft.name(concept, title, 'en', 'preferred')
    draft.link('broader', concept, draft.known('soc', socOf(code)))
  }
  const reported = readTable(files, {
    files: ['reported_titles', 'Sample of Reported Titles'],
    columns: { code: CODE, title: ['reported_title', 'Reported Job Title'] },
  })
  for (const { code, title } of reported ?? []) draft.name(draft.concept('onet', code), title, 'en', 'reported')
  const alternate = readTable(files, {
    files: ['alternate_titles', 'Alternate Titles'],
    columns: { code: CODE, title: ['alternate_title'], short: ['short_title'] },
    optional: ['short'],
  })
  for (const { code, title, short } of alternate ?? []) {
    draft.name(draft.concept('onet', code), title, 'en', 'alternative')
    if (short !== '' && short !== 'n/a') draft.name(draft.concept('onet', code), short, 'en', 'alternative')
  }
  const zones = readTable(files, { files: ['job_zones'], columns: { code: CODE, zone: ['job_zone'] } })
  for (const { code, zone } of zones ?? []) {
    const number = Number(zone)
    if (number >= 1 && number <= 5) draft.concept('onet', code).fact = number
  }
  const education = readTable(files, {
    files: ['education_training_experience', 'Education, Training, and Experience'],
    columns: { code: CODE, scale: ['scale', 'Scale ID'], category: ['category'], percent: ['percent', 'Data Value'] },
  })
  for (const { code, scale, category, percent } of education ?? [])
    if (scale === 'RL') draft.educate(draft.concept('onet', code), Number(category), Number(percent))
}

/** Technologies by occupation with the hot and in-demand flags, under the classes that O*NET puts them in. */
export function addTechnologies(draft: Draft, files: Files): void {
  const rows = readTable(files, {
    files: ['technology_skills_30_2', 'technology_skills', 'Technology Skills'],
    columns: {
      code: CODE,
      name: ['example'],
      className: ['commodity_title'],
      hot: ['hot', 'Hot Technology'],
      inDemand: ['in_demand'],
    },
    optional: ['inDemand'],
  })
  for (const { code, name, className, hot, inDemand } of rows ?? []) {
    const technology = draft.concept('technology', name)
    draft.name(technology, name, 'en', 'preferred')
    for (const form of acronymForms(name)) draft.name(technology, form, 'en', 'short')
    if (hot === 'Y') {
      technology.fact = 1
      for (const form of everydayForms(name)) draft.name(technology, form, 'en', 'short')
    }
    const of = draft.concept('technology-class', className)
    draft.name(of, className, 'en', 'preferred')
    draft.link('broader', technology, of)
    draft.link('technology', draft.known('onet', code), technology)
    if (inDemand === 'Y') draft.link('in-demand', draft.known('onet', code), technology)
  }
  addAliases(draft, files)
}

/** Other names of technologies, from lists of languages, tools and brands; only for technologies that O*NET has. */
function addAliases(draft: Draft, files: Files): void {
  const rows = readTable(files, {
    files: ['tech_names_aliases'],
    columns: { name: ['name'], aliases: ['aliases'] },
  })
  const byName = new Map<string, string>()
  for (const { kind, code } of draft.concepts.values()) if (kind === 'technology') byName.set(code.toLowerCase(), code)
  for (const { name, aliases } of rows ?? []) {
    const known = byName.get(name.toLowerCase())
    if (known === undefined) continue
    // Two letters stand for too much.
    for (const alias of aliases.split('|'))
      if (alias.trim().length > 2) draft.name(draft.concept('technology', known), alias, 'en', 'hidden')
  }
}
