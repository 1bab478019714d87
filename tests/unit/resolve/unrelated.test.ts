import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { registryOf } from '../../../scripts/evaluate/registry-of.ts'
import { parseGold } from '../../../scripts/evaluate/resolve-measures.ts'
import { randomFrom } from '../../../scripts/soak/damage.ts'
import type { Credential } from '../../../utils/model/credential.ts'
import type { RegistryIndex } from '../../../utils/registry/index/open.ts'
import { createResolver } from '../../../utils/resolve/resolve.ts'
import { CREDENTIALS, credential, indexOf, issuer, mention } from './fixture.ts'

const shared = path.resolve(import.meta.dirname, '../../../../shared/data')
const registry = path.join(shared, 'registry/standin_registry.ctdl.jsonl.gz')
const gold = path.join(shared, 'gold/resolve.dev.jsonl')
const here = existsSync(registry) && existsSync(gold)
if (!here) console.warn('resolve: ../shared/data is absent, unrelated records are tried on a small index only')

/** The words of titles that are everybody's. */
const HEADS = ['Certified ', 'Registered ', 'Certificate in ', 'Introduction to ', 'Level 3 Diploma in ', '', '']
const TAILS = [' Associate', ' Professional', ' Level 2', ' II', ' (2021)', ' Specialist', ' Certification', '', '', '']
const KINDS = ['Institute', 'University', 'Inc', 'College', 'Academy', 'Training', 'Association']
const TYPES = ['Certification', 'DigitalBadge', 'Certificate', 'License'] as const

/** So many records whose telling words are nobody's: with the class words that all titles share, or without. */
function unrelated(count: number, seed: number, classWords: boolean): Credential[] {
  const random = randomFrom(seed)
  const any = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  const word = () => {
    const letters = Array.from({ length: 3 }, () => any([...'bdfgklmnprtvz']) + any([...'aeiou'])).join('')
    return `${letters[0]?.toUpperCase()}${letters.slice(1)}q`
  }
  const issuers = Array.from({ length: 2000 }, () => issuer(`${word()} ${any(KINDS)}`))
  return Array.from({ length: count }, () => {
    const name = `${word()} ${word()}`
    return credential(classWords ? any(HEADS) + name + any(TAILS) : name, any(issuers), { type: any(TYPES) })
  })
}

const NO_EVIDENCE = { subjectWebpage: null, competencies: [], occupations: [], level: null, evidence: [] }
const recordsOf = (index: RegistryIndex): Credential[] =>
  Array.from({ length: index.size }, (_, record) => ({ ...index.identity(record), ...NO_EVIDENCE }))

describe('records that have nothing to do with it', () => {
  const word = fc.string({ unit: fc.constantFrom(...'bdfgklmnprstvz'), minLength: 6, maxLength: 10 })
  const other = fc
    .record({
      name: fc.array(word, { minLength: 2, maxLength: 6 }),
      by: fc.array(word, { minLength: 1, maxLength: 3 }),
    })
    .map(({ name, by }) => credential(name.join(' '), issuer(by.join(' '))))

  test('do not change an exact answer', () => {
    const resolve = createResolver(indexOf(CREDENTIALS))
    fc.assert(
      fc.property(fc.array(other, { minLength: 1, maxLength: 60 }), fc.nat(CREDENTIALS.length), (others, at) => {
        const larger = createResolver(indexOf([...CREDENTIALS.slice(0, at), ...others, ...CREDENTIALS.slice(at)]))
        for (const one of CREDENTIALS) {
          const asked = mention(one.name, one.issuer?.name ?? null)
          expect(larger(asked).credentialId).toBe(resolve(asked).credentialId)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('ten thousand of them do not make a small index answer otherwise where the issuer is stated', () => {
    const resolve = createResolver(indexOf(CREDENTIALS))
    const larger = createResolver(indexOf([...CREDENTIALS, ...unrelated(10_000, 3, true)]))
    for (const { name, issuer } of CREDENTIALS) {
      if (!issuer) continue
      for (const asked of [mention(name, issuer.name), mention(name.replace(/\s*\(.*\)/, ''), issuer.name)])
        expect(larger(asked).credentialId, asked.name).toBe(resolve(asked).credentialId)
    }
  })
})

describe.skipIf(!here)('100,000 of them beside the stand-in registry', () => {
  test.each([
    ['of invented words', 11, false],
    ['with the words of all titles', 12, true],
  ])('%s', { timeout: 120_000 }, async (_, seed, classWords) => {
    const { registry: opened } = await registryOf(registry)
    const larger = indexOf([...recordsOf(opened.index), ...unrelated(100_000, seed, classWords)])
    expect(larger.size).toBe(opened.index.size + 100_000)
    const [before, after] = [createResolver(opened.index), createResolver(larger)]
    let accepted = 0
    for (const { name, issuer } of parseGold(readFileSync(gold, 'utf8'))) {
      const asked = mention(name, issuer)
      const [was, is] = [before(asked).credentialId, after(asked).credentialId]
      if (was !== null) accepted += 1
      expect(is, `${name} | ${issuer}`).toBe(was)
    }
    expect(accepted).toBeGreaterThan(300)
  })
})
