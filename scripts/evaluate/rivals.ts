import MiniSearch from 'minisearch'
import type { RegistryIndex } from '../../utils/registry/index/open.ts'

/** A record as a general search library sees it. */
export type Row = { id: number; name: string; alternate: string; issuer: string }

/** What is asked: the mention's own words. */
export type Question = { name: string; issuer: string | null }

const FIELDS = { fields: ['name', 'alternate', 'issuer'] }
/** The settings of the comparison that the figures continue: fuzzy 0.2, prefix, name boosted. */
const SETTINGS = { fuzzy: 0.2, prefix: true, boost: { name: 2 } }

export const textOf = (question: Question): string => `${question.name} ${question.issuer ?? ''}`

/** Every record of an index as a row; `id` is its number. */
export function rowsOfIndex(index: RegistryIndex): Row[] {
  return Array.from({ length: index.size }, (_, id) => {
    const { name, alternateNames, issuer } = index.identity(id)
    return { id, name, alternate: alternateNames.join(' '), issuer: issuer?.name ?? '' }
  })
}

export function buildMiniSearch(rows: readonly Row[]): MiniSearch<Row> {
  const search = new MiniSearch<Row>(FIELDS)
  search.addAll(rows)
  return search
}

/** An index written by `JSON.stringify`, opened again. */
export const loadMiniSearch = (text: string): MiniSearch<Row> => MiniSearch.loadJSON<Row>(text, FIELDS)

/** Row ids and scores, best first. */
export const askMiniSearch = (search: MiniSearch<Row>, question: Question): { id: number; score: number }[] =>
  search.search(textOf(question), SETTINGS).map(({ id, score }) => ({ id: id as number, score }))
