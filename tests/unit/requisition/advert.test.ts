import { describe, expect, it } from 'vitest'
import { ADVERT_AT_MOST, readAdvert } from '../../../utils/requisition/read-advert.ts'
import type { SkillsIn } from '../../../utils/requisition/skills.ts'

const ADVERT = `Senior Kiln Engineer (m/f/d)

About us
We are ISO 9001 certified and our masters hold a Master's degree.

Your role
You run the kilns.

Requirements
Bachelor's degree in Ceramics or equivalent experience
At least five years of experience with gas kilns
PMP certification preferred
Python and Glaze chemistry required
Knowledge of Rust would be a plus

Benefits
We pay for your PMP renewal and a degree in Art
`

/** Capitalised words that stand in a small made-up vocabulary. */
const skillsIn: SkillsIn = (_, tokens) =>
  tokens
    .filter(({ core }) => ['Python', 'Rust'].includes(core))
    .map(({ core, start, end }) => ({ label: core, uri: null, start, end }))

describe('readAdvert', () => {
  const advert = readAdvert(ADVERT, skillsIn)
  const said = ({ start, end }: { start: number; end: number }) => ADVERT.slice(start, end)

  it('reads title and level', () => {
    expect(advert.title?.text).toBe('Senior Kiln Engineer')
    expect(said(advert.title ?? { start: 0, end: 0 })).toBe('Senior Kiln Engineer')
    expect(advert.level).toEqual({ level: 'senior', start: 0, end: 6 })
  })

  it('reads the degree, years and skills with their need, not those of the firm', () => {
    expect(advert.degrees.map((one) => [one.level, one.need, one.orEquivalent, said(one)])).toEqual([
      ['bachelor', 'must', true, "Bachelor's degree"],
    ])
    expect(advert.years.map((one) => [one.least, one.most, one.need, said(one)])).toEqual([
      [5, null, 'must', 'five years'],
    ])
    expect(advert.skills.map((one) => [one.label, one.need, said(one)])).toEqual([
      ['Python', 'must', 'Python'],
      ['Rust', 'nice', 'Rust'],
    ])
    expect(advert.credentials.map((one) => [said(one), one.need])).toEqual([['PMP certification', 'nice']])
  })

  it.each([
    ['Requirements\n3-5 years of experience', [3, 5]],
    ['Requirements\n3 to 5 years experience', [3, 5]],
    ['Requirements\n10+ yrs experience in sales', [10, null]],
    ['Anforderungen\nMindestens drei Jahre Berufserfahrung', [3, null]],
    ['Requisitos\nExperiencia de 2 años', [2, null]],
    ['Profil\n5 ans d’expérience, expérience exigée', [5, null]],
  ])('reads years: %s', (text, [least, most]) => {
    expect(readAdvert(text).years.map((one) => [one.least, one.most])).toEqual([[least, most]])
  })

  it.each([
    'Requirements\nMust be 18 years old',
    'About us\nWe look back on 30 years of experience',
    'Requirements\n99 years of experience',
  ])('reads no years: %s', (text) => expect(readAdvert(text).years).toEqual([]))

  it.each([
    ['Anforderungen\nAbgeschlossenes Studium', 'bachelor'],
    ['Requisitos\nMaestría en química', 'master'],
    ['Profil\nBac+2', 'associate'],
    ['Requirements\nPhD in glass', 'doctorate'],
    ['Requirements\nHigh school diploma', 'school'],
  ])('reads degrees: %s', (text, level) => {
    expect(readAdvert(text).degrees.map((one) => one.level)).toEqual([level])
  })

  it.each([
    ['Job title: Kiln Keeper - Ohio\nRequirements', 'Kiln Keeper'],
    ['Kiln Keeper | Valdoro\nThe role', 'Kiln Keeper'],
    ['We are a firm that has been making glass for many years.\nKiln Keeper', undefined],
    ['Requirements\nPMP', undefined],
    ['', undefined],
  ])('reads titles: %s', (text, title) => expect(readAdvert(text).title?.text).toBe(title))

  it('reads a bounded part of a hostile text, and says so', () => {
    const long = readAdvert('certified '.repeat(100_000))
    expect(long.cut).toBe(true)
    expect(readAdvert('a'.repeat(ADVERT_AT_MOST)).cut).toBe(false)
    const many = readAdvert(
      `Requirements\n${Array.from({ length: 10_000 }, (_, i) => `K${i} certification`).join('\n')}`,
      (_, tokens) => tokens.map(({ core, start, end }) => ({ label: core, uri: null, start, end })),
    )
    expect(many.credentials.length).toBe(200)
    expect(many.skills.length).toBe(500)
  })

  it.each([
    ['('],
    ['a,'],
    ['or '],
    ['CPA or '],
    ['license '],
    ['A/B'],
    ['Must\n'],
    ['PhD 5 years '],
    ['é'],
    ['\u0000'],
  ])('answers for 200,000 characters of %j', (piece) => {
    const text = piece.repeat(Math.ceil(ADVERT_AT_MOST / piece.length))
    const { credentials } = readAdvert(text)
    for (const { name, start, end } of credentials) expect(text.slice(start, end)).toBe(name)
  })
})
