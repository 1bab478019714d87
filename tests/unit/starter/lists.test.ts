import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { listDocuments, TABLES, tableText } from '../../../scripts/starter/lists.ts'
import { folded } from '../../../scripts/starter/nodes.ts'
import { awardingBodySchema, licenceSchema, ukQualificationSchema } from '../../../utils/registry/lists/schemas.ts'
import { readTable } from '../../../utils/registry/lists/table.ts'

const names = Object.keys(TABLES) as (keyof typeof TABLES)[]
const bodies = readTable(tableText('awarding-bodies.tsv'), awardingBodySchema)
const titles = readTable(tableText('uk-qualifications.tsv'), ukQualificationSchema)
const licences = readTable(tableText('new-jersey-licences.tsv'), licenceSchema)

function doubles(keys: readonly string[]): string[] {
  const seen = new Set<string>()
  return keys.filter((key) => seen.size === seen.add(key).size)
}

describe.each(names)('%s', (name) => {
  const text = tableText(name)

  test('fits its schema, in UTF-8 with plain line ends, the last one included', () => {
    expect(readTable(text, TABLES[name]).length).toBeGreaterThan(10)
    expect(text).toMatch(/[^\n]\n$/)
    expect(text).not.toMatch(/[\r\uFEFF\uFFFD]/)
  })

  test('is sorted', () => {
    const lines = text.trimEnd().split('\n').slice(1)
    const first = lines.find((line, i) => i > 0 && (lines[i - 1] ?? '') > line)
    expect(first, 'this line stands after one that it should come before').toBeUndefined()
  })
})

describe('no row says what another says', () => {
  test('bodies', () => {
    expect(doubles(bodies.map(({ id }) => id))).toEqual([])
    expect(doubles(bodies.map(({ name }) => folded(name)))).toEqual([])
  })
  test('titles, however they are written', () => {
    expect(doubles(titles.map(({ body, title }) => `${body}: ${folded(title)}`))).toEqual([])
  })
  test('licences', () => {
    expect(doubles(licences.map(({ licence }) => folded(licence)))).toEqual([])
  })
})

describe('regulated qualifications', () => {
  test('begin with a name of the body that awards them, and state their level', () => {
    const own = new Map(bodies.map((body) => [body.id, [body.name, ...body.otherNames].map(folded)]))
    const wrong = titles.filter(({ body, title, status }) => {
      // A status comes from the body's own list, which says whose the title is.
      const begins = status !== '' || (own.get(body) ?? []).some((name) => `${folded(title)} `.startsWith(`${name} `))
      return !begins || !/\blevel ?[2-8]\b/i.test(title)
    })
    expect(wrong).toEqual([])
  })

  test('every body of the list awards one', () => {
    const used = new Set(titles.map(({ body }) => body))
    expect(bodies.filter(({ id }) => !used.has(id))).toEqual([])
  })
})

test('a body’s site is its own, not a portal’s', () => {
  const row = { id: 'x', name: 'X', otherNames: '', recognisedSince: '2010-04-01' }
  const fits = (site: string) => awardingBodySchema.safeParse({ ...row, site }).success
  expect(['x.example', 'awards.x.co.uk'].filter(fits)).toEqual(['x.example', 'awards.x.co.uk'])
  expect(['gov.uk', 'www.x.example', 'facebook.com', 'x', 'X.example'].filter(fits)).toEqual([])
})

describe('reading a table', () => {
  const schema = z.strictObject({ a: z.string().min(1), b: z.string() })

  test('rows by column', () => {
    expect(readTable('a\tb\nx\ty\nz\t\n', schema)).toEqual([
      { a: 'x', b: 'y' },
      { a: 'z', b: '' },
    ])
  })

  test.each([
    ['other columns', 'a\tc\nx\ty\n', 'line 1: the columns must be a, b'],
    ['a cell too many', 'a\tb\nx\ty\tz\n', 'line 2: 3 cells, not 2'],
    ['an empty line', 'a\tb\nx\ty\n\nx\ty\n', 'line 3: 1 cells, not 2'],
    ['a cell that does not fit', 'a\tb\nx\ty\n\ty\n', 'line 3: a: '],
  ])('%s: the line is named', (_, text, message) => {
    expect(() => readTable(text, schema)).toThrow(message)
  })
})

describe('beside the catalogue’s own files', () => {
  const file = (id: string, name: string, others: string[], site: string, title: string) => ({
    name: 'own.json',
    json: {
      '@context': ['https://credreg.net/ctdl/schema/context/json', { touchstone: 'urn:touchstone:terms:' }],
      '@graph': [
        {
          '@id': `urn:touchstone:organization:${id}`,
          '@type': 'ceterms:CredentialOrganization',
          'ceterms:name': { en: name },
          ...(others.length > 0 && { 'ceterms:alternateName': { en: others } }),
          'ceterms:subjectWebpage': site,
        },
        {
          '@id': `urn:touchstone:credential:${id}:own`,
          '@type': 'ceterms:Certificate',
          'ceterms:name': { en: title },
          'ceterms:ownedBy': [`urn:touchstone:organization:${id}`],
        },
      ],
    },
  })
  const nodes = (files: Parameters<typeof listDocuments>[0]) =>
    listDocuments(files).flatMap(({ json }) => json['@graph'])
  const of = (all: ReturnType<typeof nodes>, id: string) => all.find((node) => node['@id'] === id)
  const body = bodies.find(({ id }) => id === 'aat')
  const [first, second] = titles.filter((title) => title.body === 'aat')

  test('a body that has a file is that file’s organisation, and what the file says is not said again', () => {
    const own = file('keepers', 'The Keepers', [], `https://www.${body?.site}/`, `${first?.title} (RQF)`)
    const all = nodes([own])
    expect(of(all, 'urn:touchstone:organization:gb-aat')).toBeUndefined()
    expect(all.some((node) => node['ceterms:name'].en === first?.title)).toBe(false)
    const kept = all.find((node) => node['ceterms:name'].en === second?.title)
    expect(kept).toMatchObject({ 'ceterms:ownedBy': ['urn:touchstone:organization:keepers'] })
    expect(kept?.['@id']).toMatch(/^urn:touchstone:credential:keepers:[0-9a-f]{10}$/)
  })

  test('a short name that a well-known body goes by is that one’s', () => {
    const pensions = of(nodes([]), 'urn:touchstone:organization:gb-pmi')
    expect(pensions?.['ceterms:name'].en).toBe('The Pensions Management Institute')
    expect(pensions?.['ceterms:alternateName']?.en ?? []).not.toContain('PMI')
  })

  test('a short name that another organisation goes by is that one’s', () => {
    const alone = of(nodes([]), 'urn:touchstone:organization:gb-aat')
    expect(alone?.['ceterms:alternateName']?.en).toContain('AAT')
    const all = nodes([file('others', 'Association of Others', ['AAT'], 'https://others.example/', 'Other (OTH)')])
    const beside = of(all, 'urn:touchstone:organization:gb-aat')
    expect(beside?.['ceterms:name'].en).toBe(body?.name)
    expect(beside?.['ceterms:alternateName']?.en ?? []).not.toContain('AAT')
  })
})
