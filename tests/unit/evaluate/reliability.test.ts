import { describe, expect, test } from 'vitest'
import { reliabilityOf, reliabilityTable } from '../../../scripts/evaluate/reliability.ts'
import { judge } from '../../../scripts/evaluate/resolve-measures.ts'
import { ctid, gold, other, rigger } from './fixture.ts'

describe('reliability', () => {
  const at = (probability: number, right: boolean) => {
    const id = right ? rigger.id : other.id
    return judge(gold('x', 'Rigger', null, [ctid(rigger)]), {
      outcome: 'match',
      credentialId: id,
      probability,
      candidates: [{ credentialId: id, name: 'Rigger', issuer: null, probability, reasons: [] }],
      searched: { source: 'file', date: null, size: 3 },
    })
  }

  test('said and right, bin by bin', () => {
    const judged = [at(0.95, true), at(0.95, false), at(0.2, false), at(1, true)]
    const { bins, error, brier } = reliabilityOf(judged)
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(4)
    expect(bins.find(({ upTo }) => upTo === 0.97)).toEqual({ upTo: 0.97, count: 2, said: 0.95, right: 0.5 })
    expect(error).toBeCloseTo((2 * 0.45 + 0.2) / 4)
    expect(brier).toBeCloseTo((0.05 ** 2 + 0.95 ** 2 + 0.2 ** 2) / 4)
    expect(reliabilityTable({ bins, error, brier }).split('\n')).toHaveLength(2 + bins.length)
  })

  test('nothing asked, nothing said', () => {
    expect(reliabilityOf([])).toMatchObject({ error: 0, brier: 0 })
  })
})
