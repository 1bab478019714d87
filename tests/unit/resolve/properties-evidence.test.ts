import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Credential } from '../../../utils/model/credential.ts'
import type { MentionInput } from '../../../utils/resolve/query.ts'
import { createResolver, type Resolver } from '../../../utils/resolve/resolve.ts'
import { CREDENTIALS, indexOf, mention } from './fixture.ts'
import { anyRecords } from './made.ts'

/** Rounding of what is said. */
const SAID = 1e-4

/** Ways in which people call a record, from the whole of its name to a part of it. */
const CALLED: ((name: string) => string)[] = [
  (name) => name,
  (name) => name.replace(/\s*\([^)]*\)/g, ''),
  (name) => /\(([^)]+)\)/.exec(name)?.[1] ?? name,
  (name) => name.replace(/^\S+ /, ''),
  (name) => name.replace(/ \S+$/, ''),
  (name) => name.toUpperCase(),
  (name) => name.split(' ').toReversed().join(' '),
  (name) => name.replace(/(\p{Ll})(\p{Ll})(?=\p{Ll}{3})/u, '$2$1'),
  (name) => `${name} (2021)`,
  (name) => `${name} course`,
]

/** A mention with more that speaks for the record. */
const EVIDENCE: [string, (one: MentionInput, right: Credential) => MentionInput | null][] = [
  ['the issuer', (one, { issuer }) => issuer && { ...one, issuer: issuer.name }],
  [
    'the issuer by another of its names',
    (one, { issuer }) => (issuer?.alternateNames[0] ? { ...one, issuer: issuer.alternateNames[0] } : null),
  ],
  [
    'the issuer’s site',
    (one, { issuer }) => (issuer?.domains[0] ? { ...one, issuer: `https://www.${issuer.domains[0]}/about` } : null),
  ],
  [
    'the record’s page',
    (one, { subjectWebpage }) => (subjectWebpage === null ? null : { ...one, url: subjectWebpage }),
  ],
  [
    'the record’s page as it is copied',
    (one, { subjectWebpage }) =>
      subjectWebpage === null
        ? null
        : { ...one, url: `${subjectWebpage.replace(/^https:\/\/(?:www\.)?/, 'HTTP://').replace(/\/$/, '')}?utm=1#top` },
  ],
  ['the record’s address', (one, { ctid }) => ({ ...one, url: `https://registry.example/resources/${ctid}` })],
  ['the CTID', (one, { ctid }) => ({ ...one, credentialId: ctid })],
  ['the CTID in capitals', (one, { ctid }) => ({ ...one, credentialId: `id ${ctid?.toUpperCase()}` })],
  [
    'the exam code',
    (one, { codes }) => (codes[0] ? { ...one, name: one.name.replace(/(?= \(2021\)$)|$/, ` (${codes[0]})`) } : null),
  ],
  ['the exam code in front', (one, { codes }) => (codes[0] ? { ...one, name: `${codes[0]}: ${one.name}` } : null)],
]

function standing(resolve: Resolver, asked: MentionInput, right: Credential) {
  const { credentialId, candidates } = resolve(asked)
  const own = candidates.find((one) => one.credentialId === right.id)
  return { answered: credentialId === right.id, probability: own?.probability ?? 0 }
}

function expectNoLess(resolve: Resolver, asked: MentionInput, more: MentionInput, right: Credential): void {
  const [before, after] = [standing(resolve, asked, right), standing(resolve, more, right)]
  const what = `${JSON.stringify(asked)} → ${JSON.stringify(more)}`
  expect(after.probability, what).toBeGreaterThanOrEqual(before.probability - SAID)
  if (before.answered) expect(after.answered, what).toBe(true)
}

describe.each(EVIDENCE)('more evidence never lowers the right answer: %s', (_, add) => {
  test('on the small registry', () => {
    const resolve = createResolver(indexOf(CREDENTIALS))
    for (const right of CREDENTIALS)
      for (const call of CALLED)
        for (const by of [null, right.issuer?.name ?? null]) {
          const asked = mention(call(right.name), by)
          const more = add(asked, right)
          if (more) expectNoLess(resolve, asked, more, right)
        }
  })

  test('on made-up ones', () => {
    fc.assert(
      fc.property(anyRecords, fc.constantFrom(...CALLED), fc.boolean(), (records, call, stated) => {
        const resolve = createResolver(indexOf(records))
        for (const right of records) {
          const asked = mention(call(right.name), stated ? (right.issuer?.name ?? null) : null)
          const more = add(asked, right)
          if (more) expectNoLess(resolve, asked, more, right)
        }
      }),
      { numRuns: 20 },
    )
  })
})

/** Ways to write a name and its issuer in one line. */
const TOGETHER: [string, (name: string, by: string) => string][] = [
  ['X by Y', (name, by) => `${name} by ${by}`],
  ['X – Y', (name, by) => `${name} – ${by}`],
  ['X, Y', (name, by) => `${name}, ${by}`],
  ['X | Y', (name, by) => `${name} | ${by}`],
  ['X (Y)', (name, by) => `${name} (${by})`],
  ['X from Y', (name, by) => `${name} from ${by}`],
  ['Y – X', (name, by) => `${by} – ${name}`],
  ['Y: X', (name, by) => `${by}: ${name}`],
  ['Y X', (name, by) => `${by} ${name}`],
]

/** Without the record whose own word is the issuer's too: "Northfield Skills Bootcamps: CISSP" may mean either. */
const TOLD_APART = CREDENTIALS.filter(
  ({ name, issuer }) => !(/Bootcamp/.test(name) && /Bootcamp/.test(issuer?.name ?? '')),
)

describe.each(TOGETHER)('the issuer written with the name never leads to another record: %s', (_, together) => {
  test('on the small registry', () => {
    const resolve = createResolver(indexOf(TOLD_APART))
    for (const right of TOLD_APART) {
      if (!right.issuer) continue
      for (const call of CALLED) {
        const stated = resolve(mention(call(right.name), right.issuer.name)).credentialId
        const name = together(call(right.name), right.issuer.name)
        expect([null, stated], name).toContain(resolve(mention(name)).credentialId)
      }
    }
  })

  test('on made-up ones', () => {
    fc.assert(
      fc.property(anyRecords, fc.constantFrom(...CALLED), (records, call) => {
        const resolve = createResolver(indexOf(records))
        for (const { name, issuer } of records) {
          const by = issuer?.name ?? ''
          const stated = resolve(mention(call(name), by)).credentialId
          const written = together(call(name), by)
          for (const issued of [null, by])
            expect([null, stated], `${written} | ${issued}`).toContain(resolve(mention(written, issued)).credentialId)
        }
      }),
      { numRuns: 20 },
    )
  })
})

test('the right issuer speaks for a record more than none, and another no more than none', () => {
  const resolve = createResolver(indexOf(CREDENTIALS))
  for (const right of CREDENTIALS) {
    if (!right.issuer) continue
    const probability = (by: string | null) => standing(resolve, mention(right.name, by), right).probability
    expect(probability(right.issuer.name)).toBeGreaterThanOrEqual(probability(null))
    expect(probability(null)).toBeGreaterThanOrEqual(probability('Brightwater Tutors'))
  }
})
