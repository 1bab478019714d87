import type { Mention } from '../../utils/model/mention.ts'
import { issuerKey } from '../../utils/policy/matcher.ts'
import type { Registry } from '../../utils/registry/snapshot/registry.ts'
import { createLookup } from '../../utils/resolve/lookup.ts'
import { gated } from '../../utils/score/appraise.ts'
import { createAppraiser } from '../../utils/score/appraiser.ts'
import { RUBRIC } from '../../utils/score/rubric.ts'
import type { Group } from './lookalikes.ts'

/** What a page would say: a name with the issuer that stands beside it. */
function mentionOf(name: string, issuer: string): Mention {
  return {
    key: 'k',
    name,
    issuer,
    issued: null,
    expires: null,
    credentialId: null,
    url: null,
    source: { by: 'section', adapter: null },
    confidence: 1,
    flags: [],
  }
}

export type Borrowed = { name: string; stated: string; scoredAs: string | null }

/**
 * Every name of every group with each of its issuers, looked up and appraised as on a page: `scored` have a quality,
 * `borrowed` have one from a record of another issuer than the stated one.
 */
export async function scoreLookalikes(groups: readonly Group[], registry: Registry) {
  const { resolve, find } = createLookup([registry], (resolution) => gated(resolution, RUBRIC))
  const appraise = createAppraiser({ resolve, requisition: null, trusted: [], today: '2026-01-01' })
  const borrowed: Borrowed[] = []
  let asked = 0
  let scored = 0
  for (const { name, issuer } of groups.flatMap(({ rows }) => rows)) {
    const mention = mentionOf(name, issuer)
    const { quality, credential } = appraise(mention, await find(mention))
    asked++
    if (quality === null || credential === null) continue
    scored++
    if (issuerKey(credential.issuer ?? '') !== issuerKey(issuer))
      borrowed.push({ name, stated: issuer, scoredAs: credential.issuer })
  }
  return { summary: { groups: groups.length, asked, scored, borrowed: borrowed.length }, borrowed }
}
