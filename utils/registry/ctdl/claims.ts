import type { Evidence, EvidenceKind, EvidenceSource } from '../../model/credential.ts'
import type { ActionRecord, AgentRef, BodyClaim, CredentialRecord, OrganizationRecord } from './types.ts'

export function asClaim({ agent, objects: _objects, owner: _owner, ...said }: ActionRecord): BodyClaim {
  return { ...said, body: agent }
}

/** Kinds by which one body vouches for another's work: nobody vouches for himself. */
const VOUCHING: ReadonlySet<EvidenceKind> = new Set([
  'accreditedBy',
  'approvedBy',
  'recognizedBy',
  'regulatedBy',
  'creditRecommendation',
  'publicDemand',
  'ownerAssurance',
])

/** Bodies that stand behind the issuer as a whole: that does not carry over to each thing the issuer awards. */
export function ownerClaims(owner: OrganizationRecord | undefined): BodyClaim[] {
  return owner ? owner.claims.map((claim) => ({ ...claim, kind: 'ownerAssurance' as const, value: claim.kind })) : []
}

/**
 * Evidence for a claim, or null where it does not count: the body is the owner itself, or its term is over. The owner is
 * the issuer of `record.credential`, which must be known by then.
 */
export function judge(
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
  const own = isOwner(claim.body, name, known, record)
  if (own && !lawful && VOUCHING.has(claim.kind)) return null
  const source: EvidenceSource = claim.source ?? {
    kind: own ? 'issuerStructured' : known ? 'registryEdge' : 'textMention',
    label: 'CTDL record',
    url: claim.page ?? (record.credential.id.startsWith('http') ? record.credential.id : null),
    date: claim.since ?? claim.said,
  }
  return {
    kind: claim.kind,
    agent: name,
    method: null,
    proctored: null,
    amount: claim.amount,
    value: claim.value ?? claim.until,
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
