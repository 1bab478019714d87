import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TrustedList, trustedListSchema } from '../../../utils/model/requisition.ts'
import { listInForce } from '../../../utils/policy/entries.ts'
import { parseTrustedCsv, parseTrustedJson, trustedToCsv, trustedToJson } from '../../../utils/policy/trusted.ts'

const word = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '')
const hostile = fc.constantFrom(
  '=1+1',
  '+cmd',
  '-2',
  '@SUM(A1)',
  "'=x",
  "''",
  'a"b',
  'a,b',
  'a;b',
  'line\nbreak',
  '＝1',
)
const name = fc.oneof(word, hostile).map((text) => text.trim())
const part = name.map((text) => text.replaceAll('|', '/'))

const list: fc.Arbitrary<TrustedList> = fc
  .array(
    fc.record({
      issuer: name,
      aliases: fc.array(part, { maxLength: 3 }),
      domains: fc.subarray(['lamps.example', 'a-b.co.uk']),
      stance: fc.constantFrom('trusted', 'recognised', 'review', 'notAccepted'),
      reason: fc.oneof(fc.constant(''), name),
      scope: fc.array(part, { maxLength: 2 }),
      reviewer: fc.oneof(fc.constant(''), name),
      reviewBy: fc.constantFrom(null, '2027-01-31'),
    }),
    { maxLength: 6 },
  )
  .map((entries) => trustedListSchema.parse({ entries }))

describe('trusted list', () => {
  it('comes back from JSON and from CSV as it went', () => {
    fc.assert(
      fc.property(list, (before) => {
        expect(parseTrustedJson(trustedToJson(before))).toEqual({ list: before, errors: [] })
        expect(parseTrustedCsv(trustedToCsv(before))).toEqual({ list: before, errors: [] })
      }),
      { numRuns: 500 },
    )
  })

  it('no cell of an export is a formula', () => {
    const entries = ['=HYPERLINK("http://evil.example")', '+1', '-1', '@x', '\t=1'].map((issuer) => ({
      issuer,
      stance: 'trusted' as const,
    }))
    const csv = trustedToCsv(trustedListSchema.parse({ entries }))
    for (const line of csv.trimEnd().split('\r\n').slice(1)) expect(line).toMatch(/^"?'/)
  })

  it('a version of which nothing can be read leaves the last good one', () => {
    const good = trustedListSchema.parse({ entries: [{ issuer: 'Guild of Lamps', stance: 'trusted' }] })
    const wrong = ['{', '[]x', '[{"issuer":"A","stance":"loved"}]'].map(parseTrustedJson)
    for (const read of [...wrong, parseTrustedCsv('issuer,stance\nA,loved'), parseTrustedCsv('')])
      expect(listInForce(good, read)).toBe(good)
    // An empty list is one: somebody may want to be rid of all entries.
    expect(listInForce(good, parseTrustedJson('[]'))?.entries).toEqual([])
  })

  it('sets a bad row aside with its line, and takes the rest', () => {
    const csv = [
      'Issuer;Stance;Domains;Review by;Colour',
      'Guild of Lamps;trusted;lamps.example;2027-01-31;red',
      '',
      '"Fog',
      'Institute";not accepted;;;',
      'Tide Council;adored;;;',
      ';trusted;;;',
      'Board of Wicks;recognized;not a host;;',
      'Keepers;review;;31.01.2027;',
      'Last;Trusted;a.example|b.example;;',
    ].join('\r\n')
    const { list, errors } = parseTrustedCsv(`\uFEFF${csv}`)
    expect(list.entries.map((entry) => [entry.issuer, entry.stance])).toEqual([
      ['Guild of Lamps', 'trusted'],
      ['Fog\r\nInstitute', 'notAccepted'],
      ['Last', 'trusted'],
    ])
    expect(list.entries[2]?.domains).toEqual(['a.example', 'b.example'])
    expect(errors.map((error) => error.line)).toEqual([1, 6, 7, 8, 9])
    expect(errors[0]?.message).toContain('Colour')
    expect(errors[1]?.message).toContain('stance')
  })

  it('a quotation mark that is never closed costs its row only what follows it', () => {
    const { list, errors } = parseTrustedCsv('issuer,stance\nOne,trusted\n"Two,trusted\nThree,trusted')
    expect(list.entries.map((entry) => entry.issuer)).toEqual(['One'])
    expect(errors).toEqual([{ line: 3, message: 'A quotation mark is opened and not closed.' }])
  })

  it('says what is missing when it is no list', () => {
    expect(parseTrustedCsv('name,colour\nOne,red').errors[0]).toMatchObject({ line: 1 })
    expect(parseTrustedCsv('').errors[0]?.message).toContain('issuer, stance')
    expect(parseTrustedJson('{"entries": [').errors).toHaveLength(1)
    expect(parseTrustedJson('{"entries": 4}').errors[0]?.message).toContain('entries')
    expect(parseTrustedJson('null').list.entries).toEqual([])
  })

  it('names the line of a bad entry in JSON', () => {
    const json = `{
  "name": "Acme \\"{[\\" list",
  "entries": [
    { "issuer": "One", "stance": "trusted" },
    {
      "issuer": "Two",
      "stance": "adored"
    },
    { "issuer": "Three", "stance": "review", "scope": ["{"] },
    { "stance": "trusted" }
  ]
}`
    const { list, errors } = parseTrustedJson(json)
    expect(list.name).toBe('Acme "{[" list')
    expect(list.entries.map((entry) => entry.issuer)).toEqual(['One', 'Three'])
    expect(errors.map((error) => error.line)).toEqual([5, 10])
    expect(parseTrustedJson('[\n{ "issuer": "One", "stance": "trusted" },\n{}]').errors[0]?.line).toBe(3)
  })

  it('never throws, whatever the file holds', () => {
    const texts = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.json(),
      fc.string({ maxLength: 200 }).map((text) => `issuer,stance\n${text}`),
    )
    fc.assert(
      fc.property(texts, (text) => {
        for (const read of [parseTrustedJson(text), parseTrustedCsv(text)]) {
          trustedListSchema.parse(read.list)
          for (const error of read.errors) expect(error.line).toBeGreaterThanOrEqual(1)
        }
      }),
      { numRuns: 500 },
    )
  })
})
