import type { Credential } from '../../model/credential.ts'
import { createLinker } from '../ctdl/link.ts'
import { readDocument } from '../ctdl/read.ts'
import { isNode, list, type Node, reference, referenceKey } from '../ctdl/values.ts'

export type SearchAnswer = {
  /** In the server's order. */
  credentials: Credential[]
  /** How many there are in all, as the server says. */
  total: number
}

/** Rows that are looked at. */
const MAX_ROWS = 100

/** Keys are written `ResultsMetadata`, `resultsMetadata` or `results_metadata`, by which layer answers. */
const bare = (key: string) => key.replace(/_/g, '').toLowerCase()

/** The first of these keys that an object has, however it is written. */
function pick(node: Node, ...names: string[]): unknown {
  for (const name of names) {
    const key = Object.keys(node).find((each) => bare(each) === bare(name))
    if (key !== undefined && node[key] !== null) return node[key]
  }
  return undefined
}

/** A row is a node, or one as JSON text. */
function rows(value: unknown): Node[] {
  return list(value).flatMap((row) => {
    const parsed = typeof row === 'string' ? parse(row) : row
    return isNode(parsed) ? [parsed] : []
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // a row of another kind is left out
    return null
  }
}

/** A resource by itself, or wrapped with others in a graph. */
const nodesIn = (row: Node): Node[] => (Array.isArray(row['@graph']) ? row['@graph'].filter(isNode) : [row])

/** Reads an answer of the Search API in any of its spellings. Null where it is none, or says that it failed. */
export function readSearchAnswer(json: unknown, today: string): SearchAnswer | null {
  if (!isNode(json) || pick(json, 'valid', 'successful') === false) return null
  const data = pick(json, 'data', 'results')
  if (!Array.isArray(data)) return null
  const extra = pick(json, 'extra')
  const about = isNode(extra) ? extra : json
  const found = rows(data).slice(0, MAX_ROWS).map(nodesIn)
  const related = rows(pick(about, 'relatedItems', 'descriptionSetResources')).flatMap(nodesIn)
  const total = pick(about, 'totalResults', 'total')
  const wanted = new Set(found.flatMap(([main]) => reference(main) ?? []).map(referenceKey))
  const credentials = readRecords([[...found.flat(), ...related]], today).filter(({ id }) =>
    wanted.has(referenceKey(id)),
  )
  return {
    credentials,
    total: typeof total === 'number' && total >= credentials.length ? Math.floor(total) : credentials.length,
  }
}

/** The credentials of documents that belong together: organisations among them give their names and standing. */
export function readRecords(documents: readonly unknown[], today: string): Credential[] {
  const linker = createLinker({ asOf: today })
  for (const document of documents) {
    const read = readDocument(document)
    if (read.ok) linker.add(read)
  }
  return linker.finish().credentials
}
