import MiniSearch from 'minisearch'
import { labelKey } from '../../utils/skills/vocabulary-format.ts'
import { entry } from '../vocabulary/draft.ts'
import { readTable } from '../vocabulary/tables.ts'

type Files = ReadonlyMap<string, string>
const CODE = ['onetsoc', 'O*NET-SOC Code']

/** A reported title and the SOC codes of the occupations whose workers reported it; the first is that of the drawn row. */
export type HeldOut = { title: string; key: string; socs: readonly string[] }

/** Draws titles at random, each once, always the same for one seed. */
export function drawTitles(files: Files, many: number, seed: number): HeldOut[] {
  const rows =
    readTable(files, {
      files: ['reported_titles', 'Sample of Reported Titles'],
      columns: { code: CODE, title: ['reported_title', 'Reported Job Title'] },
    }) ?? []
  const byKey = new Map<string, { title: string; key: string; socs: string[] }>()
  const random = randomOf(seed)
  for (const { row } of rows.map((row) => ({ row, at: random() })).sort((a, b) => a.at - b.at)) {
    const key = labelKey(row.title)
    const soc = row.code.slice(0, 7)
    const known = byKey.get(key)
    if (!known) byKey.set(key, { title: row.title, key, socs: [soc] })
    else if (!known.socs.includes(soc)) known.socs.push(soc)
  }
  return [...byKey.values()].slice(0, many)
}

/** Numbers 0–1 (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * The general library over the same O*NET and SOC titles, without those left out: one document a SOC code with all its
 * titles, which suits the library best (a document a title finds seven in a hundred fewer).
 */
export function libraryOver(files: Files, leftOut: ReadonlySet<string>): (title: string, k: number) => string[] {
  const bySoc = new Map<string, string[]>()
  const add = (code: string, title: string) => {
    if (title !== '' && !leftOut.has(labelKey(title))) entry(bySoc, code.slice(0, 7), () => []).push(title)
  }
  const tables: [string[], string[], string[]][] = [
    [['occupation_data', 'Occupation Data'], CODE, ['title']],
    [['alternate_titles', 'Alternate Titles'], CODE, ['alternate_title']],
    [['reported_titles', 'Sample of Reported Titles'], CODE, ['reported_title', 'Reported Job Title']],
    [['soc2018_direct_match_titles'], ['soc2018'], ['title']],
  ]
  for (const [names, code, title] of tables)
    for (const row of readTable(files, { files: names, columns: { code, title } }) ?? []) add(row.code, row.title)
  const search = new MiniSearch<{ id: string; titles: string }>({ fields: ['titles'] })
  search.addAll([...bySoc].map(([id, titles]) => ({ id, titles: titles.join('; ') })))
  return (title, k) =>
    search
      .search(title, { prefix: true })
      .slice(0, k)
      .map(({ id }) => String(id))
}
