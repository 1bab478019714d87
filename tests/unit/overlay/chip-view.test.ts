import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Appraisal, BandSpan } from '../../../utils/model/appraisal.ts'
import { appraisalSchema } from '../../../utils/model/appraisal.ts'
import { platformEvidenceSchema } from '../../../utils/model/platform.ts'
import { verdictSchema } from '../../../utils/model/resolution.ts'
import { chipView } from '../../../utils/overlay/chip-view.ts'
import { APPRAISALS } from '../../ui/appraisals.ts'

const of = (key: string): Appraisal => APPRAISALS[key]!
const strong = of('strong')

test('the states of the gallery are appraisals', () => {
  for (const appraisal of Object.values(APPRAISALS)) expect(appraisalSchema.parse(appraisal)).toEqual(appraisal)
})

describe('what a chip says', () => {
  test.each([
    ['strong', 'strong', 'Strong evidence', 'Direct'],
    ['solid', 'solid', 'Solid evidence', 'Related'],
    ['limited', 'basic', 'Basic evidence, limited', null],
    ['participation', 'participation', 'Course completion', null],
    ['expired', 'strong', 'Strong evidence, expired', 'Direct'],
    ['insufficient', 'none', 'Not enough evidence (2 of 6)', null],
    ['none', 'none', 'Not in the starter catalogue', null],
    ['noneSnapshot', 'none', 'Not in the Registry', null],
    ['span', 'basic', 'Basic to Solid, limited', null],
    ['listed', 'strong', 'Strong evidence, by list', null],
    ['suspended', 'ended', 'Suspended by its issuer', null],
    ['platform', 'participation', 'Course completed', null],
    ['lookalike', 'lookalike', 'Same name, other issuer', null],
    ['ambiguous', 'none', 'Several fit', null],
    ['retired', 'ended', 'No longer awarded', null],
    ['ended', 'ended', 'Ended by its issuer', null],
  ])('%s', (key, shape, words, relevance) => {
    expect(chipView(of(key))).toMatchObject({ key, shape, words, relevance })
  })

  test('a participation that is no course keeps its own name', () => {
    const appraisal = of('participation')
    const badge = { ...appraisal, credential: { ...appraisal.credential!, type: 'Badge' } }
    expect(chipView(badge).words).toBe('Participation')
  })

  test('what an issuer did to the award comes before the worth of its kind', () => {
    const revoked = { ...strong, verification: { verdict: 'revoked' as const, checks: [] } }
    expect(chipView(revoked)).toMatchObject({ shape: 'ended', words: 'Award revoked by issuer' })
  })

  test('every evidence of a platform has its words, and they neither praise nor blame', () => {
    const { platformProfile } = of('platform')
    for (const evidence of platformEvidenceSchema.options) {
      const view = chipView({ ...of('platform'), platformProfile: { ...platformProfile!, evidence } })
      expect(view.words.length).toBeLessThanOrEqual(28)
      expect(view.words).not.toMatch(/weak|poor|only|just|not /i)
    }
  })

  test('a look-alike stays one, whatever the platform', () => {
    const { platformProfile } = of('platform')
    expect(chipView({ ...of('lookalike'), platformProfile }).words).toBe('Same name, other issuer')
  })

  test('a look-alike never carries relevance: it is not that credential', () => {
    expect(chipView({ ...of('lookalike'), relevance: strong.relevance }).relevance).toBeNull()
  })

  test('several fit only where there are several', () => {
    const { resolution } = of('ambiguous')
    const one = { ...of('ambiguous'), resolution: { ...resolution, candidates: resolution.candidates.slice(0, 1) } }
    expect(chipView(one)).toMatchObject({ shape: 'none', words: 'Not sure which' })
  })

  test('a search of a file is not called the Registry', () => {
    const { resolution } = of('none')
    const searched = { ...resolution.searched, source: 'file' as const }
    expect(chipView({ ...of('none'), resolution: { ...resolution, searched } }).words).toBe('Not in the registry file')
  })
})

describe('the accessible name', () => {
  test('is whole: name, issuer, state, relevance, list, what happens', () => {
    expect(chipView(strong).label).toBe(
      'Certified Harbour Safety Engineer (CHSE), issued by Harbour Safety Institute: strong evidence, direct for this role, issuer trusted on your list for Port operations, opens details',
    )
  })

  test('says that a required credential is named, as a claim, and whether it is in date', () => {
    const relevance = { ...strong.relevance!, meets: [{ name: 'CHSE', issuer: null }] }
    expect(chipView({ ...strong, relevance }).label).toContain(', names a credential that this role asks for, ')
    for (const flag of ['expired', 'notYetValid'] as const)
      expect(chipView({ ...strong, relevance, flags: [flag] }).label).toContain(
        'that this role asks for, not in date, ',
      )
    expect(chipView(strong).label).not.toContain('asks for')
  })

  test('a stance for everything names no field', () => {
    const trusted = { ...strong.trusted!, stance: 'notAccepted' as const, scope: [] }
    expect(chipView({ ...strong, trusted }).label).toContain('issuer not accepted on your list, opens')
  })

  test('says "not linked" although the chip is silent about it', () => {
    expect(chipView(of('limited')).label).toContain('not linked to this role')
  })

  test('has no direction mark, no control and no heap of accents from the page', () => {
    const { label } = chipView(of('hostile'))
    expect(label).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    expect(label).not.toMatch(/\p{M}{3}/u)
    expect(label).toContain('<img src=x')
  })
})

test('any appraisal gives at most 28 characters, a bounded label, and a name that says where the card opens', () => {
  const states = Object.values(APPRAISALS)
  const arbitrary = fc.record({
    base: fc.constantFrom(...states),
    quality: fc.constantFrom(...states.map((state) => state.quality)),
    relevance: fc.constantFrom(...states.map((state) => state.relevance)),
    verdict: fc.constantFrom(...verdictSchema.options),
    flags: fc.uniqueArray(
      fc.constantFrom('expired', 'notYetValid', 'retired', 'ended', 'lookalike', 'confusable', 'hidden', 'suspended'),
    ),
    limited: fc.boolean(),
    span: fc.option(fc.constantFrom('basic', 'solid').map((from) => ({ from, to: 'strong' as const }) as BandSpan)),
    listed: fc.option(fc.constant(of('listed').listed)),
    outcome: fc.constantFrom('match', 'ambiguous', 'lookalike', 'none'),
    source: fc.constantFrom('starter', 'snapshot', 'file'),
    name: fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }).filter((name) => name.length <= 300),
    issuer: fc.option(fc.string({ unit: 'binary', maxLength: 200 })),
  })
  fc.assert(
    fc.property(
      arbitrary,
      ({ base, quality, verdict, limited, span, listed, outcome, source, name, issuer, ...rest }) => {
        const { words, relevance, label } = chipView({
          ...base,
          ...(rest as Pick<Appraisal, 'relevance' | 'flags'>),
          quality: quality && { ...quality, limited, ...(span && { span }) },
          ...(listed && { listed }),
          verification: { verdict, checks: [] },
          resolution: {
            ...base.resolution,
            outcome: outcome as Appraisal['resolution']['outcome'],
            searched: { source: source as 'starter', date: null, size: 1 },
          },
          mention: { ...base.mention, name, issuer },
        })
        expect(words.length).toBeGreaterThan(0)
        expect(words.length).toBeLessThanOrEqual(28)
        expect(relevance?.length ?? 0).toBeLessThanOrEqual(28)
        expect(label.length).toBeLessThanOrEqual(900)
        expect(label).toMatch(/, opens details$/)
        expect(words).not.toMatch(/[{}]/)
      },
    ),
    { numRuns: 500 },
  )
})
