import {
  type Credential,
  credentialSchema,
  type Evidence,
  type EvidenceSource,
  type Issuer,
} from '../../model/credential.ts'
import type {
  ActionRecord,
  AgentRef,
  BodyClaim,
  CredentialRecord,
  DocumentRecords,
  OrganizationRecord,
  Rejection,
} from './types.ts'
import { referenceKey } from './values.ts'

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

export type Linker = {
  add(document: DocumentRecords): void
  /** Resolves everything and gives the credentials away. Call once. */
  finish(): Linked
}

/** Longest evidence list of the model. */
const MAX_EVIDENCE = 300

/** Better first: of two equal statements the better sourced one stays. */
const KINDS = ['registryEdge', 'publicList', 'issuerStructured', 'openData', 'textMention', 'pageText']

/**
 * Brings documents together one by one: issuers and other bodies, assessments and named credentials that stand in other
 * documents. Holds the credentials, the organisations (shared, not copied, by their credentials) and the open
 * references; never the documents.
 */
export function createLinker(options: LinkOptions = {}): Linker {
  const records: CredentialRecord[] = []
  const organizations = new Map<string, OrganizationRecord>()
  const assessments = new Map<string, DocumentRecords['assessments'][number]>()
  const actions = new Map<string, ActionRecord[]>()
  const rejected: Rejection[] = []

  const finish = (): Linked => {
    const names = namesOf(records)
    const issuers = new Map<string, Issuer>()
    const credentials: Credential[] = []
    const seen = new Set<string>()
    let withoutIssuer = 0
    for (const record of records) {
      const { credential } = record
      const owner = record.issuer?.ref ? organizations.get(record.issuer.ref) : undefined
      credential.issuer = owner?.issuer ?? issuerByName(record.issuer, issuers)
      if (record.issuer && !credential.issuer) withoutIssuer++

      const about = actions.get(referenceKey(credential.ctid ?? credential.id)) ?? []
      const claims = [...record.claims, ...about.map(asClaim), ...ownerClaims(owner)]
      for (const claim of claims) {
        const evidence = judge(claim, record, organizations, options.asOf ?? null)
        if (evidence) credential.evidence.push(evidence)
      }
      for (const { evidence, ref } of record.named) {
        const agent = names.get(ref) ?? null
        credential.evidence.push(agent === null ? evidence : { ...evidence, agent })
      }
      for (const { evidence, ref } of record.assessments) {
        const assessment = assessments.get(ref)
        credential.evidence.push(...(assessment?.evidence ?? [evidence]))
        if (assessment) credential.codes = [...new Set([...credential.codes, ...assessment.codes])].slice(0, 60)
      }
      credential.evidence = withoutDoubles(credential.evidence.filter((one) => !yetToCome(one, options.asOf ?? null)))

      const key = referenceKey(credential.id)
      const checked = credentialSchema.safeParse(credential)
      if (seen.has(key)) rejected.push({ id: credential.id, reason: 'a record with this id came before' })
      else if (!checked.success) rejected.push({ id: credential.id, reason: firstIssue(checked.error) })
      else credentials.push(credential)
      seen.add(key)
    }
    return { credentials, rejected, withoutIssuer }
  }

  return {
    add(document) {
      records.push(...document.credentials)
      rejected.push(...document.rejected)
      for (const one of document.organizations) if (!organizations.has(one.key)) organizations.set(one.key, one)
      for (const one of document.assessments) assessments.set(one.key, one)
      for (const action of document.actions)
        for (const key of action.objects) {
          const known = actions.get(key)
          if (known) known.push(action)
          else actions.set(key, [action])
        }
    },
    finish,
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

/** Names of the credentials that others refer to, and of no more. */
function namesOf(records: readonly CredentialRecord[]): Map<string, string> {
  const wanted = new Set(records.flatMap((record) => record.named.map(({ ref }) => ref)))
  const names = new Map<string, string>()
  if (wanted.size === 0) return names
  for (const { credential } of records) {
    const key = referenceKey(credential.id)
    if (wanted.has(key)) names.set(key, cutName(credential.name))
  }
  return names
}

function cutName(name: string): string {
  return name.length > 300 ? name.slice(0, 300) : name
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

function asClaim({ kind, agent, since, until, source }: ActionRecord): BodyClaim {
  return { kind, body: agent, value: null, since, until, source }
}

/** Bodies that stand behind the issuer as a whole: that does not carry over to each thing the issuer awards. */
function ownerClaims(owner: OrganizationRecord | undefined): BodyClaim[] {
  return owner ? owner.claims.map((claim) => ({ ...claim, kind: 'ownerAssurance' as const, value: claim.kind })) : []
}

/** Evidence for a claim, or null where it does not count: the body is the owner itself, or its term is over. */
function judge(
  claim: BodyClaim,
  record: CredentialRecord,
  organizations: ReadonlyMap<string, OrganizationRecord>,
  asOf: string | null,
): Evidence | null {
  if (claim.until !== null && asOf !== null && claim.until < asOf.slice(0, claim.until.length)) return null
  const known = claim.body.ref === null ? undefined : organizations.get(claim.body.ref)
  const name = known?.issuer.name ?? claim.body.name
  // A licence is awarded by its regulator: there the law's own list counts, though body and owner are one.
  const lawful = claim.kind === 'regulatedBy' && claim.source?.kind === 'publicList'
  if (!lawful && isOwner(claim.body, name, known, record)) return null
  const source: EvidenceSource = claim.source ?? {
    kind: known ? 'registryEdge' : 'textMention',
    label: 'CTDL record',
    url: record.credential.id.startsWith('http') ? record.credential.id : null,
    date: claim.since,
  }
  return {
    kind: claim.kind,
    agent: name,
    method: null,
    proctored: null,
    amount: null,
    value: claim.value,
    source,
  }
}

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

function isOwner(
  body: AgentRef,
  name: string | null,
  known: OrganizationRecord | undefined,
  record: CredentialRecord,
): boolean {
  const owner = record.credential.issuer
  if (body.ref !== null && body.ref === record.issuer?.ref) return true
  if (!owner) return false
  const owners = [owner.name, ...owner.alternateNames].map(plain)
  if (name !== null && owners.includes(plain(name))) return true
  const hosts = known ? known.issuer.domains : body.host ? [body.host] : []
  return hosts.some((host) => owner.domains.includes(host))
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
