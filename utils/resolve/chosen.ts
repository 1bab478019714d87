import { MENTION_LIMITS, type Mention } from '../model/mention.ts'
import type { Resolution, Searched } from '../model/resolution.ts'
import type { Identity } from '../registry/index/open.ts'
import { hash } from '../registry/index/text.ts'

/**
 * A record that a person chose from the catalogue, as a mention of itself: there is no page and no award, and nothing was
 * compared, so that it is what it is for sure.
 */
export function chosenRecord(
  { id, name, issuer }: Pick<Identity, 'id' | 'name' | 'issuer'>,
  searched: Searched,
): { mention: Mention; resolution: Resolution } {
  const said = {
    name: name.slice(0, MENTION_LIMITS.name),
    issuer: issuer?.name.slice(0, MENTION_LIMITS.issuer) ?? null,
  }
  return {
    mention: {
      key: `catalogue-${hash('catalogue', id).toString(36)}`,
      ...said,
      issued: null,
      expires: null,
      credentialId: null,
      url: null,
      source: { by: 'catalogue', adapter: null },
      confidence: 1,
      flags: [],
    },
    resolution: {
      outcome: 'match',
      credentialId: id,
      probability: 1,
      candidates: [{ credentialId: id, name, issuer: issuer?.name ?? null, probability: 1, reasons: ['chosen'] }],
      searched,
    },
  }
}
