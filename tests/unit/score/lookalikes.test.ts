import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readGroups } from '../../../scripts/evaluate/lookalikes.ts'
import { auc, aucWithinIssuer } from '../../../scripts/evaluate/quality-auc.ts'
import { pointsOf, readLabelled } from '../../../scripts/evaluate/quality-gold.ts'
import { scoreLookalikes } from '../../../scripts/evaluate/quality-lookalikes.ts'
import { recordsOf, registryOf } from '../../../scripts/evaluate/registry-of.ts'
import { RUBRIC } from '../../../utils/score/rubric.ts'

const shared = path.resolve(import.meta.dirname, '../../../../shared/data')
const registry = path.join(shared, 'registry/standin_registry.ctdl.jsonl.gz')
const names = path.join(shared, 'registry/credly_same_name_different_issuer.csv.gz')
const labels = path.join(shared, 'gold/quality.dev.jsonl')
const here = [registry, names, labels].every(existsSync)
if (!here) console.warn('score: ../shared/data is absent, labelled quality and look-alikes are not tested')

describe.skipIf(!here)('on the stand-in registry', () => {
  it('no name of several issuers is scored by another issuer’s record', { timeout: 180_000 }, async () => {
    const opened = await registryOf(registry)
    const { summary, borrowed } = await scoreLookalikes(readGroups(readFileSync(names)), opened.registry)
    expect(borrowed).toEqual([])
    expect(summary.groups).toBeGreaterThanOrEqual(1000)
    expect(summary.scored).toBeGreaterThan(0.9 * summary.asked)
  })

  it('points tell labelled certifications from the rest: floors', { timeout: 180_000 }, async () => {
    const records = await recordsOf(registry)
    const dev = pointsOf(readLabelled(readFileSync(labels, 'utf8'), records), RUBRIC)
    expect(auc(dev)).toBeGreaterThanOrEqual(0.97)
    expect(aucWithinIssuer(dev)).toBeGreaterThanOrEqual(0.99)
    // Labels of other issuers, none of which the values were chosen by alone.
    const more = readFileSync(path.resolve(import.meta.dirname, '../../gold/quality.more.jsonl'), 'utf8')
    expect(aucWithinIssuer(pointsOf(readLabelled(more, records), RUBRIC))).toBeGreaterThanOrEqual(0.98)
  })
})
