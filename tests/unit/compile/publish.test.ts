import { generateKeyPairSync, webcrypto } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compile as command } from '../../../scripts/commands/compile.ts'
import { compile } from '../../../scripts/compile/compile.ts'
import { readKey } from '../../../scripts/compile/publish.ts'
import { readManifest, signedBy } from '../../../utils/registry/snapshot/accept.ts'
import { bytesOf, documentOf, linesOf, manifestIn, optionsFor, range, workshop } from './fixtures.ts'

let work: ReturnType<typeof workshop>
beforeEach(() => {
  work = workshop()
})
afterEach(() => work.remove())

const source = (count: number) => work.put(`${count}.jsonl`, linesOf(range(count).map((n) => documentOf(n))))

test('a signed snapshot is what the extension takes for signed; another key is refused', async () => {
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = work.put('key.pem', privateKey.export({ format: 'pem', type: 'pkcs8' }))
  const out = work.at('out')
  await compile(optionsFor(out, { sources: [source(12)], key: readKey(pem) }))
  const manifest = readManifest(bytesOf(out))
  const subtle = webcrypto.subtle as unknown as SubtleCrypto
  expect(await signedBy(manifest, manifest.signature?.publicKey ?? '', subtle)).toBe(manifest.signature?.publicKey)
  await expect(signedBy({ ...manifest, label: 'Other' }, null, subtle)).rejects.toThrow()
  expect(() => readKey(work.put('no.pem', 'no key'))).toThrow(/Ed25519/)
})

test('files of an older snapshot stay until they are pruned', async () => {
  const out = work.at('out')
  await compile(optionsFor(out, { sources: [source(12)], date: '2026-11-19' }))
  const before = manifestIn(out)
  await compile(optionsFor(out, { sources: [source(15)] }))
  expect(readdirSync(out)).toContain(before.search.file)
  const { pruned } = await compile(optionsFor(out, { sources: [source(15)], prune: true }))
  expect(pruned).toBe(2)
  expect(readdirSync(out)).toHaveLength(3)
})

test('a snapshot of an earlier day does not take the place of a later one', async () => {
  const out = work.at('out')
  await compile(optionsFor(out, { sources: [source(12)] }))
  const before = bytesOf(out)
  await expect(compile(optionsFor(out, { sources: [source(12)], date: '2026-11-19' }))).rejects.toThrow(/newer/)
  expect(bytesOf(out)).toBe(before)
})

test('the command says what it was not told, and keeps the state out of what is published', async () => {
  const file = source(12)
  await expect(command([file])).rejects.toThrow(/--out/)
  await expect(command([file, '--out', work.at('o'), '--date', '2026-02-30'])).rejects.toThrow(/not a day/)
  await expect(command([file, '--out', work.at('o'), '--state', work.at('o/state')])).rejects.toThrow(/beside/)
  await expect(command([file, '--out', work.at('o'), '--elsewhere'])).rejects.toThrow(/elsewhere/)
  const done = await command([file, '--out', work.at('o'), '--date', '2026-11-20'])
  expect(done).toMatchObject({ documents: 12, credentials: 10, version: Date.UTC(2026, 10, 20) / 1000 })
})
