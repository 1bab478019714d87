import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compile } from '../../../scripts/compile/compile.ts'
import { bytesOf, linesOf, namesIn, optionsFor, workshop } from './fixtures.ts'

/** Public CTDL that is not part of this repository: these tests are skipped where it is absent. */
const file = new URL('../../../../shared/data/registry/ctdl_documents.jsonl.gz', import.meta.url)

let work: ReturnType<typeof workshop>
beforeEach(() => {
  work = workshop()
})
afterEach(() => work.remove())

describe.skipIf(!existsSync(file))('collected CTDL (skipped: ../shared is absent)', () => {
  test('every collected document is compiled or set aside, in any order to the same bytes', async () => {
    const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n')
    const documents = lines.map((line) => (JSON.parse(line) as { doc: unknown }).doc)
    const [out, other] = [work.at('out'), work.at('other')]
    const source = work.put('documents.jsonl', linesOf(documents))
    const done = await compile(optionsFor(out, { sources: [source] }))
    expect(done.credentials).toBeGreaterThan(50)
    expect(done.rejected).toBeLessThan(100)
    expect(namesIn(out)).toHaveLength(done.credentials)
    const backwards = work.put('backwards.jsonl', linesOf(documents.reverse()))
    await compile(optionsFor(other, { sources: [backwards] }))
    expect(bytesOf(other)).toBe(bytesOf(out))
  })
})
