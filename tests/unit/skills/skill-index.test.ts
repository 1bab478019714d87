import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eachNear, indexSkills } from '../../../utils/skills/skill-index.ts'
import { skillsMatch, toSkill } from '../../../utils/skills/skills.ts'

const word = fc.constantFrom(
  'fog',
  'signals',
  'signal',
  'lamp',
  'lighthouse',
  'lighthuose',
  'keeping',
  'care',
  '9001',
  'JS',
  '!',
)
const label = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
const uri = fc.constantFrom(null, 'https://skills.example/1', 'http://skills.example/2/')
const skill = fc.tuple(label, uri).map(([text, address]) => toSkill(text, address))

function nearOf(skills: ReturnType<typeof toSkill>[], one: ReturnType<typeof toSkill>): Set<number> {
  const found = new Set<number>()
  eachNear(indexSkills(skills), one, (at) => found.add(at))
  return found
}

describe('the index of skills', () => {
  it('passes over no two that match', () => {
    let matches = 0
    fc.assert(
      fc.property(fc.array(skill, { maxLength: 12 }), skill, (skills, one) => {
        const near = nearOf(skills, one)
        skills.forEach((other, at) => {
          if (skillsMatch(other, one) === 0) return
          matches++
          expect(near).toContain(at)
        })
      }),
      { numRuns: 2000, seed: 6 },
    )
    expect(matches).toBeGreaterThan(1000)
  })

  it('passes over what shares neither word nor address nor spelling', () => {
    const skills = ['Fog signals', 'Lamp care', 'Knots'].map((text) => toSkill(text))
    expect([...nearOf(skills, toSkill('Lamp'))]).toEqual([1])
    expect([...nearOf(skills, toSkill('Welding'))]).toEqual([])
  })
})
