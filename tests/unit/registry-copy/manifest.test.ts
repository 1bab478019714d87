import { describe, expect, it } from 'vitest'
import { CopyError } from '../../../utils/model/registry-copy.ts'
import { COPY_LIMITS, partsOf, readManifest, refuseOlder, signedBy } from '../../../utils/registry/snapshot/accept.ts'
import { manifestAddress, patternOf } from '../../../utils/registry/snapshot/address.ts'
import type { Manifest } from '../../../utils/registry/snapshot/manifest.ts'
import { makeSnapshot, signer, withManifest } from '../../support/snapshot.ts'
import { CREDENTIALS } from '../resolve/fixture.ts'

const by = signer()
const { manifest, files } = makeSnapshot(CREDENTIALS, { version: 7, by })
const { signature: _signature, ...bare } = manifest

function codeOf(run: () => unknown): unknown {
  try {
    run()
    return null
  } catch (error) {
    return error instanceof CopyError ? error.code : error
  }
}
const read = (change: object) => codeOf(() => readManifest(JSON.stringify({ ...manifest, ...change })))
const signed = (one: Manifest, wanted: string | null, subtle = crypto.subtle) =>
  signedBy(one, wanted, subtle).catch((error: unknown) => (error instanceof CopyError ? error.code : error))

describe('an address', () => {
  it.each([
    ['https://files.example.org/copy/manifest.json', 'https://files.example.org/copy/manifest.json'],
    [' https://files.example.org/copy/ ', 'https://files.example.org/copy/manifest.json'],
    ['https://files.example.org/copy/manifest.json#top', 'https://files.example.org/copy/manifest.json'],
    ['http://localhost:8080/', 'http://localhost:8080/manifest.json'],
    ['http://127.0.0.1:8080/a.json', 'http://127.0.0.1:8080/a.json'],
  ])('%s', (typed, url) => expect(manifestAddress(typed).href).toBe(url))

  it.each([
    'http://files.example.org/manifest.json',
    'http://localhost.example.org/manifest.json',
    'https://user:word@files.example.org/',
    'file:///etc/hosts',
    'data:application/json,{}',
    'javascript:alert(1)',
    'files.example.org',
    '',
    `https://files.example.org/${'a'.repeat(3000)}`,
  ])('%s is refused', (typed) => expect(codeOf(() => manifestAddress(typed))).toBe('address'))

  it('names the one host to ask the browser for', () => {
    expect(patternOf(new URL('https://files.example.org:8443/copy/'))).toBe('https://files.example.org/*')
    expect(patternOf(new URL('http://localhost:8080/'))).toBeNull()
  })
})

describe('a manifest', () => {
  it('is read, and lists every part once', () => {
    const one = readManifest(JSON.stringify(manifest))
    expect(partsOf(one).map(({ file }) => file)).toEqual([...files.keys()].filter((name) => name !== 'manifest.json'))
  })

  it.each([
    ['of another format', { format: 2 }],
    ['of another source', { source: 'somewhere' }],
    ['with more than is known', { more: 1 }],
    ['with a part elsewhere', { search: { ...manifest.search, file: '../search.bin.gz' } }],
    ['with a part that is not named by its hash', { search: { ...manifest.search, sha256: '0'.repeat(64) } }],
    ['with too few evidence parts', { evidence: { recordsPerShard: 2048, shards: [] } }],
    ['with a date that is none', { date: 'today' }],
  ])('%s is refused', (_, change) => expect(read(change)).toBe('no-manifest'))

  it('that is no JSON, or cut short, is refused', () => {
    expect(codeOf(() => readManifest('<!doctype html>'))).toBe('no-manifest')
    expect(codeOf(() => readManifest(JSON.stringify(manifest).slice(0, -5)))).toBe('no-manifest')
  })

  it('of more than may be taken is refused before anything is fetched', () => {
    expect(read({ search: { ...manifest.search, bytes: COPY_LIMITS.part + 1 } })).toBe('too-large')
    expect(codeOf(() => readManifest(' '.repeat(COPY_LIMITS.manifest + 1)))).toBe('too-large')
  })

  it('of a lower version does not take the place of a higher one', () => {
    expect(codeOf(() => refuseOlder(manifest, { version: 8, key: null }))).toBe('older')
    for (const here of [null, { version: 7, key: null }, { version: 6, key: null }])
      expect(codeOf(() => refuseOlder(manifest, here))).toBeNull()
  })
})

describe('a signature', () => {
  it('is checked whether or not it was asked for', async () => {
    expect(await signed(manifest, null)).toBe(by.publicKey)
    expect(await signed(manifest, by.publicKey)).toBe(by.publicKey)
    expect(await signed({ ...manifest, version: 8 }, null)).toBe('signature')
    expect(await signed({ ...manifest, label: 'Another' }, by.publicKey)).toBe('signature')
  })

  it('holds in whatever order the manifest says things', async () => {
    const turned = Object.fromEntries(Object.entries(manifest).toReversed())
    expect(await signed(readManifest(JSON.stringify(turned)), by.publicKey)).toBe(by.publicKey)
  })

  it('by another key, or none where one was asked for, is refused', async () => {
    expect(await signed(withManifest(files, bare, signer()).manifest, by.publicKey)).toBe('signature')
    expect(await signed(bare, by.publicKey)).toBe('unsigned')
    expect(await signed(bare, null)).toBeNull()
  })

  it('that cannot be read is refused', async () => {
    const broken = { algorithm: 'Ed25519' as const, publicKey: 'AAAA', value: 'AAAA' }
    expect(await signed({ ...bare, signature: broken }, null)).toBe('signature')
  })

  it('is said to be unchecked by a browser of before its kind, where it was asked for', async () => {
    const importKey = async () => Promise.reject(new DOMException('no', 'NotSupportedError'))
    const old = { importKey } as unknown as SubtleCrypto
    expect(await signed(manifest, by.publicKey, old)).toBe('no-signatures')
    expect(await signed(manifest, null, old)).toBeNull()
  })
})
