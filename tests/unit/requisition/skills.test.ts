import { describe, expect, it } from 'vitest'
import { readAdvert } from '../../../utils/requisition/read-advert.ts'
import { createSkillsIn, type SkillWords } from '../../../utils/requisition/skills.ts'
import type { SkillHit } from '../../../utils/skills/vocabulary.ts'

const hit = (label: string, over: Partial<SkillHit> = {}): SkillHit => ({
  kind: 'esco-skill',
  code: `http://data.europa.eu/esco/skill/${label.replaceAll(' ', '-')}`,
  label,
  via: 'preferred',
  language: 'en',
  ...over,
})
const hits = [
  hit('glaze'),
  hit('glaze chemistry'),
  hit('team', { via: 'short' }),
  hit('Kilnsoft', { kind: 'technology', code: 'Kilnsoft' }),
  hit('Clay', { kind: 'technology', code: 'Kilnsoft Clay', via: 'short' }),
  hit('KLN'),
  hit('Source', { kind: 'technology', code: 'Source' }),
]
let lookups = 0
const vocabulary: SkillWords = {
  skillsOf: (text) => {
    lookups++
    return hits.filter(({ label }) => label.toLowerCase() === text.toLowerCase())
  },
  isHot: ({ code }) => code.startsWith('Kilnsoft'),
}
const skills = (text: string) => readAdvert(text, createSkillsIn(vocabulary)).skills

describe('createSkillsIn', () => {
  it('takes the longest label at each place, with its address and place', () => {
    const text = 'Requirements\nYou know glaze chemistry'
    const [one, ...others] = skills(text)
    expect(others).toEqual([])
    expect(one).toMatchObject({ label: 'glaze chemistry', uri: hits[1]?.code, need: 'must' })
    expect(text.slice(one?.start, one?.end)).toBe('glaze chemistry')
  })

  it('counts one word with a capital inside a sentence, at its start only a technology asked for everywhere', () => {
    const labels = (line: string) => skills(`Requirements\n${line}`).map(({ label }) => label)
    expect(labels('we like glaze')).toEqual([])
    expect(labels('Knowledge of Glaze')).toEqual(['glaze'])
    expect(labels('Source good people')).toEqual([])
    expect(labels('Kilnsoft in daily work')).toEqual(['Kilnsoft'])
    expect(labels('Be in the Team')).toEqual([])
  })

  it('gives each skill once, with the stronger need, and none of the benefits', () => {
    const text =
      'Requirements\nGood with Kilnsoft is a plus\nUses Kilnsoft (required)\nBenefits\nKilnsoft and Source lessons'
    expect(skills(text).map(({ label, uri, need }) => [label, uri, need])).toEqual([['Kilnsoft', null, 'must']])
  })

  it('asks a bounded number of times', () => {
    lookups = 0
    skills(`Requirements\n${'Kiln keeper of Valdoro '.repeat(8000)}`)
    expect(lookups).toBeGreaterThan(1000)
    expect(lookups).toBeLessThanOrEqual(20_000)
  })

  it('counts what people call such a technology, but not where the word opens a sentence', () => {
    expect(skills('Requirements\n- Good Clay and patience').map(({ label }) => label)).toEqual(['Clay'])
    expect(skills('Requirements\n- Clay that sings')).toEqual([])
  })

  it('counts letters at the beginning of a sentence, but not where all is in capitals', () => {
    expect(skills('Requirements\n- KLN and patience').map(({ label }) => label)).toEqual(['KLN'])
    expect(skills('Requirements\n- KLN AND PATIENCE')).toEqual([])
  })

  it('takes no skill from the title', () => {
    expect(skills('Senior Glaze Chemistry Keeper\n\nRequirements\n- patience')).toEqual([])
  })
})
