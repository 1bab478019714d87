import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../../../scripts/cli.ts'
import { auc, aucByIssuer, aucWithinIssuer, bootstrap, type Scored } from '../../../scripts/evaluate/quality-auc.ts'
import { bandsOf, pointsOf, readLabelled } from '../../../scripts/evaluate/quality-gold.ts'
import { RUBRIC } from '../../../utils/score/rubric.ts'
import { credential, evidence } from './make.ts'

const one = (label: 0 | 1, point: number, issuer = 'A', kind = 'within'): Scored => ({ issuer, label, kind, point })

/** Pair by pair, as the measure is defined. */
function slowly(scored: readonly Scored[]): number | null {
  const of = (label: 0 | 1) => scored.filter((each) => each.label === label)
  const pairs = of(1).flatMap((up) =>
    of(0).map((down) => (up.point > down.point ? 1 : up.point < down.point ? 0 : 0.5)),
  )
  return pairs.length === 0 ? null : pairs.reduce<number>((sum, won) => sum + won, 0) / pairs.length
}

describe('area under the curve', () => {
  it('is the share of pairs in the right order, ties half', () => {
    const scored = fc.array(
      fc.tuple(fc.constantFrom<0 | 1>(0, 1), fc.integer({ min: 0, max: 8 })).map(([label, point]) => one(label, point)),
    )
    fc.assert(
      fc.property(scored, (all) => {
        const [area, expected] = [auc(all), slowly(all)]
        if (expected === null) expect(area).toBeNull()
        else expect(area).toBeCloseTo(expected, 10)
      }),
    )
  })

  it('within issuer: issuers count alike, random draws and issuers of one label not', () => {
    const scored = [
      one(1, 9),
      one(0, 1),
      one(1, 5, 'B'),
      one(0, 5, 'B'),
      one(0, 5, 'B'),
      one(1, 3, 'C'),
      one(0, 7, 'C', 'population'),
    ]
    expect(aucByIssuer(scored).map((each) => [each.issuer, each.n, each.auc])).toEqual([
      ['A', 2, 1],
      ['B', 3, 0.5],
    ])
    expect(aucWithinIssuer(scored)).toBe(0.75)
    expect(aucWithinIssuer([one(1, 1)])).toBeNull()
  })

  it('intervals hold the figure, are the same each time, and are none where there is no figure', () => {
    const scored = Array.from({ length: 60 }, (_, i) => one(i % 3 === 0 ? 1 : 0, (i * 7) % 20, i % 2 ? 'A' : 'B'))
    const bounds = bootstrap(scored)
    expect(bounds).toEqual(bootstrap(scored))
    const [low, high] = bounds.aucAll ?? [1, 0]
    expect(low).toBeLessThan(auc(scored) ?? 0)
    expect(high).toBeGreaterThan(auc(scored) ?? 1)
    expect(bootstrap([one(1, 1)])).toEqual({ aucAll: null, aucWithinIssuer: null })
  })
})

describe('labelled credentials', () => {
  const known = credential([evidence('assessment', { method: 'exam' })], { ctid: 'ce-1' })
  const line = JSON.stringify({ ctid: 'ce-1', issuer: 'A', label: 1, kind: 'within' })

  it('are read with their records, faults with their line', () => {
    expect(readLabelled(`${line}\n\n`, [known])).toHaveLength(1)
    for (const bad of ['{', '{"ctid":"ce-1"}', line.replace('1,"kind', '2,"kind')])
      expect(() => readLabelled(`${line}\n${bad}`, [known])).toThrow(UsageError)
    expect(() => readLabelled(line, [])).toThrow('line 1')
  })

  it('have a point also where people see none, so that no pair is left out', () => {
    const labelled = readLabelled(line, [known])
    expect(bandsOf(labelled, RUBRIC)).toMatchObject({ scored: 0, bands: { insufficient: 1 } })
    expect(pointsOf(labelled, RUBRIC)[0]?.point).toBeGreaterThan(0)
  })
})
