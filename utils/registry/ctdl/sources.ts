import { z } from 'zod'
import { type Evidence, type EvidenceKind, type EvidenceSource, evidenceSourceSchema } from '../../model/credential.ts'
import { isNode } from './values.ts'

/** How a catalogue of ours writes where a statement comes from (docs/CATALOGUE.md). */
export const touchstoneSourceSchema = z.strictObject({
  'touchstone:kind': evidenceSourceSchema.shape.kind,
  'touchstone:label': evidenceSourceSchema.shape.label,
  'touchstone:url': z.url({ protocol: /^https?$/ }).max(2000),
  'touchstone:date': evidenceSourceSchema.shape.date,
})

/**
 * The source that a node states for itself. Read only in documents that are trusted (our own catalogue): anybody's
 * document could otherwise call its word a public list.
 */
export function sourceOn(node: unknown, trusted: boolean): EvidenceSource | null {
  if (!trusted || !isNode(node) || node['touchstone:source'] === undefined) return null
  const parsed = touchstoneSourceSchema.safeParse(node['touchstone:source'])
  if (!parsed.success) return null
  return {
    kind: parsed.data['touchstone:kind'],
    label: parsed.data['touchstone:label'],
    url: parsed.data['touchstone:url'],
    date: parsed.data['touchstone:date'],
  }
}

type Parts = Partial<Pick<Evidence, 'agent' | 'method' | 'proctored' | 'amount' | 'value'>>

export function evidenceOf(kind: EvidenceKind, source: EvidenceSource, parts: Parts = {}): Evidence {
  return { kind, agent: null, method: null, proctored: null, amount: null, value: null, ...parts, source }
}
