import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neutralFacts } from '../../../utils/score/neutral.ts'
import { scoreQuality } from '../../../utils/score/quality.ts'
import { RUBRIC } from '../../../utils/score/rubric.ts'
import { credential, evidence } from './make.ts'

const said = (...pieces: ReturnType<typeof evidence>[]) => neutralFacts({ evidence: pieces }).map((fact) => fact.text)

describe('neutral facts', () => {
  it('say how long and what it costs, each once, in plain words', () => {
    expect(
      said(
        evidence('cost', { amount: 392, value: 'USD AssessmentFee' }),
        evidence('duration', { value: 'P6M' }),
        evidence('duration', { value: 'PT1H30M' }),
        evidence('duration', { value: 'P6M' }),
        evidence('cost', { amount: 0.5, value: 'EUR' }),
        evidence('cost', { amount: 0, value: null }),
      ),
    ).toEqual([
      'Takes 6 months.',
      'Takes 1 hour 30 minutes.',
      'Costs USD 392 (assessment fee).',
      'Costs EUR 0.5.',
      'Costs nothing.',
    ])
  })

  it('nothing where nothing can be read', () => {
    expect(
      said(
        evidence('duration', { value: 'about a year' }),
        evidence('duration', { value: 'P' }),
        evidence('duration', { value: 'PT0H' }),
        evidence('cost', { amount: null, value: 'USD' }),
        evidence('cost', { amount: -1, value: 'USD' }),
        evidence('renewal', { amount: 3 }),
      ),
    ).toEqual([])
  })

  it('property: no price and no length ever changes the quality', () => {
    const rest = [
      evidence('accreditedBy', { agent: 'Board' }),
      evidence('assessment', { method: 'exam', proctored: true }),
      evidence('status', { value: 'Active' }),
    ]
    const plain = JSON.stringify(scoreQuality(credential(rest), RUBRIC))
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 1, max: 99 }),
        fc.nat(3),
        (amount, months, at) => {
          const facts = [
            evidence('cost', { amount, value: 'USD Tuition' }),
            evidence('duration', { value: `P${months}M` }),
          ]
          expect(JSON.stringify(scoreQuality(credential(rest.toSpliced(at, 0, ...facts)), RUBRIC))).toBe(plain)
        },
      ),
    )
  })
})
