import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { trustedListSchema } from '../../../utils/model/requisition.ts'
import { createDb, type TouchstoneDb } from '../../../utils/store/db.ts'
import { createStore, type Store } from '../../../utils/store/store.ts'
import { everythingIn, usageOf } from '../../../utils/store/usage.ts'
import { role } from '../panel/make.ts'

let db: TouchstoneDb
let store: Store
let count = 0
beforeEach(() => {
  db = createDb(`usage-${++count}`)
  store = createStore(db)
  return () => db.delete()
})

const usage = async () => new Map((await usageOf(db)).map(({ kind, ...rest }) => [kind, rest]))

describe('what is stored', () => {
  it('is nothing at first, every kind named', async () => {
    const all = await usageOf(db)
    expect(all.length).toBeGreaterThan(7)
    expect(all.filter(({ entries, bytes }) => entries > 0 || bytes > 0)).toEqual([])
  })

  it('is counted by rows and by bytes of its text; a list by its entries', async () => {
    await store.saveRequisition(role({ title: 'Hafenlotse für Nebel' }))
    const entries = Array.from({ length: 40 }, (_, n) => ({ issuer: `Org ${n}`, stance: 'trusted' as const }))
    await store.saveTrusted(trustedListSchema.parse({ entries }))
    await store.log('a', 'b')
    const found = await usage()
    const [row] = await db.requisitions.toArray()
    expect(found.get('requisitions')).toEqual({ entries: 1, bytes: Buffer.byteLength(JSON.stringify(row)) })
    expect(found.get('trusted')?.entries).toBe(40)
    expect(found.get('audit')?.entries).toBe(1)
    await store.wipe()
    expect([...(await usage()).values()].some(({ entries: n }) => n > 0)).toBe(false)
  })

  it('belongs to a kind by name, whatever the table', async () => {
    expect((await usage()).has('other')).toBe(false)
  })

  it('goes into one file whole, but for bytes', async () => {
    await store.saveRequisition(role({ id: 'r' }))
    await store.log('a', 'b')
    await db.parts.put({ sha256: 'x', bytes: new ArrayBuffer(8) })
    const all = await everythingIn(db)
    expect(all.requisitions).toEqual([{ id: 'r', value: role({ id: 'r' }) }])
    expect(all.audit).toHaveLength(1)
    expect(Object.keys(all)).not.toContain('parts')
    expect(Object.keys(all).length).toBe(db.tables.length - 3)
    expect(JSON.parse(JSON.stringify(all))).toEqual(all)
  })
})
