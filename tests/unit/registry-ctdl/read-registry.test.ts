import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { readRegistry } from '../../../scripts/read-registry.ts'
import { certification, graph, organization } from './ctdl.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'registry-'))
afterAll(() => rmSync(folder, { recursive: true }))

const lines = [
  JSON.stringify(graph(organization(9, 'Guild of Kilns'))),
  'not json',
  '',
  JSON.stringify({ hello: 'world' }),
  JSON.stringify(graph(certification())),
  JSON.stringify({ '@type': 'ceterms:License', 'ceterms:name': 'No id' }),
].join('\n')

test.each(['plain.jsonl', 'packed.jsonl.gz'])('%s: good lines are read, bad ones are told by number', async (name) => {
  const file = path.join(folder, name)
  writeFileSync(file, name.endsWith('.gz') ? gzipSync(lines) : lines)
  const { credentials, rejected } = await readRegistry(file)
  expect(credentials.map((one) => [one.name, one.issuer?.name])).toEqual([
    ['Certified Kiln Operator', 'Guild of Kilns'],
  ])
  expect(rejected).toEqual([
    { line: 2, reason: 'not a JSON object' },
    { line: 4, reason: 'no JSON-LD node in it (neither @graph nor @type)' },
    { line: 6, reason: 'License without an @id or a CTID' },
  ])
})

test('a file that is missing or damaged is an error to the caller, not the end of the process', async () => {
  await expect(readRegistry(path.join(folder, 'absent.jsonl.gz'))).rejects.toThrow(/ENOENT/)
  const broken = path.join(folder, 'broken.jsonl.gz')
  writeFileSync(broken, gzipSync(lines).subarray(0, 60))
  await expect(readRegistry(broken)).rejects.toThrow()
})
