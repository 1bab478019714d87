import { describe, expect, it } from 'vitest'
import { askBackground } from '../../scripts/browsers/ask.ts'
import { compileStarter } from '../../scripts/compile-starter.ts'
import { DEMO_HOSTS } from '../../scripts/demo/demo.ts'
import { demoChoices } from '../../scripts/demo/setup.ts'
import { appraisalSchema } from '../../utils/model/appraisal.ts'
import { layerSchema } from '../../utils/model/layer.ts'
import { type Mention, mentionSchema } from '../../utils/model/mention.ts'
import { builtInLayers } from '../../utils/policy/packs.ts'
import { openRegistry } from '../../utils/registry/snapshot/registry.ts'
import { createLookup } from '../../utils/resolve/lookup.ts'
import { gated } from '../../utils/score/appraise.ts'
import { createAppraiser } from '../../utils/score/appraiser.ts'
import { RUBRIC } from '../../utils/score/rubric.ts'
import { useSession } from './support/session.ts'

/** As many as one question may hold. */
const ASKED = 200

const { credentials, bytes, shards } = compileStarter()
const { requisition, trusted } = demoChoices()

const evenly = <T>(all: readonly T[], n: number): T[] => {
  const every = Math.max(1, Math.floor(all.length / n))
  return all.filter((_, i) => i % every === 0).slice(0, n)
}

/** Records of the catalogue as a page would name it, some without their issuer or by another's. */
function mentions(): Mention[] {
  // Half of them rich in evidence, so that scores and not only gaps are compared.
  const rich = credentials.filter(({ evidence }) => evidence.length >= 4)
  return [...evenly(rich, ASKED / 2), ...evenly(credentials, ASKED / 2)].map(({ name, issuer }, i) =>
    mentionSchema.parse({
      key: `k${i}`,
      name: name.slice(0, 300),
      issuer: i % 7 === 3 ? null : i % 11 === 5 ? 'Halden Bay Guild' : (issuer?.name.slice(0, 200) ?? null),
      issued: i % 3 === 0 ? '2023-05' : null,
      expires: i % 5 === 0 ? '2027-01' : null,
      credentialId: null,
      url: i % 13 === 4 ? 'https://www.credly.com/badges/5f3a2c9e-0000-4000-8000-000000000001' : null,
      source: { by: 'section', adapter: null },
      confidence: 0.9,
      flags: [],
    }),
  )
}

const listed = credentials.find(({ issuer }) => issuer !== null)
const layer = layerSchema.parse({
  name: 'Guild register',
  kind: 'iso17024',
  jurisdiction: 'international',
  date: '2026-01',
  publisher: 'Board of Boards',
  source: 'https://boards.example/register',
  reliability: 'publicList',
  licence: 'none needed',
  entries: [{ names: [listed?.name], issuers: [listed?.issuer?.name] }],
})

async function underNode(asked: readonly Mention[]): Promise<string[]> {
  const registry = openRegistry(bytes.buffer, async (n) => shards[n]?.buffer ?? new ArrayBuffer())
  const { resolve, find } = createLookup([registry], (resolution) => gated(resolution, RUBRIC))
  const today = new Date().toISOString().slice(0, 10)
  const appraise = createAppraiser({ resolve, requisition, trusted: [trusted], layers: [layer], today })
  const all = await Promise.all(asked.map(async (mention) => appraise(mention, await find(mention))))
  return all.map((one) => JSON.stringify(appraisalSchema.parse(one)))
}

describe('scores', () => {
  const session = useSession(DEMO_HOSTS)

  it('are the same bytes as under Node, with a role, a trusted list and an accreditation layer', async () => {
    const { driver } = session
    await askBackground(driver, 'ui>bg requisition.save', { requisition })
    await askBackground(driver, 'ui>bg requisition.use', { id: requisition.id })
    await askBackground(driver, 'ui>bg trusted.save', { list: trusted })
    await askBackground(driver, 'ui>bg layer.save', { layer })
    const asked = mentions()
    const here = await underNode(asked)
    const there = await askBackground(driver, 'ui>bg appraise', { mentions: asked })
    expect(there.map((one) => JSON.stringify(one))).toEqual(here)
    // The comparison is of something: scores, candidates and look-alikes are among them.
    const outcomes = new Set(there.map(({ resolution }) => resolution.outcome))
    expect(outcomes.size).toBeGreaterThanOrEqual(3)
    expect(there.filter(({ quality }) => quality?.point != null).length).toBeGreaterThan(10)
  })

  it('name a layer of one’s own among those in force, until it is removed', async () => {
    const { driver } = session
    const names = async () => (await askBackground(driver, 'ui>bg layers', {})).filter(({ own }) => own)
    expect(await names()).toMatchObject([{ name: layer.name, entries: 1 }])
    await askBackground(driver, 'ui>bg layer.remove', { name: layer.name })
    expect(await names()).toEqual([])
    expect(await askBackground(driver, 'ui>bg layers', {})).toHaveLength(builtInLayers().size)
  })
})
