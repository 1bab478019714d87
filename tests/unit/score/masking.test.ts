import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskAll } from '../../../scripts/evaluate/quality-masking.ts'
import type { Credential } from '../../../utils/model/credential.ts'
import { RUBRIC } from '../../../utils/score/rubric.ts'
import { credential, evidence, source } from './make.ts'

const board = { agent: 'Board of Wicks', source: source('registryEdge', 'Record') }
const exam = evidence('assessment', { method: 'exam' })
const active = evidence('status', { value: 'Active' })
const words = (amount: number) => evidence('competencies', { value: 'keywords', amount })

/** What records of each kind usually state. */
const USUAL: Credential[] = [
  [exam, active, words(9), evidence('experience'), evidence('prerequisite', { value: 'education experience' })],
  [exam, active, words(3)],
  [exam, evidence('coursework'), active, words(6)],
  [evidence('coursework'), active, words(4)],
  [evidence('participation'), active, words(2)],
  [evidence('assessment', { method: 'artifact' }), evidence('coursework'), active, words(12)],
  [
    evidence('assessment', { method: 'exam', proctored: true }),
    evidence('accreditedBy', board),
    evidence('experience', { amount: 3 }),
    active,
    evidence('renewal', { amount: 3 }),
    evidence('competencies', { value: 'framework', amount: 20 }),
    evidence('occupation', { value: '53-5021' }),
  ],
].map((pieces) => credential(pieces))

describe('evidence taken away at random', () => {
  const found = maskAll(USUAL, RUBRIC, 1000)

  it('leaves the full evidence’s point within the interval, at least nine times of ten', () => {
    expect(found.masked).toBe(USUAL.length * 1000)
    expect(found.insideShare).toBeGreaterThanOrEqual(0.9)
    expect(found.shownInsideShare).toBeGreaterThanOrEqual(0.9)
    expect(found.shown).toBeGreaterThan(1000)
  })

  it('never leaves a band two away from those that the interval reaches', () => {
    expect(found.twoBands).toBe(0)
  })

  it('is the same each time, and without anything taken away is whole', () => {
    expect(maskAll(USUAL, RUBRIC, 50)).toEqual(maskAll(USUAL, RUBRIC, 50))
    fc.assert(
      fc.property(fc.constantFrom(...USUAL), (one) => {
        expect(maskAll([{ ...one, evidence: [] }], RUBRIC, 5)).toMatchObject({ shown: 0, inside: 5, oneBand: 0 })
      }),
    )
  })

  it('counts what an interval that is too narrow would miss', () => {
    const byType = Object.fromEntries(
      Object.entries(RUBRIC.priors.byType).map(([type, prior]) => [
        type,
        Object.fromEntries(
          Object.entries(prior).map(([dimension, cell]) => [
            dimension,
            { ...cell, median: 0.31, p10: 0.31, p90: 0.31 },
          ]),
        ),
      ]),
    ) as typeof RUBRIC.priors.byType
    const narrow = { ...RUBRIC, priors: { ...RUBRIC.priors, byType } }
    expect(maskAll(USUAL, narrow, 200).insideShare).toBeLessThan(0.5)
  })
})
