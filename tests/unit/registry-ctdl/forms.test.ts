import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../utils/registry/ctdl/read.ts'
import { CONTEXT, certification, ctid, graph, organization, resource } from './ctdl.ts'
import { credentialOf, read } from './fixtures.ts'

const guild = organization(9, 'Guild of Kilns', { 'ceterms:subjectWebpage': 'https://www.kilns.example/about' })

describe('documents', () => {
  test.each([
    ['a graph document', graph(certification(), guild)],
    ['a single resource', { '@context': CONTEXT, ...certification({ 'ceterms:ownedBy': [guild] }) }],
    ['an array', [certification(), guild]],
    ['an array of graph documents', [graph(certification()), graph(guild)]],
    ['an envelope', { envelope_ceterms_ctid: ctid(1), decoded_resource: graph(certification(), guild) }],
    ['a resource with its nodes included', { ...certification(), '@included': [guild] }],
  ])('%s', (_, json) => {
    const credential = credentialOf(json)
    expect(credential).toMatchObject({
      id: resource(1),
      ctid: ctid(1),
      type: 'Certification',
      name: 'Certified Kiln Operator',
      issuer: { name: 'Guild of Kilns', domains: ['kilns.example'] },
    })
  })

  test('an envelope dates its statements', () => {
    const json = {
      updated_at: '2026-03-04T05:06:07Z',
      decoded_resource: certification({ 'ceterms:credentialStatusType': 'credentialStat:Active' }),
    }
    expect(credentialOf(json).evidence[0]?.source.date).toBe('2026-03-04')
  })

  test.each([
    ['null', null, 'not a JSON object'],
    ['text', 'CISSP', 'not a JSON object'],
    ['an empty object', {}, 'no JSON-LD node in it (neither @graph nor @type)'],
    ['a publishing request', { Credential: { Name: 'x' } }, 'no JSON-LD node in it (neither @graph nor @type)'],
    ['another vocabulary', { '@type': 'schema:Person' }, 'JSON-LD, but nothing of the CTDL vocabulary in it'],
  ])('%s is refused with a reason', (_, json, reason) => {
    expect(readDocument(json)).toEqual({ ok: false, reason })
  })

  test('a record that cannot be used is set aside, the rest is read', () => {
    const nameless = { ...certification(), '@id': resource(2), 'ceterms:ctid': ctid(2), 'ceterms:name': {} }
    const document = read(graph(nameless, { '@type': 'ceterms:License', 'ceterms:name': 'x' }, certification()))
    expect(document.credentials).toHaveLength(1)
    expect(document.rejected).toEqual([
      { id: resource(2), reason: 'Certification without a name' },
      { id: null, reason: 'License without an @id or a CTID' },
    ])
  })
})

describe('texts', () => {
  test.each([
    ['plain', 'Kiln', 'Kiln', []],
    ['a language map', { 'en-US': 'Kiln' }, 'Kiln', []],
    ['English before others', { el: 'Καμίνι', en: 'Kiln' }, 'Kiln', ['Καμίνι']],
    ['no English', { ar: 'فرن' }, 'فرن', []],
    ['a map of arrays', { en: ['Kiln', 'Oven'] }, 'Kiln', ['Oven']],
    ['an array', ['Kiln', 'Oven'], 'Kiln', ['Oven']],
    ['value objects', [{ '@language': 'en', '@value': 'Kiln' }], 'Kiln', []],
    ['white space', '  Kiln \n operator ', 'Kiln operator', []],
  ])('%s', (_, name, expected, others) => {
    const credential = credentialOf(certification({ 'ceterms:name': name }))
    expect([credential.name, credential.alternateNames]).toEqual([expected, others])
  })

  test('full IRIs stand for their short names', () => {
    const node = {
      '@id': resource(1),
      '@type': 'https://purl.org/ctdl/terms/License',
      'https://purl.org/ctdl/terms/name': 'Kiln license',
    }
    expect(credentialOf(node)).toMatchObject({ type: 'License', name: 'Kiln license' })
  })

  test('too long a text is cut, not refused, and no surrogate pair is halved', () => {
    const credential = credentialOf(certification({ 'ceterms:name': `${'a'.repeat(499)}😀 and more` }))
    expect(credential.name).toBe('a'.repeat(499))
  })
})

describe('identity', () => {
  test('mixed-case CTIDs are one', () => {
    const upper = certification({
      '@id': resource(1).toUpperCase().replace('HTTPS', 'https'),
      'ceterms:ctid': ctid(1).toUpperCase(),
    })
    expect(credentialOf(upper).ctid).toBe(ctid(1))
  })

  test.each([
    ['http', resource(9).replace('https', 'http')],
    ['graph', resource(9).replace('resources', 'graph')],
    ['the old path', resource(9).replace('resources', 'resource')],
    ['upper case', resource(9).replace('ce-', 'CE-')],
    ['an @id object', { '@id': resource(9) }],
    ['an embedded object', { '@id': resource(9), '@type': 'ceterms:Organization', 'ceterms:name': 'Guild' }],
  ])('owner by %s', (_, owner) => {
    const credential = credentialOf(graph(certification({ 'ceterms:ownedBy': [owner] })), graph(guild))
    expect(credential.issuer?.name).toBe('Guild of Kilns')
  })

  test('owner as a blank node of the same graph, and offeredBy where nobody owns', () => {
    const blank = { '@id': '_:b1', '@type': 'ceterms:Organization', 'ceterms:name': 'Guild' }
    const node = certification({ 'ceterms:ownedBy': undefined, 'ceterms:offeredBy': ['_:b1'] })
    expect(credentialOf(graph(node, blank)).issuer).toEqual({
      id: null,
      name: 'Guild',
      alternateNames: [],
      domains: [],
    })
  })

  test('an owner that is nowhere leaves the issuer open', () => {
    expect(credentialOf(certification()).issuer).toBeNull()
  })

  test('a page on a host of everybody is not the issuer’s domain', () => {
    const shared = { ...guild, 'ceterms:subjectWebpage': 'https://www.linkedin.com/company/guild-of-kilns' }
    expect(credentialOf(graph(certification(), shared)).issuer?.domains).toEqual([])
  })

  test('classes: the tree, unknown endings, and what is no credential', () => {
    const typed = (type: unknown) => read(certification({ '@type': type })).credentials[0]?.credential.type
    expect(typed('ceterms:OpenBadge')).toBe('OpenBadge')
    expect(typed('ceterms:GlazingCertificate')).toBe('Certificate')
    expect(typed(['ceterms:CreativeWork', 'ceterms:License'])).toBe('License')
    expect(typed('ceterms:Course')).toBeUndefined()
  })

  test('a blank node is a mention of a credential, not a record', () => {
    const blank = { '@id': '_:b2', '@type': 'ceterms:Certification', 'ceterms:name': 'Stacking' }
    expect(read(graph(certification(), blank)).credentials).toHaveLength(1)
  })

  test('two records with one id: the first stays', () => {
    expect(credentialOf(graph(certification()), graph(certification({ 'ceterms:name': 'Another' }))).name).toBe(
      'Certified Kiln Operator',
    )
  })
})
