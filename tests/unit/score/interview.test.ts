import { describe, expect, it } from 'vitest'
import { interviewSchema } from '../../../utils/model/interview.ts'
import { requisitionSchema } from '../../../utils/model/requisition.ts'
import { interviewFor } from '../../../utils/score/interview.ts'
import { prepareSkills } from '../../../utils/score/relevance-skills.ts'

const skillsOf = (...labels: string[]) =>
  prepareSkills(requisitionSchema.parse({ id: 'r', title: 'Keeper', skills: labels.map((label) => ({ label })) }), null)
const record = (name: string, ...labels: string[]) => {
  return { name, competencies: labels.map((label) => ({ label, uri: null })) }
}

describe('what to ask in an interview', () => {
  it('is published, is like the skill, the likest first, and at most two', () => {
    const keeper = record('CLK', 'Rope care', 'Fog signals at sea', 'Testing fog signals', 'Fog signals')
    const { skills } = interviewSchema.parse(interviewFor(skillsOf('Fog signals', 'Welding'), [[keeper]]))
    expect(skills).toEqual([
      [
        { competency: 'Fog signals', credential: 'CLK' },
        { competency: 'Fog signals at sea', credential: 'CLK' },
      ],
      [],
    ])
  })

  it('for a required credential is what its own record names first, else that of one accepted in its stead', () => {
    const [bare, keeper, other] = [
      record('CLK'),
      record('MLK', 'Lamps', 'lamps', 'Fog', 'Rope'),
      record('XLK', 'Knots'),
    ]
    const asked = [
      { competency: 'Lamps', credential: 'MLK' },
      { competency: 'Fog', credential: 'MLK' },
    ]
    expect(interviewFor(skillsOf(), [[keeper, other], [bare, keeper], [], [bare]]).requires).toEqual([
      asked,
      asked,
      [],
      [],
    ])
  })

  it('asks once what two required credentials or two needs name', () => {
    const keeper = record('CLK', 'Lamps')
    expect(interviewFor(skillsOf('Lamps'), [[keeper], [keeper, record('MLK', 'LAMPS')]]).skills).toEqual([
      [{ competency: 'Lamps', credential: 'CLK' }],
    ])
  })
})
