import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createResolver, type Resolver } from '../../../utils/resolve/resolve.ts'
import { oneSlip } from '../../../utils/resolve/vocabulary.ts'
import { CREDENTIALS, indexOf, mention } from './fixture.ts'
import { anyRecords } from './made.ts'
import { REWRITES } from './rewrites.ts'

const resolve = createResolver(indexOf(CREDENTIALS))

const ISSUERS = [
  null,
  'ISC2',
  'CompTIA',
  'Microsoft',
  'AWS',
  'Halden Institute of Nursing',
  'Coursera',
  'Brightwater Tutors',
]
const NAMES = [
  ...CREDENTIALS.map((one) => one.name),
  'CISSP',
  'Azure Fundamentals',
  'AZ-900',
  'SY0-601',
  'Security Plus',
  'SAFe Agilist',
  'SAFe 4 Agilist',
  'Python',
  'Certified Kubernetes Admin',
  'Registered Infusion Care Nurse (2023)',
]
const anyMention = fc.record({ name: fc.constantFrom(...NAMES), by: fc.constantFrom(...ISSUERS) })

const outcome = (ask: Resolver, name: string, by: string | null) => {
  const { outcome, credentialId } = ask(mention(name, by))
  return { outcome, credentialId }
}
const anyWays = fc.array(fc.constantFrom(...Object.values(REWRITES)), { maxLength: 3 })
const rewritten = (text: string, ways: readonly (typeof REWRITES)[string][], seed: number) =>
  ways.reduce((written, way) => way(written, seed), text)

describe('how it is written never changes the answer', () => {
  test.each(Object.entries(REWRITES))('%s', (_, way) => {
    for (const [seed, name] of NAMES.entries())
      for (const by of ISSUERS) {
        const answer = outcome(resolve, name, by)
        expect(outcome(resolve, way(name, seed), by), way(name, seed)).toEqual(answer)
        if (by !== null) expect(outcome(resolve, name, way(by, seed)), `${name} | ${way(by, seed)}`).toEqual(answer)
      }
  })

  test('name and issuer, several ways at once', () => {
    fc.assert(
      fc.property(anyMention, anyWays, anyWays, fc.nat(), ({ name, by }, nameWays, issuerWays, seed) => {
        const issued = by === null ? null : rewritten(by, issuerWays, seed)
        expect(outcome(resolve, rewritten(name, nameWays, seed), issued)).toEqual(outcome(resolve, name, by))
      }),
      { numRuns: 1500 },
    )
  })

  test('of records of any make, and each is found under its own name', () => {
    fc.assert(
      fc.property(anyRecords, anyWays, anyWays, fc.nat(), (records, nameWays, issuerWays, seed) => {
        const ask = createResolver(indexOf(records))
        for (const { id, name, issuer } of records) {
          const by = issuer?.name ?? ''
          expect(ask(mention(name, by)).credentialId, `${name} | ${by}`).toBe(id)
          const other = { name: rewritten(name, nameWays, seed), by: rewritten(by, issuerWays, seed) }
          expect(ask(mention(other.name, other.by)).credentialId, `${other.name} | ${other.by}`).toBe(id)
          expect(outcome(ask, rewritten(name, nameWays, seed), null)).toEqual(outcome(ask, name, null))
        }
      }),
      { numRuns: 100 },
    )
  })

  test('nor does the order of the fields, or what was asked before', () => {
    fc.assert(
      fc.property(fc.array(anyMention, { minLength: 2, maxLength: 6 }), (asked) => {
        const fresh = createResolver(indexOf(CREDENTIALS))
        const backwards = asked.toReversed().map(({ name, by }) => {
          const fields = Object.entries(mention(name, by)).toReversed()
          return fresh(Object.fromEntries(fields) as ReturnType<typeof mention>)
        })
        expect(backwards.toReversed()).toEqual(asked.map(({ name, by }) => resolve(mention(name, by))))
      }),
      { numRuns: 40 },
    )
  })

  test('the same question twice', () => {
    fc.assert(
      fc.property(anyMention, ({ name, by }) => {
        expect(resolve(mention(name, by))).toEqual(resolve(mention(name, by)))
      }),
    )
  })
})

test('one slip of the pen is one, and two are not', () => {
  expect(oneSlip('engineer', 'engnieer')).toBe(true)
  expect(oneSlip('engineer', 'enginer')).toBe(true)
  expect(oneSlip('engineer', 'enggineer')).toBe(true)
  expect(oneSlip('engineer', 'engixeer')).toBe(true)
  expect(oneSlip('engineer', 'engineer')).toBe(false)
  expect(oneSlip('engineer', 'engeinre')).toBe(false)
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => oneSlip(a, b) === oneSlip(b, a)))
})
