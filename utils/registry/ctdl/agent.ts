import type { Graph } from './graph.ts'
import type { AgentRef } from './types.ts'
import { hostOf, isNode, isReference, prop, reference, referenceKey, text, webAddress } from './values.ts'

/** A body from any form of reference; null when neither a reference nor a name is there. */
export function agentRef(value: unknown, graph: Graph): AgentRef | null {
  const node = graph.follow(value)
  const id = reference(value)
  const isUri = id !== null && !id.startsWith('_:') && !/\s/.test(id) && isReference(id)
  const spoken = !isNode(value) && !isUri && !id?.startsWith('_:') ? text(value, 300) : null
  const agent = {
    ref: isUri ? referenceKey(id) : null,
    name: node ? text(prop(node, 'name') ?? node['schema:name'], 300) : spoken,
    host: node ? hostOf(webAddress(prop(node, 'subjectWebpage'))) : null,
  }
  return agent.ref !== null || agent.name !== null ? agent : null
}
