import type { Evidence } from '../../model/credential.ts'

/** Longest evidence list of the model. */
const MAX_EVIDENCE = 300

/** Better first: of two equal statements the better sourced one stays. */
const KINDS = ['registryEdge', 'publicList', 'issuerStructured', 'openData', 'textMention', 'pageText']

function yetToCome(evidence: Evidence, asOf: string | null): boolean {
  if (evidence.kind !== 'retired' || evidence.value === null || asOf === null) return false
  return evidence.value > asOf.slice(0, evidence.value.length)
}

/** Kinds that one body states once: a term in `value` makes no second statement of it. */
const EDGE_KINDS: ReadonlySet<string> = new Set(['accreditedBy', 'approvedBy', 'recognizedBy', 'regulatedBy'])

/** Evidence without what is yet to come and without doubles; at most as much as the model holds. */
export function settled(all: readonly Evidence[], asOf: string | null): Evidence[] {
  const evidence = all.filter((one) => !yetToCome(one, asOf))
  if (evidence.length < 2) return evidence
  const best = new Map<string, Evidence>()
  for (const one of evidence) {
    const value = EDGE_KINDS.has(one.kind) ? '' : one.value
    const key = `${one.kind}\n${one.agent}\n${one.method}\n${one.proctored}\n${one.amount}\n${value}`
    const known = best.get(key)
    if (!known || isBetter(one, known)) best.set(key, one)
  }
  return [...best.values()].slice(0, MAX_EVIDENCE)
}

/** Better sourced; of two from equal sources the one that says for which day or until when. */
function isBetter(one: Evidence, known: Evidence): boolean {
  const rank = KINDS.indexOf(one.source.kind) - KINDS.indexOf(known.source.kind)
  if (rank !== 0) return rank < 0
  const dated = (each: Evidence) => Number(each.source.date !== null) + Number(each.value !== null)
  return dated(one) > dated(known)
}
