import type { Evidence, EvidenceKind, EvidenceSource } from '../../model/credential.ts'
import { targetsOf } from './actions.ts'
import { addCompetencies, addCredit, addOpen, type Gathered, gather, named, readConditions } from './conditions.ts'
import { addFacts } from './facts.ts'
import type { Graph } from './graph.ts'
import { evidenceOf, sourceOn } from './sources.ts'
import type { Pending } from './types.ts'
import { concept, ctidIn, date, list, type Node, prop, reference, text, texts, years } from './values.ts'

export type OwnEvidence = {
  evidence: Evidence[]
  named: Pending[]
  assessments: Pending[]
  open: string[]
  competencies: { label: string; uri: string | null }[]
  occupations: string[]
  codes: string[]
}

/** Everything that a credential's own record says about it, other bodies' edges left out. */
export function ownEvidence(
  node: Node,
  type: string,
  graph: Graph,
  standard: EvidenceSource,
  trusted: boolean,
): OwnEvidence {
  const into = gather()
  readConditions(node, graph, standard, into, trusted)
  for (const item of list(prop(node, 'commonConditions')).slice(0, 20)) addOpen(item, into)
  addCompetencies(prop(node, 'assesses'), graph, standard, into)
  addCompetencies(prop(node, 'teaches'), graph, standard, into)
  addCredit(node, standard, into)
  addUpkeep(node, graph, standard, into, trusted)
  addProcess(node, graph, standard, into)
  addOutcomes(node, graph, standard, into)
  addStack(node, graph, standard, into)
  addFacts(node, graph, standard, into)
  // By CTDL's definition an OpenBadge is one in the Open Badges standard; a DigitalBadge need not be.
  if (type === 'OpenBadge') into.evidence.push(evidenceOf('openStandard', standard, { value: 'Open Badges' }))
  const occupations = addOccupations(node, graph, standard, into, trusted)
  const competencies = publishCompetencies(node, standard, into)
  const { evidence, named: others, assessments, open, codes } = into
  return { evidence, named: others, assessments, open, competencies, occupations, codes }
}

/** Status, renewal, end of life. */
function addUpkeep(node: Node, graph: Graph, standard: EvidenceSource, into: Gathered, trusted: boolean): void {
  let said = standard
  let ended = false
  for (const property of ['credentialStatusType', 'lifeCycleStatusType']) {
    const value = list(prop(node, property))[0]
    const status = concept(value)
    if (status === null) continue
    said = sourceOn(value, trusted) ?? standard
    into.evidence.push(evidenceOf('status', said, { value: status }))
    // The life cycle's word for a credential that is awarded no more; a credential's own status has none.
    ended = status === 'Ceased'
    break
  }
  const frequency = years(prop(node, 'renewalFrequency'))
  const renewals = list(prop(node, 'renewal'))
  if (renewals.length > 0 || frequency !== null) {
    const source = renewals.map((item) => sourceOn(item, trusted)).find((found) => found !== null) ?? standard
    into.evidence.push(evidenceOf('renewal', source, { amount: frequency }))
  }
  // A date carries no source of its own in JSON-LD: who states the status states the end.
  const until = date(prop(node, 'expirationDate'))
  if (until !== null || ended) into.evidence.push(evidenceOf('retired', said, { value: until }))
  for (const item of list(prop(node, 'supersededBy')).slice(0, 5))
    named('supersededBy', item, graph, sourceOn(item, trusted) ?? standard, into)
  addLaterVersion(node, graph, standard, into)
}

/** A later version is another record: older data has the address of a page there, or the record's own. */
function addLaterVersion(node: Node, graph: Graph, standard: EvidenceSource, into: Gathered): void {
  const own = [ctidIn(reference(node)), ctidIn(text(prop(node, 'ctid'), 100))]
  for (const property of ['nextVersion', 'latestVersion']) {
    const later = list(prop(node, property))[0]
    const ctid = ctidIn(reference(later))
    if (ctid === null || own.includes(ctid)) continue
    named('supersededBy', later, graph, standard, into)
    return
  }
}

const PROCESSES = ['administration', 'appeal', 'complaint', 'development', 'maintenance', 'review', 'revocation']

function addProcess(node: Node, graph: Graph, standard: EvidenceSource, into: Gathered): void {
  for (const value of PROCESSES) {
    // An empty profile says nothing of how it is done.
    const said = list(prop(node, `${value}Process`)).some((item) => typeof item === 'string' || graph.follow(item))
    if (said) into.evidence.push(evidenceOf('process', standard, { value }))
  }
  if (prop(node, 'processStandards') ?? prop(node, 'processStandardsDescription'))
    into.evidence.push(evidenceOf('process', standard, { value: 'standards' }))
  if (list(prop(node, 'revocation')).length > 0 && !prop(node, 'revocationProcess'))
    into.evidence.push(evidenceOf('process', standard, { value: 'revocation' }))
}

/** Published results: what an AggregateDataProfile or an older outcome profile must state to count as one. */
const RESULTS = [
  'jobsObtained',
  'lowEarnings',
  'medianEarnings',
  'highEarnings',
  'numberAwarded',
  'jobsObtainedList',
  'relevantDataSet',
]

function addOutcomes(node: Node, graph: Graph, standard: EvidenceSource, into: Gathered): void {
  for (const item of list(prop(node, 'aggregateData')).slice(0, 20)) {
    const profile = graph.follow(item)
    if (!profile) continue
    const found = RESULTS.find((name) => prop(profile, name) !== undefined || profile[`qdata:${name}`] !== undefined)
    if (!found) continue
    const when = date(prop(profile, 'dateEffective'))
    into.evidence.push(evidenceOf('outcomes', when ? { ...standard, date: when } : standard, { value: found }))
  }
  for (const name of ['holders', 'earnings', 'employmentOutcome'])
    if (list(prop(node, name)).some((item) => graph.follow(item) || ctidIn(reference(item)) !== null))
      into.evidence.push(evidenceOf('outcomes', standard, { value: name }))
  if (list(node['qdata:relevantDataSet'] ?? prop(node, 'relevantDataSet')).length > 0)
    into.evidence.push(evidenceOf('outcomes', standard, { value: 'relevantDataSet' }))
}

const STACK: readonly { property: string; kind: EvidenceKind }[] = [
  { property: 'isPartOf', kind: 'partOf' },
  { property: 'isRequiredFor', kind: 'partOf' },
  { property: 'isAdvancedStandingFor', kind: 'advancedStanding' },
  { property: 'isPreparationFor', kind: 'preparation' },
  { property: 'isRecommendedFor', kind: 'preparation' },
]

function addStack(node: Node, graph: Graph, standard: EvidenceSource, into: Gathered): void {
  for (const { property, kind } of STACK) {
    for (const item of list(prop(node, property)).slice(0, 20)) {
      // All but isPartOf come as condition profiles around the other credential, too.
      for (const target of targetsOf(item, graph)) named(kind, target, graph, standard, into)
    }
  }
  if (list(prop(node, 'providesTransferValueFor')).length > 0)
    into.evidence.push(evidenceOf('creditValue', standard, { value: 'transfer value' }))
}

const SOC = /(?<![\d-])\d\d-\d{4}(\.\d\d)?(?![\d-])/

/** SOC or O*NET-SOC codes, from the alignment's code or the end of its address. Other schemes are evidence only. */
function addOccupations(
  node: Node,
  graph: Graph,
  standard: EvidenceSource,
  into: Gathered,
  trusted: boolean,
): string[] {
  const codes = new Set<string>()
  for (const item of list(prop(node, 'occupationType')).slice(0, 50)) {
    const aligned = graph.follow(item)
    const raw = aligned ? `${text(prop(aligned, 'codedNotation'), 40)} ${text(prop(aligned, 'targetNode'), 300)}` : item
    const code = typeof raw === 'string' ? SOC.exec(raw.slice(0, 400))?.[0] : undefined
    if (code) codes.add(code)
    const agent = aligned ? text(prop(aligned, 'targetNodeName') ?? prop(aligned, 'name'), 300) : null
    if (code === undefined && agent === null) continue
    into.evidence.push(evidenceOf('occupation', sourceOn(item, trusted) ?? standard, { agent, value: code ?? null }))
  }
  return [...codes]
}

const MAX_COMPETENCIES = 300

/**
 * The competencies of a record and the one line of evidence about them: `framework` where they have addresses, `list`
 * where they are labels only, `keywords` where the record gives no competency and its keywords stand in.
 */
function publishCompetencies(node: Node, standard: EvidenceSource, into: Gathered): OwnEvidence['competencies'] {
  const unique = new Map(into.competencies.map((one) => [`${one.label}\n${one.uri}`, one]))
  const stated = [...unique.values()].slice(0, MAX_COMPETENCIES)
  const amount = unique.size + into.unnamedCompetencies
  const source = into.competencySource ?? standard
  if (amount > 0) {
    const framework = into.unnamedCompetencies > 0 || stated.some((one) => one.uri !== null)
    into.evidence.push(evidenceOf('competencies', source, { amount, value: framework ? 'framework' : 'list' }))
    return stated
  }
  const keywords = texts(prop(node, 'keyword'), 300).slice(0, MAX_COMPETENCIES)
  if (keywords.length > 0)
    into.evidence.push(evidenceOf('competencies', standard, { amount: keywords.length, value: 'keywords' }))
  return keywords.map((label) => ({ label, uri: null }))
}
