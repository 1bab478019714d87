import { stemOf, titleWords } from '../../utils/skills/titles.ts'
import { type Draft, entry } from './draft.ts'
import { readTable } from './tables.ts'

type Files = ReadonlyMap<string, string>
type Text = { soc: string; text: string }

/** More than this of one stem says no more. */
const MOST = 30
/** Stems that an occupation keeps: those that it has far oftener than others. */
const KEPT = 600

/**
 * Which words go with which occupation: counts of stems in tasks, tools, definitions, technologies and fields of study
 * of each SOC code. Only the counts get into the vocabulary.
 */
export function addContext(draft: Draft, files: Files): void {
  for (const { soc, text } of textsOf(files)) {
    if (draft.isLeftOut(text)) continue
    const counts = entry(draft.context, soc, () => new Map<string, number>())
    for (const stem of new Set(titleWords(text).map(stemOf))) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  addSkillWords(draft)
  keepTelling(draft.context)
}

function* textsOf(files: Files): Generator<Text> {
  const code = ['onetsoc', 'O*NET-SOC Code', 'code', 'soc2018']
  const tables: [string[], string[]][] = [
    [['task_statements', 'Task Statements'], ['task']],
    [['tools_used', 'Tools Used'], ['example']],
    [['occupation_data', 'Occupation Data'], ['description']],
    [['soc2018_structure'], ['definition']],
  ]
  // Long texts in parts: a title's words are at most twenty.
  for (const [names, text] of tables)
    for (const row of readTable(files, { files: names, columns: { code, text }, optional: ['text'] }) ?? [])
      for (const part of row.text.split(/(?<=[.;,])\s/)) yield { soc: row.code.slice(0, 7), text: part }
  const titles = new Map(
    readTable(files, { files: ['cip2020_titles'], columns: { cip: ['cip2020'], title: ['title'] } })?.map(
      ({ cip, title }) => [cip, title],
    ),
  )
  for (const row of readTable(files, { files: ['cip2020_soc2018'], columns: { cip: ['cip2020'], soc: ['soc2018'] } }) ??
    [])
    yield { soc: row.soc, text: titles.get(row.cip) ?? '' }
}

/** Words of the essential skills of the ESCO occupations that a SOC code crosses to. */
function addSkillWords(draft: Draft): void {
  const preferred = new Map<unknown, string>()
  for (const [label, uses] of draft.labels)
    for (const { concept, language, role } of uses)
      if (language === 'en' && role === 'preferred' && concept.kind === 'esco-skill') preferred.set(concept, label)
  for (const relation of ['esco-soc', 'esco-soc-loose'] as const)
    for (const [occupation, socs] of draft.links.get(relation) ?? [])
      for (const soc of socs)
        for (const skill of draft.links.get('essential')?.get(occupation) ?? []) {
          const counts = entry(draft.context, soc.code, () => new Map<string, number>())
          for (const word of titleWords(preferred.get(skill) ?? '')) {
            const stem = stemOf(word)
            counts.set(stem, (counts.get(stem) ?? 0) + 1)
          }
        }
}

function keepTelling(context: Map<string, Map<string, number>>): void {
  const all = new Map<string, number>()
  let sum = 0
  for (const counts of context.values())
    for (const [stem, count] of counts) {
      all.set(stem, (all.get(stem) ?? 0) + count)
      sum += count
    }
  for (const [soc, counts] of context) {
    let own = 0
    for (const count of counts.values()) own += count
    const telling = (stem: string, count: number): number =>
      count * Math.log((count * sum) / (own * (all.get(stem) ?? 1)))
    const best = [...counts]
      .filter(([stem]) => stem.length > 1 && stem.length < 30)
      .sort((a, b) => telling(...b) - telling(...a) || (a[0] < b[0] ? -1 : 1))
      .slice(0, KEPT)
      .map(([stem, count]): [string, number] => [stem, Math.min(MOST, count)])
    context.set(soc, new Map(best))
  }
}
