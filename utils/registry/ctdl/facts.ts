import type { EvidenceSource } from '../../model/credential.ts'
import { serviceAddress } from './actions.ts'
import { agentRef } from './agent.ts'
import type { Gathered } from './conditions.ts'
import type { Graph } from './graph.ts'
import { evidenceOf } from './sources.ts'
import { concept, cut, date, duration, list, type Node, number, prop, reference, text, webAddress } from './values.ts'

/** Facts that are worth knowing and that nothing is scored by: since when, how long, what it costs, who verifies it. */
export function addFacts(node: Node, graph: Graph, standard: EvidenceSource, into: Gathered): void {
  const since = date(prop(node, 'dateEffective'))
  if (since !== null) into.evidence.push(evidenceOf('effective', standard, { value: since }))
  for (const item of list(prop(node, 'estimatedDuration')).slice(0, 3)) {
    const value = duration(item)
    if (value !== null) into.evidence.push(evidenceOf('duration', standard, { value }))
  }
  for (const item of list(prop(node, 'estimatedCost')).slice(0, 5)) addCost(graph.follow(item), standard, into)
  for (const item of list(prop(node, 'usesVerificationService')).slice(0, 3)) {
    const service = graph.follow(item)
    const agent = service ? (agentRef(list(prop(service, 'offeredBy'))[0], graph)?.name ?? null) : null
    const value = service ? serviceAddress(service) : shortAddress(item)
    if (service || reference(item) !== null) into.evidence.push(evidenceOf('verification', standard, { agent, value }))
  }
}

function shortAddress(item: unknown): string | null {
  const address = webAddress(item)
  return address !== null && address.length <= 300 ? address : null
}

/** A CostProfile: the price with its currency and what it is for ("USD AssessmentFee"); nothing without a price. */
function addCost(profile: Node | null, standard: EvidenceSource, into: Gathered): void {
  const amount = profile ? number(prop(profile, 'price')) : null
  if (!profile || amount === null || amount < 0) return
  const what = concept(list(prop(profile, 'directCostType'))[0])
  const parts = [text(prop(profile, 'currency'), 20), what].filter((part) => part !== null)
  into.evidence.push(evidenceOf('cost', standard, { amount, value: parts.length ? cut(parts.join(' '), 100) : null }))
}
