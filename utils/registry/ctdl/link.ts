import { type Credential, credentialSchema, type Issuer } from '../../model/credential.ts'
import { asClaim, judge, ownerClaims } from './claims.ts'
import { isCredential } from './guard.ts'
import { createNames } from './names.ts'
import { settled } from './settled.ts'
import { evidenceOf } from './sources.ts'
import type {
  ActionRecord,
  AgentRef,
  AssessmentRecord,
  CredentialRecord,
  DocumentRecords,
  OrganizationRecord,
  Pending,
  Rejection,
} from './types.ts'
import { cut, recordKey, referenceKey } from './values.ts'

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

/** Longest list of the model. */
const MAX_COMPETENCIES = 300

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

  const pushAssessment = (into: Credential, { evidence, ref }: Pending): void => {
    const assessment = assessments.get(ref)
    into.evidence.push(...(assessment?.evidence ?? [evidence]))
    if (assessment) addAssessment(into, assessment)
  }
  const pushNamed = (into: Credential, { evidence, ref }: Pending): void => {
    const agent = names.get(ref)
    into.evidence.push(agent === null ? evidence : { ...evidence, agent })
  }

  const link = (record: CredentialRecord): LinkedRecord => {
    const owner = record.issuer?.ref ? organizations.get(record.issuer.ref) : undefined
    const credential: Credential = {
      ...record.credential,
      issuer: owner?.issuer ?? issuerByName(record.issuer, issuers),
      evidence: [...record.credential.evidence],
    }
    const about = aboutRecord(record)
    const claims =
      about.length || owner?.claims.length
        ? [...record.claims, ...about.map(asClaim), ...ownerClaims(owner)]
        : record.claims
    const known = claims.length ? { ...record, credential } : record
    for (const claim of claims) {
      const judged = judge(claim, known, organizations, asOf)
      if (judged) credential.evidence.push(judged)
    }
    for (const one of record.named) pushNamed(credential, one)
    for (const one of record.assessments) pushAssessment(credential, one)
    for (const ref of record.open) {
      const found = assessments.get(ref)
      if (!found) continue
      credential.evidence.push(...found.evidence)
      addAssessment(credential, found)
      for (const one of found.named) pushNamed(credential, one)
      for (const one of found.assessments) pushAssessment(credential, one)
    }
    credential.evidence = settled(credential.evidence, asOf)
    return isCredential(credential) ? { credential } : checked(credential)
  }

  /** What others say of the credential itself, and credit that they give for an assessment that it requires. */
  const aboutRecord = (record: CredentialRecord): readonly ActionRecord[] => {
    if (actions.size === 0) return []
    const { id, ctid } = record.credential
    const found = [...(actions.get(recordKey(id, ctid)) ?? [])]
    for (const { ref } of record.assessments)
      for (const one of actions.get(ref) ?? []) if (one.kind === 'creditRecommendation') found.push(one)
    return inOrder(found.filter(({ owner }) => owner === undefined || owner === record.issuer?.ref))
  }

  return {
    add(document) {
      for (const record of document.credentials) {
        records.push(record)
        names.note(recordKey(record.credential.id, record.credential.ctid), cut(record.credential.name, 300))
        for (const { ref } of record.named) names.want(ref)
      }
      for (const { key, name } of document.others) names.note(key, name)
      rejected.push(...document.rejected)
      for (const one of document.organizations) keepRicher(organizations, one)
      for (const one of document.assessments) {
        keepRicher(assessments, one)
        for (const { ref } of one.named) names.want(ref)
      }
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

/** The schema decides, and says what is wrong. */
function checked(credential: Credential): LinkedRecord {
  const parsed = credentialSchema.safeParse(credential)
  if (parsed.success) return { credential }
  const issue = parsed.error.issues[0]
  const reason = issue ? `${issue.path.map(String).join('.')}: ${issue.message}` : 'does not fit the schema'
  return { rejected: { id: typeof credential.id === 'string' ? credential.id : null, reason } }
}

/** Codes and competencies of an assessment that stands in a record of its own. */
function addAssessment(credential: Credential, { codes, competencies, evidence }: AssessmentRecord): void {
  if (codes.length) credential.codes = [...new Set([...credential.codes, ...codes])].slice(0, 60)
  if (competencies.length === 0) return
  const line = credential.evidence.find((one) => one.kind === 'competencies')
  // Keywords only stood in while nothing better was known.
  const stated = line && line.value !== 'keywords' ? credential.competencies : []
  const unique = new Map([...stated, ...competencies].map((one) => [`${one.label}\n${one.uri}`, one]))
  const amount = (line && line.value !== 'keywords' ? (line.amount ?? 0) : 0) + unique.size - stated.length
  const framework = line?.value === 'framework' || competencies.some((one) => one.uri !== null)
  const source = line?.source ?? evidence[0]?.source
  credential.competencies = [...unique.values()].slice(0, MAX_COMPETENCIES)
  credential.evidence = credential.evidence.filter((one) => one !== line)
  if (source)
    credential.evidence.push(evidenceOf('competencies', source, { amount, value: framework ? 'framework' : 'list' }))
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
