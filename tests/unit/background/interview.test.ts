import { describe, expect, it } from 'vitest'
import { interviewAbout } from '../../../entrypoints/background/interview.ts'
import { requisitionSchema } from '../../../utils/model/requisition.ts'
import { credential, issuer } from '../resolve/fixture.ts'

const GUILD = issuer('Guild of Riggers')
const competencies = [{ label: 'Splicing wire rope', uri: null }]
const RIGGER = credential('Certified Mast Rigger', GUILD, { competencies })

const records = {
  recordOf: async (name: string, by: string | null) => (name === RIGGER.name && by === GUILD.name ? RIGGER : null),
}
const noVocabulary = () => Promise.reject(new Error('not there'))

describe('what to ask about a role', () => {
  it('comes from the records of what it requires, and only where it is sure which they are', async () => {
    const requisition = requisitionSchema.parse({
      id: 'r',
      title: 'Rigger',
      skills: [{ label: 'Wire rope' }, { label: 'Knots' }],
      requires: [
        { name: RIGGER.name, issuer: GUILD.name },
        { name: RIGGER.name },
        { name: 'Bosun', equivalents: [{ name: RIGGER.name, issuer: GUILD.name }] },
      ],
    })
    const asked = { competency: 'Splicing wire rope', credential: RIGGER.name }
    expect(await interviewAbout(requisition, records, noVocabulary)).toEqual({
      skills: [[asked], []],
      requires: [[asked], [], [asked]],
    })
  })
})
