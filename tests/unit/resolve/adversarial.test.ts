import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MENTION_LIMITS } from '../../../utils/model/mention.ts'
import { resolutionSchema } from '../../../utils/model/resolution.ts'
import type { RegistryIndex } from '../../../utils/registry/index/open.ts'
import type { MentionInput } from '../../../utils/resolve/query.ts'
import { createResolver } from '../../../utils/resolve/resolve.ts'
import { CREDENTIALS, credential, indexOf, issuer, mention } from './fixture.ts'

/** Texts that mean harm or nothing, each of them endless. */
const HOSTILE: [string, string][] = [
  ['nothing', ''],
  ['spaces', ' \t\n\u00a0'.repeat(25_000)],
  ['one letter', 'a'],
  ['one letter, over and over', 'a'.repeat(100_000)],
  ['one word, over and over', 'certified '.repeat(10_000)],
  ['two words, over and over', 'certified professional '.repeat(4500)],
  ['a whole name, over and over', 'Certified Information Systems Security Professional (CISSP) '.repeat(1700)],
  ['different words', Array.from({ length: 12_000 }, (_, i) => `w${i}x`).join(' ')],
  ['words that carry nothing', 'the of and in for a an to '.repeat(4000)],
  ['words of every title', 'certified certificate professional associate level certification '.repeat(1500)],
  ['digits', '1234567890'.repeat(10_000)],
  ['numbers', Array.from({ length: 20_000 }, (_, i) => i % 10).join(' ')],
  ['years', '2019 2020, 2021 (2022) '.repeat(4000)],
  ['Roman numbers', 'II III IV VI VII VIII '.repeat(4000)],
  ['codes', 'AZ-900 SY0-601 200-301 1Z0-100 '.repeat(3000)],
  ['versions', 'v1.0.0.0.'.repeat(10_000)],
  ['brackets that open', '('.repeat(100_000)],
  ['brackets that close', ')]'.repeat(50_000)],
  ['names in brackets', '(a) [b] '.repeat(12_000)],
  ['separators', ' - | , ; : / via by • '.repeat(4000)],
  ['dots', '.'.repeat(100_000)],
  ['cut off', `Certified ${'… '.repeat(40_000)}…`],
  ['signs', '+#+#'.repeat(25_000)],
  ['plus', ' plus'.repeat(20_000)],
  ['apostrophes', "a'b'c’d".repeat(14_000)],
  ['hyphens', 'a-b‐c‑d'.repeat(14_000)],
  ['markup', '<img src=x onerror=alert(1)>'.repeat(3500)],
  ['direction marks', '\u202e\u200b\u2066\u200f'.repeat(25_000)],
  ['a name written backwards', `\u202e${[...'CISSP'].reverse().join('')}\u202c`],
  ['marks on one letter', `C${'\u0300\u0301\u0302'.repeat(33_000)}ISSP`],
  ['pictures', '👩‍🚒🏅🇺🇳'.repeat(9000)],
  ['halves of pairs', '\ud800\udc00\ud800'.repeat(33_000)],
  ['a half at the limit', `${'a'.repeat(MENTION_LIMITS.name - 1)}\ud83c\udfc5`],
  ['signs that grow', '\ufdfa'.repeat(30_000)],
  ['letters that grow', 'ŉǰΐİ'.repeat(25_000)],
  ['one word of other letters', '证书認定認證'.repeat(16_000)],
  ['patterns', '.*+?^{}$()|[]\\ (a+)+$ (?:x|x)* [^]* \\1 '.repeat(2300)],
  ['replacements', "$1 $& $` $' $$ ".repeat(6000)],
  ['formulas', '=HYPERLINK("https://x.example") '.repeat(3000)],
  ['keys of every object', '__proto__ constructor toString hasOwnProperty valueOf prototype'],
  ['an address', `https://${'a.'.repeat(45_000)}example/${'b/'.repeat(200)}`],
  ['nulls', '\0'.repeat(100_000)],
]
const KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'length', 'size', 'NaN']

/** The index, and how often it has been asked. */
function counted(index: RegistryIndex): { index: RegistryIndex; asked: () => number } {
  let asked = 0
  const proxy = new Proxy(index, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key)
      if (typeof value !== 'function') return value
      return (...given: unknown[]) => {
        asked += 1
        return Reflect.apply(value, target, given)
      }
    },
  })
  return { index: proxy, asked: () => asked }
}

/** Where it stands: as the name, the issuer, both, the address and the number. */
const placed = (text: string): MentionInput[] => [
  mention(text),
  mention(text, text),
  mention('CISSP', text),
  mention(`CISSP ${text}`, 'ISC2'),
  mention(text, 'ISC2', { url: `https://${text}`, credentialId: text }),
  mention(text, null, { url: text, flags: ['confusable', 'hidden', 'truncated'] }),
]

/** Questions to the index; the hungriest of these texts gives rise to 4,700 of them. */
const MOST_ASKED = 12_000

describe.each(HOSTILE)('%s', (_, text) => {
  const { index, asked } = counted(indexOf(CREDENTIALS))
  const resolve = createResolver(index)

  test('gives an answer of the right form, for bounded work', () => {
    for (const one of placed(text)) {
      const before = asked()
      resolutionSchema.parse(resolve(one))
      expect(asked() - before).toBeLessThan(MOST_ASKED)
    }
  })

  test('what stands behind the limits is not read', () => {
    const cut = (one: MentionInput): MentionInput => ({
      ...one,
      name: one.name.slice(0, MENTION_LIMITS.name),
      issuer: one.issuer?.slice(0, MENTION_LIMITS.issuer) ?? null,
      url: one.url?.slice(0, MENTION_LIMITS.url) ?? null,
    })
    for (const one of placed(text.slice(0, 20_000))) expect(resolve(one)).toEqual(resolve(cut(one)))
  })

  test('names no credential by itself', () => {
    if (/CISSP|AZ-900/.test(text)) return
    expect(resolve(mention(text)).credentialId).toBeNull()
  })
})

describe('keys of every object', () => {
  const resolve = createResolver(indexOf([...CREDENTIALS, credential('Constructor', issuer('Prototype'))]))

  test.each(KEYS)('%s is a word like any other', (key) => {
    for (const one of placed(key)) resolutionSchema.parse(resolve(one))
    expect(resolve(mention(key)).credentialId).toBeNull()
    expect(resolve(mention(`${key} CISSP`, key)).credentialId).toBeNull()
  })
  test('also where a record is called so', () => {
    expect(resolve(mention('constructor', 'prototype')).candidates[0]?.name).toBe('Constructor')
  })
  test('a mention without a prototype is a mention', () => {
    const bare = Object.assign(Object.create(null), mention('CISSP', 'ISC2'))
    expect(resolve(bare)).toEqual(resolve(mention('CISSP', 'ISC2')))
  })
})

test('any text gives an answer of the right form', () => {
  const resolve = createResolver(indexOf(CREDENTIALS))
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...HOSTILE.map(([, one]) => one.slice(0, 60)))).map((parts) => parts.join(' ')),
  )
  fc.assert(
    fc.property(text, fc.option(text), fc.option(text), (name, by, url) => {
      resolutionSchema.parse(resolve(mention(name, by, { url })))
    }),
    { numRuns: 500 },
  )
})

test('thousands of records of nearly one name are no more work than a few', () => {
  const alike = Array.from({ length: 3000 }, (_, i) =>
    credential(`Certified Professional ${['Rigger', 'Diver', 'Nurse'][i % 3]} ${i}`, issuer(`Guild ${i % 40}`), {
      alternateNames: ['CPR', 'Certified Professional'],
      codes: ['CP-100'],
    }),
  )
  const { index, asked } = counted(indexOf(alike))
  const resolve = createResolver(index)
  for (const [name, by] of [
    ['Certified Professional', null],
    ['CPR', 'Guild'],
    ['CP-100', 'Guild 3'],
    ['certified professional rigger '.repeat(3000), 'Guild 1, Guild 2, '.repeat(5000)],
  ] as const) {
    const before = asked()
    expect(resolve(mention(name, by)).credentialId).toBeNull()
    expect(asked() - before).toBeLessThan(MOST_ASKED)
  }
})

test('an index without a record, or with one of no letters, answers none', () => {
  for (const records of [[], [credential('®', issuer('™'))]]) {
    const resolve = createResolver(indexOf(records))
    for (const name of ['', '®', 'CISSP', 'a']) {
      const resolution = resolve(mention(name, 'ISC2'))
      resolutionSchema.parse(resolution)
      expect(resolution.credentialId).toBeNull()
    }
  }
})
