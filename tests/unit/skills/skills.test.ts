import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseSkill, skillsMatch, toSkill } from '../../../utils/skills/skills.ts'
import spelling from '../../../utils/skills/spelling.json' with { type: 'json' }
import { spellingSchema } from '../../../utils/skills/spelling-schema.ts'

const match = (a: string, b: string) => skillsMatch(toSkill(a), toSkill(b))

describe('skills', () => {
  it('spelling data hold their schema, and no form stands for two skills', () => {
    spellingSchema.parse(spelling)
    const twice = { ...spelling, aliases: [...spelling.aliases, ['jscript', 'js']] }
    expect(spellingSchema.safeParse(twice).success).toBe(false)
  })

  it.each([
    ['JS', 'JavaScript'],
    ['javascript programming', 'JavaScript'],
    ['Node.js', 'NodeJS'],
    ['C Sharp', 'C#'],
    ['Identity & Access Management', 'IAM'],
    ['Résumé writing', 'resume  WRITING'],
    ['Cyber-Security', 'Cybersecurity'],
    ['Microsoft Excel skills', 'Excel'],
    ['Project Management.', 'project management'],
  ])('%s = %s', (a, b) => {
    expect(match(a, b)).toBe(0.9)
  })

  it.each([
    ['Python', 'Python for data analysis'],
    ['Risk management', 'Clinical risk management'],
    ['Bookkeping', 'Bookkeeping'],
  ])('%s is near %s', (a, b) => {
    expect(match(a, b)).toBe(0.5)
  })

  it.each([
    ['Java', 'JavaScript'],
    ['C', 'C++'],
    ['C#', 'C++'],
    ['SQL', 'MySQL'],
    ['.NET', 'Networking'],
    ['R', 'R&D'],
    ['Management', 'Project management'],
    ['Windows Server 2016', 'Windows Server 2019'],
    ['ISO 9001', 'ISO 27001'],
    ['Affective', 'Effective'],
    ['Hypertension', 'Hypotension'],
    ['Go', 'Go to market strategy'],
    ['', ''],
    ['!!!', '???'],
  ])('%s is not %s', (a, b) => {
    expect(match(a, b)).toBe(0)
  })

  it('an address says more than a label', () => {
    const one = toSkill('Weld', 'https://skills.example/42/')
    expect(skillsMatch(one, toSkill('Soudage', 'http://skills.example/42'))).toBe(1)
    expect(skillsMatch(one, toSkill('weld', 'https://skills.example/7'))).toBe(0.9)
  })

  it('gives the same both ways, stays put, and takes any text', () => {
    const labels = fc.oneof(
      fc.string({ maxLength: 5000, unit: 'grapheme' }),
      fc.constantFrom(...spelling.aliases.flat(), ...spelling.generic),
    )
    fc.assert(
      fc.property(labels, labels, (a, b) => {
        const value = match(a, b)
        expect(value).toBe(match(b, a))
        expect([0, 0.5, 0.9]).toContain(value)
        expect(normaliseSkill(normaliseSkill(a))).toBe(normaliseSkill(a))
        expect(match(a, a)).toBe(normaliseSkill(a) === '' ? 0 : 0.9)
      }),
      { numRuns: 300 },
    )
  })
})
