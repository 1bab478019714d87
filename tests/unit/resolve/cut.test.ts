import { describe, expect, test } from 'vitest'
import { readCut } from '../../../utils/resolve/cut.ts'
import { createResolver } from '../../../utils/resolve/resolve.ts'
import { credential, indexOf, issuer, mention } from './fixture.ts'

const harbour = issuer('Harbour Guild')
const weir = issuer('Weir Trust')
const resolve = createResolver(
  indexOf([
    credential('Harbour Guild Certified Lock Gate Keeper Associate', harbour),
    credential('Harbour Guild Certified Lock Gate Keeper Professional', harbour),
    credential('Harbour Guild Certified Tidal Survey Technologist', harbour),
    credential('Certified Tidal Survey Instructor', weir),
    credential('Certified Dredge Operator', harbour),
    credential('Certified Dredge Operator Plus Sonar', harbour),
  ]),
)

describe('a name that its page cut off', () => {
  test.each([
    ['the one title that goes on so', 'Harbour Guild Certified Tidal Surv…', 'Harbour Guild', 'Technologist'],
    ['the owner left out', 'Certified Tidal Survey T...', 'Harbour Guild', 'Technologist'],
    ['cut between two words', 'Certified Tidal Survey …', 'Harbour Guild', 'Technologist'],
    ['the same beginning, another issuer', 'Certified Tidal Survey …', 'Weir Trust', 'Instructor'],
    ['the level begun', 'Certified Lock Gate Keeper Prof…', 'Harbour Guild', 'Professional'],
  ])('%s: %s', (_, name, by, end) => {
    const { outcome, candidates } = resolve(mention(name, by))
    expect(outcome).toBe('match')
    expect(candidates[0]?.name.endsWith(end)).toBe(true)
  })

  test.each([
    ['two levels', 'Certified Lock Gate Keeper …', 'Harbour Guild'],
    ['a title that is itself a beginning', 'Certified Dredge Oper…', 'Harbour Guild'],
    ['two issuers', 'Certified Tidal Survey …', null],
    ['nothing that goes on so', 'Certified Tidal Survey Wri…', 'Harbour Guild'],
  ])('%s: nothing is chosen for %s', (_, name, by) => {
    expect(resolve(mention(name, by)).credentialId).toBeNull()
  })

  test('is told from a whole one', () => {
    expect(readCut('Certified Tidal Survey Technologist')).toBeNull()
    expect(readCut('Certified…')).toBeNull()
    expect(readCut('Certified Tidal Surv…')).toEqual({ whole: ['certified', 'tidal'], start: 'surv' })
    expect(readCut('Certified Tidal Survey …')).toEqual({ whole: ['certified', 'tidal', 'survey'], start: '' })
  })
})
