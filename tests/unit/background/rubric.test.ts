import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createEngine } from '../../../entrypoints/background/engine.ts'
import { rubricHandlers } from '../../../entrypoints/background/rubric.ts'
import type { From } from '../../../utils/messages/serve.ts'
import { appraisalSchema } from '../../../utils/model/appraisal.ts'
import type { Weights } from '../../../utils/model/settings.ts'
import { expandIndex } from '../../../utils/registry/snapshot/expand.ts'
import { openRegistry } from '../../../utils/registry/snapshot/registry.ts'
import { writeSnapshot } from '../../../utils/registry/snapshot/write.ts'
import { RUBRIC, RUBRIC_HASH } from '../../../utils/score/rubric.ts'
import { rubricInForce } from '../../../utils/score/rubric-edit.ts'
import { createDb, type TouchstoneDb } from '../../../utils/store/db.ts'
import { createStore, type Store } from '../../../utils/store/store.ts'
import { mention } from '../panel/make.ts'
import { credential, issuer } from '../resolve/fixture.ts'
import { evidence } from '../score/make.ts'

vi.mock('wxt/browser', () => ({ browser: {} }))

const FROM: From = { role: 'ui', tabId: null, url: '' }
const OTHER: Weights = { assurance: 35, rigour: 20, currency: 15, competencies: 15, market: 5, stack: 10 }
const GUILD = issuer('Guild of Riggers')
const RIGGER = credential('Certified Mast Rigger (CMR)', GUILD, {
  evidence: [
    evidence('accreditedBy', { agent: 'Northern Accreditation Board' }),
    evidence('assessment', { method: 'exam', proctored: true }),
    evidence('status', { value: 'Active' }),
  ],
})

let db: TouchstoneDb
let store: Store
let told: string[]
let count = 0
beforeEach(() => {
  db = createDb(`background-rubric-${++count}`)
  store = createStore(db)
  told = []
  return () => db.delete()
})

const handlers = () =>
  rubricHandlers(store, async (event, detail) => {
    told.push(`${event}: ${detail}`)
    return {}
  })
const give = async (weights: Weights | null) => handlers()['ui>bg rubric.weights']({ weights }, FROM)

function engine() {
  const { search, shards } = writeSnapshot([RIGGER])
  const meta = { source: 'starter', date: '2026-11-20' } as const
  return createEngine(store, async () => [
    openRegistry(expandIndex(search.buffer, meta), async (n) => shards[n]?.buffer ?? new ArrayBuffer()),
  ])()
}

describe('points that were chosen', () => {
  it('are scored by from the next question on, with another hash and as modified, until they are reset', async () => {
    const { appraise, rubric } = await engine()
    const ask = async () => {
      const [one] = await appraise([mention(RIGGER.name, { issuer: GUILD.name })])
      return appraisalSchema.parse(one)
    }
    const shipped = await ask()
    expect(shipped.versions).toEqual({ rubric: RUBRIC.version, rubricHash: RUBRIC_HASH, modified: false })

    await give(OTHER)
    const changed = await ask()
    expect(changed.versions).toMatchObject({ rubric: `${RUBRIC.version}, modified`, modified: true })
    expect(changed.versions.rubricHash).not.toBe(RUBRIC_HASH)
    expect(await rubric()).toEqual({ name: changed.versions.rubric, hash: changed.versions.rubricHash })
    expect(changed.quality?.point).toBeGreaterThan(shipped.quality?.point ?? 100)

    await give(null)
    expect(await ask()).toEqual(shipped)
  })

  it('are stored, logged and told; those as shipped are no choice', async () => {
    await give(OTHER)
    expect((await store.settings()).weights).toEqual(OTHER)
    expect(await handlers()['ui>bg rubric']({}, FROM)).toMatchObject({
      name: `${RUBRIC.version}, modified`,
      rubric: { weights: OTHER },
      shipped: RUBRIC.weights,
    })
    await give(RUBRIC.weights)
    expect((await store.settings()).weights).toBeNull()
    expect(told).toEqual([
      expect.stringMatching(/^rubric points: .*, modified, [0-9a-f]{16}$/),
      `rubric points: ${RUBRIC.version}, ${RUBRIC_HASH}`,
    ])
  })

  it('are refused with their place where they do not hold, and those before stay', async () => {
    await give(OTHER)
    await expect(give({ ...OTHER, stack: 11 })).rejects.toThrow('weights add up to 101, not to 100')
    await expect(give({ ...OTHER, rigour: 10, stack: 20 })).rejects.toThrow('weights.rigour: 10 points')
    expect(() => handlers()['ui>bg rubric.try']({ weights: { ...OTHER, market: 6 } }, FROM)).toThrow('101')
    expect((await store.settings()).weights).toEqual(OTHER)
    expect(told).toHaveLength(1)
  })

  it('the switch for the trusted list is stored, logged and told', async () => {
    await handlers()['ui>bg rubric.lists']({ affect: true }, FROM)
    expect((await store.settings()).listAffectsBand).toBe(true)
    await handlers()['ui>bg rubric.lists']({ affect: false }, FROM)
    expect((await store.settings()).listAffectsBand).toBe(false)
    expect(told).toEqual(['trusted list and bands: on', 'trusted list and bands: off'])
  })

  it('that a later rubric no longer allows leave it as it ships', async () => {
    const beyond = { ...OTHER, assurance: 40, rigour: 15 }
    await store.changeSettings((old) => ({ ...old, weights: beyond }))
    expect(rubricInForce(beyond)).toBe(RUBRIC)
    expect(await (await engine()).rubric()).toEqual({ name: RUBRIC.version, hash: RUBRIC_HASH })
  })

  it('can be tried without being chosen', async () => {
    const by = async (weights: Weights) => handlers()['ui>bg rubric.try']({ weights }, FROM)
    const [before, after] = [await by(RUBRIC.weights), await by(OTHER)]
    expect(before.map(({ id }) => id)).toEqual(['certification', 'course', 'badge'])
    for (const { quality } of before) expect(quality.point).not.toBeNull()
    expect(after.map(({ quality }) => quality.point)).not.toEqual(before.map(({ quality }) => quality.point))
    expect((await store.settings()).weights).toBeNull()
  })
})

describe('settings from before there were points to choose', () => {
  it('stay as they are', async () => {
    await db.settings.put({ id: 'own', value: { activeRequisition: 'r1' } })
    expect(await store.settings()).toMatchObject({ activeRequisition: 'r1', weights: null })
  })
})
