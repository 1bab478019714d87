import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { registryOf } from '../../../scripts/evaluate/registry-of.ts'
import { measure, parseGold, runAll } from '../../../scripts/evaluate/resolve-measures.ts'
import { createResolver } from '../../../utils/resolve/resolve.ts'

const written = parseGold(readFileSync(path.resolve(import.meta.dirname, '../../gold/resolve.written.jsonl'), 'utf8'))
const registry = path.resolve(import.meta.dirname, '../../../../shared/data/registry/standin_registry.ctdl.jsonl.gz')
const here = existsSync(registry)
if (!here) console.warn('resolve: ../shared/data is absent, the mentions written by hand are not tested')

test('mentions written by hand: enough, each once, both kinds', () => {
  expect(written.length).toBeGreaterThan(400)
  expect(new Set(written.map(({ id }) => id)).size).toBe(written.length)
  expect(new Set(written.map(({ name, issuer }) => `${name}\n${issuer}`)).size).toBe(written.length)
  expect(written.filter(({ expected }) => expected.length === 0).length).toBeGreaterThan(120)
})

describe.skipIf(!here)('mentions written by hand on the stand-in registry', () => {
  test('floors below which no change may fall', { timeout: 180_000 }, async () => {
    const { index } = (await registryOf(registry)).registry
    const ids = new Set(Array.from({ length: index.size }, (_, record) => index.idOf(record).split('/').at(-1)))
    expect(written.flatMap(({ expected }) => expected).filter((id) => !ids.has(id))).toEqual([])
    const { judged } = runAll(createResolver(index), written)
    const measured = measure(judged)
    expect(measured.wrongIssuer).toBe(0)
    expect(measured.precision).toBeGreaterThanOrEqual(0.98)
    expect(measured.recall).toBeGreaterThanOrEqual(0.8)
    expect(measured.recallAt1).toBeGreaterThanOrEqual(0.95)
    // A stated issuer is never said to be a stranger to what is its own.
    const accused = judged.filter(
      ({ gold, resolution }) => gold.expected.length > 0 && resolution.outcome === 'lookalike',
    )
    expect(accused.length).toBeLessThanOrEqual(1)
  })
})
