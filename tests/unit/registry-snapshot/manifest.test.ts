import { describe, expect, test } from 'vitest'
import { canonicalManifest, type Manifest, manifestSchema } from '../../../utils/registry/snapshot/manifest.ts'

const part = (kind: string, digit: string) => ({
  file: `${kind}-${digit.repeat(16)}.bin.gz`,
  bytes: 10,
  sha256: digit.repeat(64),
})
const manifest: Manifest = {
  version: 3,
  format: 1,
  source: 'registry',
  date: '2026-11-20',
  label: 'A copy',
  counts: { rejected: 1, documents: 9, credentials: 5, organizations: 2 },
  search: part('search', 'a'),
  evidence: { recordsPerShard: 4, shards: [part('evidence', 'b'), part('evidence', 'c')] },
}
const text = (one: Manifest) => new TextDecoder().decode(canonicalManifest(one))

describe('a manifest', () => {
  test('fits its schema', () => {
    expect(manifestSchema.parse(manifest)).toEqual(manifest)
  })

  test('is signed in one form: keys sorted, no white space, without its signature', () => {
    const { version, ...rest } = manifest
    const signature = { algorithm: 'Ed25519', publicKey: 'AAAA', value: 'BBBB' } as const
    expect(text({ ...rest, signature, version })).toBe(text(manifest))
    expect(text(manifest)).toMatch(/^\{"counts":\{"credentials":5,"documents":9,.*"version":3\}$/)
    expect(text(manifest)).not.toMatch(/signature|\s(?!copy)/)
    expect(JSON.parse(text(manifest))).toEqual(manifest)
  })

  const bad: [string, unknown][] = [
    ['a part elsewhere', { ...manifest, search: { ...manifest.search, file: `../search-${'a'.repeat(16)}.bin.gz` } }],
    ['a part by its address', { ...manifest, search: { ...manifest.search, file: 'https://other.example/x.bin.gz' } }],
    ['a part not named by its hash', { ...manifest, search: { ...manifest.search, sha256: 'b'.repeat(64) } }],
    ['an empty part', { ...manifest, search: { ...manifest.search, bytes: 0 } }],
    ['a shard too few', { ...manifest, evidence: { ...manifest.evidence, shards: [part('evidence', 'b')] } }],
    ['more than is known of', { ...manifest, also: 1 }],
    ['another format', { ...manifest, format: 2 }],
    ['a version that is no whole number', { ...manifest, version: 1.5 }],
    ['a day that is none', { ...manifest, date: '20.11.2026' }],
  ]
  test.each(bad)('with %s is none', (_, one) => {
    expect(manifestSchema.safeParse(one).success).toBe(false)
  })
})
