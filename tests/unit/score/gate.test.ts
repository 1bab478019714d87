import { expect, it } from 'vitest'
import { loadRules } from '../../../utils/resolve/rules.ts'
import { RUBRIC } from '../../../utils/score/rubric.ts'

it('the resolver accepts exactly what the rubric shows: what counts as found is what people see as found', () => {
  expect(loadRules().model.abstain.accept).toBe(RUBRIC.gates.match)
})
