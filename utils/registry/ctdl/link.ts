import { type Credential, credentialSchema, type Evidence, type Issuer } from '../../model/credential.ts'
import { asClaim, judge, ownerClaims } from './claims.ts'
import { createNames } from './names.ts'
import type {
  ActionRecord,
  AgentRef,
  AssessmentRecord,
  CredentialRecord,
  DocumentRecords,
  OrganizationRecord,
  Rejection,
} from './types.ts'
import { cut, referenceKey } from './values.ts'

export type LinkOptions = {
  /** YYYY-MM-DD: accreditations that ended before this day, and retirements that come after it, are left out. */
  asOf?: string
}

export type Linked = {
  credentials: Credential[]
  rejected: Rejection[]
  /** Credentials whose owner is a reference to a record that is not among these. */
  withoutIssuer: number
}

export type LinkedRecord = { credential: Credential } | { rejected: Rejection }

export type Linker = {
  add(document: DocumentRecords): void
  /**
   * Gives the credentials that were added since the last call away, for a caller that keeps them elsewhere (they are
   * plain JSON) and hands each to `link` after everything was added. What is taken is not part of `finish`.
   */
  take(): CredentialRecord[]
  /**
   * Resolves one record, which stays as it is. Only after everything was added. Two records of one id are both linked:
   * which of them stays is for the caller, who knows which is the newer.
   */
  link(record: CredentialRecord): LinkedRecord
  /** Resolves what was not taken and gives the credentials away. Call once. */
  finish(): Linked
}

/** Longest evidence list of the model. */
const MAX_EVIDENCE = 300

/** Better first: of two equal statements the better sourced one stays. */
const KINDS = ['registryEdge', 'publicList', 'issuerStructured', 'openData', 'textMention', 'pageText']

/**
 * Brings documents together one by one: issuers and other bodies, assessments and named credentials that stand in other
 * documents. Holds the organisations (shared, not copied, by their credentials), actions, assessments and names that
 * are referred to; the credentials only until they are taken; never the documents. What comes out does not hang on the
 * order in which the documents came.
 */
export function createLinker(options: LinkOptions = {}): Linker {
  const asOf = options.asOf ?? null
  let records: CredentialRecord[] = []
  const organizations = new Map<string, OrganizationRecord>()
  const assessments = new Map<string, AssessmentRecord>()
  const actions = new Map<string, ActionRecord[]>()
  const issuers = new Map<string, Issuer>()
  const names = createNames()
  const rejected: Rejection[] = []

  const link = (record: CredentialRecord): LinkedRecord => {
    const owner = record.issuer?.ref ? organizations.get(record.issuer.ref) : undefined
    const credential: Credential = {
      ...record.credential,
      issuer: owner?.issuer ?? issuerByName(record.issuer, issuers),
      evidence: [...record.credential.evidence],
    }
    const evidence = credential.evidence
    const about = inOrder(actions.get(referenceKey(credential.ctid ?? credential.id)))
    for (const claim of [...record.claims, ...about.map(asClaim), ...ownerClaims(owner)]) {
      const judged = judge(claim, { ...record, credential }, organizations, asOf)
      if (judged) evidence.push(judged)
    }
    for (const { evidence: one, ref } of record.named) {
      const agent = names.get(ref)
      evidence.push(agent === null ? one : { ...one, agent })
    }
    for (const { evidence: one, ref } of record.assessments) {
      const assessment = assessments.get(ref)
      evidence.push(...(assessment?.evidence ?? [one]))
      if (assessment) credential.codes = [...new Set([...credential.codes, ...assessment.codes])].slice(0, 60)
    }
    credential.evidence = withoutDoubles(evidence.filter((one) => !yetToCome(one, asOf)))
    const checked = credentialSchema.safeParse(credential)
    return checked.success ? { credential } : { rejected: { id: credential.id, reason: firstIssue(checked.error) } }
  }

  return {
    add(document) {
      for (const record of document.credentials) {
        records.push(record)
        names.note(referenceKey(record.credential.id), cut(record.credential.name, 300))
        for (const { ref } of record.named) names.want(ref)
      }
      rejected.push(...document.rejected)
      for (const one of document.organizations) keepRicher(organizations, one)
      for (const one of document.assessments) keepRicher(assessments, one)
      for (const action of document.actions)
        for (const key of action.objects) {
          const known = actions.get(key)
          if (known) known.push(action)
          else actions.set(key, [action])
        }
    },
    take() {
      const taken = records
      records = []
      return taken
    },
    link,
    finish() {
      const credentials: Credential[] = []
      const seen = new Set<string>()
      let withoutIssuer = 0
      for (const record of records) {
        const linked = link(record)
        const key = referenceKey(record.credential.id)
        if (seen.has(key)) rejected.push({ id: record.credential.id, reason: 'a record with this id came before' })
        else if ('rejected' in linked) rejected.push(linked.rejected)
        else credentials.push(linked.credential)
        seen.add(key)
        if ('credential' in linked && record.issuer && !linked.credential.issuer) withoutIssuer++
      }
      return { credentials, rejected, withoutIssuer }
    },
  }
}

/** The same for documents at hand. */
export function linkDocuments(documents: Iterable<DocumentRecords>, options: LinkOptions = {}): Linked {
  const linker = createLinker(options)
  for (const document of documents) linker.add(document)
  return linker.finish()
}

function firstIssue(error: { issues: readonly { path: PropertyKey[]; message: string }[] }): string {
  const issue = error.issues[0]
  return issue ? `${issue.path.map(String).join('.')}: ${issue.message}` : 'does not fit the schema'
}

/** Of two records with one key the one that says more stays: a document may carry a mere stub of another's record. */
function keepRicher<T extends { key: string }>(kept: Map<string, T>, one: T): void {
  const known = kept.get(one.key)
  if (known === undefined) return void kept.set(one.key, one)
  const [before, now] = [JSON.stringify(known), JSON.stringify(one)]
  if (now.length > before.length || (now.length === before.length && now < before)) kept.set(one.key, one)
}

/** Actions by what they say. */
function inOrder(about: readonly ActionRecord[] | undefined): readonly ActionRecord[] {
  if (!about || about.length < 2) return about ?? []
  const keyed = about.map((action) => ({ action, key: JSON.stringify({ ...action, objects: [] }) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ action }) => action)
}

/** An issuer that is known by name only: one object for all its credentials. */
function issuerByName(agent: AgentRef | null, known: Map<string, Issuer>): Issuer | null {
  if (!agent?.name) return null
  const key = `${agent.ref}\n${agent.name}\n${agent.host}`
  const found = known.get(key)
  if (found) return found
  const issuer: Issuer = {
    id: agent.ref && agent.ref.length <= 300 ? agent.ref : null,
    name: agent.name,
    alternateNames: [],
    domains: agent.host ? [agent.host] : [],
  }
  known.set(key, issuer)
  return issuer
}

function yetToCome(evidence: Evidence, asOf: string | null): boolean {
  if (evidence.kind !== 'retired' || evidence.value === null || asOf === null) return false
  return evidence.value > asOf.slice(0, evidence.value.length)
}

function withoutDoubles(evidence: readonly Evidence[]): Evidence[] {
  const best = new Map<string, Evidence>()
  for (const one of evidence) {
    const key = [one.kind, one.agent, one.method, one.proctored, one.amount, one.value].join('\n')
    const known = best.get(key)
    if (!known || KINDS.indexOf(one.source.kind) < KINDS.indexOf(known.source.kind)) best.set(key, one)
  }
  return [...best.values()].slice(0, MAX_EVIDENCE)
}
