import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSearch } from '../../../utils/registry/search/search.ts'
import { readTyped } from '../../../utils/registry/search/typed.ts'
import { CREDENTIALS, credential, indexOf, issuer } from '../resolve/fixture.ts'

const harbour = issuer('Harbour Safety Board', { alternateNames: ['HSB'] })
const council = issuer('Northern Council of Crane Works')
const MADE = [
  credential('Certified Harbour Safety Engineer (CHSE)', harbour, { codes: ['HS0-210'] }),
  credential('Crane Operator Level 2', council, { type: 'Certificate', alternateNames: ['Kranführer Stufe 2'] }),
  credential('Crane Operator Level 3', council, { type: 'Certificate' }),
  credential('Advanced Crane Operator', harbour),
  credential('Project Planning Professional', null),
  credential('Planning of Projects for Professionals in Harbour Works', harbour, { type: 'Certificate' }),
  credential('Security+', issuer('CompTIA')),
]
const search = createSearch([indexOf(MADE)], 8)
const names = (text: string) => search(text).hits.map(({ name }) => name)

describe('search as one types', () => {
  it('finds by the beginnings of words in any order, of the name and of its issuer', () => {
    expect(names('cran op').toSorted()).toEqual([
      'Advanced Crane Operator',
      'Crane Operator Level 2',
      'Crane Operator Level 3',
    ])
    expect(names('operator harb')).toEqual(['Advanced Crane Operator'])
    expect(names('hsb crane')).toEqual(['Advanced Crane Operator'])
    expect(names('crane operator level 3')[0]).toBe('Crane Operator Level 3')
  })

  it('puts first what begins so, word by word', () => {
    expect(names('proj plan prof')[0]).toBe('Project Planning Professional')
    expect(names('crane')[0]).toMatch(/^Crane Operator/)
  })

  it('finds by short form, by exam code, by another name, and in any spelling of letters', () => {
    expect(names('chse')[0]).toBe('Certified Harbour Safety Engineer (CHSE)')
    expect(names('hs0 210')).toEqual(['Certified Harbour Safety Engineer (CHSE)'])
    expect(names('KRANFUHRER')).toEqual(['Crane Operator Level 2'])
    expect(names('security plus')).toEqual(['Security+'])
    expect(names('operators')).toContain('Crane Operator Level 2')
  })

  it('comes near where a word is misspelt, and where not every word is found', () => {
    expect(names('operater')).toContain('Crane Operator Level 2')
    expect(names('harbour safety unicorn')[0]).toBe('Certified Harbour Safety Engineer (CHSE)')
  })

  it('gives nothing for nothing, for what nobody has, and for signs alone', () => {
    for (const text of ['', '  ', '***', 'zzzqqq', '\u{1F600}']) expect(search(text)).toEqual({ hits: [], total: 0 })
  })

  it('counts all and gives the first few', () => {
    const few = createSearch([indexOf(MADE)], 2)
    expect(few('crane').hits).toHaveLength(2)
    expect(few('crane').total).toBe(3)
  })

  it('asks registries in their order and tells a credential that both hold once', () => {
    const copy = indexOf([credential('Crane Operator Level 3', council), credential('Crane Inspector', council)])
    const both = createSearch([copy, indexOf(MADE)], 8)('crane')
    expect(both.hits.filter(({ name }) => name === 'Crane Operator Level 3')).toHaveLength(1)
    expect(both.hits.map(({ name }) => name)).toContain('Crane Operator Level 2')
    expect(both.total).toBe(4)
  })

  it('shows no record that holds a part of it beside one of another registry that holds all', () => {
    const copy = indexOf([credential('Advanced Bridge Painter', harbour)])
    expect(createSearch([copy, indexOf(MADE)], 8)('advanced crane').hits.map(({ name }) => name)).toEqual([
      'Advanced Crane Operator',
    ])
  })

  it('says of a hit who it is', () => {
    const [hit] = search('chse').hits
    expect(hit).toEqual({
      id: MADE[0]?.id,
      name: 'Certified Harbour Safety Engineer (CHSE)',
      type: 'Certification',
      issuer: 'Harbour Safety Board',
    })
    expect(search('project planning prof').hits[0]?.issuer).toBeNull()
  })

  it('finds each credential by its whole name, and never throws while one is being typed', () => {
    const all = createSearch([indexOf(CREDENTIALS)], 20)
    for (const { name } of CREDENTIALS) expect.soft(all(name).hits.map((hit) => hit.name)).toContain(name)
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(all(text).hits.length).toBeLessThanOrEqual(20)
      }),
    )
  })

  it('holds a key in the limits of what it reads', () => {
    expect(readTyped('crane '.repeat(5000)).words).toHaveLength(8)
    expect(readTyped(`${'a'.repeat(10_000)}`).words[0]?.[0]?.length).toBeLessThanOrEqual(120)
    expect(readTyped('master of').words).toEqual([['master']])
  })
})
