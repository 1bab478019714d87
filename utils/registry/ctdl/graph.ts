import { isNode, list, type Node, reference, referenceKey } from './values.ts'

/** One document, opened: its own nodes and a way to find one by reference. */
export type Graph = {
  /** Nodes that stand by themselves, blank ones left out. */
  main: Node[]
  /** The node that a value stands for: an embedded object, or the node of this document that it refers to. */
  follow(value: unknown): Node | null
  /** Date of the record, where an envelope states it. */
  date: string | null
}

/** More nodes than any record of the Registry has; what comes after is not read. */
const MAX_NODES = 20_000

/**
 * Opens whatever wraps CTDL: a `/graph/` document, a single resource, an array of either, an envelope with its decoded
 * resource. Answers a plain sentence instead when there is no JSON-LD node in it.
 */
export function openGraph(json: unknown): Graph | string {
  const nodes: Node[] = []
  let date: string | null = null
  const unwrap = (value: unknown, depth: number): void => {
    if (depth > 4 || nodes.length >= MAX_NODES) return
    if (Array.isArray(value)) {
      for (const item of value.slice(0, MAX_NODES)) unwrap(item, depth + 1)
    } else if (isNode(value)) {
      const inner = value['@graph'] ?? value.decoded_resource
      if (typeof value.updated_at === 'string') date = value.updated_at
      if (inner !== undefined) unwrap(inner, depth + 1)
      else if (value['@type'] ?? value.type ?? value['@id']) nodes.push(value)
      unwrap(value['@included'] ?? [], depth + 1)
    }
  }
  unwrap(json, 0)
  if (!isNode(json) && !Array.isArray(json)) return 'not a JSON object'
  if (nodes.length === 0) return 'no JSON-LD node in it (neither @graph nor @type)'

  const byKey = new Map<string, Node>()
  for (const node of nodes) {
    const id = reference(node)
    if (id !== null && !byKey.has(referenceKey(id))) byKey.set(referenceKey(id), node)
  }
  const find = (value: unknown): Node | null => {
    const id = reference(value)
    return id === null ? null : (byKey.get(referenceKey(id)) ?? null)
  }
  const says = (node: Node) => Object.keys(node).some((key) => !/^@|^id$|^touchstone:/.test(key))
  return {
    main: nodes.filter((node) => !reference(node)?.startsWith('_:')),
    follow: (value) => (isNode(value) && says(value) ? value : find(value)),
    date,
  }
}

/** Class names of a node without their prefix; only those of the CTDL vocabulary, or unprefixed. */
export function classNames(node: Node): string[] {
  const names: string[] = []
  for (const raw of list(node['@type'] ?? node.type).slice(0, 10)) {
    const match =
      typeof raw === 'string' ? /^(?:ceterms:|https?:\/\/purl\.org\/ctdl\/terms\/)([A-Z]\w{1,58})$/.exec(raw) : null
    if (match?.[1]) names.push(match[1])
  }
  return names
}
