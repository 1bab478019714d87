import Fuse, { type IFuseOptions } from 'fuse.js'
import type { Identity, RegistryIndex } from '../index/open.ts'
import { fold, mentionWords } from '../index/text.ts'
import { createMarks } from './marks.ts'
import { readTyped, type Typed } from './typed.ts'

export type Hit = Pick<Identity, 'id' | 'name' | 'type'> & { issuer: string | null }

export type Hits = {
  /** Best first. */
  hits: Hit[]
  /** Records that hold what was typed, each registry counted by itself. */
  total: number
}

/** Records of one registry that Fuse.js looks at. */
const SHORTLIST = 120

/** Wide: who stands on the shortlist holds what was typed already; here it is about who comes first. */
const OPTIONS: IFuseOptions<Row> = {
  keys: [
    { name: 'name', weight: 3 },
    { name: 'others', weight: 2 },
    { name: 'whole', weight: 1 },
  ],
  includeScore: true,
  ignoreLocation: true,
  threshold: 0.6,
  shouldSort: false,
}

type Row = { identity: Identity; place: number; name: string; others: string[]; whole: string }

function rowOf(identity: Identity, place: number): Row {
  const { name, alternateNames, codes, issuer } = identity
  const folded = fold(name)
  return {
    identity,
    place,
    name: folded,
    others: [...alternateNames, ...codes].map(fold),
    whole: `${issuer === null ? '' : fold(issuer.name)} ${folded}`,
  }
}

/** Whether a name begins with what was typed, word by word: "proj man prof". */
function begins(name: string, { words }: Typed): boolean {
  const own = mentionWords(name)
  return words.every((ways, at) => ways.some((way) => own[at]?.text.startsWith(way)))
}

/** The best of a shortlist first; its own order decides between equals, and last stand those that Fuse.js would drop. */
function ranked(rows: readonly Row[], text: string, typed: Typed): Row[] {
  const scores = new Map<Row, number>()
  for (const { item, score } of new Fuse(rows, OPTIONS).search(text)) scores.set(item, score ?? 1)
  const of = (row: Row) => (scores.get(row) ?? 1) + row.place / SHORTLIST / 2 - (begins(row.name, typed) ? 0.5 : 0)
  return rows
    .map((row) => ({ row, score: of(row) }))
    .sort((a, b) => a.score - b.score)
    .map(({ row }) => row)
}

/** What a record is to a person: the copy and the starter catalogue may both hold it. Without an issuer it is by itself. */
const sameness = ({ id, name, issuer }: Identity) => (issuer === null ? id : `${fold(name)}\n${fold(issuer.name)}`)

/**
 * Search as one types, over all records of the registries in the order in which they are asked. Made once; a key makes
 * the shortlists and nothing else.
 * @param most hits that are given
 */
export function createSearch(indexes: readonly RegistryIndex[], most: number): (text: string) => Hits {
  const asked = indexes.map((index) => ({ index, find: createMarks(index, SHORTLIST) }))
  return (text) => {
    const typed = readTyped(text)
    const rows: Row[] = []
    const seen = new Set<string>()
    const answers = asked.map(({ index, find }) => ({ index, found: find(typed) }))
    // What holds only a part of it is not shown beside what holds all.
    const held = Math.max(...answers.map(({ found }) => found.held))
    const near = answers.filter(({ found }) => found.held === held)
    let total = near.reduce((sum, { found }) => sum + found.total, 0)
    for (const { index, found } of near) {
      // One registry's own records are all different ones.
      const own: string[] = []
      for (const [place, record] of found.records.entries()) {
        const identity = index.identity(record)
        const same = sameness(identity)
        if (seen.has(same)) total -= 1
        else rows.push(rowOf(identity, place))
        own.push(same)
      }
      for (const same of own) seen.add(same)
    }
    const hits = ranked(rows, fold(text.trim()), typed).slice(0, most)
    return {
      hits: hits.map(({ identity: { id, name, type, issuer } }) => ({ id, name, type, issuer: issuer?.name ?? null })),
      total,
    }
  }
}
