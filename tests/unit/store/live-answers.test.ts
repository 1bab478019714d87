import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDb, MIGRATIONS, type TouchstoneDb } from '../../../utils/store/db.ts'
import { createLiveAnswers, LIVE_KEPT } from '../../../utils/store/live-answers.ts'
import { createStore } from '../../../utils/store/store.ts'

let db: TouchstoneDb
let count = 0
beforeEach(() => {
  db = createDb(`live-${++count}`)
})
afterEach(() => db.delete())

const row = (n: number, value: unknown = { n }) => ({ id: `search production ${n}`, at: n, until: n + 1, value })

describe('answers of the Registry', () => {
  it('come back as they were put', async () => {
    const answers = createLiveAnswers(db)
    await answers.put(row(1))
    expect(await answers.get(row(1).id)).toEqual(row(1))
    expect(await answers.get('search production 2')).toBeNull()
  })

  it('are bounded: the oldest go, the memory of asking stays', async () => {
    const answers = createLiveAnswers(db)
    await answers.remember('production', { failures: 1 })
    for (let n = 0; n < LIVE_KEPT.rows + 30; n++) await answers.put(row(n))
    expect(await answers.count()).toBeLessThanOrEqual(LIVE_KEPT.rows)
    expect(await answers.get(row(0).id)).toBeNull()
    expect(await answers.get(row(LIVE_KEPT.rows + 29).id)).not.toBeNull()
    expect(await answers.memory('production')).toEqual({ failures: 1 })
  })

  it('are not kept where one is too large', async () => {
    const answers = createLiveAnswers(db)
    await answers.put(row(1, 'x'.repeat(LIVE_KEPT.size)))
    expect(await answers.count()).toBe(0)
  })

  it('are forgotten on request and by a wipe', async () => {
    const answers = createLiveAnswers(db)
    await answers.put(row(1))
    await answers.remember('production', { failures: 1 })
    await answers.forget()
    expect([await answers.count(), await answers.memory('production')]).toEqual([0, { failures: 1 }])
    await answers.put(row(1))
    await createStore(db).wipe()
    expect(await db.live.count()).toBe(0)
  })

  it('get their table beside what an older version holds', async () => {
    const name = `live-old-${count}`
    const old = createDb(name, MIGRATIONS.slice(0, 1))
    await old.settings.put({ id: 'own', value: { activeRequisition: 'r1' } })
    old.close()
    const now = createDb(name)
    await createLiveAnswers(now).put(row(1))
    expect((await createStore(now).settings()).activeRequisition).toBe('r1')
    await now.delete()
  })

  it('fail in silence where the disk fails: the answer was told', async () => {
    const answers = createLiveAnswers(db)
    await db.open()
    db.close({ disableAutoOpen: true })
    await answers.put(row(1))
    expect(await answers.get(row(1).id)).toBeNull()
  })
})
