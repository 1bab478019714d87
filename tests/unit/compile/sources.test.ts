import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compile } from '../../../scripts/compile/compile.ts'
import {
  bytesOf,
  ctidOf,
  dayOf,
  documentOf,
  envelopeOf,
  linesOf,
  manifestIn,
  namesIn,
  openPublished,
  optionsFor,
  range,
  rejectedIn,
  uriOf,
  workshop,
  zipOf,
} from './fixtures.ts'

let work: ReturnType<typeof workshop>
beforeEach(() => {
  work = workshop()
})
afterEach(() => work.remove())

const NUMBERS = range(40)
const envelopes = NUMBERS.map((n) => envelopeOf(n))

test('a ZIP, a folder and lines of the same envelopes give the same bytes, in whatever order they come', async () => {
  const zip = work.put('bulk.zip', zipOf(Object.fromEntries(NUMBERS.map((n) => [`${ctidOf(n)}.json`, envelopeOf(n)]))))
  const folder = work.at('folder')
  mkdirSync(folder)
  for (const n of NUMBERS) writeFileSync(path.join(folder, `${ctidOf(n)}.json`), JSON.stringify(envelopeOf(n)))
  const lines = work.put('lines.jsonl', linesOf(envelopes))
  const backwards = work.put('backwards.jsonl.gz', gzipSync(linesOf([...envelopes].reverse())))
  const half = work.put('half.jsonl', linesOf(envelopes.slice(0, 25)))
  const rest = work.put('rest.json', JSON.stringify(envelopes.slice(20)))

  const counts = { documents: 40, credentials: 36, organizations: 4, rejected: 0 }
  const all: string[] = []
  for (const [at, sources] of [[zip], [folder], [lines], [backwards], [half, rest]].entries()) {
    const out = work.at(`out-${at}`)
    expect(await compile(optionsFor(out, { sources }))).toMatchObject(counts)
    all.push(bytesOf(out))
  }
  expect(new Set(all).size).toBe(1)
})

test('what is published opens as a registry: issuers across documents, evidence with source and date', async () => {
  const out = work.at('out')
  const source = work.put('lines.jsonl', linesOf(envelopes))
  await compile(optionsFor(out, { sources: [source] }))
  const registry = openPublished(out)
  const record = registry.index.find(uriOf(12))
  expect(record).not.toBeNull()
  const credential = await registry.credential(record ?? -1)
  expect(credential).toMatchObject({ ctid: ctidOf(12), issuer: { id: uriOf(10), name: 'Guild of Glaziers 10' } })
  const edge = credential.evidence.find(({ kind }) => kind === 'accreditedBy')
  expect(edge?.agent).toBe('Guild of Glaziers 0')
  expect(credential.evidence.find(({ kind }) => kind === 'status')?.source.date).toBe(dayOf(12).slice(0, 10))
  expect(readdirSync(out).sort()).toEqual(
    ['manifest.json', manifestIn(out).search.file, ...manifestIn(out).evidence.shards.map(({ file }) => file)].sort(),
  )
  expect(readdirSync(`${out}.state`).sort()).toEqual(['documents.jsonl.gz', 'rejected.jsonl', 'state.json'])
})

test('what cannot be used is set aside with source, line and reason, and counted', async () => {
  const out = work.at('out')
  const nameless = documentOf(3)
  const [node] = nameless['@graph'] as Record<string, unknown>[]
  if (node) delete node['ceterms:name']
  const lines = [linesOf([documentOf(0)]), '{"half":\n', '\n', '[1,2]\n', linesOf([nameless]), '{"@id":"x:1","a":1}\n']
  const source = work.put('mixed.jsonl', lines.join(''))
  const done = await compile(optionsFor(out, { sources: [source] }))
  expect(done).toMatchObject({ documents: 3, credentials: 0, rejected: 4 })
  const told = rejectedIn(`${out}.state`)
  expect(told).toContainEqual({ source: 'mixed.jsonl', line: 2, reason: 'not JSON' })
  expect(told).toContainEqual(expect.objectContaining({ line: 4, reason: expect.stringContaining('no JSON-LD node') }))
  expect(told).toContainEqual(expect.objectContaining({ line: 5, reason: 'Certification without a name' }))
  expect(told).toContainEqual(expect.objectContaining({ line: 6, reason: expect.stringContaining('CTDL') }))
})

test('of one record the newest envelope counts, and a deleted one is not there', async () => {
  const newer = envelopeOf(1, documentOf(1, 'Newer'), '2026-01-01T00:00:00Z')
  const older = envelopeOf(1, documentOf(1, 'Older and with a far longer name'), '2024-01-01T00:00:00Z')
  const gone = { ...envelopeOf(2), node_headers: { deleted_at: '2026-02-02T00:00:00Z' } }
  for (const [at, order] of [
    [newer, older, envelopeOf(2), gone],
    [gone, envelopeOf(2), older, newer],
  ].entries()) {
    const out = work.at(`out-${at}`)
    await compile(optionsFor(out, { sources: [work.put(`${at}.jsonl`, linesOf([envelopeOf(0), ...order]))] }))
    expect(namesIn(out)).toEqual(['Newer'])
  }
})

test('a credential that stands in another record’s document is taken once; its own document counts', async () => {
  const guest = (n: number, name: string) => ({ ...(documentOf(n, name)['@graph'] as object[])[0] })
  const organisation = documentOf(0)
  organisation['@graph'] = [...(organisation['@graph'] as object[]), guest(1, 'A copy of it'), guest(2, 'Only here')]
  const out = work.at('out')
  const source = work.put('lines.jsonl', linesOf([organisation, documentOf(1)]))
  expect(await compile(optionsFor(out, { sources: [source] }))).toMatchObject({ documents: 2, rejected: 1 })
  expect(namesIn(out)).toEqual(['Glazing Certificate 1', 'Only here'])
})

test('what is no source is said in one sentence, and nothing is published', async () => {
  const out = work.at('out')
  const cut = zipOf({ 'a.json': documentOf(1), 'b.json': documentOf(2) })
  const broken = work.put('broken.zip', cut.subarray(0, cut.length - 40))
  await expect(compile(optionsFor(out, { sources: [broken] }))).rejects.toThrow(/not a whole ZIP/)
  await expect(compile(optionsFor(out, { sources: [work.at('absent')] }))).rejects.toThrow(/no such file/)
  await expect(compile(optionsFor(out))).rejects.toThrow(/no earlier state/)
  await expect(compile(optionsFor(out, { sources: ['http://elsewhere.example/x'] }))).rejects.toThrow(/not an https/)
  expect(readdirSync(out)).toEqual([])
})
