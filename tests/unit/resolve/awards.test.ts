import { describe, expect, test } from 'vitest'
import { issuerKey, issuerWords } from '../../../utils/registry/index/text.ts'
import { createResolver } from '../../../utils/resolve/resolve.ts'
import { loadRules } from '../../../utils/resolve/rules.ts'
import { credential, indexOf, issuer, mention } from './fixture.ts'

const rules = loadRules()
const gullmark = issuer('Gullmark', { alternateNames: ['GMK'] })
const resolve = createResolver(
  indexOf([
    credential('TIDE7 Practitioner', gullmark),
    credential('Certified Sluice Keeper (CSlK)', gullmark, { alternateNames: ['CSlK'] }),
  ]),
  {
    ...rules,
    issuers: {
      ...rules.issuers,
      institutes: [{ owner: 'Gullmark', names: ['TIDE7'], bodies: ['Ravensey Exams'] }],
      shared: [{ names: ['CSlK', 'Certified Sluice Keeper'], bodies: ['Gullmark', 'Weir Guild'] }],
    },
  },
)

describe('who may rightly be named beside a name that is another’s', () => {
  test.each([
    ['a licensed institute', 'TIDE7 Practitioner', 'Ravensey Exams', 'ambiguous'],
    ['the same, with words that only lengthen it', 'TIDE7 Practitioner', 'Ravensey Exams International', 'ambiguous'],
    ['the same among others', 'TIDE7 Practitioner', 'Ravensey Exams / Harbour Tutors', 'ambiguous'],
    ['anybody else', 'TIDE7 Practitioner', 'Brightwater Tutors', 'lookalike'],
    ['an institute, for what it does not examine', 'CSlK', 'Ravensey Exams', 'none'],
    ['the owner', 'TIDE7 Practitioner', 'Gullmark', 'match'],
    ['another body that awards the name', 'Certified Sluice Keeper', 'Weir Guild', 'none'],
    ['a body that is not known to award it', 'CSlK', 'Brightwater Tutors', 'none'],
    ['one of the bodies, stated', 'CSlK', 'Gullmark', 'match'],
    ['one of the bodies, in the name', 'GMK Certified Sluice Keeper', null, 'match'],
    ['nobody', 'Certified Sluice Keeper', null, 'ambiguous'],
  ])('%s: %s | %s → %s', (_, name, by, outcome) => {
    expect(resolve(mention(name, by)).outcome).toBe(outcome)
  })
})

test('a scheme’s name in a stranger’s title does not resolve where nobody is stated', () => {
  const alone = createResolver(indexOf([credential('TIDE7 Practitioner Foundations', issuer('Revenue Board'))]), {
    ...rules,
    issuers: { ...rules.issuers, institutes: [{ owner: 'Gullmark', names: ['TIDE7'], bodies: ['Ravensey Exams'] }] },
  })
  expect(alone(mention('TIDE7 Practitioner Foundations')).credentialId).toBeNull()
  expect(alone(mention('TIDE7 Practitioner Foundations', 'Revenue Board')).outcome).toBe('match')
})

describe('the facts', () => {
  const { institutes, shared } = rules.issuers
  const key = (name: string) => issuerKey(issuerWords(name))

  test('no institute is the owner, and each body is listed once', () => {
    for (const { owner, bodies } of [...institutes, ...shared.map((one) => ({ owner: '', ...one }))]) {
      const keys = bodies.map(key)
      expect(keys).not.toContain(key(owner))
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  const known = createResolver(
    indexOf([
      credential('PRINCE2 Foundation', issuer('PeopleCert')),
      credential('ITIL 4 Foundation', issuer('PeopleCert'), { alternateNames: ['ITIL Foundation'] }),
      credential('Certified Pharmacy Technician (CPhT)', issuer('Pharmacy Technician Certification Board')),
      credential('Basic Life Support (BLS) Provider', issuer('American Heart Association')),
    ]),
  )
  test.each([
    ['PRINCE2 Foundation', 'EXIN', 'ambiguous'],
    ['ITIL Foundation', 'APMG International', 'ambiguous'],
    ['CPhT', 'NHA', 'none'],
    ['BLS Provider', 'American Red Cross', 'none'],
    ['CPhT', 'PTCB', 'match'],
    ['BLS Provider', 'American Heart Association', 'match'],
  ])('%s | %s → %s', (name, by, outcome) => {
    expect(known(mention(name, by)).outcome).toBe(outcome)
  })
})
