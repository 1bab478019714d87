import { describe, expect, it } from 'vitest'
import { say } from '../../../utils/model/words.ts'
import { type LintFacts, lintAdvert } from '../../../utils/requisition/lints.ts'
import { readAdvert } from '../../../utils/requisition/read-advert.ts'
import type { SkillsIn } from '../../../utils/requisition/skills.ts'

const skillsIn: SkillsIn = (_, tokens) =>
  tokens
    .filter(({ core }) => /^Skill\d+$/.test(core))
    .map(({ core, start, end }) => ({ label: core, uri: null, start, end }))
const lints = (text: string, facts: LintFacts = {}) => lintAdvert(text, readAdvert(text, skillsIn), facts)
const keys = (text: string, facts?: LintFacts) => lints(text, facts).map(({ key }) => key)
const under = (lines: string) => `Kiln keeper\nRequirements\n${lines}`

describe('lintAdvert', () => {
  it('finds nothing in a plain advert', () => {
    expect(keys(under('PMP certification preferred\nSkill1'))).toEqual([])
  })

  it('tells of a degree where every skill can be shown otherwise, or few say that it is needed', () => {
    const text = under("Bachelor's degree\nSkill1 and Skill2 required")
    expect(keys(text, { evidenced: () => true })).toEqual(['lint.degree'])
    expect(keys(text, { evidenced: (skill) => skill === 'Skill1' })).toEqual(['lint.unprovable'])
    expect(keys(under("Bachelor's degree or equivalent\nSkill1"), { evidenced: () => true })).toEqual([])
    expect(keys(under("Bachelor's degree preferred\nSkill1"), { evidenced: () => true })).toEqual([])
    expect(keys(text, { bachelorOrMore: 12 })).toEqual(['lint.degreeBeyond'])
    expect(keys(text, { bachelorOrMore: 80 })).toEqual([])
    expect(keys(text, { bachelorOrMore: null })).toEqual([])
  })

  it('counts musts, alternatives once', () => {
    const eight = Array.from({ length: 8 }, (_, i) => `Skill${i}`).join('\n')
    expect(keys(under(eight))).toEqual([])
    expect(keys(under(`${eight}\nCPA or CMA`))).toEqual(['lint.musts'])
    expect(lints(under(`${eight}\nCPA or CMA`))[0]?.params).toEqual({ n: 9, most: 8 })
    expect(keys(under(`${eight}\nPMP preferred`))).toEqual([])
  })

  it('tells of a certification that is retired, with its place', () => {
    const text = under('MCSE certification required\nPMP')
    const facts: LintFacts = {
      retired: (name) => (name.includes('MCSE') ? { name: 'MCSE', date: '2021-01-31' } : null),
    }
    const [one] = lints(text, facts)
    expect(one?.key).toBe('lint.retiredSince')
    expect(one?.places.map(({ start, end }) => text.slice(start, end))).toEqual(['MCSE certification'])
    const source = { label: 'Aurelle Register', url: 'https://register.example/mcse', caution: 'as of its last visit' }
    expect(lints(text, { retired: (name) => ({ name, date: null, source }) }).map((lint) => lint.source)).toEqual([
      source,
      source,
    ])
    expect(keys(text, { retired: (name) => ({ name, date: null }) })).toEqual(['lint.retired', 'lint.retired'])
  })

  it('tells of musts that nothing can show', () => {
    const text = under('Team player with a passion for clay')
    const [one] = lints(text)
    expect(one?.key).toBe('lint.unprovable')
    expect(one?.places.map(({ start, end }) => text.slice(start, end))).toEqual(['Team player', 'passion'])
    expect(keys(under('A team player would be preferred'))).toEqual([])
  })

  it('tells of wording as a hint, only where one kind clearly outweighs', () => {
    expect(keys(under('Ambitious, fearless, dominant people'))).toEqual(['lint.coded'])
    expect(keys(under('Ambitious, fearless, dominant, gentle people'))).toEqual([])
    // stems that mostly meet harmless words
    expect(keys(under('Lead analyst, leading an analysis of principles, individually'))).toEqual([])
    const text = under('A salesman who leads a team of salesmen')
    expect(lints(text).map(({ params }) => params)).toEqual([
      { term: 'salesman', instead: 'salesperson, sales representative' },
      { term: 'salesmen', instead: 'salespeople' },
    ])
  })

  it('has words for every hint, with nothing left open', () => {
    const text = under("Bachelor's degree\nSkill1\nMCSE\nTeam player\nFearless, dominant, ambitious salesman")
    const all = [
      ...lints(text, { evidenced: () => true, bachelorOrMore: 10, retired: (name) => ({ name, date: '2021-01-31' }) }),
      ...lints(text, { retired: (name) => ({ name, date: null }) }),
      ...lints(under(Array.from({ length: 9 }, (_, i) => `Skill${i}`).join('\n'))),
    ]
    expect(new Set(all.map(({ key }) => key)).size).toBe(8)
    for (const { key, params, places } of all) {
      expect(say(key, params)).not.toMatch(/[{}]/)
      expect(places.length).toBeGreaterThan(0)
    }
  })
})
