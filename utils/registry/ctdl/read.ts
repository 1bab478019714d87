import type { Credential, EvidenceSource } from '../../model/credential.ts'
import { betweenCredentials, inverseEdges, readAction, statementsAbout } from './actions.ts'
import { agentRef } from './agent.ts'
import { bodyClaims, readOrganization } from './agents.ts'
import { readAssessment, readManifest } from './assessments.ts'
import { ownEvidence } from './evidence.ts'
import { classNames, type Graph, openGraph } from './graph.ts'
import { readIndustries } from './industries.ts'
import { credentialClass, isLearning, isOrganization } from './schemas.ts'
import type { CredentialRecord, DocumentRecords, DocumentRejection, Rejection } from './types.ts'
import {
  concept,
  ctidIn,
  date,
  list,
  type Node,
  prop,
  recordKey,
  reference,
  text,
  texts,
  webAddress,
} from './values.ts'

export type ReadOptions = {
  /** Reads the sources that the document states for its own statements. Only for a catalogue of ours. */
  trusted?: boolean
}

/** What a document gives that holds nothing yet. */
export const noRecords = (): DocumentRecords => ({
  ok: true,
  credentials: [],
  organizations: [],
  actions: [],
  assessments: [],
  others: [],
  rejected: [],
})

/**
 * Reads one CTDL document in any of the forms met in practice: `/graph/` document, single resource, array, envelope;
 * language maps, arrays or plain strings; references as URIs, `@id` objects, blank nodes or embedded objects.
 *
 * Never throws. Answers `{ok: false, reason}` where nothing in it is CTDL; a record inside that cannot be used is listed
 * in `rejected` and the rest is read. References to other documents stay open: see `linkDocuments`.
 */
export function readDocument(json: unknown, options: ReadOptions = {}): DocumentRecords | DocumentRejection {
  const trusted = options.trusted ?? false
  const graph = openGraph(json)
  if (typeof graph === 'string') return { ok: false, reason: graph }
  const records = noRecords()
  let known = false
  for (const node of graph.main) {
    const names = classNames(node)
    known ||= names.length > 0 || speaksCtdl(node)
    readNode(node, names, graph, trusted, records)
  }
  return known ? records : { ok: false, reason: 'JSON-LD, but nothing of the CTDL vocabulary in it' }
}

function speaksCtdl(node: Node): boolean {
  return Object.keys(node).some((key) => /^(ceterms|ceasn|qdata|asn):/.test(key))
}

function readNode(node: Node, names: string[], graph: Graph, trusted: boolean, records: DocumentRecords): void {
  const type = firstCredentialClass(names)
  if (type !== null) {
    const read = readCredential(node, type, graph, trusted)
    if ('reason' in read) records.rejected.push(read)
    else {
      records.credentials.push(read)
      const { id, ctid } = read.credential
      records.actions.push(...betweenCredentials(node, graph, trusted, recordKey(id, ctid), read.issuer?.ref ?? null))
    }
    return
  }
  if (names.some(isOrganization)) {
    const organization = readOrganization(node, graph, trusted)
    if (organization) records.organizations.push(organization)
    else records.rejected.push({ id: reference(node), reason: 'organisation without a name or an @id' })
    records.actions.push(...inverseEdges(node, graph, trusted))
    return
  }
  if (names.includes('AssessmentProfile')) {
    const assessment = readAssessment(node, graph, recordSource(node, graph))
    if (assessment) records.assessments.push(assessment)
    return
  }
  if (names.includes('ConditionManifest')) {
    const manifest = readManifest(node, graph, recordSource(node, graph), trusted)
    if (manifest) records.assessments.push(manifest)
    return
  }
  if (names.some(isLearning)) {
    const [id, name] = [reference(node), text(prop(node, 'name'), 300)]
    if (id !== null && name !== null)
      records.others.push({ key: recordKey(id, ctidIn(text(prop(node, 'ctid'), 100))), name })
    return
  }
  const action = readAction(node, graph, trusted)
  if (action) records.actions.push(action)
  records.actions.push(...statementsAbout(node, graph, trusted))
}

function firstCredentialClass(names: readonly string[]): string | null {
  for (const name of names) {
    const found = credentialClass(name)
    if (found !== null) return found
  }
  return null
}

/** The record itself as a source: its owner's structured statement. */
function recordSource(node: Node, graph: Graph): EvidenceSource {
  return { kind: 'issuerStructured', label: 'CTDL record', url: webAddress(node), date: date(graph.dateOf(node)) }
}

function readCredential(node: Node, stated: string, graph: Graph, trusted: boolean): CredentialRecord | Rejection {
  // A record of no class but Credential may say in a property which kind it is.
  const kind = stated === 'Credential' ? concept(list(prop(node, 'credentialType'))[0]) : null
  const type = (kind === null ? null : credentialClass(kind)) ?? stated
  const uri = reference(node)
  const ctid = ctidIn(text(prop(node, 'ctid'), 100)) ?? ctidIn(uri)
  const id = uri ?? (ctid === null ? null : `https://credentialengineregistry.org/resources/${ctid}`)
  const [name, ...otherNames] = texts(prop(node, 'name'), 500)
  if (id === null) return { id: null, reason: `${type} without an @id or a CTID` }
  if (id.length > 300) return { id: id.slice(0, 300), reason: `${type} with an @id of ${id.length} characters` }
  if (name === undefined) return { id, reason: `${type} without a name` }

  const own = ownEvidence(node, type, graph, recordSource(node, graph), trusted)
  const owner = list(prop(node, 'ownedBy'))[0] ?? list(prop(node, 'offeredBy'))[0]
  const alternates = [...otherNames, ...texts(prop(node, 'alternateName'), 500)]
  const codes = [...texts(prop(node, 'codedNotation'), 60), ...own.codes]
  const industries = readIndustries(node, graph)
  const credential: Credential = {
    id,
    ctid,
    type,
    name,
    alternateNames: [...new Set(alternates)].filter((other) => other !== name).slice(0, 100),
    issuer: null,
    codes: [...new Set(codes)].slice(0, 60),
    subjectWebpage: webAddress(prop(node, 'subjectWebpage')),
    competencies: own.competencies,
    occupations: own.occupations,
    ...(industries.length > 0 && { industries }),
    level: concept(list(prop(node, 'audienceLevelType'))[0]),
    evidence: own.evidence,
  }
  return {
    credential,
    issuer: owner === undefined ? null : agentRef(owner, graph),
    claims: bodyClaims(node, graph, trusted),
    named: own.named,
    assessments: own.assessments,
    open: own.open,
  }
}
