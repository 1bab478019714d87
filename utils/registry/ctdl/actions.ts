import type { EvidenceKind } from '../../model/credential.ts'
import { agentRef } from './agent.ts'
import { classNames, type Graph } from './graph.ts'
import { credentialClass } from './schemas.ts'
import { sourceOn } from './sources.ts'
import type { ActionRecord, AgentRef } from './types.ts'
import { concept, date, list, type Node, number, prop, reference, referenceKey, text, webAddress } from './values.ts'

/** What other records say of a credential, each on a record of its own: actions, inverse edges, statements. */

const ACTIONS: Readonly<Record<string, EvidenceKind>> = {
  AccreditAction: 'accreditedBy',
  ApproveAction: 'approvedBy',
  RecognizeAction: 'recognizedBy',
  RegistrationAction: 'recognizedBy',
  RegulateAction: 'regulatedBy',
  WorkforceDemandAction: 'publicDemand',
  AdvancedStandingAction: 'advancedStanding',
}

/** An organisation's own record, the other way round: what it says of credentials. */
const INVERSE: readonly { kind: EvidenceKind; property: string }[] = [
  { kind: 'accreditedBy', property: 'accredits' },
  { kind: 'approvedBy', property: 'approves' },
  { kind: 'recognizedBy', property: 'recognizes' },
  { kind: 'regulatedBy', property: 'regulates' },
]

/** Everything of an action but its kind, agent and objects. */
function saidBy(node: Node, graph: Graph, trusted: boolean) {
  return {
    value: null,
    amount: null,
    since: null,
    until: null,
    said: date(graph.dateOf(node)),
    page: webAddress(node),
    source: sourceOn(node, trusted),
  }
}

/** An action of a body upon credentials, or null where it is none that counts (failed, only intended, no agent). */
export function readAction(node: Node, graph: Graph, trusted: boolean): ActionRecord | null {
  const kind = classNames(node)
    .map((name) => (Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined))
    .find((found) => found !== undefined)
  if (!kind) return null
  const status = concept(list(prop(node, 'actionStatusType'))[0])
  if (status !== null && /Failed|Potential/.test(status)) return null
  const agent = agentRef(list(prop(node, 'actingAgent'))[0], graph)
  if (!agent) return null
  const said = saidBy(node, graph, trusted)
  return {
    kind,
    agent,
    objects: objectKeys(prop(node, 'object')),
    ...said,
    since: date(prop(node, 'startDate')),
    until: date(prop(node, 'endDate')),
    page: webAddress(prop(node, 'evidenceOfAction')) ?? said.page,
  }
}

/**
 * What an organisation's own record says of credentials: accredits, approves, recognizes, regulates; and which of them
 * its verification service knows.
 */
export function inverseEdges(node: Node, graph: Graph, trusted: boolean): ActionRecord[] {
  const agent = agentRef(node, graph)
  if (!agent) return []
  const found: ActionRecord[] = []
  for (const { kind, property } of INVERSE) {
    const objects = objectKeys(prop(node, property))
    if (objects.length) found.push({ kind, agent, objects, ...saidBy(node, graph, trusted) })
  }
  for (const item of list(prop(node, 'hasVerificationService'))) {
    const service = graph.follow(item)
    if (service) found.push(...verification(service, graph, trusted, agent))
  }
  return found
}

function verification(node: Node, graph: Graph, trusted: boolean, standIn: AgentRef | null): ActionRecord[] {
  const objects = objectKeys(prop(node, 'targetCredential'))
  const agent = agentRef(list(prop(node, 'offeredBy'))[0], graph) ?? standIn
  if (objects.length === 0 || !agent) return []
  const value = serviceAddress(node)
  return [{ kind: 'verification', agent, objects, ...saidBy(node, graph, trusted), value }]
}

/** Where a VerificationServiceProfile is to be had; null where it does not say, or at more length than evidence has. */
export function serviceAddress(node: Node): string | null {
  for (const property of ['verificationService', 'verificationDirectory', 'subjectWebpage']) {
    const address = webAddress(prop(node, property))
    if (address !== null && address.length <= 300) return address
  }
  return null
}

/**
 * Statements of other kinds about credentials elsewhere: a transfer value that a body gives for one, a data set of
 * outcomes about one, a service that verifies its holders.
 */
export function statementsAbout(node: Node, graph: Graph, trusted: boolean): ActionRecord[] {
  const about = (kind: EvidenceKind, agent: unknown, objects: unknown): ActionRecord[] => {
    const who = agentRef(list(agent)[0], graph)
    const keys = objectKeys(objects)
    if (!who || keys.length === 0) return []
    const said = saidBy(node, graph, trusted)
    const stated = date(prop(node, 'dateEffective'))
    return [{ kind, agent: who, objects: keys, ...said, said: stated ?? said.said }]
  }
  const names = classNames(node)
  if (names.includes('VerificationServiceProfile')) return verification(node, graph, trusted, null)
  if (names.includes('TransferValueProfile'))
    return about('creditRecommendation', prop(node, 'ownedBy'), prop(node, 'transferValueFrom')).map((one) => ({
      ...one,
      amount: number(list(prop(node, 'transferValue'))[0]),
    }))
  if (list(node['@type']).includes('qdata:DataSetProfile'))
    return about(
      'outcomes',
      node['qdata:dataProvider'] ?? prop(node, 'ownedBy'),
      node['qdata:relevantDataSetFor'] ?? node['schema:about'] ?? node['qdata:about'] ?? prop(node, 'about'),
    )
  return []
}

/**
 * Edges between credentials that are stated on the other one. That one replaces another counts only where both have the
 * same owner; that one is part of another, or gives standing towards it, is the further credential's own to say.
 */
const BETWEEN: readonly { property: string; kind: EvidenceKind; sameOwner: boolean }[] = [
  { property: 'supersedes', kind: 'supersededBy', sameOwner: true },
  { property: 'previousVersion', kind: 'supersededBy', sameOwner: true },
  { property: 'hasPart', kind: 'partOf', sameOwner: false },
  { property: 'advancedStandingFrom', kind: 'advancedStanding', sameOwner: false },
  { property: 'preparationFrom', kind: 'preparation', sameOwner: false },
]

/** What a credential's own record says of other credentials. `key`, `owner`: the record's and its owner's reference key. */
export function betweenCredentials(
  node: Node,
  graph: Graph,
  trusted: boolean,
  key: string,
  owner: string | null,
): ActionRecord[] {
  const found: ActionRecord[] = []
  for (const { property, kind, sameOwner } of BETWEEN) {
    const stated = prop(node, property)
    if (stated === undefined || (sameOwner && owner === null)) continue
    const objects = list(stated).flatMap((item) => targetsOf(item, graph))
    const others = objectKeys(objects).filter((other) => other !== key)
    if (others.length === 0) continue
    const agent = { ref: key, name: text(prop(node, 'name'), 300), host: null }
    const said = saidBy(node, graph, trusted)
    const source = said.source ?? { kind: 'issuerStructured', label: 'CTDL record', url: said.page, date: said.said }
    const record: ActionRecord = { kind, agent, objects: others, ...said, source }
    found.push(sameOwner && owner !== null ? { ...record, owner } : record)
  }
  return found
}

/** The credentials in a value: itself, or the targets of a condition profile around them. */
export function targetsOf(item: unknown, graph: Graph): readonly unknown[] {
  const profile = graph.follow(item)
  const targets = profile ? list(prop(profile, 'targetCredential')) : []
  if (targets.length > 0) return targets.slice(0, 20)
  return profile && isSomethingElse(profile) ? [] : [item]
}

/** A node that says of itself that it is neither a credential nor a profile around one: a collection, a course. */
function isSomethingElse(node: Node): boolean {
  const names = classNames(node)
  return names.length > 0 && !names.some((name) => credentialClass(name) !== null)
}

function objectKeys(value: unknown): string[] {
  return list(value).flatMap((item) => {
    const id = reference(item)
    return id === null || id.startsWith('_:') ? [] : [referenceKey(id)]
  })
}
