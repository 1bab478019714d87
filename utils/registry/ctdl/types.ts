import type { Credential, Evidence, EvidenceKind, EvidenceSource, Issuer } from '../../model/credential.ts'

/** A body that a document names: by reference, by text, or both. */
export type AgentRef = { ref: string | null; name: string | null; host: string | null }

/** Evidence that says "another body stands behind it": whose weight depends on whether that body has a record. */
export type BodyClaim = {
  kind: EvidenceKind
  body: AgentRef
  value: string | null
  /** When it began, where the document says so. */
  since: string | null
  until: string | null
  source: EvidenceSource | null
}

/** Evidence that needs the name of another record, or the assessment behind a reference. */
export type Pending = { evidence: Evidence; ref: string }

export type CredentialRecord = {
  credential: Credential
  issuer: AgentRef | null
  claims: BodyClaim[]
  /** `agent` is filled in when the referred record is among those linked. */
  named: Pending[]
  /** Replaced by the assessment's own evidence when that record is among those linked. */
  assessments: Pending[]
}

export type OrganizationRecord = { key: string; issuer: Issuer; qualityAssurance: boolean; claims: BodyClaim[] }

/** Another body's statement about credentials, in a record of its own or on that body's record. */
export type ActionRecord = {
  kind: EvidenceKind
  agent: AgentRef
  objects: string[]
  since: string | null
  until: string | null
  source: EvidenceSource | null
}

/** An assessment that has a record of its own. */
export type AssessmentRecord = { key: string; evidence: Evidence[]; codes: string[] }

/** What one document holds, with references to other documents still open. */
export type DocumentRecords = {
  ok: true
  credentials: CredentialRecord[]
  organizations: OrganizationRecord[]
  actions: ActionRecord[]
  assessments: AssessmentRecord[]
  /** Records of the document that could not be used, each with a plain reason. */
  rejected: Rejection[]
}

export type Rejection = { id: string | null; reason: string }
export type DocumentRejection = { ok: false; reason: string }
