import type { EvidenceKind } from '../../model/credential.ts'
import { classNames, type Graph } from './graph.ts'
import { isSharedHost } from './schemas.ts'
import { sourceOn } from './sources.ts'
import type { ActionRecord, AgentRef, BodyClaim, OrganizationRecord } from './types.ts'
import {
  concept,
  date,
  hostOf,
  isNode,
  list,
  type Node,
  prop,
  reference,
  referenceKey,
  text,
  texts,
  webAddress,
} from './values.ts'

/** Who stands behind a credential: the property on the credential, its form limited to a place, and the inverse. */
const EDGES: readonly { kind: EvidenceKind; on: string; within: string; inverse: string }[] = [
  { kind: 'accreditedBy', on: 'accreditedBy', within: 'accreditedIn', inverse: 'accredits' },
  { kind: 'approvedBy', on: 'approvedBy', within: 'approvedIn', inverse: 'approves' },
  { kind: 'recognizedBy', on: 'recognizedBy', within: 'recognizedIn', inverse: 'recognizes' },
  { kind: 'regulatedBy', on: 'regulatedBy', within: 'regulatedIn', inverse: 'regulates' },
]

const ACTIONS: Readonly<Record<string, EvidenceKind>> = {
  AccreditAction: 'accreditedBy',
  ApproveAction: 'approvedBy',
  RecognizeAction: 'recognizedBy',
  RegulateAction: 'regulatedBy',
  WorkforceDemandAction: 'publicDemand',
}

const ORGANIZATIONS = new Set(['CredentialOrganization', 'QACredentialOrganization', 'Organization', 'Agent'])

export function isOrganization(node: Node): boolean {
  return classNames(node).some((name) => ORGANIZATIONS.has(name))
}

/** A body from any form of reference; null when neither a reference nor a name is there. */
export function agentRef(value: unknown, graph: Graph): AgentRef | null {
  const node = graph.follow(value)
  const id = reference(value)
  const isUri = id !== null && !id.startsWith('_:') && /^[a-z][a-z0-9+.-]*:\S+$/i.test(id)
  const spoken = !isNode(value) && !isUri && !id?.startsWith('_:') ? text(value, 300) : null
  const agent = {
    ref: isUri ? referenceKey(id) : null,
    name: node ? text(prop(node, 'name') ?? node['schema:name'], 300) : spoken,
    host: node ? hostOf(webAddress(prop(node, 'subjectWebpage'))) : null,
  }
  return agent.ref !== null || agent.name !== null ? agent : null
}

/** accreditedBy … regulatedBy of a credential or organisation, in their plain, `…In` and `relatedAction` forms. */
export function bodyClaims(node: Node, graph: Graph, trusted: boolean): BodyClaim[] {
  const claims: BodyClaim[] = []
  const add = (kind: EvidenceKind, value: unknown, at: unknown): void => {
    const body = agentRef(value, graph)
    if (!body) return
    claims.push({ kind, body, value: null, since: null, until: null, source: sourceOn(at, trusted) })
  }
  for (const edge of EDGES) {
    for (const value of list(prop(node, edge.on))) add(edge.kind, value, value)
    for (const place of list(prop(node, edge.within))) {
      const profile = graph.follow(place)
      if (profile) for (const value of list(prop(profile, 'assertedBy'))) add(edge.kind, value, profile)
    }
  }
  for (const value of list(prop(node, 'relatedAction'))) {
    const action = graph.follow(value)
    const record = action ? readAction(action, graph, trusted) : null
    if (!record) continue
    const { kind, agent, since, until, source } = record
    claims.push({ kind, body: agent, value: null, since, until, source })
  }
  return claims
}

/** An action of a body upon credentials, or null where it is none that counts (failed, only intended, no agent). */
export function readAction(node: Node, graph: Graph, trusted: boolean): ActionRecord | null {
  const kind = classNames(node)
    .map((name) => (Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined))
    .find((found) => found !== undefined)
  const status = concept(list(prop(node, 'actionStatusType'))[0])
  if (!kind || (status !== null && /Failed|Potential/.test(status))) return null
  const agent = agentRef(list(prop(node, 'actingAgent'))[0], graph)
  if (!agent) return null
  return {
    kind,
    agent,
    objects: objectKeys(prop(node, 'object')),
    since: date(prop(node, 'startDate')),
    until: date(prop(node, 'endDate')),
    source: sourceOn(node, trusted),
  }
}

/** What an organisation's own record says of credentials: accredits, approves, recognizes, regulates. */
export function inverseEdges(node: Node, graph: Graph, trusted: boolean): ActionRecord[] {
  const agent = agentRef(node, graph)
  if (!agent) return []
  return EDGES.flatMap(({ kind, inverse }) => {
    const objects = objectKeys(prop(node, inverse))
    return objects.length ? [{ kind, agent, objects, since: null, until: null, source: sourceOn(node, trusted) }] : []
  })
}

/**
 * Statements of other kinds about credentials elsewhere: a transfer value that a body gives for one, a data set of
 * outcomes about one.
 */
export function statementsAbout(node: Node, graph: Graph, trusted: boolean): ActionRecord[] {
  const names = classNames(node)
  const about = (kind: EvidenceKind, agent: unknown, objects: unknown): ActionRecord[] => {
    const who = agentRef(list(agent)[0], graph)
    const keys = objectKeys(objects)
    if (!who || keys.length === 0) return []
    return [{ kind, agent: who, objects: keys, since: null, until: null, source: sourceOn(node, trusted) }]
  }
  if (names.includes('TransferValueProfile'))
    return about('creditRecommendation', prop(node, 'ownedBy'), prop(node, 'transferValueFrom'))
  if (list(node['@type']).includes('qdata:DataSetProfile'))
    return about('outcomes', node['qdata:dataProvider'], node['qdata:relevantDataSetFor'] ?? prop(node, 'about'))
  return []
}

function objectKeys(value: unknown): string[] {
  return list(value).flatMap((item) => {
    const id = reference(item)
    return id === null || id.startsWith('_:') ? [] : [referenceKey(id)]
  })
}

/** An organisation with a record of its own; null without a reference or a name. */
export function readOrganization(node: Node, graph: Graph, trusted: boolean): OrganizationRecord | null {
  const id = reference(node) ?? text(prop(node, 'ctid'), 100)
  const name = text(prop(node, 'name'), 300)
  if (id === null || name === null) return null
  const pages = [...list(prop(node, 'subjectWebpage')), ...(trusted ? list(node['touchstone:webpage']) : [])]
  const hosts = pages.slice(0, 20).map((page) => hostOf(webAddress(page)))
  const own = hosts.filter((host): host is string => host !== null && !isSharedHost(host))
  const names = texts(prop(node, 'name'), 300).concat(texts(prop(node, 'alternateName'), 300))
  return {
    key: referenceKey(id),
    issuer: {
      id: id.length <= 300 ? id : null,
      name,
      alternateNames: [...new Set(names)].filter((other) => other !== name).slice(0, 100),
      domains: [...new Set(own)].slice(0, 50),
    },
    qualityAssurance: classNames(node).includes('QACredentialOrganization'),
    claims: bodyClaims(node, graph, trusted),
  }
}
