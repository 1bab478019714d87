import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { relevanceSchema } from '../../../utils/model/appraisal.ts'
import { requisitionSchema } from '../../../utils/model/requisition.ts'
import type { Dates } from '../../../utils/score/recency.ts'
import rules from '../../../utils/score/relevance/v1.json' with { type: 'json' }
import { scoreRelevance } from '../../../utils/score/relevance.ts'
import { relevanceRulesSchema } from '../../../utils/score/relevance-schema.ts'
import { prepareRole } from '../../../utils/score/role.ts'
import { RUBRIC } from '../../../utils/score/rubric.ts'
import { cents, credential, evidence } from './make.ts'

const TODAY = '2026-11-23'
const UNDATED: Dates = { issued: null, expires: null }
const role = (more: object, ids: Record<string, string> = {}) =>
  prepareRole(
    requisitionSchema.parse({ id: 'r', title: 'Keeper', ...more }),
    (name, issuer) => ids[`${name}/${issuer}`] ?? null,
  )
const skills = (...labels: string[]) => ({ competencies: labels.map((label) => ({ label, uri: null })) })
const score = (more: object, wanted: ReturnType<typeof role>, dates: Dates = UNDATED) =>
  scoreRelevance(credential([], more), dates, wanted, TODAY, RUBRIC)

describe('relevance', () => {
  it('rules hold their schema', () => {
    relevanceRulesSchema.parse(rules)
    expect(relevanceRulesSchema.safeParse({ ...rules, bands: { direct: 10, related: 20 } }).success).toBe(false)
  })

  it('names the skills that it is evidence for, and by which competency', () => {
    const wanted = role({ skills: ['JavaScript', 'Fog signals', 'Lamps'].map((label) => ({ label })) })
    const found = score(skills('JS', 'Fog', 'Rope'), wanted)
    expect(found.matchedSkills).toEqual([
      { skill: 'JavaScript', by: 'JS' },
      { skill: 'Fog signals', by: 'Fog' },
    ])
    // Only skills are known, so they have all the 100: (0.9 + 0.5) · 3 of 9.
    expect(found).toMatchObject({ band: 'related', point: 46.67 })
  })

  it('a must weighs three times a nice, and one credential need not cover a whole role', () => {
    const need = (must: string) => role({ skills: [{ label: 'Lamps', need: must }, { label: 'Fog' }] })
    expect(score(skills('Lamps'), need('must')).point).toBe(45)
    expect(score(skills('Lamps'), need('nice')).point).toBe(22.5)
    const wide = role({ skills: Array.from({ length: 40 }, (_, i) => ({ label: `Knot number ${i}` })) })
    expect(score(skills('Knot number 1', 'Knot number 2', 'Knot number 3', 'Knot number 4'), wide).band).toBe('direct')
  })

  it.each([
    ['15-1212.00', '15-1212', 100, 'related'],
    ['15-1213', '15-1212', 60, 'related'],
    ['15-1252', '15-1212', 40, 'related'],
    ['15-2031', '15-1212', 20, 'notLinked'],
    ['29-1141', '15-1212', 0, 'notLinked'],
  ])('occupation %s for a role of %s: %d, %s', (own, wanted, point, band) => {
    expect(score({ occupations: [own] }, role({ occupation: wanted }))).toMatchObject({ point, band })
  })

  it('a required credential is met by identity only', () => {
    const requires = [{ name: 'CLK', issuer: 'Guild', equivalents: [{ name: 'MLK', issuer: null }] }]
    const wanted = role({ requires }, { 'CLK/Guild': 'urn:clk', 'MLK/null': 'urn:mlk' })
    const meets = [{ name: 'CLK', issuer: 'Guild' }]
    expect(score({ id: 'urn:clk', name: 'whatever' }, wanted)).toMatchObject({ band: 'direct', meets, point: 100 })
    const instead = score({ id: 'urn:mlk' }, wanted)
    expect(instead.meets).toEqual([{ name: 'CLK', issuer: 'Guild', instead: true }])
    expect(instead.reasons[2]?.text).toBe('Accepted in place of CLK, which the role requires.')
    const lookalike = score({ id: 'urn:prep', name: 'CLK', alternateNames: ['CLK', 'MLK'] }, wanted)
    expect(lookalike).toMatchObject({ band: 'unknown', meets: [], point: null })
    const unresolved = role({ requires })
    expect(score({ id: 'urn:clk', name: 'CLK' }, unresolved).meets).toEqual([])
  })

  it('one credential may stand for several needs', () => {
    const equivalents = [{ name: 'MLK', issuer: null }]
    const requires = [{ name: 'CLK', equivalents }, { name: 'SLK', equivalents }, { name: 'MLK' }, { name: 'Other' }]
    const wanted = role({ requires }, { 'CLK/null': 'urn:clk', 'MLK/null': 'urn:mlk' })
    const found = score({ id: 'urn:mlk' }, wanted)
    expect(found.meets.map((one) => one.name)).toEqual(['MLK', 'CLK', 'SLK'])
    expect(found.reasons[2]?.text).toBe(
      'The role requires it: MLK. Accepted in place of CLK and 1 more, which the role requires.',
    )
  })

  it('out of date, a required credential is still named, lifts nothing and is not called unrelated', () => {
    const wanted = role({ requires: [{ name: 'CLK' }], skills: [{ label: 'Lamps' }] }, { 'CLK/null': 'urn:clk' })
    const dated = (dates: Dates, more = {}) => score({ id: 'urn:clk', ...more }, wanted, dates)
    const meets = [{ name: 'CLK', issuer: null }]
    for (const dates of [
      { issued: '2016', expires: '2019' },
      { issued: '2027', expires: null },
    ]) {
      const found = dated(dates)
      expect(found).toMatchObject({ band: 'related', meets })
      expect(found.reasons[2]).toMatchObject({ known: false, points: 0 })
      expect(found.reasons[2]?.text).toContain('not in date')
      expect(dated(dates, skills('Rope')).band).toBe('related')
    }
    for (const dates of [
      { issued: '2016', expires: '2026-11' },
      { issued: '2026-11', expires: null },
      { issued: '1999', expires: null },
    ])
      expect(dated(dates)).toMatchObject({ band: 'direct', meets })
  })

  it('a welcome one is named as that, weighs a third of a required one, and never lowers', () => {
    const named = (need: 'must' | 'nice', competency: string) =>
      score(
        { id: 'urn:clk', ...skills(competency) },
        role({ skills: [{ label: 'Lamps' }], requires: [{ name: 'CLK', need }] }, { 'CLK/null': 'urn:clk' }),
      )
    const nice = named('nice', 'Rope')
    expect(nice).toMatchObject({ band: 'related', meets: [{ name: 'CLK', issuer: null, need: 'nice' }] })
    expect(nice.reasons[2]).toMatchObject({ points: 10, outOf: 10, text: 'The role would welcome it: CLK.' })
    expect(named('must', 'Rope')).toMatchObject({ band: 'direct', point: 25, meets: [{ name: 'CLK', issuer: null }] })
    const without = score(skills('Lamps'), role({ skills: [{ label: 'Lamps' }] })).point
    expect(named('nice', 'Lamps').point).toBeGreaterThan(without ?? 100)
  })

  it('not being a required one takes nothing away', () => {
    const wanted = { skills: [{ label: 'Lamps' }] }
    const with_ = score(skills('Lamps'), role({ ...wanted, requires: [{ name: 'CLK' }] }))
    expect(with_.point).toBe(score(skills('Lamps'), role(wanted)).point)
  })

  it('says unknown when nothing can be compared, however recent', () => {
    const now: Dates = { issued: '2026-11-01', expires: '2029-11-01' }
    expect(score({}, role({ skills: [{ label: 'Lamps' }] }), now)).toMatchObject({ band: 'unknown', point: null })
    expect(score(skills('Lamps'), role({}), now)).toMatchObject({ band: 'unknown', point: null })
  })

  it('a recent date alone links nothing', () => {
    const now: Dates = { issued: '2026-11-01', expires: null }
    const wanted = role({ skills: [{ label: 'Lamps' }] })
    expect(score(skills('Rope'), wanted, now)).toMatchObject({ band: 'notLinked', matchedSkills: [] })
  })

  it('a recent date lifts no band, an old one may lower it', () => {
    const wanted = role({ occupation: '15-1212', skills: [{ label: 'Lamps' }, { label: 'Ropes' }, { label: 'Knots' }] })
    const dated = (issued: string, code: string) =>
      score({ ...skills('Lamps'), occupations: [code] }, wanted, { issued, expires: null })
    expect(dated('2026-11', '15-1212').band).toBe('direct')
    expect(dated('1999', '15-1212').band).toBe('related')
    expect(dated('2026-11', '15-1252').band).toBe('related')
  })

  it('an occupation alone is no direct fit: it says what a credential was made for, not what it covers', () => {
    const wanted = role({ occupation: '15-1212' })
    expect(score({ occupations: ['15-1212'] }, wanted, { issued: '2026', expires: null }).band).toBe('related')
  })

  it('recency: half for each half-life, whole while in date, no question for regulated credentials and degrees', () => {
    const wanted = role({ skills: [{ label: 'Lamps' }] })
    const part = (dates: Dates, more: object = {}) =>
      score({ ...skills('Lamps'), ...more }, wanted, dates).reasons.find((one) => one.part === 'recency')
    const value = (...given: Parameters<typeof part>) => {
      const one = part(...given)
      return one?.known ? one.points / one.outOf : null
    }
    expect(value({ issued: '2016-11-23', expires: null })).toBeCloseTo(0.5, 2)
    expect(part({ issued: '2016-11-23', expires: null })?.text).toBe('Dated 23 Nov 2016.')
    expect(value({ issued: '2021-11-23', expires: null }, skills('Kubernetes', 'Lamps'))).toBeCloseTo(0.25, 2)
    expect(value({ issued: '2021-11-23', expires: null }, { occupations: ['15-1212'] })).toBeCloseTo(0.5, 2)
    expect(value({ issued: '2006', expires: '2026-12' })).toBe(1)
    expect(value({ issued: '2026', expires: null })).toBe(1)
    expect(value(UNDATED)).toBeNull()
    expect(value({ issued: '1999', expires: null }, { type: 'License' })).toBeNull()
    expect(value({ issued: '1999', expires: null }, { type: 'BachelorDegree' })).toBeNull()
    const regulated = { evidence: [evidence('regulatedBy', { agent: 'Board of Wicks' })] }
    expect(value({ issued: '1999', expires: null }, regulated)).toBeNull()
  })

  it('reasons add up to the point exactly, and order decides nothing', () => {
    const labels = fc.subarray(['Lamps', 'Fog signals', 'Fog', 'JavaScript', 'JS', 'Rope', 'Rope work'])
    const date = fc.constantFrom(null, '1998', '2015-06', '2026-01-01', '2028')
    const codes = fc.subarray(['15-1212', '15-1299.01', '29-1141'])
    fc.assert(
      fc.property(
        labels,
        labels,
        codes,
        fc.constantFrom(null, '15-1212'),
        date,
        date,
        (own, asked, occupations, occupation, issued, expires) => {
          const wanted = role({ skills: asked.map((label) => ({ label })), occupation })
          const found = relevanceSchema.parse(score({ ...skills(...own), occupations }, wanted, { issued, expires }))
          const turned = score({ ...skills(...own.toReversed()), occupations: occupations.toReversed() }, wanted, {
            issued,
            expires,
          })
          expect(JSON.stringify(turned)).toBe(JSON.stringify(found))
          if (found.point === null) return
          const sum = (field: 'points' | 'outOf') => found.reasons.reduce((total, one) => total + cents(one[field]), 0)
          expect(sum('points')).toBe(cents(found.point))
          expect(sum('outOf')).toBe(10_000)
        },
      ),
      { numRuns: 300 },
    )
  })
})
