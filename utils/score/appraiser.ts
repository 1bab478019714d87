import type { Appraisal } from '../model/appraisal.ts'
import type { Credential } from '../model/credential.ts'
import type { Mention } from '../model/mention.ts'
import type { Requisition, TrustedList } from '../model/requisition.ts'
import type { Resolution } from '../model/resolution.ts'
import { trustedMatcher } from '../policy/matcher.ts'
import { verifyOffline } from '../verify/verify.ts'
import { appraise, gated } from './appraise.ts'
import { prepareRole } from './role.ts'
import { RUBRIC } from './rubric.ts'
import type { Rubric } from './rubric-schema.ts'

export type AppraiserOptions = {
  /** Where the record of a resolved credential is. */
  index: { find(id: string): number; credential(record: number): Credential }
  resolve: (mention: Pick<Mention, 'name' | 'issuer' | 'credentialId' | 'url' | 'flags'>) => Resolution
  requisition: Requisition | null
  /** First list that knows an issuer decides. */
  trusted: readonly TrustedList[]
  /** YYYY-MM-DD */
  today: string
  rubric?: Rubric
}

/** Resolve, verify and score in one: made once for a role and its lists, then asked for each mention. No network. */
export function createAppraiser(options: AppraiserOptions): (mention: Mention) => Appraisal {
  const { index, resolve, requisition, today, rubric = RUBRIC } = options
  const matcher = trustedMatcher(options.trusted)
  const idOf = (name: string, issuer: string | null) => {
    const found = gated(resolve({ name, issuer, credentialId: null, url: null, flags: [] }), rubric)
    return found.outcome === 'match' ? found.credentialId : null
  }
  const role = requisition && prepareRole(requisition, idOf)
  return (mention) => {
    const resolution = gated(resolve(mention), rubric)
    const record = resolution.credentialId === null ? -1 : index.find(resolution.credentialId)
    const credential = record < 0 ? null : index.credential(record)
    const verification = verifyOffline(mention, credential, today)
    return appraise({ mention, resolution, credential, verification, role, trusted: matcher, rubric, today })
  }
}
