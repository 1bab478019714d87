import { describe, expect, it } from 'vitest'
import { type Appraisal, appraisalSchema } from '../../../utils/model/appraisal.ts'
import type { Credential } from '../../../utils/model/credential.ts'
import type { Mention } from '../../../utils/model/mention.ts'
import { requisitionSchema, trustedListSchema } from '../../../utils/model/requisition.ts'
import type { Resolution } from '../../../utils/model/resolution.ts'
import { createAppraiser } from '../../../utils/score/appraiser.ts'
import { RUBRIC, RUBRIC_HASH } from '../../../utils/score/rubric.ts'
import { credential, evidence, source } from './make.ts'

const TODAY = '2026-11-23'
const mention: Mention = {
  key: 'k1',
  name: 'Certified Lighthouse Keeper',
  issuer: 'Guild of Lamps',
  issued: '2025-05',
  expires: null,
  credentialId: null,
  url: 'https://lamps.example/12',
  source: { by: 'section', adapter: null },
  confidence: 1,
  flags: [],
}
const record = credential(
  [
    evidence('accreditedBy', { agent: 'Board of Wicks', source: source('registryEdge', 'Record') }),
    evidence('assessment', { method: 'exam', proctored: true }),
    evidence('status', { value: 'Active' }),
    evidence('competencies', { amount: 1, value: 'list' }),
  ],
  { competencies: [{ label: 'Lamps', uri: null }] },
)

const resolution = (more: Partial<Resolution> = {}): Resolution => ({
  outcome: 'match',
  credentialId: record.id,
  probability: 0.97,
  candidates: [],
  searched: { source: 'file', date: null, size: 1 },
  ...more,
})

function run(
  more: { mention?: Partial<Mention>; resolution?: Partial<Resolution>; record?: Credential; unread?: boolean } = {},
): Appraisal {
  const held = more.record ?? record
  const appraiser = createAppraiser({
    resolve: () => resolution({ outcome: 'none', credentialId: null }),
    requisition: requisitionSchema.parse({
      id: 'r',
      title: 'Keeper',
      skills: [{ label: 'Lamps' }],
      requires: [{ name: 'Prep', issuer: null, equivalents: [] }],
    }),
    trusted: [trustedListSchema.parse({ name: 'Acme', entries: [{ issuer: 'Guild of Lamps', stance: 'trusted' }] })],
    today: TODAY,
  })
  const answer = resolution(more.resolution)
  const credential = answer.credentialId === held.id ? held : null
  return appraisalSchema.parse(
    appraiser({ ...mention, ...more.mention }, { resolution: answer, credential, unread: more.unread ?? false }),
  )
}

describe('appraisal', () => {
  it('brings everything together and fits the model', () => {
    const one = run()
    expect(one.quality?.band).toBe('strong')
    expect(one.relevance).toMatchObject({
      band: 'direct',
      matchedSkills: [{ skill: 'Lamps', by: 'Lamps' }],
      meets: [],
    })
    expect(one.trusted).toMatchObject({ list: 'Acme', stance: 'trusted' })
    expect(one.verification.verdict).toBe('not_checked')
    expect(one.flags).toEqual([])
    expect(one.versions).toEqual({ rubric: RUBRIC.version, rubricHash: RUBRIC_HASH, modified: false })
    expect(one.credential).toMatchObject({
      designed: 'Its competencies are published as a list.',
      delivered: 'A supervised examination.',
      recognised: 'Accredited by Board of Wicks.',
    })
  })

  it('without a sure match there is no quality, and relevance is unknown', () => {
    const unsure: Partial<Resolution>[] = [
      { probability: 0.74 },
      { outcome: 'ambiguous', credentialId: null },
      { outcome: 'lookalike', credentialId: null },
      { outcome: 'none', credentialId: null },
      { outcome: 'ambiguous' },
    ]
    for (const more of unsure) {
      const one = run({ resolution: more })
      expect(one).toMatchObject({ quality: null, credential: null, relevance: { band: 'unknown', point: null } })
      expect(one.trusted?.list).toBe('Acme')
    }
    expect(run({ resolution: { outcome: 'lookalike', credentialId: null } }).flags).toEqual(['lookalike'])
    expect(run({ resolution: { probability: 0.75 } }).quality).not.toBeNull()
  })

  it('a match below the gate is shown with its candidates, of which none is chosen', () => {
    const candidates = [{ credentialId: record.id, name: record.name, issuer: null, probability: 0.74, reasons: [] }]
    const one = run({ resolution: { probability: 0.74, candidates } })
    expect(one.resolution).toMatchObject({ outcome: 'ambiguous', credentialId: null, probability: 0.74, candidates })
    // Whose hosts to compare the link with is not known either.
    expect(one.verification.checks[1]?.detail).toContain('which hosts the issuer runs is not known')
    expect(run({ resolution: { probability: 0.75, candidates } }).resolution.outcome).toBe('match')
  })

  it('a course without a record is told by its platform, and has the band of its kind without a number', () => {
    const course = { name: 'Signal Lamps', issuer: 'Guild of Lamps via Coursera' }
    const none = { outcome: 'none', credentialId: null } as const
    const one = run({ mention: course, resolution: none })
    expect(one).toMatchObject({ quality: { band: 'basic', point: null }, relevance: { band: 'unknown', point: null } })
    const lookalike = { outcome: 'lookalike', credentialId: null } as const
    expect(run({ mention: course, resolution: lookalike }).quality).toBeNull()
    expect(one.platformProfile).toMatchObject({ id: 'coursera', issuer: 'Guild of Lamps', evidence: 'graded' })
    // A record comes first; what is hidden or not what it looks like is told for nothing else.
    expect(run({ mention: course }).platformProfile).toBeNull()
    for (const flag of ['hidden', 'confusable'] as const)
      expect(run({ mention: { ...course, flags: [flag] }, resolution: none }).platformProfile).toBeNull()
  })

  it('a record that is gone from the index is no record', () => {
    expect(run({ resolution: { credentialId: 'urn:gone' } })).toMatchObject({ quality: null, credential: null })
  })

  it('a trusted issuer moves no score', () => {
    const stranger = run({
      record: { ...record, issuer: { id: null, name: 'Nobody', alternateNames: [], domains: [] } },
    })
    expect(stranger.trusted).toBeNull()
    expect(stranger.quality).toEqual(run().quality)
  })

  it('a link to a trusted host speaks for an issuer only where nobody else is named', () => {
    const shop = { ...record, issuer: { id: null, name: 'Shop', alternateNames: [], domains: [] } }
    const list = trustedListSchema.parse({
      entries: [{ issuer: 'GoL', domains: ['guild-of-lamps.example'], stance: 'trusted' }],
    })
    const trusted = (outcome: Resolution['outcome'], issuer: string | null) => {
      const answer = resolution({ outcome, credentialId: outcome === 'match' ? shop.id : null })
      const appraiser = createAppraiser({ resolve: () => answer, requisition: null, trusted: [list], today: TODAY })
      const stated = { ...mention, issuer, url: 'https://guild-of-lamps.example/1' }
      return appraiser(stated, { resolution: answer, credential: outcome === 'match' ? shop : null }).trusted?.issuer
    }
    expect(trusted('match', 'Shop')).toBeUndefined()
    expect(trusted('match', null)).toBeUndefined()
    for (const outcome of ['none', 'ambiguous', 'lookalike'] as const)
      expect(trusted(outcome, 'Prep Academy')).toBeUndefined()
    expect(trusted('lookalike', null)).toBeUndefined()
    expect(trusted('none', null)).toBe('GoL')
    expect(trusted('none', 'GoL')).toBe('GoL')
  })

  it('a stance for another field is not said of this credential', () => {
    const list = trustedListSchema.parse({
      entries: [
        { issuer: 'Guild of Lamps', stance: 'trusted', scope: ['lamps'] },
        { issuer: 'Guild of Lamps', stance: 'notAccepted', scope: ['cooking'] },
      ],
    })
    const appraiser = createAppraiser({
      resolve: () => resolution(),
      requisition: null,
      trusted: [list],
      today: TODAY,
    })
    expect(appraiser(mention, { resolution: resolution(), credential: record }).trusted).toMatchObject({
      stance: 'trusted',
      scope: ['lamps'],
    })
  })

  it('the holder’s dates move no quality', () => {
    const old = run({ mention: { expires: '2020-01' } })
    expect(old.flags).toEqual(['expired'])
    expect(old.quality).toEqual(run().quality)
  })

  it('flags what is to be known beside the score', () => {
    expect(run({ mention: { issued: '2027', flags: ['hidden', 'confusable'] } }).flags).toEqual([
      'notYetValid',
      'confusable',
      'hidden',
    ])
    const { credential, quality, flags } = run({ resolution: { credentialId: 'elsewhere' }, unread: true })
    expect({ credential, quality, flags }).toEqual({ credential: null, quality: null, flags: ['unread'] })
    const ended = { ...record, evidence: [evidence('status', { value: 'Suspended' })] }
    expect(run({ record: ended }).flags).toEqual(['ended', 'suspended'])
    const retired = (value: string | null) =>
      run({ record: { ...record, evidence: [...record.evidence, evidence('retired', { value })] } })
    expect(retired('2026-11-23').flags).toEqual(['retired'])
    expect(retired(null).flags).toEqual(['retired'])
    expect(retired('2027').flags).toEqual([])
    expect(retired('2027').quality).toEqual(run().quality)
    expect(retired('2026-01').quality?.point).toBeLessThan(run().quality?.point ?? 0)
  })

  it('scores nothing that the page does not show, and still says what it is', () => {
    const hidden = run({ mention: { flags: ['hidden'] } })
    expect(hidden).toMatchObject({ quality: null, flags: ['hidden'], credential: { id: record.id } })
    expect(hidden.relevance).toMatchObject({ band: 'unknown', point: null, matchedSkills: [], meets: [] })
  })

  it('is the same to the byte each time', () => {
    expect(JSON.stringify(run())).toBe(JSON.stringify(run()))
  })
})
