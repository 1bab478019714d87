import type { EvidenceKind } from '../../model/credential.ts'
import { readAction } from './actions.ts'
import { agentRef } from './agent.ts'
import { asClaim } from './claims.ts'
import { classNames, type Graph } from './graph.ts'
import { isSharedHost } from './schemas.ts'
import { sourceOn } from './sources.ts'
import type { BodyClaim, OrganizationRecord } from './types.ts'
import {
  ctidIn,
  date,
  hostOf,
  list,
  type Node,
  prop,
  recordKey,
  reference,
  referenceKey,
  text,
  texts,
  webAddress,
} from './values.ts'

/** Who stands behind a credential: the property on the credential, and its form limited to a place. */
const EDGES: readonly { kind: EvidenceKind; on: string; within: string }[] = [
  { kind: 'accreditedBy', on: 'accreditedBy', within: 'accreditedIn' },
  { kind: 'approvedBy', on: 'approvedBy', within: 'approvedIn' },
  { kind: 'recognizedBy', on: 'recognizedBy', within: 'recognizedIn' },
  { kind: 'regulatedBy', on: 'regulatedBy', within: 'regulatedIn' },
]

/** Where a record embeds, or refers to, actions upon itself. */
const ACTION_PROPERTIES = ['relatedAction', 'objectOfAction', 'credentialingAction', 'inDemandAction']

/** accreditedBy … regulatedBy of a credential or organisation, in their plain, `…In` and action forms. */
export function bodyClaims(node: Node, graph: Graph, trusted: boolean): BodyClaim[] {
  const claims: BodyClaim[] = []
  const said = date(graph.dateOf(node))
  const add = (kind: EvidenceKind, value: unknown, at: unknown): void => {
    const body = agentRef(value, graph)
    if (!body) return
    const source = sourceOn(at, trusted)
    claims.push({ kind, body, value: null, amount: null, since: null, until: null, said, page: null, source })
  }
  for (const edge of EDGES) {
    for (const value of list(prop(node, edge.on))) add(edge.kind, value, value)
    for (const place of list(prop(node, edge.within))) {
      const profile = graph.follow(place)
      if (profile) for (const value of list(prop(profile, 'assertedBy'))) add(edge.kind, value, profile)
    }
  }
  const id = reference(node)
  for (const property of ACTION_PROPERTIES)
    for (const value of list(prop(node, property))) {
      const action = graph.follow(value)
      const record = action ? readAction(action, graph, trusted) : null
      const another = record && record.objects.length > 0 && id !== null && !record.objects.includes(referenceKey(id))
      if (record && !another) claims.push(asClaim({ ...record, said: record.said ?? said }))
    }
  return claims
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
    key: recordKey(id, ctidIn(text(prop(node, 'ctid'), 100))),
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
