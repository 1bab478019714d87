import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { UsageError } from '../../../scripts/cli.ts'
import { readGroups, runLookalikes } from '../../../scripts/evaluate/lookalikes.ts'
import { registryOf } from '../../../scripts/evaluate/registry-of.ts'
import { judge, measure, parseGold, runAll } from '../../../scripts/evaluate/resolve-measures.ts'
import { createResolver } from '../../../utils/resolve/resolve.ts'
import { loadRules } from '../../../utils/resolve/rules.ts'

const shared = path.resolve(import.meta.dirname, '../../../../shared/data')
const registry = path.join(shared, 'registry/standin_registry.ctdl.jsonl.gz')
const gold = path.join(shared, 'gold/resolve.dev.jsonl')
const lookalikes = path.join(shared, 'registry/credly_same_name_different_issuer.csv.gz')
const here = [registry, gold, lookalikes].every(existsSync)
if (!here) console.warn('resolve: ../shared/data is absent, the labelled mentions and look-alikes are not tested')

const resolver = () => registryOf(registry).then((opened) => createResolver(opened.registry.index))

describe.skipIf(!here)('on the stand-in registry', () => {
  test('labelled mentions: floors below which no change may fall', { timeout: 180_000 }, async () => {
    const { judged } = runAll(await resolver(), parseGold(readFileSync(gold, 'utf8')))
    const measured = measure(judged)
    expect(measured.wrongIssuer).toBe(0)
    expect(measured.precision).toBeGreaterThanOrEqual(0.99)
    expect(measured.recall).toBeGreaterThanOrEqual(0.94)
    expect(measured.recallAt1).toBeGreaterThanOrEqual(0.97)
    expect(measured.recallAt5).toBeGreaterThanOrEqual(0.99)
  })

  test('look-alikes: with the issuer given always its own; with none, the owner’s or none', {
    timeout: 180_000,
  }, async () => {
    const groups = readGroups(new Uint8Array(readFileSync(lookalikes)))
    expect(groups.length).toBe(1072)
    const { summary, failures } = runLookalikes(groups, await resolver(), loadRules())
    expect(failures).toEqual([])
    expect(summary.withStranger.asked).toBeGreaterThan(1000)
    expect(summary.withIssuer.right).toBe(summary.withIssuer.asked)
  })
})

describe('the measures', () => {
  const asked = (expected: string[], issuer: string | null = 'Halden') => ({
    id: 'x',
    name: 'Certified Rigger',
    issuer,
    source: 'human',
    expected,
    expectedIssuer: expected.length > 0 ? 'Halden' : null,
  })
  const given = (ids: string[], accepted: boolean, issuer = 'Halden') => ({
    outcome: accepted ? ('match' as const) : ('ambiguous' as const),
    credentialId: accepted ? (ids[0] ?? null) : null,
    probability: 0.9,
    candidates: ids.map((credentialId) => ({ credentialId, name: 'n', issuer, probability: 0.9, reasons: [] })),
    searched: { source: 'file' as const, date: null, size: 2 },
  })

  test('count as the labelled data says', () => {
    const judged = [
      judge(asked(['a']), given(['a', 'b'], true)), // right
      judge(asked(['a']), given(['b', 'a'], true)), // wrong credential, right issuer, second in rank
      judge(asked(['a']), given(['a'], false)), // withheld
      judge(asked([]), given(['b'], true, 'Brightwater')), // a link where none is, to another issuer
      judge(asked([]), given([], false)), // rightly none
    ]
    expect(measure(judged)).toEqual({
      mentions: 5,
      recallAt1: 0.6667,
      recallAt5: 1,
      precision: 0.3333,
      recall: 0.3333,
      f1: 0.3333,
      accepted: 3,
      wrongIssuer: 1,
    })
  })

  test('a bad line is named', () => {
    const good = JSON.stringify(asked(['a']))
    expect(parseGold(`${good}\n\n`)).toHaveLength(1)
    expect(() => parseGold(`${good}\n{"id": 1}`)).toThrow(new UsageError('line 2 is not a labelled mention'))
  })
})
