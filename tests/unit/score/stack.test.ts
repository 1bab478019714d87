import { describe, expect, it } from 'vitest'
import { stackOf } from '../../../utils/score/stack.ts'
import { foldsOf } from '../../../utils/score/stack-fold.ts'
import type { StackItem } from '../../../utils/score/stack-held.ts'
import { placeOf } from '../../../utils/score/stack-names.ts'
import { credential, evidence } from './make.ts'

type Kind = 'partOf' | 'preparation' | 'prerequisite' | 'supersededBy' | 'advancedStanding'
type Written = {
  links?: [Kind, string][]
  issuer?: string
  skills?: string[]
  issued?: string
  id?: string
  level?: string
}

const record = (name: string, { links = [], issuer = 'Guild of Lamps', skills = [], id, level }: Written = {}) =>
  credential(
    links.map(([kind, agent]) => evidence(kind, { agent })),
    {
      id: id ?? `urn:test:${issuer}:${name}`,
      name,
      issuer: { id: null, name: issuer, alternateNames: [], domains: [] },
      competencies: skills.map((label) => ({ label, uri: null })),
      level: level ?? null,
    },
  )
/** The key of an item is its place on the page, from a. */
const page = (...written: [string, Written?][]): StackItem[] =>
  written.map(([name, more], i) => ({
    key: String.fromCharCode(97 + i),
    credential: record(name, more),
    issued: more?.issued ?? null,
  }))

describe('ladders', () => {
  it('by what the records say comes first', () => {
    const items = page(
      ['Lamp Master', { links: [['prerequisite', 'Lamp Keeper']] }],
      ['Lamp Helper', { links: [['preparation', 'LAMP KEEPER']] }],
      ['Lamp Keeper'],
    )
    expect(stackOf(items).ladders).toEqual([
      {
        rungs: [
          { name: 'Lamp Helper', keys: ['b'] },
          { name: 'Lamp Keeper', keys: ['c'] },
          { name: 'Lamp Master', keys: ['a'] },
        ],
      },
    ])
  })

  it('by rank, level, Roman number or audience level in names that are otherwise alike', () => {
    for (const names of [
      ['Solutions Architect – Associate', 'Solutions Architect – Professional'],
      ['Award in Lamps Level 2', 'Award in Lamps (Level 4)'],
      ['Professional Lamp Master I', 'Professional Lamp Master II'],
    ]) {
      const items = page(...names.toReversed().map((name) => [name] as [string]))
      expect(stackOf(items).ladders.map((one) => one.rungs.map((rung) => rung.name))).toEqual([names])
    }
    const byLevel = page(
      ['Keeping Lamps', { level: 'AdvancedLevel', id: 'urn:2' }],
      ['Keeping Lamps', { level: 'BeginnerLevel', id: 'urn:1' }],
    )
    expect(stackOf(byLevel).ladders[0]?.rungs.map((rung) => rung.keys)).toEqual([['b'], ['a']])
  })

  it('never between two issuers, nor by what only resembles', () => {
    const apart = page(
      ['Lamp Helper', { links: [['preparation', 'Lamp Keeper']], issuer: 'Academy' }],
      ['Lamp Keeper'],
      ['Lamp Design Associate', { issuer: 'Academy' }],
      ['Lamp Design Professional'],
      ['Fog Signals Level 1'],
      ['Fog Lights Level 2'],
    )
    expect(stackOf(apart)).toMatchObject({ ladders: [], toward: [], superseded: [] })
  })

  it('records that lead in a circle end', () => {
    const circle = page(
      ['One', { links: [['preparation', 'Two']] }],
      ['Two', { links: [['preparation', 'Three']] }],
      ['Three', { links: [['preparation', 'One']] }],
    )
    const [ladder] = stackOf(circle).ladders
    expect(ladder?.rungs.flatMap((rung) => rung.keys).sort()).toEqual(['a', 'b', 'c'])
  })
})

describe('n of m toward', () => {
  const parts: [string, Written][] = [
    ['Wicks', { links: [['partOf', 'Lamp Diploma']] }],
    ['Oil', { links: [['partOf', 'Lamp Diploma']] }],
  ]

  it('how many there are only where the whole says so', () => {
    expect(stackOf(page(...parts)).toward).toEqual([
      { whole: 'Lamp Diploma', keys: ['a', 'b'], held: 2, of: null, missing: [], wholeKey: null },
    ])
    const whole = record('Lamp Diploma', {
      links: [
        ['prerequisite', 'Wicks'],
        ['prerequisite', 'Oil'],
        ['prerequisite', 'Glass'],
      ],
    })
    expect(stackOf(page(...parts), [whole]).toward).toEqual([
      { whole: 'Lamp Diploma', keys: ['a', 'b'], held: 2, of: 3, missing: ['Glass'], wholeKey: null },
    ])
    // A part that the whole does not ask for: then its list is not the list of parts.
    const other = record('Lamp Diploma', { links: [['prerequisite', 'Glass']] })
    expect(stackOf(page(...parts), [other]).toward[0]).toMatchObject({ held: 2, of: null, missing: [] })
  })

  it('and the whole itself, where it is held', () => {
    expect(stackOf(page(...parts, ['Lamp Diploma'])).toward[0]).toMatchObject({ keys: ['a', 'b'], wholeKey: 'c' })
  })

  it('parts that number themselves, each once', () => {
    const items = page(['Lamps, Part 3 of 5'], ['Lamps, Part 1 of 5'], ['Lamps, Part 3 of 5', { id: 'urn:again' }])
    expect(stackOf(items).toward).toEqual([
      { whole: 'Lamps', keys: ['b', 'a', 'c'], held: 2, of: 5, missing: [], wholeKey: null },
    ])
    expect(stackOf(page(['Lamps (1/4)'], ['Lamps (2/4)'])).toward[0]).toMatchObject({ held: 2, of: 4 })
    expect(stackOf(page(['Lamps: Module 1'], ['Lamps: Module 2'])).toward[0]).toMatchObject({ held: 2, of: null })
    expect(stackOf(page(['Lamps, Part 1 of 5'])).toward).toEqual([])
  })
})

describe('again, replaced, shared', () => {
  it('one credential held several times, the latest first', () => {
    const items = page(['Keeper', { issued: '2019' }], ['Keeper'], ['Keeper', { issued: '2022-03' }])
    expect(stackOf(items).reissues).toEqual([{ name: 'Keeper', keys: ['c', 'a', 'b'] }])
  })

  it('what took its place, and whether that is held', () => {
    const old: [string, Written] = ['Keeper 1', { links: [['supersededBy', 'Keeper 2']] }]
    expect(stackOf(page(old)).superseded).toEqual([{ key: 'a', by: 'Keeper 2', byKey: null }])
    expect(stackOf(page(old, ['Keeper 2'])).superseded).toEqual([{ key: 'a', by: 'Keeper 2', byKey: 'b' }])
    expect(stackOf(page(old, ['Keeper 2', { issuer: 'Academy' }])).superseded[0]?.byKey).toBeNull()
  })

  it('a skill that several different credentials stand for', () => {
    const items = page(
      ['A', { skills: ['Trimming wicks', 'Oil'] }],
      ['B', { skills: ['trimming Wicks'], issuer: 'Academy' }],
      ['A', { skills: ['Trimming wicks', 'Oil'] }],
    )
    expect(stackOf(items).shared).toEqual([{ skill: 'Trimming wicks', keys: ['a', 'c', 'b'], issuers: 2 }])
  })
})

describe('places in names', () => {
  it.each([
    ['Lamps Part II of IV', { stem: 'lamps', kind: 'part', at: 2, of: 4 }],
    ['Level 3 Award in Oil', { stem: 'award in oil', kind: 'rung', at: 3, of: null }],
    ['Lamp Fundamentals Exam', { stem: 'lamp exam', kind: 'rung', at: 1, of: null }],
  ])('%s', (name, place) => {
    expect(placeOf(name, null)).toEqual(place)
  })

  it.each([
    'Part 1',
    'Windows 10',
    'Lamps (5/4)',
    'Professional Lamp Master',
    'Associate',
    '',
    '1/2',
    'Lamp Keeper 2024',
  ])('none in "%s"', (name) => {
    expect(placeOf(name, null)).toBeNull()
  })
})

describe('folding in the panel', () => {
  it('puts each credential once, as a head or under one', () => {
    const items = page(
      ['Wicks', { links: [['partOf', 'Diploma']] }],
      ['Diploma'],
      ['Diploma', { issued: '2024' }],
      ['Old', { links: [['supersededBy', 'Diploma']] }],
      ['Other'],
    )
    const keys = items.map((item) => item.key)
    expect(foldsOf(keys, stackOf(items))).toEqual([
      {
        key: 'c',
        under: [
          { key: 'a', why: 'part' },
          { key: 'b', why: 'reissue' },
          { key: 'd', why: 'superseded' },
        ],
      },
      { key: 'e', under: [] },
    ])
  })

  it('property: nothing is hidden, whatever the links, and the same page gives the same answer', () => {
    let state = 11
    const next = (n: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return state % n
    }
    const names = [
      'One Level 1',
      'One Level 2',
      'Two',
      'Three',
      'Four Part 1 of 3',
      'Four Part 2 of 3',
      'Five I',
      'Five II',
    ]
    const kinds: Kind[] = ['partOf', 'preparation', 'prerequisite', 'supersededBy', 'advancedStanding']
    const pick = <T>(all: readonly T[]) => all[next(all.length)]!
    for (let round = 0; round < 300; round++) {
      const items = page(
        ...Array.from({ length: 1 + next(9) }, (): [string, Written] => [
          pick(names),
          {
            links: [
              [pick(kinds), pick(names)],
              [pick(kinds), pick(names)],
            ],
            issuer: pick(['Guild', 'Academy']),
          },
        ]),
      )
      const keys = items.map((item) => item.key)
      const stack = stackOf(items)
      const folds = foldsOf(keys, stack)
      expect(folds.flatMap((fold) => [fold.key, ...fold.under.map((one) => one.key)]).sort()).toEqual(keys)
      expect(stackOf(structuredClone(items))).toEqual(stack)
      const rungs = stack.ladders.flatMap((ladder) => ladder.rungs.flatMap((rung) => rung.keys))
      expect(new Set(rungs).size).toBe(rungs.length)
      for (const { held, of } of stack.toward) if (of !== null) expect(held).toBeLessThanOrEqual(of)
    }
  })
})
