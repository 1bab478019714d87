import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { relevanceSchema } from '../../../utils/model/appraisal.ts'
import { requisitionSchema } from '../../../utils/model/requisition.ts'
import { RELEVANCE_RULES, scoreRelevance } from '../../../utils/score/relevance.ts'
import { shareAskingFor } from '../../../utils/score/relevance-degree.ts'
import { learningNote } from '../../../utils/score/relevance-learning.ts'
import { relevanceRulesSchema } from '../../../utils/score/relevance-schema.ts'
import { prepareRole } from '../../../utils/score/role.ts'
import { RUBRIC } from '../../../utils/score/rubric.ts'
import type { Concept, Vocabulary } from '../../../utils/skills/vocabulary.ts'
import { cents, credential } from './make.ts'

const TODAY = '2026-11-23'
const ESCO = 'http://data.europa.eu/esco/skill/'
const esco = (slug: string, label: string): Concept => ({ kind: 'esco-skill', code: ESCO + slug, label })
const TENDING = esco('tending', 'tend lamps')
const TRIMMING = esco('trimming', 'trim wicks')
const SIGNALLING = esco('signalling', 'give signals')
const LAMPSOFT: Concept = { kind: 'technology', code: 'Lampsoft', label: 'Lampsoft' }
const LAMPSOFT_SKILL = esco('lampsoft', 'Lampsoft')
const NAMES = new Map([
  [TENDING, ['tend lamps', 'lamp tending', 'Lampen warten', 'Lampsoft']],
  [TRIMMING, ['trim wicks', 'wick trimming']],
  [SIGNALLING, ['give signals', 'management skills']],
  [LAMPSOFT, ['Lampsoft', 'Lampsoft Beacon Suite']],
  [LAMPSOFT_SKILL, ['Lampsoft', 'beacon scheduling']],
])
const LOCK_TENDER: Concept = { kind: 'soc', code: '53-6011', label: 'Lock tender' }
const byCode = (code: string) => [...NAMES.keys()].filter((one) => one.code === code && code.includes(':'))
const named = (text: string) => [...NAMES].filter(([, names]) => names.includes(text)).map(([concept]) => concept)

/** The first name is the concept's own. */
const roleOf = (one: Concept, label: string) => (NAMES.get(one)?.[0] === label ? 'preferred' : 'alternative')

/** A vocabulary of five skills and one occupation, made up; what a test does not ask for is empty. */
const vocabulary = {
  skillsOf: (text) => {
    const known = byCode(text)
    const via = (one: Concept) => (known.length > 0 ? ('uri' as const) : roleOf(one, text))
    return (known.length > 0 ? known : named(text)).map((one) => ({ ...one, via: via(one), language: 'en' as const }))
  },
  named: (text, kinds) =>
    [...named(text), ...(text === LOCK_TENDER.label ? [LOCK_TENDER] : [])]
      .filter(({ kind }) => kinds.includes(kind))
      .map((one) => ({ ...one, via: 'preferred', language: 'en' })),
  names: ({ code, kind }) =>
    [...NAMES]
      .filter(([one]) => one.code === code && one.kind === kind)
      .flatMap(([one, names]) => names.map((label) => ({ label, language: 'en' as const, role: roleOf(one, label) }))),
  narrower: ({ code }) => (code === TENDING.code ? [TRIMMING] : []),
  broader: ({ code }) => (code === TENDING.code ? [SIGNALLING] : []),
  iscoOf: (soc) => (soc === '53-6011' ? [{ kind: 'isco', code: '3152', label: '' }] : []),
  socsOfIsco: (isco) => (isco === '3152' ? [{ kind: 'soc', code: '53-6011', label: '' }] : []),
  education: (code) =>
    code.startsWith('53-6011') ? { shares: [10, 40, 0, 0, 20, 20, 0, 6, 0, 0, 4, 0], bachelorOrMore: 30 } : null,
  occupationsOf: (title) => (title === 'Lock tender' ? [{ soc: '53-6011', title: '', exact: true, score: 1 }] : []),
  skillsOfOccupation: () => ({ essential: [TENDING], optional: [], technologies: [] }),
} as Partial<Vocabulary> as Vocabulary

const role = (more: object, words: Vocabulary | null = vocabulary) =>
  prepareRole(requisitionSchema.parse({ id: 'r', title: 'Keeper', ...more }), () => null, words)
const score = (more: object, wanted: ReturnType<typeof role>, issued: string | null = null) =>
  scoreRelevance(credential([], more), { issued, expires: null }, wanted, TODAY, RUBRIC)
const competencies = (...all: (string | [string, string])[]) => ({
  competencies: all.map((one) =>
    typeof one === 'string' ? { label: one, uri: null } : { label: one[0], uri: one[1] },
  ),
})

describe('skills through a vocabulary', () => {
  const byLabel = role({ skills: [{ label: 'tend lamps' }] })
  const byUri = role({ skills: [{ label: 'keeping the light', uri: TENDING.code }] })
  it.each([
    ['another name', byLabel, 'lamp tending', 90, 'lamp tending'],
    ['another language', byLabel, 'Lampen warten', 90, 'Lampen warten'],
    ['a narrower skill', byLabel, 'trim wicks', 70, 'trim wicks (narrower)'],
    ['a broader skill', byLabel, 'give signals', 70, 'give signals (broader)'],
    ['the name behind an address', byUri, 'lamp tending', 90, 'lamp tending'],
  ])('%s', (_, wanted, label, point, by) => {
    const found = score(competencies(label), wanted)
    expect(found.point).toBe(point)
    expect(found.matchedSkills.map((one) => one.by)).toEqual([by])
  })

  it('the exact address beats a label, and an address of a narrower skill says so', () => {
    const both = score(competencies('tend lamps', ['whatever', `${TENDING.code}/`]), byUri)
    expect(both).toMatchObject({ point: 100, matchedSkills: [{ by: 'whatever' }] })
    expect(score(competencies(['wicks', TRIMMING.code]), byUri)).toMatchObject({
      point: 70,
      matchedSkills: [{ by: 'wicks (narrower)' }],
    })
  })

  it('the same name in the other vocabulary is a crosswalk, and says so', () => {
    const wanted = role({ skills: [{ label: 'the scheduler', uri: LAMPSOFT_SKILL.code }] })
    expect(score(competencies('Lampsoft Beacon Suite'), wanted)).toMatchObject({
      point: 70,
      matchedSkills: [{ by: 'Lampsoft Beacon Suite (by a crosswalk)' }],
    })
  })

  it('another skill’s own name is none of its other names, and another name leads to no third one', () => {
    expect(score(competencies('Lampsoft'), byLabel).matchedSkills).toEqual([])
    expect(score(competencies('wick trimming'), byLabel).matchedSkills).toEqual([])
    const alias = role({ skills: [{ label: 'lamp tending' }] })
    expect(score(competencies('tend lamps'), alias).point).toBe(90)
    expect(score(competencies('Lampen warten'), alias).matchedSkills).toEqual([])
  })

  it('a wide word is no link, and without a vocabulary nothing is known of other names', () => {
    expect(score(competencies('management'), byLabel).matchedSkills).toEqual([])
    const without = role({ skills: [{ label: 'tend lamps' }] }, null)
    expect(score(competencies('Lampen warten'), without).matchedSkills).toEqual([])
  })

  it('the longest label with a note is cut to what the model holds', () => {
    const label = `trim wicks${' '.repeat(280)}.`
    relevanceSchema.parse(score(competencies(label), byLabel))
  })
})

describe('occupation', () => {
  const part = (own: string[], wanted: object, words: Vocabulary | null = vocabulary, industries?: string[]) => {
    const more = { occupations: own, ...(industries && { industries }) }
    const [, one] = score(more, role(wanted, words)).reasons
    return one?.known ? Math.round((one.points / one.outOf) * 100) / 100 : null
  }

  it('SOC and ISCO side by side by the crosswalk count for less than one and the same code', () => {
    expect(part(['53-6011.00'], { occupation: '3152' })).toBe(0.7)
    expect(part(['3152'], { occupation: '53-6011' })).toBe(0.7)
    expect(part(['3152'], { occupation: '3152' })).toBe(1)
    expect(part(['3153'], { occupation: '3152' })).toBe(0.6)
    expect(part(['29-1141'], { occupation: '3152' })).toBe(0)
  })

  it('codes of another classification are not compared letter by letter, and unknown without a crosswalk', () => {
    expect(part(['1521'], { occupation: '15-2121' }, null)).toBeNull()
    expect(part(['15-2121'], { occupation: '1521' }, null)).toBeNull()
  })

  it('an industry in common adds a tenth, up to the whole, and only where both are stated', () => {
    const wanted = { occupation: '15-1212', industry: '4831' }
    expect(part(['15-1252'], wanted, null, ['483111'])).toBe(0.5)
    expect(part(['15-1212'], wanted, null, ['48'])).toBe(1)
    expect(part(['15-1252'], wanted, null, ['49'])).toBe(0.5)
    expect(part(['15-1252'], wanted, null, ['484'])).toBe(0.4)
    expect(part(['15-1252'], wanted, null, ['n/a'])).toBe(0.4)
    expect(part(['15-1252'], wanted, null)).toBe(0.4)
    expect(part([], wanted, null, ['4831'])).toBeNull()
  })
})

describe('level', () => {
  const value = (level: string | null, wanted: string | undefined) => {
    const asked = role({ skills: [{ label: 'Lamps' }], ...(wanted && { level: wanted }) })
    const one = score({ ...competencies('Lamps'), level }, asked).reasons.find(({ part }) => part === 'level')
    return one?.known ? Math.round((one.points / one.outOf) * 100) / 100 : null
  }
  it.each([
    ['AdvancedLevel', 'senior', 1],
    ['audLevel:AdvancedLevel', 'entry', 1],
    ['IntermediateLevel', 'senior', 0.6],
    ['BeginnerLevel', 'lead', 0],
    ['BeginnerLevel', 'intern', 1],
    ['MastersDegreeLevel', 'senior', null],
    [null, 'senior', null],
    ['AdvancedLevel', undefined, null],
    ['constructor', 'mid', null],
  ])('%s for %s: %s', (level, wanted, worth) => expect(value(level, wanted)).toBe(worth))
})

describe('laws of relevance', () => {
  const anyLabel = fc.constantFrom('tend lamps', 'lamp tending', 'wick trimming', 'give signals', 'Lampsoft', 'rope')
  const anyOne = fc.record({
    own: fc.uniqueArray(anyLabel, { maxLength: 5 }),
    asked: fc.uniqueArray(anyLabel, { maxLength: 5 }),
    occupations: fc.subarray(['53-6011', '3152', '15-1212.00', '15-1252']),
    occupation: fc.constantFrom(null, '53-6011', '3152', '15-1212'),
    level: fc.constantFrom(null, 'BeginnerLevel', 'AdvancedLevel', 'MastersDegreeLevel'),
    wanted: fc.constantFrom(undefined, 'entry', 'mid', 'lead'),
    issued: fc.constantFrom(null, '1999', '2026-01'),
    words: fc.constantFrom(null, vocabulary),
  })
  type One = typeof anyOne extends fc.Arbitrary<infer T> ? T : never
  const scored = (one: One, turn = false) => {
    const order = <T>(all: T[]) => (turn ? all.toReversed() : all)
    const skills = one.asked.map((label) => ({ label }))
    const asked = role({ skills, occupation: one.occupation, ...(one.wanted && { level: one.wanted }) }, one.words)
    const more = { ...competencies(...order(one.own)), occupations: order(one.occupations), level: one.level }
    return relevanceSchema.parse(score(more, asked, one.issued))
  }

  it('known parts share 100, lines add up to the point, none is below nothing; order decides nothing', () => {
    fc.assert(
      fc.property(anyOne, (one) => {
        const found = scored(one)
        expect(JSON.stringify(scored(one, true))).toBe(JSON.stringify(found))
        for (const { points, outOf, known } of found.reasons) {
          expect(points).toBeGreaterThanOrEqual(0)
          expect(points).toBeLessThanOrEqual(outOf)
          if (!known) expect(outOf).toBe(0)
        }
        const sum = (field: 'points' | 'outOf') => found.reasons.reduce((total, line) => total + cents(line[field]), 0)
        if (found.reasons.some(({ known }) => known)) expect(sum('outOf')).toBe(10_000)
        if (found.point !== null) expect(sum('points')).toBe(cents(found.point))
      }),
      { numRuns: 500 },
    )
  })

  it('where neither skills nor occupation can be compared there is no band and no number', () => {
    fc.assert(
      fc.property(anyOne, (one) => {
        const found = scored(one)
        const compared = found.reasons.some(({ part, known }) => known && (part === 'skills' || part === 'occupation'))
        expect(found.band === 'unknown').toBe(!compared)
        expect(found.point === null).toBe(!compared)
      }),
      { numRuns: 300 },
    )
  })

  it('a level lifts no band', () => {
    const rank = { notLinked: 0, unknown: 0, related: 1, direct: 2 }
    fc.assert(
      fc.property(anyOne, (one) => {
        expect(rank[scored(one).band]).toBeLessThanOrEqual(rank[scored({ ...one, level: null, issued: null }).band])
      }),
      { numRuns: 300 },
    )
  })

  it('a vocabulary takes no skill away', () => {
    fc.assert(
      fc.property(anyOne, (one) => {
        const names = (words: Vocabulary | null) => scored({ ...one, words }).matchedSkills.map(({ skill }) => skill)
        expect(names(vocabulary)).toEqual(expect.arrayContaining(names(null)))
      }),
    )
  })

  it('rules whose weights do not add up are refused', () => {
    const weights = { ...RELEVANCE_RULES.weights, level: 11 }
    expect(relevanceRulesSchema.safeParse({ ...RELEVANCE_RULES, weights }).success).toBe(false)
  })
})

describe('beside the bands', () => {
  it('how many of an occupation name such a degree', () => {
    expect(shareAskingFor('bachelor', '53-6011.00', vocabulary)).toBe(30)
    expect(shareAskingFor('associate', '53-6011', vocabulary)).toBe(50)
    expect(shareAskingFor('master', '53-6011', vocabulary)).toBe(10)
    expect(shareAskingFor('doctorate', '53-6011', vocabulary)).toBe(4)
    expect(shareAskingFor('bachelor', '99-9999', vocabulary)).toBeNull()
  })

  it('recent learning in another field is told in one neutral line', () => {
    const note = (more: object, titles = ['Lock tender'], today = TODAY) =>
      learningNote(
        [{ name: 'Ledger Basics', issued: '2025', occupations: [], competencies: [], ...more }],
        titles,
        vocabulary,
        today,
      )
    const text = 'Recent learning in another field than that of the earlier job titles: Ledger Basics.'
    expect(note({ occupations: ['13-2011'] })).toBe(text)
    expect(note({ occupations: ['13-2011', '53-1047'] })).toBeNull()
    expect(note({ occupations: ['13-2011'], issued: '2019' })).toBeNull()
    expect(note({ occupations: ['13-2011'], issued: null })).toBeNull()
    expect(note({ occupations: ['13-2011'], issued: '2028' })).toBeNull()
    expect(note({ occupations: ['13-2011'] }, [])).toBeNull()
    expect(note({ occupations: ['13-2011'] }, ['Lock tender', 'Glimmerer'])).toBeNull()
    expect(note(competencies('wick trimming', 'give signals', 'Lampsoft Beacon Suite'))).toBe(text)
    expect(note(competencies('wick trimming', 'give signals', 'tend lamps'))).toBeNull()
    expect(note(competencies('wick trimming', 'give signals'))).toBeNull()
  })
})
