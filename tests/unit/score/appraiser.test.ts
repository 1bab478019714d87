import { describe, expect, it } from 'vitest'
import { mentionSchema } from '../../../utils/model/mention.ts'
import type { Resolution } from '../../../utils/model/resolution.ts'
import { createAppraiser } from '../../../utils/score/appraiser.ts'
import { makeCredential, makeLayer, TODAY } from '../policy/make-layer.ts'

const credential = makeCredential()
const mention = mentionSchema.parse({
  key: 'k',
  name: credential.name,
  issuer: credential.issuer?.name ?? null,
  issued: null,
  expires: null,
  credentialId: null,
  url: null,
  source: { by: 'section', adapter: null },
  confidence: 1,
  flags: [],
})
const resolution: Resolution = {
  outcome: 'match',
  credentialId: credential.id,
  probability: 1,
  candidates: [],
  searched: { source: 'file', date: null, size: 1 },
}
const layer = makeLayer({
  entries: [{ names: [credential.name], issuers: [credential.issuer?.name ?? ''] }] as never,
})
const appraiseWith = (layers: (typeof layer)[]) =>
  createAppraiser({ resolve: () => resolution, requisition: null, trusted: [], layers, today: TODAY })(mention, {
    resolution,
    credential,
  })

describe('accreditation layers', () => {
  it('are evidence of the credential that they name', () => {
    const without = appraiseWith([])
    const listed = appraiseWith([layer])
    const from = ({ quality }: typeof listed) => quality?.reasons.filter(({ dimension }) => dimension === 'assurance')
    expect(from(listed)).not.toEqual(from(without))
    expect(listed.quality?.coverage).toBeGreaterThan(without.quality?.coverage ?? 100)
  })

  it('of the same name from another issuer are not', () => {
    const other = makeLayer({ entries: [{ names: [credential.name], issuers: ['Somebody Else'] }] as never })
    expect(appraiseWith([other])).toEqual(appraiseWith([]))
  })
})
