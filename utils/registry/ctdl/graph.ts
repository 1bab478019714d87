import { isNode, list, type Node, reference, referenceKey } from './values.ts'

/** One document, opened: its own nodes and a way to find one by reference. */
export type Graph = {
  /** Nodes that stand by themselves, blank ones left out. */
  main: Node[]
  /** The node that a value stands for: an embedded object, or the node of this document that it refers to. */
  follow(value: unknown): Node | null
  /** Date of the record that the node stands in, where an envelope states it. */
  dateOf(node: Node): string | null
}

/** More nodes than any record of the Registry has; what comes after is not read. */
const MAX_NODES = 20_000

/**
 * Opens whatever wraps CTDL: a `/graph/` document, a single resource, an array of either, an envelope with its decoded
 * resource. Answers a plain sentence instead when there is no JSON-LD node in it.
 */
export function openGraph(json: unknown): Graph | string {
  if (!isNode(json) && !Array.isArray(json)) return 'not a JSON object'
  const nodes: Node[] = []
  const dates = new Map<Node, string>()
  let withdrawn = false
  const unwrap = (value: unknown, depth: number, date: string | null): void => {
    if (depth > 4 || nodes.length >= MAX_NODES) return
    if (Array.isArray(value)) {
      for (const item of value.slice(0, MAX_NODES)) unwrap(item, depth + 1, date)
    } else if (isNode(value)) {
      const said = envelopeDate(value) ?? date
      const inner = value['@graph'] ?? value.decoded_resource
      if (isWithdrawn(value)) withdrawn = true
      else if (inner !== undefined) unwrap(inner, depth + 1, said)
      else if (value['@type'] ?? value.type ?? value['@id']) {
        const node = hasFullNames(value) ? (shortened(value, 0) as Node) : value
        nodes.push(node)
        if (said !== null) dates.set(node, said)
      }
      if (value['@included'] !== undefined) unwrap(value['@included'], depth + 1, said)
    }
  }
  unwrap(json, 0, null)
  if (nodes.length === 0)
    return withdrawn ? 'an envelope of a deleted record' : 'no JSON-LD node in it (neither @graph nor @type)'

  let byKey: Map<string, Node> | null = null
  const find = (value: unknown): Node | null => {
    const id = reference(value)
    if (id === null) return null
    byKey ??= keyed(nodes)
    return byKey.get(referenceKey(id)) ?? null
  }
  return {
    main: nodes.filter((node) => !reference(node)?.startsWith('_:')),
    follow: (value) => (isNode(value) && says(value) ? value : find(value)),
    dateOf: (node) => dates.get(node) ?? null,
  }
}

function keyed(nodes: readonly Node[]): Map<string, Node> {
  const byKey = new Map<string, Node>()
  for (const node of nodes) {
    const id = reference(node)
    if (id === null) continue
    const key = referenceKey(id)
    if (!byKey.has(key)) byKey.set(key, node)
  }
  return byKey
}

/** Whether an object says more than which thing it stands for. */
function says(node: Node): boolean {
  for (const key in node) if (key[0] !== '@' && key !== 'id' && !key.startsWith('touchstone:')) return true
  return false
}

function envelopeDate(value: Node): string | null {
  const raw = value.updated_at ?? value.last_verified_on
  return typeof raw === 'string' ? raw : null
}

/** The Registry keeps the envelope of a record that its publisher has deleted. */
function isWithdrawn(value: Node): boolean {
  return isNode(value.node_headers) && typeof value.node_headers.deleted_at === 'string'
}

const FULL = /^https?:\/\/purl\.org\/ctdl\/terms\//

function hasFullNames(node: Node): boolean {
  for (const key in node) if (key[0] === 'h' && FULL.test(key)) return true
  return false
}

/** Deeper than any record; what lies below keeps its names. */
const MAX_DEPTH = 20

/** A copy in which full names of properties are short ones. */
function shortened(value: unknown, depth: number): unknown {
  if (depth > MAX_DEPTH) return value
  if (Array.isArray(value)) return value.slice(0, MAX_NODES).map((item) => shortened(item, depth + 1))
  if (!isNode(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.replace(FULL, 'ceterms:'), shortened(inner, depth + 1)]),
  )
}

const CLASS = /^(?:ceterms:|https?:\/\/purl\.org\/ctdl\/terms\/)([A-Z]\w{1,58})$/

/** Class names of a node without their prefix; only those of the CTDL vocabulary. */
export function classNames(node: Node): string[] {
  const names: string[] = []
  for (const raw of list(node['@type'] ?? node.type).slice(0, 10)) {
    const name = typeof raw === 'string' ? CLASS.exec(raw)?.[1] : undefined
    if (name !== undefined) names.push(name)
  }
  return names
}
