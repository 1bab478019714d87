import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readRegistry } from '../../../scripts/read-registry.ts'
import { linkDocuments } from '../../../utils/registry/ctdl/link.ts'
import { readDocument } from '../../../utils/registry/ctdl/read.ts'

/** Public CTDL that is not part of this repository: these tests are skipped where it is absent. */
const folder = new URL('../../../../shared/data/registry/', import.meta.url)
const here = existsSync(folder)

describe.skipIf(!here)('collected CTDL (skipped: ../shared is absent)', () => {
  test('every collected document is read or refused with a reason', () => {
    const lines = gunzipSync(readFileSync(new URL('ctdl_documents.jsonl.gz', folder)))
      .toString()
      .trim()
      .split('\n')
    const results = lines.map((line) => readDocument((JSON.parse(line) as { doc: unknown }).doc))
    expect(results).toHaveLength(267)
    const read = results.flatMap((one) => (one.ok ? [one] : []))
    for (const one of results) if (!one.ok) expect(one.reason).toMatch(/^(no JSON-LD node|JSON-LD, but nothing)/)
    expect(read.length).toBeGreaterThan(220)
    const { credentials, rejected } = linkDocuments(read)
    expect(credentials.length).toBeGreaterThan(50)
    expect(rejected.length).toBeLessThan(20)
    for (const { reason } of rejected) expect(reason).toMatch(/without|came before/)
    const kinds = new Set(credentials.flatMap((one) => one.evidence.map(({ kind }) => kind)))
    expect(kinds.size).toBeGreaterThan(20)
  })

  test('a registry of 139,584 documents is read whole', { timeout: 120_000 }, async () => {
    const { credentials, rejected } = await readRegistry(new URL('standin_registry.ctdl.jsonl.gz', folder).pathname)
    expect(rejected).toEqual([])
    expect(credentials).toHaveLength(130_519)
    const issuers = new Set(credentials.map((one) => one.issuer))
    expect(issuers.size).toBeLessThan(10_000)
  })
})
