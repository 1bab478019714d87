import type { Credential, Evidence } from '../model/credential.ts'
import { issuerKey } from '../policy/matcher.ts'
import type { EvidencedType, Rubric, RubricFact } from './rubric-schema.ts'

/**
 * The evidence that counts: an issuer that vouches for itself is not a third party, so its own accreditation, approval
 * and the like are left out (rubric `ownEdges`: a body does not vouch for itself). This is the only place
 * where a name is looked at, and all that it can do is to take evidence away.
 */
export function countedEvidence(credential: Credential, rubric: Rubric): Evidence[] {
  const issuer = credential.issuer
  const { ignored, unless } = rubric.ownEdges
  if (!issuer || !credential.evidence.some((one) => ignored.includes(one.kind))) return credential.evidence
  const own = new Set([issuer.name, ...issuer.alternateNames].map(issuerKey))
  return credential.evidence.filter((one) => {
    if (one.agent === null || !ignored.includes(one.kind) || !own.has(issuerKey(one.agent))) return true
    return unless.some((rule) => rule.kind === one.kind && rule.source === one.source.kind)
  })
}

/** Does this piece of evidence state that fact? */
export function states(one: Evidence, fact: RubricFact): boolean {
  if (one.kind !== fact.kind) return false
  if (fact.method && !fact.method.includes(one.method)) return false
  if (fact.proctored && !fact.proctored.includes(one.proctored)) return false
  if (fact.atLeast !== undefined && (one.amount ?? 0) < fact.atLeast) return false
  return !fact.value || fact.value.includes(one.value === null ? null : one.value.toLowerCase())
}

/** What the evidence shows the credential to be; the issuer's own word for it (`credential.type`) does not enter. */
export function evidencedType(evidence: readonly Evidence[], rubric: Rubric): EvidencedType {
  const holds = (fact: RubricFact) => evidence.some((one) => states(one, fact))
  return rubric.types.find((rule) => rule.when.every(holds))?.type ?? 'pooled'
}
