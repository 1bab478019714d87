import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createKeptLive, GOOD_FOR, type KeptRow } from '../../../utils/registry/live/kept.ts'
import { type RegistryServer, startRegistryServer } from '../../registry-server/server.ts'
import { certification, clientOf, ctid, type JumpingClock, jumpingClock, KEY, smallRegistry, terms } from './make.ts'

let server: RegistryServer
let clock: JumpingClock
let rows: Map<string, KeptRow>
let live: ReturnType<typeof createKeptLive>

beforeEach(async () => {
  server = await startRegistryServer({ data: smallRegistry(), keys: [KEY] })
  clock = jumpingClock()
  rows = new Map()
  const keep = {
    get: async (id: string) => rows.get(id) ?? null,
    // as IndexedDB does: a copy, and only what can be cloned
    put: async (row: KeptRow) => void rows.set(row.id, structuredClone(row)),
  }
  live = createKeptLive(clientOf(server, clock), keep, clock.now, 'production')
})
afterEach(() => server.close())

const PILOT = terms('Harbour Pilot Licence', 'Halden Bay Guild')
const NOTHING = terms('Zymurgy Fellowship', 'Nobody')

describe('answers that are kept', () => {
  it('are not asked for again while they are good, and tell their age', async () => {
    const first = await live.search(PILOT, KEY)
    clock.pass(GOOD_FOR.found - 1)
    const again = await live.search(terms('HARBOUR pilot licence', 'Halden Bay Guild'), KEY)
    expect(server.seen).toHaveLength(1)
    expect(again).toEqual({ ...first, cached: true })
    clock.pass(1)
    expect((await live.search(PILOT, KEY)).cached).toBe(false)
  })

  it('are good for less long where there was nothing', async () => {
    await live.search(NOTHING, KEY)
    await live.record(ctid(999))
    const before = server.seen.length
    clock.pass(GOOD_FOR.nothing - 10_000)
    expect(await live.record(ctid(999))).toMatchObject({ value: null, cached: true })
    expect(server.seen).toHaveLength(before)
    clock.pass(10_000)
    server.data.put(certification(999, 'Zymurgy Fellowship', 1))
    expect((await live.record(ctid(999))).value?.credential.name).toBe('Zymurgy Fellowship')
  })

  it('are shared by those who ask at once', async () => {
    const [a, b] = await Promise.all([live.record(ctid(14)), live.record(ctid(14))])
    expect(a).toEqual(b)
    expect(server.seen).toHaveLength(2)
  })

  it('serve past their time where the Registry cannot be had, but not where the key is refused', async () => {
    const first = await live.search(PILOT, KEY)
    clock.pass(GOOD_FOR.found)
    server.next.push('html')
    expect(await live.search(PILOT, KEY)).toEqual({ ...first, cached: true })
    await expect(live.search(PILOT, 'wrong')).rejects.toMatchObject({ problem: 'key-refused' })
  })

  it('are set aside where they no longer fit', async () => {
    await live.search(PILOT, KEY)
    for (const row of rows.values()) row.value = { ranked: [{ credential: { name: 7 } }], total: 1 }
    expect((await live.search(PILOT, KEY)).cached).toBe(false)
  })

  it('are of one environment', async () => {
    await live.record(ctid(14))
    expect([...rows.keys()]).toEqual([`record production ${ctid(14)}`])
  })

  it('are not kept where there was none', async () => {
    server.next.push('html')
    await expect(live.search(PILOT, KEY)).rejects.toMatchObject({ problem: 'unreadable' })
    expect(rows.size).toBe(0)
  })
})
