import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import data from '../../../utils/detect/badges/awards.json' with { type: 'json' }
import { hostFits, openAddress, pathParts, readAward } from '../../../utils/detect/badges/awards.ts'
import { awardsSchema } from '../../../utils/detect/badges/awards-schema.ts'
import { CREDLY, UUID } from './page.ts'

const HEX32 = '0f1e2d3c4b5a69788796a5b4c3d2e1f0'

describe('the list', () => {
  it('holds its schema, which tells other forms', () => {
    awardsSchema.parse(data)
    const bad = (path: string) =>
      awardsSchema.safeParse({ ...data, platforms: [{ name: 'X', hosts: ['x.org'], award: [path] }] })
    expect(bad('/a/{uuid}/*').success).toBe(true)
    for (const path of ['a', '/{uuid', '/{other}', '/{code}', '/a b', '/a?', '/(.*)+'])
      expect(bad(path).success).toBe(false)
  })

  it('names each platform and path once', () => {
    const all = data.platforms.flatMap(({ hosts, ...rest }) =>
      hosts.map((host) => host + JSON.stringify({ ...rest, name: '' })),
    )
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('addresses of holdings', () => {
  it.each([
    [CREDLY, 'Credly', UUID],
    [`https://www.credly.com/de/badges/${UUID}/public_url`, 'Credly', UUID],
    [`https://www.credly.com/embedded_badge/${UUID}`, 'Credly', UUID],
    ['https://api.badgr.io/public/assertions/ZyXwVuTsRqPoNmLkJiHgFe', 'Badgr', 'zyxwvutsrqponmlkjihgfe'],
    ['https://www.credential.net/k4npq7ty', 'Accredible', 'k4npq7ty'],
    [
      'https://www.coursera.org/account/accomplishments/specialization/certificate/QWER5678TYUI',
      'Coursera',
      'qwer5678tyui',
    ],
    [`https://skills.google/public_profiles/${UUID}/badges/77`, 'Google Skills', `${UUID} 77`],
    [`https://de.linkedin.com/learning/certificates/${HEX32}${HEX32}?trk=x`, 'LinkedIn Learning', HEX32 + HEX32],
    ['https://verify.comptia.org/?code=ABCD1234', 'CompTIA', 'abcd1234'],
    [`https://credentials.halden.example/${UUID}`, null, UUID],
  ])('%s', (url, platform, id) => {
    expect(readAward(url)).toMatchObject({ platform, key: expect.stringContaining(id) })
  })

  it.each([
    ['a home page', 'https://www.credly.com/'],
    ['a profile', 'https://www.credly.com/users/ildra-venn/badges'],
    ['the kind of badge', 'https://www.credly.com/org/halden/badge/kiln-operator.2'],
    ['a profile at Google', `https://www.skills.google/public_profiles/${UUID}`],
    ['a form', 'https://verify.comptia.org/'],
    ['a word in place of an id', 'https://www.accredible.com/pricing'],
    ['a course', 'https://www.coursera.org/learn/kilns'],
    ['a look-alike', `https://www.credly.com.evil.example/badges/${UUID}`],
    ['a host before @', `https://www.credly.com@evil.example/badges/${UUID}`],
    ['a host in the path', `https://evil.example/www.credly.com/badges/${UUID}`],
    ['another port', `https://www.credly.com:8443/badges/${UUID}`],
    ['another scheme', `javascript:location='https://www.credly.com/badges/${UUID}'`],
    ['an own host without an id', 'https://credentials.halden.example/kiln-operator'],
    ['any host with an id', `https://halden.example/${UUID}`],
  ])('%s is none', (_, url) => {
    expect(readAward(url)).toBeNull()
  })

  it('give one key for all addresses of one holding', () => {
    const key = (url: string) => readAward(url)?.key
    expect(key(`https://youracclaim.com/badges/${UUID.toUpperCase()}/public_url`)).toBe(key(CREDLY))
    expect(key(`ude.my/UC-${UUID}`)).toBe(key(`https://www.udemy.com/certificate/UC-${UUID}/`))
    expect(key('https://coursera.org/verify/QWER5678TYUI')).toBe(
      key('https://www.coursera.org/account/accomplishments/verify/QWER5678TYUI'),
    )
  })

  it('lose wrappers and what names the person', () => {
    const wrapped = (path: string) =>
      readAward(`https://www.linkedin.com/${path}?url=${encodeURIComponent(CREDLY)}&trk=1`)?.url
    expect(wrapped('safety/go')).toBe(CREDLY)
    expect(wrapped('redir/redirect')).toBe(CREDLY)
    const twice = `https://www.linkedin.com/safety/go?url=${encodeURIComponent(`https://www.linkedin.com/safety/go?url=${CREDLY}`)}`
    expect(readAward(twice)).toBeNull()
    const badgr = 'https://badges.parchment.com/public/assertions/ZyXwVuTsRqPoNmLkJiHgFe'
    expect(readAward(`${badgr}?identity__email=ildra%40halden.example&lang=de`)?.url).toBe(`${badgr}?lang=de`)
  })

  it('spell out a credential, never a person', () => {
    const hubspot = readAward(
      'https://app.hubspot.com/academy/achievements/a1b2c3d4/en/1/ildra-venn/seo-for-small-shops',
    )
    expect(hubspot).toMatchObject({ slug: 'Seo for Small Shops', title: 'app.hubspot.com a1b2c3d4' })
    expect(readAward('https://www.freecodecamp.org/certification/ildravenn/responsive-web-design')?.slug).toBe(
      'Responsive Web Design',
    )
    const share = readAward(
      'https://learn.microsoft.com/api/credentials/share/en-us/IldraVenn-1/00AA11BB22CC33DD?sharingId=7',
    )
    expect(share).toMatchObject({
      slug: null,
      title: 'learn.microsoft.com 00AA11BB22CC33DD',
      url: expect.stringContaining('sharingId'),
    })
    expect(readAward(`${CREDLY}?x=1`)?.title).toBe(CREDLY)
  })

  it('of any length are read in linear time', () => {
    for (const piece of ['badges/', 'a-', '%41', 'a.', '/', 'badges/0'])
      expect(readAward(`https://www.credly.com/${piece.repeat(1900 / piece.length)}`)).toBeNull()
  })
})

it('compares hosts and paths part by part', () => {
  expect(hostFits('*.credential.net', 'a.credential.net')).toBe(true)
  expect(hostFits('*.credential.net', 'acredential.net')).toBe(false)
  expect(hostFits('[www.]credly.com', 'sub.credly.com')).toBe(false)
  const at = (path: string) => pathParts('/[locale]/go/{hex:4-6}/*', new URL(`https://x.example${path}`))
  expect(at('/go/00af')).toEqual({ ids: ['00af'], name: null })
  expect(at('/pt-BR/go/00af/more/yet')?.ids).toEqual(['00af'])
  for (const path of ['/go/00a', '/go/00af00af', '/xyz1/go/00af', '/go/00afx']) expect(at(path)).toBeNull()
  expect(openAddress('halden.example/a')?.href).toBe('https://halden.example/a')
  expect(openAddress('localhost')).toBeNull()
})

const LIST = '../shared/data/badges/platform_urls.jsonl'
/** Pages that tell a credential, a person or a form; and where only following them shows what they lead to. */
const NO_HOLDING = /^(credly\.(template|user)|ms\.transcript|salesforce|cisco|pmi|isc2|short)$/

describe.skipIf(!existsSync(LIST))(`addresses listed in ${LIST}`, () => {
  it('are told as the list has it', () => {
    const rows = readFileSync(LIST, 'utf8')
      .trim()
      .split('\n')
      .map((line): { url: string; platform: string | null; groups?: Record<string, string> } => JSON.parse(line))
    const wrong = rows.filter(({ url, platform, groups = {} }) => {
      const formless = (platform === 'comptia' || platform === 'aws.certmetrics') && groups.id === undefined
      const profile = platform === 'google.skills' && groups.id === undefined
      const holding = platform !== null && !NO_HOLDING.test(platform) && !formless && !profile
      return (readAward(url) !== null) !== holding
    })
    expect(rows.length).toBeGreaterThan(60)
    expect(wrong.map(({ url }) => url)).toEqual([])
  })
})
