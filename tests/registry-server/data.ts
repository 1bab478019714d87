import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { ctidIn, isNode, list, type Node, prop, reference, texts } from '../../utils/registry/ctdl/values.ts'

/** One record of the stand-in Registry. The document is kept as text: 400,000 of them have to fit. */
export type RegistryRecord = {
  /** Lower case. */
  ctid: string
  /** With its prefix: `ceterms:Certification`. */
  type: string
  /** JSON of the `/graph/` document. */
  graph: string
  names: string[]
  /** alternateName, codedNotation, keyword, subjectWebpage by property name, each lower case. */
  searchable: Record<string, string[]>
  /** CTIDs of those who own it, and the names of those who have none. */
  owners: string[]
  created: string
  updated: string
  verified: string
}

export type RegistryEvent = {
  envelope_ceterms_ctid: string
  event: 'create' | 'update' | 'destroy'
  created_at: string
}

export type RegistryData = {
  records: Map<string, RegistryRecord>
  /** Oldest first. */
  events: RegistryEvent[]
  /** Publishes a document, new or again. `at`: ISO instant. False where it is no CTDL document with a CTID. */
  put(document: unknown, at?: string): boolean
  /** Takes a record out. False where there is none. */
  remove(ctid: string, at?: string): boolean
}

const SEARCHED = ['alternateName', 'codedNotation', 'keyword', 'subjectWebpage'] as const
const FIRST = Date.UTC(2024, 0, 1)

/** The `/graph/` document in whatever holds one: itself, an envelope, a single resource, an array of nodes. */
function graphOf(json: unknown): { context: unknown; nodes: Node[] } {
  if (isNode(json) && isNode(json.decoded_resource)) return graphOf(json.decoded_resource)
  const graph = isNode(json) ? (json['@graph'] ?? json) : json
  const nodes = (Array.isArray(graph) ? graph : [graph]).filter(isNode)
  return { context: isNode(json) ? json['@context'] : undefined, nodes }
}

const ctidOf = (node: Node) => ctidIn(texts(prop(node, 'ctid'), 100)[0] ?? reference(node))

function ownersOf(main: Node, nodes: Node[]): string[] {
  return [...list(prop(main, 'ownedBy')), ...list(prop(main, 'offeredBy'))].flatMap((owner) => {
    const ref = reference(owner)
    const ctid = ctidIn(ref)
    if (ctid !== null) return [ctid]
    const node = isNode(owner) && prop(owner, 'name') ? owner : nodes.find((each) => reference(each) === ref)
    return node ? texts(prop(node, 'name'), 300) : []
  })
}

function recordOf(json: unknown, at: string): RegistryRecord | null {
  const { context, nodes } = graphOf(json)
  const main = nodes.find((node) => ctidOf(node) !== null && !reference(node)?.startsWith('_:'))
  const ctid = main ? ctidOf(main) : null
  if (!main || ctid === null) return null
  const document = {
    '@context': context ?? 'https://credreg.net/ctdl/schema/context/json',
    '@id': `https://credentialengineregistry.org/graph/${ctid}`,
    '@graph': nodes.map(({ '@context': _, ...node }) => node),
  }
  const stated = (key: string) => (isNode(json) && typeof json[key] === 'string' ? json[key] : null)
  return {
    ctid,
    type: String(list(main['@type'])[0] ?? ''),
    graph: JSON.stringify(document),
    names: texts(prop(main, 'name'), 500).map((name) => name.toLowerCase()),
    searchable: Object.fromEntries(
      SEARCHED.map((name) => [name, texts(prop(main, name), 2000).map((value) => value.toLowerCase())]),
    ),
    owners: ownersOf(main, nodes),
    created: at,
    updated: stated('updated_at') ?? at,
    verified: stated('last_verified_on') ?? at.slice(0, 10),
  }
}

/**
 * An empty Registry to put documents into. Records that come without a date get one each, a second apart from
 * 2024-01-01, so that the same documents give the same answers.
 */
export function createRegistryData(documents: Iterable<unknown> = []): RegistryData {
  const records: RegistryData['records'] = new Map()
  const events: RegistryEvent[] = []
  const next = () => new Date(FIRST + events.length * 1000).toISOString()
  const data: RegistryData = {
    records,
    events,
    put(document, at = next()) {
      const record = recordOf(document, at)
      if (!record) return false
      const old = records.get(record.ctid)
      records.set(record.ctid, old ? { ...record, created: old.created } : record)
      events.push({ envelope_ceterms_ctid: record.ctid, event: old ? 'update' : 'create', created_at: at })
      return true
    },
    remove(ctid, at = next()) {
      if (!records.delete(ctid.toLowerCase())) return false
      events.push({ envelope_ceterms_ctid: ctid.toLowerCase(), event: 'destroy', created_at: at })
      return true
    },
  }
  for (const document of documents) data.put(document)
  return data
}

/** Reads a file with one document a line, gzipped (`.gz`) or plain. `skipped`: lines that hold no record with a CTID. */
export async function loadRegistryData(path: string): Promise<{ data: RegistryData; skipped: number }> {
  const data = createRegistryData()
  const file = createReadStream(path)
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file
  // `pipe` passes no errors on: without this a missing file would end the process.
  file.on('error', (error) => input.destroy(error))
  let skipped = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    if (!putLine(data, line)) skipped++
  }
  return { data, skipped }
}

function putLine(data: RegistryData, line: string): boolean {
  try {
    return data.put(JSON.parse(line))
  } catch {
    return false
  }
}

/** A record as `/ce-registry/envelopes/{ctid}` tells it. */
export function envelopeOf(record: RegistryRecord, metadataOnly = false): Record<string, unknown> {
  const digest = createHash('sha256').update(record.graph).digest('hex')
  const owner = record.owners.find((each) => each.startsWith('ce-')) ?? null
  return {
    envelope_community: 'ce_registry',
    envelope_id: record.ctid.slice(3),
    envelope_ceterms_ctid: record.ctid,
    envelope_ctdl_type: record.type,
    envelope_type: 'resource_data',
    envelope_version: '1.0.0',
    ...(metadataOnly ? {} : { decoded_resource: JSON.parse(record.graph) }),
    resource_format: 'json',
    resource_encoding: 'jwt',
    publisher_id: null,
    secondary_publisher_id: null,
    resource_publish_type: 'primary',
    node_headers: {
      resource_digest: digest,
      revision_history: [],
      created_at: record.created,
      updated_at: record.updated,
      deleted_at: null,
    },
    owned_by: owner,
    published_by: owner,
    changed: false,
    updated_at: record.updated,
    last_verified_on: record.verified,
  }
}
