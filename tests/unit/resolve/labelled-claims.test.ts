import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { UsageError } from '../../../scripts/cli.ts'
import { parseClaims } from '../../../scripts/commands/evaluate-coverage.ts'
import { goldOfClaims } from '../../../scripts/evaluate/labelled-claims.ts'
import { registryOf } from '../../../scripts/evaluate/registry-of.ts'
import { intervals, judge, measure, parseGold, runAll } from '../../../scripts/evaluate/resolve-measures.ts'
import { fold } from '../../../utils/registry/index/text.ts'
import { createResolver } from '../../../utils/resolve/resolve.ts'
import { credential, indexOf, issuer } from './fixture.ts'

const labels = readFileSync(path.resolve(import.meta.dirname, '../../gold/resolve.claims.jsonl'), 'utf8')
const shared = path.resolve(import.meta.dirname, '../../../../shared/data')
const registry = path.join(shared, 'registry/standin_registry.ctdl.jsonl.gz')
const claims = path.join(shared, 'registry/human_written_credential_claims.csv')
const dev = path.join(shared, 'gold/resolve.dev.jsonl')
const here = [registry, claims, dev].every(existsSync)
if (!here) console.warn('resolve: ../shared/data is absent, the labelled claims are not tested')

describe.skipIf(!here)('labelled claims on the stand-in registry', () => {
  test('none stands among the published ones, few are of one person', { timeout: 180_000 }, async () => {
    const rows = readFileSync(claims, 'utf8')
    const { registry: opened } = await registryOf(registry)
    const golds = goldOfClaims(labels, rows, opened.index)
    const asked = (gold: { name: string; issuer: string | null }) => `${fold(gold.name)}|${fold(gold.issuer ?? '')}`
    const published = new Set(parseGold(readFileSync(dev, 'utf8')).map(asked))
    expect(golds.filter((gold) => published.has(asked(gold)))).toEqual([])
    expect(new Set(golds.map(asked)).size).toBe(golds.length)
    const personOf = new Map(parseClaims(rows, Number.POSITIVE_INFINITY).map((one) => [one.claim_id, one.person]))
    const each = Object.values(Object.groupBy(golds, ({ id }) => personOf.get(id) ?? '')).map((own) => own?.length)
    expect(Math.max(...each.map(Number))).toBeLessThanOrEqual(8)
  })

  test('no link to another issuer, hardly one that is wrong', { timeout: 180_000 }, async () => {
    const { registry: opened } = await registryOf(registry)
    const golds = goldOfClaims(labels, readFileSync(claims, 'utf8'), opened.index)
    const { judged } = runAll(createResolver(opened.index), golds)
    const measured = measure(judged)
    console.info('resolve, labelled claims:', JSON.stringify({ ...measured, intervals: intervals(judged) }))
    expect(measured.mentions).toBeGreaterThanOrEqual(150)
    expect(measured.wrongIssuer).toBe(0)
    expect(judged.filter(({ right, resolution }) => resolution.credentialId !== null && !right).length).toBeLessThan(3)
    expect(measured.recallAt1).toBeGreaterThanOrEqual(0.85)
  })
})

describe('labels that name claims', () => {
  const halden = credential('Certified Rigger', issuer('Halden'))
  const index = indexOf([halden, credential('Certified Rigger', issuer('Brightwater'))])
  const csv = 'claim_id,person,name,issuer,url_host\na1,q1, Certified Rigger ,Halden,\na2,q1,Knots,,knots.example\n'
  const line = (claim: string, expected: string[]) => `${JSON.stringify({ claim, expected })}\n`
  const right = line('a1', [halden.ctid ?? ''])

  test('are joined with the claim and the record', () => {
    expect(goldOfClaims(`${right}\n${line('a2', [])}`, csv, index)).toEqual([
      {
        id: 'a1',
        name: 'Certified Rigger',
        issuer: 'Halden',
        source: 'human',
        expected: [halden.ctid],
        expectedName: 'Certified Rigger',
        expectedIssuer: 'Halden',
      },
      { id: 'a2', name: 'Knots', issuer: null, source: 'human', expected: [] },
    ])
  })

  test('are resolved as labelled mentions are', () => {
    const { judged } = runAll(createResolver(index), goldOfClaims(right + line('a2', []), csv, index))
    expect(measure(judged)).toMatchObject({ mentions: 2, accepted: 1, precision: 1, recall: 1, wrongIssuer: 0 })
  })

  test('of persons with very many claims are all found', () => {
    const many = Array.from({ length: 90 }, (_, i) => `b${i},q2,Course ${i},,`).join('\n')
    expect(goldOfClaims(line('b89', []), `${csv}${many}\n`, index)[0]?.name).toBe('Course 89')
  })

  test.each([
    ['no label', '{"claim": "a2"}', 'line 2 is not a labelled claim'],
    ['more than a label', '{"claim": "a2", "expected": [], "name": "Knots"}', 'line 2 is not a labelled claim'],
    ['no such claim', line('a3', []), 'line 2: there is no claim a3'],
    [
      'no such record',
      line('a2', ['ce-00000000-0000-4000-8000-00000000ffff']),
      'line 2: the registry holds no ce-00000000-0000-4000-8000-00000000ffff',
    ],
  ])('%s: the line is named', (_, bad, message) => {
    expect(() => goldOfClaims(right + bad, csv, index)).toThrow(new UsageError(message))
  })
})

test('intervals hold the measure and narrow with more answers', () => {
  const gold = { id: 'x', name: 'Knots', issuer: null, source: 'human', expected: ['a'] }
  const one = judge(gold, {
    outcome: 'match',
    credentialId: 'a',
    probability: 0.9,
    candidates: [{ credentialId: 'a', name: 'Knots', issuer: 'Halden', probability: 0.9, reasons: [] }],
    searched: { source: 'file', date: null, size: 1 },
  })
  expect(intervals([one]).recall).toEqual([0.2065, 1])
  expect(intervals(Array(100).fill(one)).recall[0]).toBeGreaterThan(0.96)
  expect(intervals(Array(100).fill(one)).wrongIssuer[1]).toBeLessThan(0.04)
})
