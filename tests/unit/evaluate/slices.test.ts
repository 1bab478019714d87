import { describe, expect, test } from 'vitest'
import { runAll } from '../../../scripts/evaluate/resolve-measures.ts'
import { atBestThreshold, compareSlices, figuresOf, slicesTable } from '../../../scripts/evaluate/slices.ts'
import { createResolver } from '../../../utils/resolve/resolve.ts'
import { ctid, diver, gold, index, other, rigger } from './fixture.ts'

const resolve = createResolver(index)

describe('slices', () => {
  const golds = [
    gold('1', 'Certified Offshore Rigger', 'Halden Guild', [ctid(rigger)]),
    gold('2', 'CRD', 'Halden Guild', [ctid(diver)], 'noised:acronym'),
    gold('3', 'Certified Ofshore Rigger', 'Halden Guild', [ctid(rigger)], 'noised:typo'),
    gold('4', 'Harbour master', null, []),
  ]
  const { judged } = runAll(resolve, golds)

  test('each is measured beside the library, over its own mentions', () => {
    const slices = compareSlices(index, judged)
    expect(slices.map(({ slice, touchstone }) => [slice, touchstone.mentions])).toEqual([
      ['all', 4],
      ['human-written', 2],
      ['acronym or abbreviation', 1],
      ['typo', 1],
      ['issuer missing or shortened', 1],
    ])
    expect(slices[0]?.touchstone).toMatchObject({ recallAt1: 1, f1: 1 })
    expect(slices[0]?.miniSearch.recallAt1).toBeGreaterThan(0)
    expect(slices.every(({ miniSearch, ownF1 }) => ownF1 >= miniSearch.f1)).toBe(true)
    const lines = slicesTable(slices).split('\n')
    expect(lines).toHaveLength(2 + 2 * slices.length + 1)
    expect(lines.at(-1)).toBe('no worse on any slice: yes')
  })

  test.each([
    ['noised:no-acronym+lower', 'Halden Guild', []],
    ['noised:abbr+typo', 'Halden Guild', ['acronym or abbreviation', 'typo']],
    ['noised:acronym-first', 'Halden', ['acronym or abbreviation', 'issuer missing or shortened']],
    ['noised:', 'The Halden Guild, Inc.', []],
    ['noised:', 'Halden Guild Academy', []],
    ['human-far', null, ['human-written', 'issuer missing or shortened']],
  ])('a mention "%s" of %s is of its kinds', (source, by, kinds) => {
    const asked = gold('1', 'Certified Offshore Rigger', by, [ctid(rigger)], source)
    const slices = compareSlices(index, runAll(resolve, [asked]).judged)
    expect(slices.map(({ slice }) => slice)).toEqual(['all', ...kinds])
  })

  test('where the library finds what we do not, that is said', () => {
    const [first] = judged
    if (!first) throw new Error('no answer')
    const slices = compareSlices(index, [{ ...first, right: false, rank: -1 }])
    expect(slices.map(({ slice, noWorse }) => [slice, noWorse])).toEqual([
      ['all', false],
      ['human-written', false],
    ])
    expect(slicesTable(slices)).toContain('no worse on any slice: no')
  })

  test('the library is given its best threshold', () => {
    const [first, second] = golds
    if (!first || !second) throw new Error('no mentions')
    const outcomes = atBestThreshold([
      { gold: first, ids: [ctid(rigger)], score: 9 },
      { gold: { ...first, id: '9', expected: [] }, ids: [ctid(other)], score: 5 },
      { gold: second, ids: [ctid(other), ctid(diver)], score: 4 },
    ])
    expect(outcomes.map(({ accepted, rank }) => [accepted, rank])).toEqual([
      [true, 0],
      [false, -1],
      [false, 1],
    ])
    expect(figuresOf(outcomes)).toMatchObject({ recallAt1: 0.5, recallAt5: 1, precision: 1, recall: 0.5 })
  })
})
