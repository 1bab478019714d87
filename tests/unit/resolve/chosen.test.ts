import { expect, it } from 'vitest'
import { mentionSchema } from '../../../utils/model/mention.ts'
import { resolutionSchema } from '../../../utils/model/resolution.ts'
import { isWordKey } from '../../../utils/model/words.ts'
import { chosenRecord } from '../../../utils/resolve/chosen.ts'
import { credential, issuer } from './fixture.ts'

const searched = { source: 'starter', date: '2026-11-20', size: 1 } as const

it('is a mention of the record itself, nobody’s award, and a match for sure', () => {
  const record = credential('Crane Operator', issuer('Harbour Safety Board'))
  const { mention, resolution } = chosenRecord(record, searched)
  expect(mentionSchema.parse(mention)).toMatchObject({
    name: 'Crane Operator',
    issuer: 'Harbour Safety Board',
    credentialId: null,
    url: null,
    source: { by: 'catalogue' },
  })
  expect(resolutionSchema.parse(resolution)).toMatchObject({ outcome: 'match', credentialId: record.id, searched })
  expect(resolution.candidates[0]?.reasons.every((reason) => isWordKey(`match.reason.${reason}`))).toBe(true)
})

it('fits where names are longer than any mention’s, and where there is no issuer', () => {
  const { mention } = chosenRecord(credential('x'.repeat(500), issuer('y'.repeat(300))), searched)
  expect(mentionSchema.safeParse(mention).success).toBe(true)
  expect(chosenRecord(credential('Pilot', null), searched).mention.issuer).toBeNull()
})

it('keeps records apart', () => {
  const keys = ['a', 'b'].map((name) => chosenRecord(credential(name, null), searched).mention.key)
  expect(new Set(keys).size).toBe(2)
})
