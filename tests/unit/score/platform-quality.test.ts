import { describe, expect, it } from 'vitest'
import { qualitySchema } from '../../../utils/model/appraisal.ts'
import { type PlatformProfile, platformBasisSchema, platformEvidenceSchema } from '../../../utils/model/platform.ts'
import { scoreProfile } from '../../../utils/score/platform-quality.ts'
import { RUBRIC } from '../../../utils/score/rubric.ts'

const profile = (more: Partial<PlatformProfile>): PlatformProfile => ({
  id: 'harbour',
  platform: 'Harbour School',
  issuer: null,
  kind: 'Course certificate',
  toldApart: true,
  evidence: 'completed',
  text: 'Videos watched to the end.',
  basis: 'ownPage',
  sources: [{ kind: 'pageText', label: 'Help', url: 'https://harbour.example/help', date: '2026-01' }],
  reasons: [],
  confidence: 1,
  ...more,
})

describe('a course certificate without a record of its own', () => {
  it.each([
    ['attended', 'participation'],
    ['completed', 'participation'],
    ['quizzed', 'basic'],
    ['graded', 'basic'],
    ['practical', 'basic'],
    ['project', 'basic'],
    ['tested', 'basic'],
    ['proctored', 'basic'],
  ] as const)('%s: %s, never a number', (evidence, band) => {
    const quality = scoreProfile(profile({ evidence }), RUBRIC)
    expect(qualitySchema.parse(quality)).toMatchObject({ band, point: null, low: null, high: null, limited: true })
    expect(quality?.coverage).toBeLessThan(RUBRIC.gates.coverage)
    expect(quality?.reasons.map(({ text }) => text).join(' ')).not.toMatch(/\b(poor|weak|low|bad|worthless)\b/i)
  })

  it('has no band where the kind does not tell what was asked', () => {
    expect(scoreProfile(profile({ evidence: 'varies' }), RUBRIC)).toBeNull()
  })

  it('goes by the kind alone: not by the platform’s name, the issuer, the page or how sure the platform is', () => {
    for (const evidence of platformEvidenceSchema.options) {
      const bands = platformBasisSchema.options.map((basis) => {
        const other = profile({ evidence, basis, platform: 'Great University', issuer: 'Famous', confidence: 0.6 })
        const { band, coverage } = scoreProfile(other, RUBRIC) ?? {}
        return JSON.stringify({ band, coverage })
      })
      const { band, coverage } = scoreProfile(profile({ evidence }), RUBRIC) ?? {}
      expect(new Set(bands)).toEqual(new Set([JSON.stringify({ band, coverage })]))
    }
  })
})
