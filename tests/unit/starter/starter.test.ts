import { describe, expect, test } from 'vitest'
import { compileStarter, readStarterFile, starterFiles } from '../../../scripts/compile-starter.ts'
import { credentialClass } from '../../../utils/registry/ctdl/schemas.ts'
import { openIndex } from '../../../utils/registry/index/open.ts'
import edition from '../../../utils/registry/starter/edition.json' with { type: 'json' }
import { type StarterFile, starterFileSchema } from '../../../utils/registry/starter/schema.ts'

const files = starterFiles()
const { bytes, credentials } = compileStarter()

/** The files that openly licensed sources are in; a new source is added here, in docs/CATALOGUE.md, and nowhere else. */
const OPEN_SOURCES = [
  'https://github.com/lexshick/rolemath-labs/',
  'https://github.com/JurgenOnAzure/all-the-exams/',
  'https://github.com/WI11AZ/Frameworks/',
  'https://github.com/newjersey/d4ad/',
  'https://github.com/OfqualGovUK/ofqual-register-prototype/',
  'https://github.com/hashicorp/dev-portal/',
  'https://github.com/cncf/curriculum/',
]

describe.each(files)('%s', (name) => {
  const raw = readStarterFile(name)

  test('fits the schema, with its issuer first, bodies next, credentials sorted', () => {
    const file: StarterFile = starterFileSchema.parse(raw)
    const ids = file['@graph'].map((node) => node['@id'])
    const issuer = name.replace('.json', '')
    expect(ids[0]).toBe(`urn:touchstone:organization:${issuer}`)
    const bodies = ids.slice(1).filter((id) => id.includes(':organization:'))
    const own = ids.filter((id) => id.includes(':credential:'))
    expect(ids.slice(1)).toEqual([...bodies.sort(), ...own.sort()])
    for (const id of own) expect(id.startsWith(`urn:touchstone:credential:${issuer}:`)).toBe(true)
  })

  test('only known classes, and no CTID: those are the Registry’s to give', () => {
    for (const node of (raw as StarterFile)['@graph'])
      if (node['@id'].includes(':credential:')) {
        const type = node['@type'].replace('ceterms:', '')
        expect(credentialClass(type)).toBe(type)
      }
    expect(JSON.stringify(raw)).not.toMatch(/ctid|\bce-[0-9a-f]{8}/i)
  })
})

test('some hundred credentials, each with an issuer; ids, names and codes of one issuer are told apart', () => {
  expect(credentials.length).toBeGreaterThanOrEqual(80)
  expect(new Set(credentials.map((one) => one.id)).size).toBe(credentials.length)
  const claims = new Map<string, string>()
  for (const { id, name, alternateNames, issuer } of credentials) {
    expect(issuer?.domains.length, id).toBeGreaterThan(0)
    for (const text of new Set([name, ...alternateNames].map((one) => one.toLowerCase()))) {
      const key = `${issuer?.name}: ${text}`
      expect(claims.get(key), `${key} is claimed twice`).toBeUndefined()
      claims.set(key, id)
    }
  }
})

test('every piece of evidence has an open source with its date', () => {
  for (const { id, evidence } of credentials)
    for (const { kind, source } of evidence) {
      expect(
        OPEN_SOURCES.some((prefix) => source.url?.startsWith(prefix)),
        `${id}: ${kind}: ${source.url}`,
      ).toBe(true)
      expect(source.date, `${id}: ${kind}`).toMatch(/^20\d\d/)
      expect((source.date ?? '') <= edition.date).toBe(true)
    }
})

test('the compiled catalogue says what it is and gives the same bytes again', () => {
  const index = openIndex(bytes.slice().buffer)
  expect(index.meta).toEqual({ source: 'starter', date: edition.date, size: credentials.length })
  // Compared as a whole: where they differ, a list of a million differing bytes says nothing.
  expect(Buffer.compare(compileStarter().bytes, bytes)).toBe(0)
})

test('a licence keeps its regulator though that is its issuer; a retired one says since when', () => {
  const nurse = credentials.find(
    (one) => one.id === 'urn:touchstone:credential:new-jersey:new-jersey-registered-professional-nurse-rn-license',
  )
  expect(nurse?.evidence).toContainEqual(
    expect.objectContaining({
      kind: 'regulatedBy',
      agent: 'State of New Jersey',
      source: expect.objectContaining({ kind: 'publicList' }),
    }),
  )
  const retired = credentials.find((one) => one.alternateNames.includes('MCSE'))
  expect(retired?.evidence).toContainEqual(expect.objectContaining({ kind: 'retired', value: '2021-01-31' }))
})
