import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { UsageError } from '../../../scripts/cli.ts'
import { readGroups, runLookalikes } from '../../../scripts/evaluate/lookalikes.ts'
import { roundsOf, runWithoutRight } from '../../../scripts/evaluate/missing.ts'
import { reliabilityOf, reliabilityTable } from '../../../scripts/evaluate/reliability.ts'
import { judge, runAll } from '../../../scripts/evaluate/resolve-measures.ts'
import { atBestThreshold, compareSlices, figuresOf, slicesTable } from '../../../scripts/evaluate/slices.ts'
import type { Resolution } from '../../../utils/model/resolution.ts'
import { createResolver } from '../../../utils/resolve/resolve.ts'
import { loadRules } from '../../../utils/resolve/rules.ts'
import { credential, indexOf, issuer } from '../resolve/fixture.ts'

const gold = (id: string, name: string, issuer: string | null, expected: string[], source = 'human') => ({
  id,
  name,
  issuer,
  source,
  expected,
  expectedIssuer: expected.length > 0 ? 'Halden Guild' : null,
})

const halden = issuer('Halden Guild')
const rigger = credential('Certified Offshore Rigger', halden)
const diver = credential('Certified Rescue Diver (CRD)', halden)
const other = credential('Certified Offshore Rigger', issuer('Marlow Tutors'))
const index = indexOf([rigger, diver, other])
const resolve = createResolver(index)
const ctid = (one: { ctid: string | null }) => one.ctid ?? ''

describe('look-alikes', () => {
  const csv = [
    'normalised_name,credly_id,name,issuer',
    'certified offshore rigger,1,Certified Offshore Rigger,Halden Guild',
    'certified offshore rigger,2,Certified Offshore Rigger,Marlow Tutors',
    'certified offshore rigger,3,Certified Offshore Rigger,Nobody There',
  ].join('\n')

  test('are read, plain or packed', () => {
    const bytes = new TextEncoder().encode(csv)
    expect(readGroups(bytes)).toEqual(readGroups(new Uint8Array(gzipSync(bytes))))
    expect(readGroups(bytes).map(({ rows }) => rows.length)).toEqual([3])
    expect(() => readGroups(new TextEncoder().encode(`${csv}\nx,4,,`))).toThrow(UsageError)
    expect(() => readGroups(new TextEncoder().encode(`${csv}\nx,4,,`))).toThrow('line 5')
  })

  test('right, abstained and answered with none given are counted', () => {
    const { summary, failures } = runLookalikes(readGroups(new TextEncoder().encode(csv)), resolve, loadRules())
    expect(summary.withIssuer).toEqual({ asked: 3, right: 2, wrongIssuer: 0, wrongName: 0, abstained: 1 })
    expect(summary.withoutIssuer).toEqual({ asked: 1, abstained: 1, byOwner: 0, byAnother: 0 })
    expect(failures).toEqual([{ name: 'Certified Offshore Rigger', stated: 'Nobody There', answered: null }])
  })

  /** What a resolver that always names this record makes of a group. */
  function always(name: string, by: string, rows: [name: string, issuer: string][]) {
    const answer = (): Resolution => ({
      outcome: 'match',
      credentialId: other.id,
      probability: 1,
      candidates: [{ credentialId: other.id, name, issuer: by, probability: 1, reasons: [] }],
      searched: { source: 'file', date: null, size: 3 },
    })
    const group = { name: 'g', rows: rows.map(([name, issuer]) => ({ normalised_name: 'g', name, issuer })) }
    return runLookalikes([group], answer, loadRules()).summary
  }

  test('an answer of another issuer is wrong, and so is one to nobody’s name that is not its owner’s', () => {
    const { withIssuer, withoutIssuer } = always('Certified Offshore Rigger', 'Marlow Tutors', [
      ['Certified Offshore Rigger', 'Halden Guild'],
      ['Certified Offshore Rigger®', 'Marlow Tutors'],
      ['Certified Offshore Rigger', 'Nobody There'],
    ])
    expect(withIssuer).toEqual({ asked: 3, right: 1, wrongIssuer: 2, wrongName: 0, abstained: 0 })
    expect(withoutIssuer).toEqual({ asked: 2, abstained: 0, byOwner: 0, byAnother: 2 })
  })

  test('another record of the right issuer is wrong', () => {
    const { withIssuer } = always('Certified Offshore Rigger II', 'Halden Guild', [
      ['Certified Offshore Rigger', 'Halden Guild'],
    ])
    expect(withIssuer).toMatchObject({ right: 0, wrongName: 1 })
  })

  test.each([
    ['its name stands in the title', 'Halden Guild Rigger', 'Halden Guild', 1],
    ['part of its name stands in the title', 'Guild Rigger', 'Halden Guild', 0],
    ['a name that it also goes by stands in the title', 'PMI Rigger', 'Project Management Institute', 1],
    ['the title is known to be its own', 'Certified in Risk and Information Systems Control (CRISC)', 'ISACA', 1],
    ['the title holds a code that is known to be its own', 'AZ-900 Fundamentals', 'Microsoft', 1],
    ['the title holds a mark that is known to be its own', 'ITIL 4 Rigger', 'AXELOS', 1],
    ['it is known to own others', 'Rigger', 'ISACA', 0],
  ])('with no issuer given, %s', (_, title, by, byOwner) => {
    const { withoutIssuer } = always(title, by, [
      [title, 'Marlow Tutors'],
      [title, by],
    ])
    expect(withoutIssuer).toEqual({ asked: 1, abstained: 0, byOwner, byAnother: 1 - byOwner })
  })

  test('who alone writes a name with these letters is its owner', () => {
    const { withoutIssuer } = always('Rigger • მერიგე', 'Halden Guild', [
      ['Rigger • მერიგე', 'Halden Guild'],
      ['Rigger', 'Marlow Tutors'],
    ])
    expect(withoutIssuer).toEqual({ asked: 2, abstained: 0, byOwner: 1, byAnother: 1 })
  })
})

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

describe('without the right records', () => {
  const older = credential('Certified Offshore Rigger (2019)', halden)
  const newer = credential('Certified Offshore Rigger (2023)', halden)
  const records = [older, newer, diver, other]
  const golds = [
    gold('1', 'Certified Offshore Rigger (2019)', 'Halden Guild', [ctid(older)]),
    gold('2', 'Certified Offshore Rigger (2023)', 'Halden Guild', [ctid(newer)]),
    gold('3', 'Certified Rescue Diver', 'Halden Guild', [ctid(diver)]),
    gold('4', 'Offshore Rigger, certified 2023', 'Halden Guild', [ctid(older)]),
    gold('5', 'Harbour master', null, []),
  ]
  /** Answers over the whole registry that show these records. */
  const showing = (...shown: (typeof older)[][]) =>
    shown.map((own, i) =>
      judge(golds[i] ?? gold('', 'x', null, []), {
        outcome: 'ambiguous',
        credentialId: null,
        probability: 0.5,
        candidates: own.map(({ id, name }) => ({
          credentialId: id,
          name,
          issuer: null,
          probability: 0.5,
          reasons: [],
        })),
        searched: { source: 'file', date: null, size: 4 },
      }),
    )
  const idsOf = (rounds: { id: string }[][]) => rounds.map((round) => round.map(({ id }) => id))

  test('whoever comes near another is asked in another round', () => {
    expect(idsOf(roundsOf(showing([older, newer], [newer], [diver], [older], [])))).toEqual([['1', '3', '4'], ['2']])
    expect(idsOf(roundsOf(showing([older], [newer, older], [diver])))).toEqual([['1', '3'], ['2']])
    expect(idsOf(roundsOf(showing([older], [newer], [diver])))).toEqual([['1', '2', '3']])
  })

  test('whatever is accepted is counted as a wrong link', () => {
    const { judged, summary } = runWithoutRight(
      records,
      showing([older, newer], [newer, older], [diver], [older, newer]),
    )
    const accepted = judged.filter(({ resolution }) => resolution.credentialId !== null)
    expect(accepted.map(({ gold, resolution }) => [gold.id, resolution.credentialId])).toEqual([['4', newer.id]])
    expect(summary).toEqual({ mentions: 4, accepted: 1, acceptedShare: [0.0456, 0.6994], wrongIssuer: 0 })
  })

  test('a record of another than the label’s issuer is a link to a wrong one', () => {
    const asked = gold('1', 'Certified Offshore Rigger', 'Marlow Tutors', [ctid(older)])
    const judged = runAll(createResolver(indexOf(records)), [asked]).judged
    expect(runWithoutRight(records, judged).summary).toMatchObject({ mentions: 1, accepted: 1, wrongIssuer: 1 })
  })
})

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
