import type { EvidenceSource } from '../../model/credential.ts'
import { addCompetencies, assessmentEvidence, gather, readConditions } from './conditions.ts'
import type { Graph } from './graph.ts'
import { evidenceOf } from './sources.ts'
import type { AssessmentRecord } from './types.ts'
import { ctidIn, list, type Node, prop, recordKey, reference, text, texts } from './values.ts'

/** An assessment that stands as a record of its own. */
export function readAssessment(node: Node, graph: Graph, source: EvidenceSource): AssessmentRecord | null {
  const id = reference(node)
  if (id === null) return null
  const into = gather()
  addCompetencies(prop(node, 'assesses'), graph, source, into)
  return {
    key: recordKey(id, ctidIn(text(prop(node, 'ctid'), 100))),
    evidence: assessmentEvidence(node, source),
    codes: texts(prop(node, 'codedNotation'), 60).slice(0, 20),
    competencies: into.competencies.slice(0, 300),
    named: [],
    assessments: [],
  }
}

/** Conditions that an organisation states once for many of its credentials, which refer to them by `commonConditions`. */
export function readManifest(
  node: Node,
  graph: Graph,
  source: EvidenceSource,
  trusted: boolean,
): AssessmentRecord | null {
  const id = reference(node)
  if (id === null) return null
  const into = gather()
  readConditions(node, graph, source, into, trusted)
  if (list(prop(node, 'renewal')).length > 0) into.evidence.push(evidenceOf('renewal', source))
  return {
    key: recordKey(id, ctidIn(text(prop(node, 'ctid'), 100))),
    evidence: into.evidence.slice(0, 100),
    codes: into.codes.slice(0, 20),
    competencies: into.competencies.slice(0, 300),
    named: into.named.slice(0, 100),
    assessments: into.assessments.slice(0, 100),
  }
}
