import { describe, expect, it } from 'vitest'
import { foldsOf } from '../../../scripts/evaluate/quality-folds.ts'
import set from '../../../scripts/types-set.json' with { type: 'json' }
import { countTypes, tableOf } from '../../../scripts/types-table.ts'
import type { Evidence } from '../../../utils/model/credential.ts'
import { RUBRIC } from '../../../utils/score/rubric.ts'
import { credential, evidence } from './make.ts'

const exam = evidence('assessment', { method: 'exam' })
const many = (count: number, pieces: Evidence[]) => Array.from({ length: count }, () => credential(pieces))

describe('the table of what is usual', () => {
  it('counts what is known by evidenced kind; all kinds are counted together as well', () => {
    const counts = countTypes([...many(40, [exam]), ...many(60, [evidence('coursework')])])
    expect([counts.assessed.credentials, counts.completion.credentials, counts.pooled.credentials]).toEqual([
      40, 60, 100,
    ])
    const table = tableOf([counts], set.byType)
    expect(table.assessed.rigour).toMatchObject({ median: 0.7, n: 40, from: 'counted' })
    expect(table.pooled.rigour).toMatchObject({ median: 0.25, n: 100, from: 'counted' })
  })

  it('takes what is set by hand where too few state a thing, and the first catalogue that has enough', () => {
    const few = countTypes([...many(29, [exam])])
    expect(tableOf([few], set.byType).assessed.rigour).toEqual({ ...set.byType.assessed.rigour, n: 0, from: 'set' })
    const thin = countTypes([...many(31, [exam, evidence('renewal')]), ...many(400, [exam])])
    expect(tableOf([thin], set.byType).assessed.currency.from).toBe('set')
    const both = tableOf([few, countTypes(many(50, [exam]))], set.byType)
    expect(both.assessed.rigour).toMatchObject({ n: 50, from: 'counted' })
  })

  it('good news alone is no sample; what caps is no measure of the rest; an interval is never made narrower', () => {
    const board = evidence('endorsedBy', { agent: 'Board of Wicks' })
    const some = tableOf([countTypes([...many(40, [exam, board]), ...many(40, [exam])])], set.byType)
    expect(some.assessed.assurance.from).toBe('set')
    expect(tableOf([countTypes(many(40, [exam, board]))], set.byType).assessed.assurance.from).toBe('counted')
    const retired = countTypes(many(40, [exam, evidence('status', { value: 'Active' }), evidence('retired')]))
    expect(retired.assessed.known.currency).toEqual([])
    const { p10, p90 } = set.byType.assessed.rigour
    expect(some.assessed.rigour.p10).toBeLessThanOrEqual(p10)
    expect(some.assessed.rigour.p90).toBeGreaterThanOrEqual(p90)
  })

  it('that ships is counted wherever a catalogue tells', () => {
    const cells = Object.values(RUBRIC.priors.byType).flatMap((prior) => Object.values(prior))
    for (const { n, from } of cells) expect(from === 'counted').toBe(n > 0)
    expect(cells.filter(({ from }) => from === 'counted').length).toBeGreaterThanOrEqual(15)
  })
})

describe('issuers left out', () => {
  it('each is scored by values chosen on the others', () => {
    const labelled = ['A', 'B', 'C'].flatMap((issuer) =>
      ([1, 0] as const).map((label) => {
        const pieces = label === 1 ? [exam, evidence('experience')] : [evidence('participation')]
        return { ctid: `ce-${issuer}${label}`, issuer, label, kind: 'within', credential: credential(pieces) }
      }),
    )
    const folds = foldsOf(labelled)
    expect(folds).toMatchObject({ aucAll: 1, aucWithinIssuer: 1 })
    expect(Object.values(folds.chosen).reduce((sum, count) => sum + count, 0)).toBe(3)
  })
})
