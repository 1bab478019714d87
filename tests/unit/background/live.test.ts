import 'fake-indexeddb/auto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Engine } from '../../../entrypoints/background/engine.ts'
import { createLive, type Live } from '../../../entrypoints/background/live.ts'
import type { From } from '../../../utils/messages/serve.ts'
import { createDb, type TouchstoneDb } from '../../../utils/store/db.ts'
import { createLiveAnswers } from '../../../utils/store/live-answers.ts'
import { createStore, type Store } from '../../../utils/store/store.ts'
import { type RegistryServer, startRegistryServer } from '../../registry-server/server.ts'
import { appraisal, mention } from '../panel/make.ts'
import { ctid, KEY, smallRegistry } from '../registry-live/make.ts'

const browser = vi.hoisted(() => ({ granted: true, keys: new Map<string, string>() }))
vi.mock('../../../utils/platform/hosts.ts', () => ({ areGranted: async () => browser.granted }))
vi.mock('../../../utils/platform/live-key.ts', () => ({
  shieldKeys: async () => undefined,
  readLiveKey: async (place: string) => browser.keys.get(place) ?? null,
  writeLiveKey: async (place: string, key: string | null) => {
    if (key === null) browser.keys.delete(place)
    else browser.keys.set(place, key)
  },
}))
vi.mock('../../../utils/messages/ask.ts', () => ({ tellUi: () => undefined }))

const FROM: From = { role: 'ui', tabId: null, url: '' }
const ROPE = mention('Certified Rope Rescuer (CRR)', { issuer: 'Halden Bay Guild' })
const OFF = { on: false, automatic: false, environment: 'production' } as const
const ON = { ...OFF, on: true }

let server: RegistryServer
let db: TouchstoneDb
let store: Store
let live: Live
let count = 0
const appraised: unknown[] = []
const engine = async () =>
  ({
    appraiseBy: async (...found: unknown[]) => {
      appraised.push(found)
      return appraisal('A')
    },
  }) as unknown as Engine

beforeAll(async () => {
  server = await startRegistryServer({ data: smallRegistry(), keys: [KEY] })
  const real = globalThis.fetch
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const { pathname, search } = new URL(url)
    const { body, status, headers } = await real(`${server.origin}${pathname}${search}`, init)
    return new Response(body, { status, headers })
  })
})
afterAll(async () => {
  vi.unstubAllGlobals()
  await server.close()
})
beforeEach(async () => {
  browser.granted = true
  browser.keys.clear()
  appraised.length = 0
  server.seen.length = 0
  db = createDb(`background-live-${++count}`)
  store = createStore(db)
  live = createLive(store, engine, createLiveAnswers(db))
  return () => db.delete()
})

const { parse, stringify } = JSON
const search = (of: { name: string; issuer: string | null }) =>
  live.handlers['ui>bg live.search']({ name: of.name, issuer: of.issuer }, FROM)
const set = (choice: typeof OFF | typeof ON) => live.handlers['ui>bg live.set'](choice, FROM)
const setKey = (key: string | null) => live.handlers['ui>bg live.key']({ key }, FROM)
const status = () => live.handlers['ui>bg live']({}, FROM)
const record = (id: string) => live.handlers['ui>bg live.record']({ mention: ROPE, ctid: id }, FROM)

describe('live search in the background', () => {
  it('asks nothing while anything is missing, and says what', async () => {
    browser.keys.set('production', KEY)
    expect(await search(ROPE)).toMatchObject({ problem: 'off' })
    expect(await record(ctid(11))).toMatchObject({ problem: 'off' })
    await set(ON)
    browser.granted = false
    expect(await search(ROPE)).toMatchObject({ problem: 'no-permission' })
    browser.granted = true
    await setKey(null)
    expect(await search(ROPE)).toMatchObject({ problem: 'no-key' })
    await setKey(KEY)
    expect(await search({ name: '+44 20 7946 0958', issuer: null })).toMatchObject({ problem: 'no-name' })
    expect(server.seen).toEqual([])
  })

  it('keeps a key to its environment and refuses what is none', async () => {
    await set(ON)
    await expect(setKey('with a space')).rejects.toMatchObject({ code: 'bad-message' })
    await setKey(KEY)
    expect([...browser.keys]).toEqual([['production', KEY]])
    expect(await status()).toMatchObject({ hasKey: true, breaker: 'closed', kept: 0 })
    await live.handlers['ui>bg live.set']({ ...ON, environment: 'sandbox' }, FROM)
    expect(await status()).toMatchObject({ hasKey: false, environment: 'sandbox' })
    await live.forgetKeys()
    expect(browser.keys.size).toBe(0)
  })

  it('tells a mention by the record that is surely meant, and by no other', async () => {
    await set(ON)
    await setKey(KEY)
    const found = await search(ROPE)
    expect(found).toMatchObject({
      ok: true,
      cached: false,
      candidates: [{ ctid: ctid(11), sure: true }, { sure: false }],
    })
    expect(await record(ctid(12))).toMatchObject({ ok: false, problem: 'refused' })
    expect(server.seen).toHaveLength(1)

    expect(await record(ctid(11))).toMatchObject({ ok: true, cached: false, updated: '2024-01-01' })
    const [[asked, { resolution, credential }]] = appraised as [
      [
        unknown,
        { resolution: { outcome: string; probability: number; searched: object }; credential: { ctid: string } },
      ],
    ]
    expect(asked).toEqual(ROPE)
    expect(credential.ctid).toBe(ctid(11))
    expect(resolution).toMatchObject({ outcome: 'match', searched: { source: 'live' } })
    expect(resolution.probability).toBeGreaterThan(0.75)

    const before = server.seen.length
    expect(await search(ROPE)).toMatchObject({ ok: true, cached: true })
    expect(await record(ctid(11))).toMatchObject({ ok: true, cached: true })
    expect(server.seen).toHaveLength(before)
  }, 15_000)

  it('logs that it was switched and what was opened, never the key nor a name', async () => {
    await set(ON)
    await setKey(KEY)
    await search(ROPE)
    await setKey(null)
    const log = stringify(await store.audit())
    expect(log).toContain('live search')
    expect(log).not.toContain(KEY)
    expect(log).not.toContain('Rope')
    expect(parse(stringify(await store.settings()))).not.toHaveProperty('key')
  })

  it('forgets answers on request', async () => {
    await set(ON)
    await setKey(KEY)
    await search(ROPE)
    expect((await status()).kept).toBe(1)
    await live.handlers['ui>bg live.forget']({}, FROM)
    expect((await status()).kept).toBe(0)
  })

  it('remembers across backgrounds that the Registry failed', async () => {
    await set(ON)
    await createLiveAnswers(db).remember('production', { failures: 5, openUntil: Date.now() + 60_000, opened: 1 })
    await setKey(KEY)
    expect(await status()).toMatchObject({ breaker: 'open', until: expect.any(String) })
    expect(await search(ROPE)).toMatchObject({ ok: false, problem: 'resting', until: expect.any(String) })
    expect(server.seen).toEqual([])
  })
})
