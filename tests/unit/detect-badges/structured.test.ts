import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimsIn } from '../../../utils/detect/badges/structured.ts'
import { ASSERTION_AT_MOST } from '../../../utils/documents/assertion.ts'
import { badgesIn, CREDLY, type Told } from './page.ts'

const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const named = ({ claims }: ReturnType<typeof claimsIn>) => claims.map((claim) => claim.name)
const read = (head: string, body = '<p>Potter</p>', told: readonly Told[] = []) =>
  badgesIn(body, told, undefined, head).badges

const KILN = {
  '@type': 'EducationalOccupationalCredential',
  name: 'Kiln Operator',
  credentialCategory: 'certification',
}
const PERSON = { '@context': 'https://schema.org', '@type': 'Person', name: 'Ildra Venn' }
const OB3 = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  id: 'https://badges.halden.example/credentials/17',
  issuer: { name: 'Halden Institute' },
  validFrom: '2024-03-09T00:00:00Z',
  credentialSubject: { type: ['AchievementSubject'], achievement: { name: 'Glaze Chemist' } },
}

describe('JSON-LD', () => {
  it('tells what the person of the page holds', () => {
    const held = {
      ...KILN,
      recognizedBy: { '@type': 'Organization', name: 'Halden Institute' },
      validFrom: '2022-05-01',
      expires: '2025-05',
      url: `${CREDLY}?identity__email=ildra%40halden.example`,
    }
    const [badge, ...more] = read(ld({ ...PERSON, hasCredential: [held] }))
    expect(more).toEqual([])
    expect(badge).toMatchObject({
      mention: {
        name: 'Kiln Operator',
        issuer: 'Halden Institute',
        issued: '2022-05-01',
        expires: '2025-05',
        url: CREDLY,
        source: { by: 'url', adapter: 'halden.example' },
        flags: ['hidden'],
      },
      line: null,
      element: null,
    })
  })

  it.each([
    [
      'in a graph, by reference',
      {
        '@graph': [
          { ...PERSON, hasCredential: { '@id': '#k' } },
          { ...KILN, '@id': '#k' },
        ],
      },
    ],
    ['of the page’s main entity', { '@type': 'ProfilePage', mainEntity: { ...PERSON, hasCredential: KILN } }],
    ['as a certification', { ...PERSON, hasCertification: { '@type': 'Certification', name: 'Kiln Operator' } }],
    ['with a type’s whole address', { ...PERSON, '@type': ['https://schema.org/Person'], hasCredential: KILN }],
  ])('%s', (_, data) => {
    expect(named(claimsIn([data]))).toEqual(['Kiln Operator'])
  })

  it('tells Open Badges of both versions', () => {
    const ob2 = {
      type: 'Assertion',
      badge: { id: 'https://halden.example/classes/kiln', name: 'Kiln Operator', issuer: { name: 'Halden' } },
      issuedOn: '2020-01-02',
    }
    expect(claimsIn([[ob2, { '@graph': [OB3] }]]).claims).toMatchObject([
      {
        name: 'Kiln Operator',
        issuer: 'Halden',
        issued: '2020-01-02',
        classId: 'https://halden.example/classes/kiln',
      },
      { name: 'Glaze Chemist', issuer: 'Halden Institute', issued: '2024-03-09', url: OB3.id },
    ])
  })

  it.each([
    ['an advert', { '@type': 'JobPosting', educationRequirements: KILN, credentialRequired: KILN, mainEntity: KILN }],
    ['a course', { '@type': 'Course', educationalCredentialAwarded: KILN }],
    ['a kind of credential', { '@context': 'https://schema.org', ...KILN }],
    ['a company’s certification', { '@type': 'Organization', hasCredential: KILN, hasCertification: KILN }],
    ['the writer of an article', { '@type': 'Article', author: { ...PERSON, hasCredential: KILN } }],
    [
      'one of several people',
      [
        { ...PERSON, hasCredential: KILN },
        { ...PERSON, name: 'Torvin', hasCredential: KILN },
      ],
    ],
    [
      'a degree by its category',
      { ...PERSON, hasCredential: { ...KILN, credentialCategory: { name: 'Bachelor degree' } } },
    ],
    [
      'a degree by its name',
      { ...PERSON, hasCredential: { ...KILN, name: 'Master of Ceramics', credentialCategory: 'x' } },
    ],
    ['nothing', null],
  ])('%s is none', (_, data) => {
    expect(claimsIn([data])).toEqual({ claims: [], cut: false })
  })

  it('is anchored where the page says the name, and not told twice', () => {
    const head = ld({ ...PERSON, hasCredential: KILN })
    const [badge] = read(head, '<p>Since 2020 kiln operator at Halden</p>')
    expect(badge).toMatchObject({ line: { text: 'Since 2020 kiln operator at Halden' }, mention: { flags: [] } })
    expect(read(head, '<p>Kiln Operator</p>', [{ text: 'Kiln Operator' }])).toEqual([])
    expect(read(head, `<a href="${CREDLY}">Kiln Operator</a>`)).toHaveLength(1)
    const linked = ld({ ...PERSON, hasCredential: { ...KILN, name: 'Operator of kilns', url: `${CREDLY}/public_url` } })
    expect(read(linked, `<a href="${CREDLY}">Kiln Operator</a>`)).toHaveLength(1)
  })

  it('is not read where it is hostile', () => {
    const deep = '{"@graph":'.repeat(5000)
    expect(read(`<script type="application/ld+json">{"Credential": broken</script>`)).toEqual([])
    expect(read(`<script type="application/ld+json">${deep}"Credential"${'}'.repeat(5000)}</script>`)).toEqual([])
    expect(read(ld({ ...PERSON, hasCredential: KILN, note: 'x'.repeat(ASSERTION_AT_MOST) }))).toEqual([])
    const many = Array.from({ length: 50_000 }, (_, index) => ({
      ...OB3,
      credentialSubject: { achievement: { name: `B ${index}` } },
    }))
    const { claims, cut } = claimsIn([many])
    expect(claims.length).toBeLessThan(5000)
    expect(cut).toBe(true)
    fc.assert(fc.property(fc.jsonValue(), (value) => void claimsIn([value, { ...PERSON, hasCredential: value }])))
  })
})

describe('pictures that are part of the page', () => {
  const svg = (inside: string) =>
    `<svg xmlns:openbadges="http://openbadges.org" viewBox="0 0 8 8">${inside}<rect/></svg>`
  it('tell the assertion that they carry', () => {
    const json = read('', svg(`<openbadges:credential><![CDATA[ ${JSON.stringify(OB3)} ]]></openbadges:credential>`))
    expect(json).toMatchObject([{ mention: { name: 'Glaze Chemist', issuer: 'Halden Institute', flags: ['hidden'] } }])
    const url = read(
      '',
      svg('<openbadges:assertion verify="https://badges.halden.example/a/9"></openbadges:assertion>'),
    )
    expect(url).toMatchObject([{ mention: { name: 'https://badges.halden.example/a/9', confidence: 0.5 } }])
    expect(read('', svg('<openbadges:assertion verify="nothing"></openbadges:assertion>'))).toEqual([])
  })
})
