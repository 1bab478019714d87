import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { requisitionSchema, trustedListSchema } from '../../../utils/model/requisition.ts'
import { createDb, MIGRATIONS, type TouchstoneDb } from '../../../utils/store/db.ts'
import { createStore } from '../../../utils/store/store.ts'
import { makeLayer } from '../policy/make-layer.ts'

let db: TouchstoneDb
let count = 0
const fresh = () => `test-${++count}`
const requisition = requisitionSchema.parse({ id: 'r1', title: 'Security analyst', skills: [{ label: 'SIEM' }] })

beforeEach(() => {
  db = createDb(fresh())
})
afterEach(() => db.delete())

describe('store', () => {
  it('starts with the defaults', async () => {
    const store = createStore(db)
    expect(await store.settings()).toMatchObject({
      noticeAccepted: {},
      inline: {},
      activeRequisition: null,
      weights: null,
      live: { on: false, automatic: false, environment: 'production' },
    })
    expect(await store.requisitions()).toEqual([])
    expect(await store.trusted()).toBeNull()
  })

  it('gives back what it was given', async () => {
    const store = createStore(db)
    const list = trustedListSchema.parse({ entries: [{ issuer: 'ISC2', stance: 'trusted' }] })
    await store.saveRequisition(requisition)
    await store.saveTrusted(list)
    await store.changeSettings((old) => ({ ...old, activeRequisition: 'r1' }))
    expect(await store.requisitions()).toEqual([requisition])
    expect(await store.trusted()).toEqual(list)
    expect((await store.settings()).activeRequisition).toBe('r1')
  })

  it('loses one setting that it cannot read, and no other; what a later build has stored stays', async () => {
    const store = createStore(db)
    await db.settings.put({ id: 'own', value: { blind: true, textSize: 'huge', weights: { gone: 1 }, later: [1] } })
    expect(await store.settings()).toMatchObject({ blind: true, textSize: 100, weights: null })
    await store.changeSettings((old) => ({ ...old, decideFirst: true }))
    expect(await store.settings()).toMatchObject({ blind: true, decideFirst: true })
    expect((await db.settings.get('own'))?.value).toMatchObject({ later: [1] })
  })

  it('does not write over a list that it cannot read', async () => {
    const store = createStore(db)
    await db.trusted.put({ id: 'own', value: { name: 'Of a later build', rows: [] } })
    const list = trustedListSchema.parse({ entries: [{ issuer: 'ISC2', stance: 'trusted' }] })
    expect(await store.changeTrusted(() => list)).toBeNull()
    expect((await db.trusted.get('own'))?.value).toMatchObject({ name: 'Of a later build' })
  })

  it('keeps accreditation layers by name; one that no longer fits is left out', async () => {
    const store = createStore(db)
    const layer = makeLayer()
    await store.saveLayer(layer)
    await store.saveLayer({ ...layer, date: '2026-07' })
    await db.layers.put({ id: 'old', value: { name: 'old' } })
    expect(await store.layers()).toEqual([{ ...layer, date: '2026-07' }])
    await store.removeLayer(layer.name)
    expect(await store.layers()).toEqual([])
  })

  it('loses neither of two changes made at once', async () => {
    const store = createStore(db)
    await Promise.all([
      store.changeSettings((old) => ({ ...old, inline: { ...old.inline, a: 'chips' } })),
      store.changeSettings((old) => ({ ...old, inline: { ...old.inline, b: 'panel-only' } })),
    ])
    expect((await store.settings()).inline).toEqual({ a: 'chips', b: 'panel-only' })
  })

  it('counts every change and no reading, so that what was made from it can be kept meanwhile', async () => {
    const store = createStore(db)
    const changes = [
      () => store.saveRequisition(requisition),
      () => store.removeRequisition('r1'),
      () => store.saveTrusted(trustedListSchema.parse({ entries: [] })),
      () => store.removeTrusted(),
      () => store.changeSettings((old) => old),
      () => store.wipe(),
    ]
    for (const change of changes) {
      const before = store.changes()
      await change()
      expect(store.changes()).toBe(before + 1)
    }
    const before = store.changes()
    await Promise.all([store.settings(), store.requisitions(), store.trusted(), store.audit(), store.log('a', 'b')])
    expect(store.changes()).toBe(before)
  })

  it('sets a row aside that no longer fits, and keeps the rest', async () => {
    const store = createStore(db)
    await store.saveRequisition(requisition)
    await db.requisitions.put({ id: 'bad', value: { id: 'bad', title: 7 } })
    await db.settings.put({ id: 'own', value: 'nonsense' })
    expect(await store.requisitions()).toEqual([requisition])
    expect((await store.settings()).activeRequisition).toBeNull()
    expect(await db.requisitions.count()).toBe(2)
  })

  it('refuses settings that do not fit and keeps the old ones', async () => {
    const store = createStore(db)
    await store.changeSettings((old) => ({ ...old, activeRequisition: 'r1' }))
    await expect(store.changeSettings(() => ({ activeRequisition: 5 }) as never)).rejects.toThrow()
    expect((await store.settings()).activeRequisition).toBe('r1')
  })

  it('logs newest first, with the time it was told', async () => {
    const store = createStore(db, () => new Date('2026-11-23T10:00:00Z'))
    await store.log('one', 'a')
    await store.log('two', 'b'.repeat(5000))
    const entries = await store.audit()
    expect(entries.map((entry) => entry.event)).toEqual(['two', 'one'])
    expect(entries[0]).toMatchObject({ at: '2026-11-23T10:00:00.000Z' })
    expect(entries[0]?.detail.length).toBe(1000)
  })

  it('wipes everything', async () => {
    const store = createStore(db)
    await store.saveRequisition(requisition)
    await store.log('one', 'a')
    await db.indexes.put({ id: 's', bytes: new ArrayBuffer(4) })
    await store.wipe()
    expect(await Promise.all(db.tables.map((table) => table.count()))).toEqual(db.tables.map(() => 0))
  })
})

describe('migrations', () => {
  it('are numbered upwards and begin at 1', () => {
    expect(MIGRATIONS.map((one) => one.version)).toEqual(MIGRATIONS.map((_, i) => i + 1))
  })

  it('carry every row over to the next version', async () => {
    const name = fresh()
    const old = createDb(name)
    await createStore(old).saveRequisition(requisition)
    old.close()
    const next = createDb(name, [
      ...MIGRATIONS,
      {
        version: MIGRATIONS.length + 1,
        stores: { requisitions: 'id, title' },
        upgrade: async (transaction) => {
          await transaction
            .table('requisitions')
            .toCollection()
            .modify((row) => Object.assign(row, { title: row.value.title }))
        },
      },
    ])
    expect(await createStore(next).requisitions()).toEqual([requisition])
    expect(await next.requisitions.where('title').equals('Security analyst').count()).toBe(1)
    await next.delete()
  })

  it('leave everything as it was when one fails', async () => {
    const name = fresh()
    const old = createDb(name)
    await createStore(old).saveRequisition(requisition)
    old.close()
    const broken = createDb(name, [
      ...MIGRATIONS,
      {
        version: MIGRATIONS.length + 1,
        stores: { requisitions: 'id' },
        upgrade: async (transaction) => {
          await transaction.table('requisitions').clear()
          throw new Error('half way')
        },
      },
    ])
    await expect(broken.open()).rejects.toThrow()
    broken.close()
    const again = createDb(name)
    expect(await createStore(again).requisitions()).toEqual([requisition])
    await again.delete()
  })
})
