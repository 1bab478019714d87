import type { Credential, Evidence, EvidenceKind, EvidenceSource, Issuer } from '../../model/credential.ts'

/** A body that a document names: by reference, by text, or both. */
export type AgentRef = { ref: string | null; name: string | null; host: string | null }

/** Evidence that says "another body stands behind it": whose weight depends on whether that body has a record. */
export type BodyClaim = {
  kind: EvidenceKind
  body: AgentRef
  value: string | null
  amount: number | null
  /** When it began, where the document says so. */
  since: string | null
  until: string | null
  /** The day of the record that says so, where its envelope states it, and that record's or the proof's address. */
  said: string | null
  page: string | null
  /** Null where the weight hangs on whether the body has a record. */
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
  /** References whose kind only the record behind them tells: shared conditions, and what `requires` names directly. */
  open: string[]
}

export type OrganizationRecord = { key: string; issuer: Issuer; qualityAssurance: boolean; claims: BodyClaim[] }

/** Another body's statement about credentials, in a record of its own or on that body's record. */
export type ActionRecord = {
  kind: EvidenceKind
  agent: AgentRef
  value: string | null
  amount: number | null
  objects: string[]
  since: string | null
  until: string | null
  said: string | null
  page: string | null
  source: EvidenceSource | null
  /** Where set, it counts for credentials of this owner only: nobody declares another's credential out of date. */
  owner?: string
}

/** An assessment, or a set of conditions, that has a record of its own. */
export type AssessmentRecord = {
  key: string
  evidence: Evidence[]
  codes: string[]
  competencies: Credential['competencies']
  named: Pending[]
  assessments: Pending[]
}

/** What one document holds, with references to other documents still open. */
export type DocumentRecords = {
  ok: true
  credentials: CredentialRecord[]
  organizations: OrganizationRecord[]
  actions: ActionRecord[]
  assessments: AssessmentRecord[]
  /** Names of records of other kinds that credentials may refer to. */
  others: { key: string; name: string }[]
  /** Records of the document that could not be used, each with a plain reason. */
  rejected: Rejection[]
}

export type Rejection = { id: string | null; reason: string }
export type DocumentRejection = { ok: false; reason: string }
