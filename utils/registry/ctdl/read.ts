import { type Credential, type EvidenceSource, evidenceSourceSchema } from '../../model/credential.ts'
import {
  agentRef,
  bodyClaims,
  inverseEdges,
  isOrganization,
  readAction,
  readOrganization,
  statementsAbout,
} from './agents.ts'
import { readAssessment } from './conditions.ts'
import { ownEvidence } from './evidence.ts'
import { classNames, type Graph, openGraph } from './graph.ts'
import { credentialClass } from './schemas.ts'
import type { CredentialRecord, DocumentRecords, DocumentRejection, Rejection } from './types.ts'
import { concept, ctidIn, date, list, type Node, prop, reference, text, texts, webAddress } from './values.ts'

export type ReadOptions = {
  /** Reads the sources that the document states for its own statements. Only for a catalogue of ours. */
  trusted?: boolean
}

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
  const records: DocumentRecords = {
    ok: true,
    credentials: [],
    organizations: [],
    actions: [],
    assessments: [],
    rejected: [],
  }
  let known = false
  for (const node of graph.main) {
    known ||= isCtdl(node)
    readNode(node, graph, trusted, records)
  }
  return known ? records : { ok: false, reason: 'JSON-LD, but nothing of the CTDL vocabulary in it' }
}

function isCtdl(node: Node): boolean {
  if (classNames(node).length > 0) return true
  return Object.keys(node).some((key) => /^(ceterms|ceasn|qdata|asn):|^https?:\/\/purl\.org\/ctdl/.test(key))
}

function readNode(node: Node, graph: Graph, trusted: boolean, records: DocumentRecords): void {
  const type = classNames(node)
    .map(credentialClass)
    .find((name) => name !== null)
  if (type) {
    const read = readCredential(node, type, graph, trusted)
    if ('reason' in read) records.rejected.push(read)
    else records.credentials.push(read)
    return
  }
  if (isOrganization(node)) {
    const organization = readOrganization(node, graph, trusted)
    if (organization) records.organizations.push(organization)
    else records.rejected.push({ id: reference(node), reason: 'organisation without a name or an @id' })
    records.actions.push(...inverseEdges(node, graph, trusted))
    return
  }
  if (classNames(node).includes('AssessmentProfile')) {
    const assessment = readAssessment(node, recordSource(node, graph))
    if (assessment) records.assessments.push(assessment)
    return
  }
  const action = readAction(node, graph, trusted)
  if (action) records.actions.push(action)
  records.actions.push(...statementsAbout(node, graph, trusted))
}

/** The record itself as a source: its owner's structured statement. */
function recordSource(node: Node, graph: Graph): EvidenceSource {
  const stated = { kind: 'issuerStructured', label: 'CTDL record', url: webAddress(node), date: date(graph.date) }
  return evidenceSourceSchema.parse(stated)
}

function readCredential(node: Node, type: string, graph: Graph, trusted: boolean): CredentialRecord | Rejection {
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
    level: concept(list(prop(node, 'audienceLevelType'))[0]),
    evidence: own.evidence,
  }
  return {
    credential,
    issuer: owner === undefined ? null : agentRef(owner, graph),
    claims: bodyClaims(node, graph, trusted),
    named: own.named,
    assessments: own.assessments,
  }
}
