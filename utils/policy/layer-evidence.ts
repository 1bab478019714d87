import type { Credential, Evidence, EvidenceKind, EvidenceSource } from '../model/credential.ts'
import type { LayerKind } from '../model/layer.ts'
import { say } from '../model/words.ts'
import { firstDay, lastDay } from '../verify/dates.ts'
import { type LayerIndex, type LayerLine, linesOf } from './layer-index.ts'
import { issuerKey } from './matcher.ts'

/**
 * What a line of each kind is evidence of, and after how many years a statement without an end is an old one: the usual
 * term of an accreditation is five years (ISO/IEC 17024 bodies, NCCA), of a credit recommendation three (ACE). What the law
 * regulates stays so until the law changes.
 */
const KINDS: Readonly<Record<LayerKind, { kind: EvidenceKind; years: number | null }>> = {
  iso17024: { kind: 'accreditedBy', years: 5 },
  ncca: { kind: 'accreditedBy', years: 5 },
  accreditation: { kind: 'accreditedBy', years: 5 },
  regulated: { kind: 'regulatedBy', years: null },
  stateBoard: { kind: 'regulatedBy', years: null },
  creditRecommendation: { kind: 'creditRecommendation', years: 3 },
  approval: { kind: 'approvedBy', years: 5 },
  recognition: { kind: 'recognizedBy', years: 5 },
  funding: { kind: 'publicDemand', years: 3 },
  workforceList: { kind: 'publicDemand', years: 3 },
  provider: { kind: 'ownerAssurance', years: 5 },
}

/** From the most to the least believed, as every rubric must have them. */
const STEPS = ['publicList', 'openData', 'issuerStructured', 'textMention', 'pageText'] as const
const TEXT = STEPS.indexOf('textMention')
const LAST = STEPS.length - 1

const MAX_LINES = 40
/** What a record may carry (`credentialSchema`). */
const MAX_EVIDENCE = 300

/**
 * What the layers say of a credential, as evidence. None from a line that is over, suspended, not yet begun or that only
 * notes that nothing was stated; none where a body vouches for itself, but for the law's own register. What only the issuer
 * says of itself, and what was said long ago, is believed less. The label tells by whom and when it was said, so that
 * nothing said of a day is read as said of now.
 *
 * @param today YYYY-MM-DD
 */
export function layerEvidence(credential: Credential, index: LayerIndex, today: string): Evidence[] {
  const own = new Set([credential.issuer?.name ?? [], credential.issuer?.alternateNames ?? []].flat().map(issuerKey))
  const found: Evidence[] = []
  for (const line of linesOf(credential, index)) {
    if (found.length >= MAX_LINES) break
    if (!holds(line, today)) continue
    const { kind } = KINDS[line.layer.kind]
    const agent = line.entry.by ?? line.layer.publisher
    const source = sourceOf(line, today)
    if (own.has(issuerKey(agent)) && !(kind === 'regulatedBy' && source.kind === 'publicList')) continue
    const value = kind === 'ownerAssurance' ? 'recognizedBy' : say(`policy.layer.kind.${line.layer.kind}`)
    found.push({ kind, agent, method: null, proctored: null, amount: null, value, source })
  }
  return found
}

/** The credential with what the layers say of it; the same object where they say nothing new. */
export function withLayers(credential: Credential, index: LayerIndex, today: string): Credential {
  const key = ({ kind, agent, source }: Evidence) => `${kind}\n${agent === null ? '' : issuerKey(agent)}\n${source.url}`
  const known = new Set(credential.evidence.map(key))
  const added: Evidence[] = []
  for (const one of layerEvidence(credential, index, today)) {
    if (known.has(key(one)) || credential.evidence.length + added.length >= MAX_EVIDENCE) continue
    known.add(key(one))
    added.push(one)
  }
  return added.length === 0 ? credential : { ...credential, evidence: [...credential.evidence, ...added] }
}

function holds({ entry, layer }: LayerLine, today: string): boolean {
  if (entry.status !== 'inForce' || firstDay(layer.date) > today) return false
  if (entry.from !== null && firstDay(entry.from) > today) return false
  return entry.until === null || lastDay(entry.until) >= today
}

function sourceOf(line: LayerLine, today: string): EvidenceSource {
  const { layer, entry } = line
  const date = entry.stated === undefined ? layer.date : entry.stated
  let step: number = STEPS.indexOf(layer.reliability)
  if (entry.seenOn === 'issuer') step = Math.max(step, TEXT)
  if (entry.seenOn === 'thirdParty') step = LAST
  if (isOld(line, date, today)) step = Math.max(step + 1, TEXT)
  return {
    kind: STEPS[Math.min(step, LAST)] ?? 'pageText',
    label: labelOf(line, date).slice(0, 200),
    url: entry.source ?? layer.source,
    date,
  }
}

/** Said too long ago, or nobody knows when, to be said of today; an end that is still to come keeps it fresh. */
function isOld({ layer, entry }: LayerLine, date: string | null, today: string): boolean {
  const { years } = KINDS[layer.kind]
  if (years === null || entry.until !== null) return false
  if (date === null) return true
  const year = String(Number(today.slice(0, 4)) - years).padStart(4, '0')
  return lastDay(date) < `${year}${today.slice(4)}`
}

function labelOf({ layer, entry }: LayerLine, date: string | null): string {
  const params = { name: layer.name, date: date ?? say('policy.layer.undated'), from: entry.from ?? '' }
  const said = say(`policy.layer.seen.${entry.seenOn}`, params)
  return entry.from === null ? said : say('policy.layer.since', { said, from: entry.from })
}
