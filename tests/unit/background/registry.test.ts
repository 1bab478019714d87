import 'fake-indexeddb/auto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRegistryCopy, type RegistryCopy } from '../../../entrypoints/background/registry.ts'
import type { Request, Response } from '../../../utils/messages/contract.ts'
import { copyMessages } from '../../../utils/messages/copy.ts'
import type { From } from '../../../utils/messages/serve.ts'
import { createCopies } from '../../../utils/store/copies.ts'
import { createDb, type TouchstoneDb } from '../../../utils/store/db.ts'
import { openCopy } from '../../../utils/store/open-copy.ts'
import { type FileHost, startFileHost } from '../../support/file-host.ts'
import { type MadeSnapshot, makeSnapshot, signer } from '../../support/snapshot.ts'
import { BIG, net } from '../registry-copy/setup.ts'
import { CREDENTIALS } from '../resolve/fixture.ts'

vi.mock('wxt/browser', () => ({ browser: {} }))

const by = signer()
const first = makeSnapshot(CREDENTIALS, { version: 5 })
const second = makeSnapshot(CREDENTIALS.slice(1), { version: 6, date: '2026-11-21' })
const signed = makeSnapshot(CREDENTIALS.slice(2), { version: 7, by })
const UI: From = { role: 'ui', tabId: null, url: '' }

type Name = keyof typeof copyMessages

let host: FileHost
let db: TouchstoneDb
let time: number
let swaps: number
let alarm: boolean
let count = 0

/** A background over the same database; starting another is what a kill amounts to. */
function start(): RegistryCopy {
  return createRegistryCopy({
    copies: createCopies(db),
    net: net(),
    now: () => time,
    rest: async () => undefined,
    callAgain: async (on) => {
      alarm = on
    },
    changed: () => undefined,
    swapped: () => swaps++,
    log: async () => undefined,
  })
}

/** Asks as the options page does: what comes back fits the contract. */
async function ask<N extends Name>(copy: RegistryCopy, name: N, payload: Request<N>): Promise<Response<N>> {
  const handler = copy.handlers[name] as (payload: unknown, from: From) => unknown
  const answer = await handler(copyMessages[name].request.parse(payload), UI)
  return copyMessages[name].response.parse(answer) as Response<N>
}

const serve = (snapshot: MadeSnapshot) => {
  host.files = new Map(snapshot.files)
}
const address = () => `${host.origin}/copy/`
const settle = (copy: RegistryCopy) =>
  vi.waitFor(async () => {
    const { install } = await ask(copy, 'ui>bg copy', {})
    expect(install?.state ?? 'none').not.toBe('running')
    expect(install?.problem !== null || install === null).toBe(true)
  }, 5000)

beforeAll(async () => {
  host = await startFileHost()
})
afterAll(() => host.close())
beforeEach(() => {
  host.faults = new Map()
  host.asked = []
  time = Date.parse('2026-11-24T10:00:00Z')
  swaps = 0
  alarm = false
  db = createDb(`background-${++count}`)
})
afterEach(() => db.delete())

describe('a copy from an address', () => {
  it('is taken, told, looked after and let go', async () => {
    const copy = start()
    serve(first)
    expect(await ask(copy, 'ui>bg copy', {})).toEqual({ copy: null, install: null })
    expect(await ask(copy, 'ui>bg copy.install', { address: address(), key: null })).toEqual({
      problem: null,
      host: null,
    })
    await vi.waitFor(() => expect(swaps).toBe(1))
    const { copy: facts, install } = await ask(copy, 'ui>bg copy', {})
    expect(install).toBeNull()
    expect(facts).toMatchObject({ version: 5, address: `${address()}manifest.json`, signed: false })
    expect(facts?.credentials).toBe(CREDENTIALS.length)
    expect(alarm).toBe(false)

    expect(await ask(copy, 'ui>bg copy.check', {})).toEqual({ problem: null, newer: null })
    serve(second)
    const { newer } = await ask(copy, 'ui>bg copy.check', {})
    expect(newer).toEqual({ date: '2026-11-21', version: 6 })

    await ask(copy, 'ui>bg copy.remove', {})
    expect(await ask(copy, 'ui>bg copy', {})).toEqual({ copy: null, install: null })
    expect(await db.parts.count()).toBe(0)
    expect(swaps).toBe(2)
  })

  it('of a lower version is refused, and the one here stays', async () => {
    const copy = start()
    serve(second)
    await ask(copy, 'ui>bg copy.install', { address: address(), key: null })
    await vi.waitFor(() => expect(swaps).toBe(1))
    serve(first)
    const { problem } = await ask(copy, 'ui>bg copy.install', { address: address(), key: null })
    expect(problem).toBe('older')
    expect((await ask(copy, 'ui>bg copy', {})).copy?.version).toBe(6)
  })

  it('that was signed once is followed by none that is not', async () => {
    const copy = start()
    serve(signed)
    expect((await ask(copy, 'ui>bg copy.install', { address: address(), key: signer().publicKey })).problem).toBe(
      'signature',
    )
    await ask(copy, 'ui>bg copy.install', { address: address(), key: by.publicKey })
    await vi.waitFor(() => expect(swaps).toBe(1))
    expect((await ask(copy, 'ui>bg copy', {})).copy?.signed).toBe(true)
    serve(makeSnapshot(CREDENTIALS, { version: 8 }))
    expect((await ask(copy, 'ui>bg copy.install', { address: address(), key: null })).problem).toBe('unsigned')
    serve(makeSnapshot(CREDENTIALS, { version: 8, by: signer() }))
    expect((await ask(copy, 'ui>bg copy.install', { address: address(), key: null })).problem).toBe('signature')
  })

  it.each([
    ['http://copies.example.org/', 'address'],
    ['not an address', 'address'],
    ['http://127.0.0.1:1/', 'unreachable'],
  ])('%s: %s', async (typed, problem) => {
    expect((await ask(start(), 'ui>bg copy.install', { address: typed, key: null })).problem).toBe(problem)
  })

  it('of a host that keeps us out names the host to ask for', async () => {
    const answer = await ask(start(), 'ui>bg copy.install', { address: 'https://copies.invalid/x/', key: null })
    expect(answer).toEqual({ problem: 'unreachable', host: 'https://copies.invalid/*' })
  })

  it('says what is wrong with what is there', async () => {
    const copy = start()
    host.files = new Map([['manifest.json', new TextEncoder().encode('<html>')]])
    expect((await ask(copy, 'ui>bg copy.install', { address: address(), key: null })).problem).toBe('no-manifest')
    host.files = new Map()
    expect((await ask(copy, 'ui>bg copy.install', { address: address(), key: null })).problem).toBe('refused')
  })
})

describe('a background that is killed', () => {
  it('is followed by one that goes on, and tells meanwhile how far it was', async () => {
    serve(BIG)
    const [shard] = BIG.manifest.evidence.shards
    host.faults.set(shard?.file ?? '', [{ kind: 'stall', after: 60_000 }])
    const killed = start()
    await ask(killed, 'ui>bg copy.install', { address: address(), key: null })
    await vi.waitFor(async () => {
      const { install } = await ask(killed, 'ui>bg copy', {})
      expect(install).toMatchObject({ state: 'running', step: 'download' })
      expect(install?.done).toBeGreaterThan(BIG.manifest.search.bytes)
    })
    expect(alarm).toBe(true)
    await killed.stop()

    const next = start()
    const { install } = await ask(next, 'ui>bg copy', {})
    expect(install).toMatchObject({ state: 'waiting', problem: null })
    expect(install?.done).toBeGreaterThanOrEqual(BIG.manifest.search.bytes)
    host.asked = []
    await next.wake()
    expect(swaps).toBe(1)
    expect(host.asked.map(({ path }) => path)).not.toContain(BIG.manifest.search.file)
    expect((await openCopy(createCopies(db)))?.index.size).toBe(4100)
  })
})

describe('an install that fails', () => {
  it('is taken up by itself later, not before its time, and in the end only when it is asked to', async () => {
    serve(first)
    const copy = start()
    const always = () => host.faults.set(first.manifest.search.file, Array(9).fill({ kind: 'status', status: 503 }))
    always()
    await ask(copy, 'ui>bg copy.install', { address: address(), key: null })
    await settle(copy)
    expect((await ask(copy, 'ui>bg copy', {})).install).toMatchObject({ state: 'waiting', problem: 'busy' })
    expect(alarm).toBe(true)
    host.asked = []
    await copy.wake()
    expect(host.asked).toEqual([])
    for (let turn = 0; turn < 12; turn++) {
      always()
      time += 3_600_000
      await copy.wake()
    }
    expect((await ask(copy, 'ui>bg copy', {})).install).toMatchObject({ state: 'failed', problem: 'busy' })
    expect(alarm).toBe(false)
    host.faults.clear()
    await ask(copy, 'ui>bg copy.go', {})
    await vi.waitFor(() => expect(swaps).toBe(1))
  })

  it('for want of room gives back what came, and the old copy works', async () => {
    const copy = start()
    serve(first)
    await ask(copy, 'ui>bg copy.install', { address: address(), key: null })
    await vi.waitFor(() => expect(swaps).toBe(1))
    const parts = await db.parts.count()
    db.indexes.hook('creating', () => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    serve(second)
    await ask(copy, 'ui>bg copy.install', { address: address(), key: null })
    await settle(copy)
    const { copy: facts, install } = await ask(copy, 'ui>bg copy', {})
    expect(install).toMatchObject({ state: 'failed', problem: 'quota' })
    expect(facts?.version).toBe(5)
    expect(await db.parts.count()).toBe(parts)
    expect((await openCopy(createCopies(db)))?.index.size).toBe(CREDENTIALS.length)
  })

  it('can be called off', async () => {
    serve(first)
    const copy = start()
    host.faults.set(first.manifest.search.file, [{ kind: 'stall', after: 20 }])
    await ask(copy, 'ui>bg copy.install', { address: address(), key: null })
    await ask(copy, 'ui>bg copy.cancel', {})
    expect(await ask(copy, 'ui>bg copy', {})).toEqual({ copy: null, install: null })
    expect(await db.parts.count()).toBe(0)
    expect(swaps).toBe(0)
  })
})

describe('a copy from files', () => {
  const text = new TextDecoder().decode(first.files.get('manifest.json'))

  it('waits for the files that are not here, and takes them from the database', async () => {
    const copy = start()
    const { problem, wanted } = await ask(copy, 'ui>bg copy.offer', { manifest: text, key: null })
    expect(problem).toBeNull()
    expect(wanted).toHaveLength(2)
    expect((await ask(copy, 'ui>bg copy', {})).install?.state).toBe('files')
    const copies = createCopies(db)
    for (const { file, sha256 } of [first.manifest.search, ...first.manifest.evidence.shards])
      await copies.putPart(sha256, first.files.get(file) ?? new Uint8Array())
    expect((await ask(copy, 'ui>bg copy.offer', { manifest: text, key: null })).wanted).toEqual([])
    await ask(copy, 'ui>bg copy.go', {})
    await vi.waitFor(() => expect(swaps).toBe(1))
    expect((await ask(copy, 'ui>bg copy', {})).copy).toMatchObject({ address: null, version: 5 })
    expect((await ask(copy, 'ui>bg copy.check', {})).problem).toBe('address')
  })

  it('says that some are missing', async () => {
    const copy = start()
    await ask(copy, 'ui>bg copy.offer', { manifest: text, key: null })
    await ask(copy, 'ui>bg copy.go', {})
    await settle(copy)
    expect((await ask(copy, 'ui>bg copy', {})).install).toMatchObject({ state: 'failed', problem: 'missing' })
  })
})
