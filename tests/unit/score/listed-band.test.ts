import { describe, expect, it } from 'vitest'
import { readGolden } from '../../../scripts/golden-score.ts'
import { appraisalSchema, type TrustedMark } from '../../../utils/model/appraisal.ts'
import type { Credential } from '../../../utils/model/credential.ts'
import { mentionSchema } from '../../../utils/model/mention.ts'
import { type TrustedList, trustedListSchema } from '../../../utils/model/requisition.ts'
import type { Resolution } from '../../../utils/model/resolution.ts'
import { settingsSchema } from '../../../utils/model/settings.ts'
import { createAppraiser } from '../../../utils/score/appraiser.ts'
import { RUBRIC } from '../../../utils/score/rubric.ts'
import { withSpan } from '../../../utils/score/span.ts'

const TODAY = '2026-11-24'
const records = readGolden().credentials

function listOf(stance: TrustedMark['stance'], scope: string[] = []): TrustedList {
  const issuers = [...new Set(records.flatMap(({ issuer }) => (issuer ? [issuer.name] : [])))]
  return trustedListSchema.parse({
    name: 'Acme',
    version: 4,
    entries: issuers.map((issuer) => ({ issuer, stance, scope })),
  })
}

function ask(record: Credential, list: TrustedList, listAffectsBand?: boolean) {
  const mention = mentionSchema.parse({
    key: 'k',
    name: record.name,
    issuer: record.issuer?.name ?? null,
    issued: null,
    expires: null,
    credentialId: null,
    url: null,
    source: { by: 'section', adapter: null },
    confidence: 1,
    flags: [],
  })
  const searched = { source: 'file' as const, date: null, size: 1 }
  const resolution: Resolution = { outcome: 'match', credentialId: record.id, probability: 1, candidates: [], searched }
  const policy = listAffectsBand === undefined ? {} : { listAffectsBand }
  const appraiser = createAppraiser({
    resolve: () => resolution,
    requisition: null,
    trusted: [list],
    today: TODAY,
    ...policy,
  })
  const appraisal = appraiser(mention, { resolution, credential: record })
  const parsed = appraisalSchema.parse(appraisal)
  // A message between contexts is parsed: what comes out must be the same bytes.
  expect(JSON.stringify(parsed)).toBe(JSON.stringify(appraisal))
  return parsed
}

describe('the policy that the trusted list may move the band', () => {
  it('is off unless somebody chooses it', () => {
    expect(settingsSchema.parse({}).listAffectsBand).toBe(false)
  })

  it('off: the same bytes as without it, whatever the list says', () => {
    for (const record of records)
      for (const stance of ['trusted', 'notAccepted'] as const) {
        const off = JSON.stringify(ask(record, listOf(stance), false))
        expect(off).toBe(JSON.stringify(ask(record, listOf(stance))))
        expect(off).not.toContain('"listed"')
      }
  })

  it('on: moves the band alone, says from where and by which entry, and leaves the quality byte by byte', () => {
    let moved = 0
    for (const record of records)
      for (const stance of ['trusted', 'notAccepted', 'recognised', 'review'] as const) {
        const { listed, ...on } = ask(record, listOf(stance), true)
        expect(JSON.stringify(on)).toBe(JSON.stringify(ask(record, listOf(stance), false)))
        if (!listed) continue
        moved++
        expect(['trusted', 'notAccepted']).toContain(stance)
        expect(listed.from).toBe(on.quality?.band)
        expect(listed.band).not.toBe(listed.from)
        expect(listed).toMatchObject({ list: 'Acme', version: 4, line: on.trusted?.line })
      }
    expect(moved).toBeGreaterThan(0)
  })

  it('a line about other credentials of the issuer moves nothing', () => {
    for (const record of records) expect(ask(record, listOf('trusted', ['no such field']), true).listed).toBeUndefined()
  })
})

describe('an interval over several bands', () => {
  const quality = { band: 'solid' as const, point: 55, coverage: 60, limited: true, reasons: [] }

  it('has the bands of both ends, by the rubric', () => {
    const { solid, strong } = RUBRIC.bands
    const span = (low: number, high: number) => withSpan({ ...quality, low, high }, RUBRIC).span
    expect(span(solid - 0.01, strong - 0.01)).toEqual({ from: 'basic', to: 'solid' })
    expect(span(solid, strong)).toEqual({ from: 'solid', to: 'strong' })
    expect(span(0, 100)).toEqual({ from: 'basic', to: 'strong' })
    expect(span(solid, strong - 0.01)).toBeUndefined()
  })

  it('changes neither participation nor what has no number', () => {
    const took = { ...quality, band: 'participation' as const, low: 10, high: 60 }
    const little = { ...quality, band: 'insufficient' as const, point: null, low: null, high: null }
    for (const one of [took, little]) expect(withSpan(one, RUBRIC)).toBe(one)
  })
})
