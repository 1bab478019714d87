import { openGraph } from '../../utils/registry/ctdl/graph.ts'
import { ctidIn, isNode, type Node, prop, recordKey, reference, text } from '../../utils/registry/ctdl/values.ts'

/** Where something came from: a file, page or entry of a ZIP, and the line in it (from 1) where it has lines. */
export type Place = { source: string; line: number | null }
export type Rejected = Place & { id?: string; reason: string }

/** One document, or word that there is none any more. */
export type Entry = Place & {
  /** CTID in lower case; of a document without one the address of its first record. */
  key: string
  /** ISO instant of its last change, where an envelope says so. */
  at: string | null
  /** JSON; null = deleted. */
  document: string | null
}

const BETWEEN = ',"document":'

/** An entry as one line of JSON whose head can be read without its document. */
export function lineOf({ key, at, source, line, document }: Entry): string {
  const head = JSON.stringify({ key, at, source, line })
  return document === null ? head : `${head.slice(0, -1)}${BETWEEN}${document}}`
}

/** Reads what `lineOf` wrote; the document stays text. Quotes inside a string are escaped: the first mark is the one. */
export function entryOfLine(text: string): Entry {
  const cut = text.indexOf(BETWEEN)
  if (cut < 0) return { ...JSON.parse(text), document: null }
  return { ...JSON.parse(`${text.slice(0, cut)}}`), document: text.slice(cut + BETWEEN.length, -1) }
}

const instant = (at: string | null): number => {
  const ms = at === null ? Number.NaN : Date.parse(at)
  return Number.isNaN(ms) ? Number.NEGATIVE_INFINITY : ms
}
const byUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** An entry of a run; of a higher layer = said later. */
export type Layered = Entry & { layer: number }

/**
 * By key; of one key the one that counts comes first: of the highest layer, the newest, the one that says more. Never by
 * who came first, so that the same documents give the same state in whatever order they came.
 */
export function entryOrder(a: Layered, b: Layered): number {
  const byKey = byUnits(a.key, b.key)
  if (byKey !== 0) return byKey
  if (a.layer !== b.layer) return b.layer - a.layer
  const [mine, other] = [instant(a.at), instant(b.at)]
  if (mine !== other) return mine > other ? -1 : 1
  const [one, two] = [a.document ?? '', b.document ?? '']
  return two.length - one.length || byUnits(one, two)
}

function keyOfNode(node: Node): string | null {
  const id = reference(node)
  const ctid = ctidIn(text(prop(node, 'ctid'), 100))
  if (id === null) return ctid
  return id.startsWith('_:') ? null : recordKey(id, ctid)
}

/** The key of a `/graph/` document, a single resource or an array of nodes. */
function keyOfDocument(value: unknown): string | null {
  if (isNode(value)) {
    const named = ctidIn(reference(value)) ?? (value['@graph'] === undefined ? keyOfNode(value) : null)
    if (named !== null) return named
  }
  const graph = isNode(value) ? value['@graph'] : value
  for (const node of Array.isArray(graph) ? graph : [graph]) {
    const key = isNode(node) ? keyOfNode(node) : null
    if (key !== null) return key
  }
  return null
}

const stated = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

function whyNot(value: unknown): string {
  const graph = openGraph(value)
  return typeof graph === 'string' ? graph : 'neither a CTID nor an @id to know the document by'
}

function ofEnvelope(envelope: Node, place: Place): Entry | Rejected {
  const headers = isNode(envelope.node_headers) ? envelope.node_headers : {}
  const resource = envelope.decoded_resource
  const deleted = stated(headers.deleted_at)
  const at = deleted ?? stated(envelope.updated_at) ?? stated(headers.updated_at) ?? stated(envelope.last_verified_on)
  const key = ctidIn(stated(envelope.envelope_ceterms_ctid)) ?? keyOfDocument(resource)
  if (key === null) return { ...place, reason: whyNot(resource) }
  if (deleted !== null) return { ...place, key, at, document: null }
  if (!isNode(resource) && !Array.isArray(resource))
    return { ...place, id: key, reason: 'an envelope without its decoded resource' }
  const document = JSON.stringify(at === null ? resource : { updated_at: at, decoded_resource: resource })
  return { ...place, key, at, document }
}

const isEnvelope = (value: unknown): value is Node =>
  isNode(value) && ('decoded_resource' in value || 'envelope_ceterms_ctid' in value)

function ofValue(value: unknown, raw: string | null, place: Place): Entry | Rejected {
  if (isEnvelope(value)) return ofEnvelope(value, place)
  // A line of a state folder is a source like any other.
  if (isNode(value) && isNode(value.document) && typeof value.key === 'string')
    return ofValue(value.document, null, place)
  const key = keyOfDocument(value)
  if (key === null) return { ...place, reason: whyNot(value) }
  return { ...place, key, at: null, document: raw ?? JSON.stringify(value) }
}

/**
 * The entries of one text: a graph, a resource, an envelope, or a page (array) of envelopes. Never throws; what cannot be
 * used is given back with its reason.
 */
export function entriesOf(raw: string, place: Place): (Entry | Rejected)[] {
  let value: unknown
  try {
    value = JSON.parse(raw)
  } catch {
    return [{ ...place, reason: 'not JSON' }]
  }
  if (Array.isArray(value) && value.length > 0 && value.every(isEnvelope))
    return value.map((envelope) => ofEnvelope(envelope, place))
  if (Array.isArray(value) && value.length === 0) return []
  return [ofValue(value, /[\r\n]/.test(raw) ? null : raw, place)]
}
