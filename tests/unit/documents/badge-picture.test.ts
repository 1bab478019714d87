import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ASSERTION_AT_MOST, type BadgeClaim, claimOf, readAssertion } from '../../../utils/documents/assertion.ts'
import { isBadgePicture, PICTURE_AT_MOST, readBadgePicture } from '../../../utils/documents/badge-picture.ts'
import { DocumentError } from '../../../utils/documents/error.ts'

const OB3 = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'https://badges.halden.example/credentials/17',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:web:halden.example', type: ['Profile'], name: 'Halden Institute' },
  validFrom: '2024-03-09T00:00:00Z',
  validUntil: '2027-03-09T00:00:00Z',
  credentialSubject: {
    type: ['AchievementSubject'],
    achievement: {
      id: 'https://badges.halden.example/classes/kiln-2',
      type: ['Achievement'],
      name: 'Kiln Operator, Level 2',
    },
  },
}
const OB2 = {
  type: 'Assertion',
  id: 'https://badges.halden.example/ob2/4',
  badge: { id: 'urn:uuid:6a7e', type: 'BadgeClass', name: 'Glazing Basics', issuer: { name: 'Halden Institute' } },
  issuedOn: '2021-11-30T10:00:00+00:00',
}
const OF_OB3: BadgeClaim = {
  name: 'Kiln Operator, Level 2',
  issuer: 'Halden Institute',
  issued: '2024-03-09',
  expires: '2027-03-09',
  credentialId: null,
  url: 'https://badges.halden.example/credentials/17',
  classId: 'https://badges.halden.example/classes/kiln-2',
}
const ONLY_URL = { name: null, issuer: null, issued: null, expires: null, credentialId: null, classId: null }
const NUL = '\0'

function jws(payload: unknown): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'EdDSA' })}.${part(payload)}.c2lnbmF0dXJl`
}

function chunk(type: string, data: Uint8Array | string, length?: number): Buffer {
  const body = Buffer.from(data as string)
  const head = Buffer.alloc(4)
  head.writeUInt32BE(length ?? body.length)
  return Buffer.concat([head, Buffer.from(type), body, Buffer.alloc(4)])
}

function png(...chunks: Buffer[]): Uint8Array {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const header = chunk('IHDR', Buffer.alloc(13))
  return new Uint8Array(Buffer.concat([signature, header, chunk('IDAT', 'x'), ...chunks, chunk('IEND', '')]))
}

const itxt = (text: string, keyword = 'openbadgecredential') => chunk('iTXt', `${keyword}${NUL.repeat(5)}${text}`)

function packed(text: string): Buffer {
  const head = Buffer.from(`openbadgecredential${NUL}\x01${NUL.repeat(3)}`)
  return chunk('iTXt', Buffer.concat([head, deflateSync(text)]))
}

function svg(inside: string, space = 'xmlns:b="https://purl.imsglobal.org/ob/v3p0"'): Uint8Array {
  return new TextEncoder().encode(
    `<?xml version="1.0"?>\n<!-- a badge --><svg xmlns="http://www.w3.org/2000/svg" ${space}>${inside}<rect width="8"/></svg>`,
  )
}

const codeOf = (bytes: Uint8Array) =>
  readBadgePicture(bytes).then(
    () => null,
    (error: unknown) => (error instanceof DocumentError ? error.code : error),
  )

describe('PNG', () => {
  it.each([
    ['JSON in iTXt', png(itxt(JSON.stringify(OB3)))],
    ['JSON in packed iTXt', png(packed(JSON.stringify(OB3)))],
    ['a JWS whose payload is the credential', png(itxt(jws(OB3)))],
    ['a JWS with a vc claim', png(itxt(jws({ iss: 'did:web:halden.example', vc: OB3 })))],
  ])('%s', async (_, bytes) => {
    expect(await readBadgePicture(bytes)).toEqual(OF_OB3)
  })

  it('an Open Badges 2 assertion, and one of version 1 as an address', async () => {
    expect(await readBadgePicture(png(itxt(JSON.stringify(OB2), 'openbadges')))).toEqual({
      ...ONLY_URL,
      name: 'Glazing Basics',
      issuer: 'Halden Institute',
      issued: '2021-11-30',
      url: OB2.id,
    })
    const old = png(chunk('tEXt', `openbadges${NUL}https://badges.halden.example/a/9`))
    expect(await readBadgePicture(old)).toEqual({ ...ONLY_URL, url: 'https://badges.halden.example/a/9' })
    const zipped = Buffer.concat([
      Buffer.from(`openbadges${NUL}${NUL}`),
      deflateSync('https://badges.halden.example/a/9'),
    ])
    expect(await readBadgePicture(png(chunk('zTXt', zipped)))).toMatchObject({
      url: 'https://badges.halden.example/a/9',
    })
  })

  it.each([
    ['no badge', png(chunk('tEXt', `Software${NUL}Kiln`)), 'no-badge'],
    ['a keyword that only begins so', png(itxt(JSON.stringify(OB3), 'openbadgecredentials')), 'no-badge'],
    ['the keyword twice', png(itxt(JSON.stringify(OB3)), itxt(JSON.stringify(OB3))), 'damaged'],
    ['text that is no assertion', png(itxt('hello')), 'damaged'],
    ['an assertion without name and address', png(itxt('{"type":"Assertion"}')), 'damaged'],
    ['a length beyond the file', png(chunk('iTXt', 'openbadges', 0xffffffff)), 'damaged'],
    [
      'packed text that is none',
      png(chunk('iTXt', `openbadgecredential${NUL}\x01${NUL}${NUL}${NUL}nonsense`)),
      'damaged',
    ],
    ['packed text that unpacks without end', png(packed(' '.repeat(ASSERTION_AT_MOST * 40))), 'too-large'],
    ['a file cut short', png(itxt(JSON.stringify(OB3))).slice(0, 120), 'damaged'],
    ['something else', new TextEncoder().encode('GIF89a'), 'unsupported'],
    ['a huge file', new Uint8Array(PICTURE_AT_MOST + 1), 'too-large'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code)
  })

  it('never throws anything else, whatever is in the file', async () => {
    const noise = fc.uint8Array({ maxLength: 200 })
    await fc.assert(
      fc.asyncProperty(noise, noise, fc.constantFrom('iTXt', 'tEXt', 'zTXt'), async (data, tail, type) => {
        const keyed = Buffer.concat([Buffer.from(`openbadges${NUL}`), data])
        const code = await codeOf(new Uint8Array(Buffer.concat([png(chunk(type, keyed)), tail])))
        expect(code === null || typeof code === 'string').toBe(true)
      }),
    )
  })
})

describe('SVG', () => {
  const json = JSON.stringify(OB3)
  const escaped = json.replace(/&/g, '&amp;').replace(/"/g, '&quot;')

  it.each([
    ['CDATA', svg(`<b:credential><![CDATA[ ${json} ]]></b:credential>`)],
    ['escaped text', svg(`<b:credential>${escaped}</b:credential>`)],
    ['a JWS in verify', svg(`<b:credential verify="${jws(OB3)}"/>`)],
    ['no prefix', svg(`<credential xmlns="https://purl.imsglobal.org/ob/v3p0"><![CDATA[${json}]]></credential>`, '')],
    ['after a script', svg(`<script>if (1 < 2) throw 1</script><b:credential verify='${jws(OB3)}'></b:credential>`)],
  ])('%s', async (what, bytes) => {
    // a script with a bare "<" is no well-formed SVG
    if (what === 'after a script') expect(await codeOf(bytes)).toBe('damaged')
    else expect(await readBadgePicture(bytes)).toEqual(OF_OB3)
  })

  it('an Open Badges 2 assertion by its address', async () => {
    const bytes = svg(
      '<ob:assertion verify="https://badges.halden.example/a/9?x=1&amp;y=2"/>',
      'xmlns:ob="http://openbadges.org"',
    )
    expect(await readBadgePicture(bytes)).toEqual({ ...ONLY_URL, url: 'https://badges.halden.example/a/9?x=1&y=2' })
  })

  it.each([
    ['no badge', svg('<g/>'), 'no-badge'],
    [
      'another namespace',
      svg(`<b:credential verify="${jws(OB3)}"/>`, 'xmlns:b="https://elsewhere.example/"'),
      'no-badge',
    ],
    ['an assertion in a comment', svg(`<!-- <b:credential verify="${jws(OB3)}"/> -->`), 'no-badge'],
    ['two of them', svg(`<b:credential verify="${jws(OB3)}"/>`.repeat(2)), 'damaged'],
    ['entities', new TextEncoder().encode(`<!DOCTYPE svg [<!ENTITY a "b">]><svg></svg>`), 'damaged'],
    ['a tag that never ends', svg('<b:credential verify="'), 'damaged'],
    ['an element that never ends', svg('<b:credential>'), 'damaged'],
    ['a page', new TextEncoder().encode('<!doctype html><html><body><svg></svg></body></html>'), 'unsupported'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code)
  })

  it.each(['<!--', '<![CDATA[', '<', '<a ', '<a b="', '<?', '&', '<b:credential>'])(
    'a megabyte of %s ends',
    async (piece) => {
      expect(await codeOf(svg(piece.repeat(1e6 / piece.length)))).toMatch(/damaged|no-badge/)
    },
  )
})

describe('claims', () => {
  it('read what is written in other ways', () => {
    expect(claimOf({ name: ['Kiln'], issuer: 'https://halden.example', issuedOn: 1_600_000_000 })).toEqual({
      ...ONLY_URL,
      name: 'Kiln',
      issued: '2020-09-13',
      url: null,
    })
    expect(
      claimOf({ credentialSubject: [{ achievement: { name: { de: 'Brennofen' }, creator: { name: 'H' } } }] }),
    ).toMatchObject({ name: 'Brennofen', issuer: 'H' })
    expect(claimOf({ id: 'urn:uuid:1', badge: { name: 'Kiln' } })).toMatchObject({
      credentialId: 'urn:uuid:1',
      url: null,
    })
    expect(
      claimOf({ badge: 'https://halden.example/badge', verify: { url: 'https://halden.example/a' } }),
    ).toMatchObject({
      name: null,
      url: 'https://halden.example/a',
    })
  })

  it('never throw and stay null for what claims nothing', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void claimOf(value)))
    fc.assert(fc.property(fc.string(), (text) => void readAssertion(text)))
    for (const value of [null, 1, 'x', [], [[]], {}, { badge: 7, issuer: [], validFrom: {} }])
      expect(claimOf(value)).toBeNull()
    expect(readAssertion('javascript:alert(1)')).toBeNull()
    expect(readAssertion(`{"name":"${'x'.repeat(ASSERTION_AT_MOST)}"}`)).toBeNull()
  })

  it('keep nothing of the holder', () => {
    const told = claimOf({
      ...OB2,
      recipient: { identity: 'torvin@halden.example' },
      credentialSubject: { name: 'Torvin' },
    })
    expect(JSON.stringify(told)).not.toMatch(/torvin/i)
  })
})

it('knows its files', () => {
  expect(isBadgePicture(svg(''))).toBe(true)
  expect(isBadgePicture(new TextEncoder().encode('Jane < svg'))).toBe(false)
  expect(isBadgePicture(new Uint8Array())).toBe(false)
})

const SHARED = '../shared/data/badges/gen'

describe.skipIf(!existsSync(SHARED))(`pictures in ${SHARED}`, () => {
  const rows = existsSync(SHARED) ? readFileSync(`${SHARED}/expected.jsonl`, 'utf8').trim().split('\n') : []
  const pictures = rows
    .map((line): { file: string; expect: string } => JSON.parse(line))
    .filter(({ file }) => file.startsWith('img/'))

  it('are all told', () => {
    expect(pictures.length).toBe(readdirSync(`${SHARED}/img`).length)
  })

  it.each(pictures)('$file', async ({ file, expect: verdict }) => {
    const bytes = new Uint8Array(readFileSync(`${SHARED}/${file}`))
    const code = await codeOf(bytes)
    if (verdict === 'none') expect(code).toBe('no-badge')
    // what is packed against the specification is read all the same: whether it holds is verification's to say
    else if (verdict === 'malformed' && !file.includes('compressed')) expect(code).toBe('damaged')
    else expect(code).toBeNull()
  })
})
