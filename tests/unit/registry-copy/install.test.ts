import 'fake-indexeddb/auto'
import { createHash, randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { downloadPart, PIECE } from '../../../utils/registry/snapshot/download.ts'
import type { Part } from '../../../utils/registry/snapshot/manifest.ts'
import { type Copies, createCopies } from '../../../utils/store/copies.ts'
import { createDb, type TouchstoneDb } from '../../../utils/store/db.ts'
import { openCopy } from '../../../utils/store/open-copy.ts'
import { type FileHost, startFileHost } from '../../support/file-host.ts'
import { makeSnapshot, partOf, withManifest } from '../../support/snapshot.ts'
import { CREDENTIALS } from '../resolve/fixture.ts'
import { BIG, net, orderOf, tryInstall } from './setup.ts'

let host: FileHost
let db: TouchstoneDb
let copies: Copies
let count = 0

const small = makeSnapshot(CREDENTIALS, { version: 5 })
const next = makeSnapshot([...CREDENTIALS.slice(1)], { version: 6, date: '2026-11-21' })
const rangesOf = (part: Part) => host.asked.filter(({ path }) => path === part.file).map(({ range }) => range)

beforeAll(async () => {
  host = await startFileHost()
})
afterAll(() => host.close())
beforeEach(() => {
  host.files = new Map([...BIG.files, ...small.files, ...next.files])
  host.faults = new Map()
  host.asked = []
  host.ranges = true
  db = createDb(`copy-${++count}`)
  copies = createCopies(db)
})
afterEach(() => db.delete())

describe('a copy', () => {
  it('is fetched, expanded, proven, and opened from the database alone', async () => {
    const steps: string[] = []
    expect(await tryInstall(orderOf(BIG, host.origin), copies, { onStep: (step) => steps.push(step) })).toBeNull()
    expect(steps).toEqual(['download', 'expand', 'prove'])
    await host.close()
    const registry = await openCopy(copies)
    host = await startFileHost()
    expect(registry?.index.size).toBe(4100)
    expect(registry?.index.meta).toMatchObject({ source: 'snapshot', date: '2026-11-20' })
    for (const record of [0, 2047, 2048, 4099]) {
      const one = await registry?.credential(record)
      expect(one?.name).toBe(registry?.index.nameOf(record))
      expect(one?.competencies).toHaveLength(1)
    }
  })

  it('is asked for without cookies and referrer', async () => {
    await tryInstall(orderOf(small, host.origin), copies)
    expect(host.asked.length).toBe(2)
    for (const { cookie, referer } of host.asked) expect([cookie, referer]).toEqual([null, null])
  })

  it('takes the place of the one before, which is then gone but for what both share', async () => {
    await tryInstall(orderOf(small, host.origin), copies)
    const shared = withManifest(small.files, { ...small.manifest, version: 9, label: 'The same again' })
    host.asked = []
    expect(await tryInstall(orderOf(shared, host.origin), copies)).toBeNull()
    expect(host.asked).toEqual([])
    expect((await copies.current())?.manifest.version).toBe(9)
    expect(await tryInstall(orderOf(next, host.origin), copies)).toBeNull()
    expect(await db.parts.count()).toBe(2)
    expect(await db.indexes.count()).toBe(1)
    expect((await openCopy(copies))?.index.size).toBe(CREDENTIALS.length - 1)
  })

  it('is made anew from its parts where its index is damaged or of another version', async () => {
    await tryInstall(orderOf(small, host.origin), copies)
    const copy = await copies.current()
    const index = copy && (await copies.index(copy))
    if (!index) throw new Error('no index')
    const other = new Uint8Array(index.slice(0))
    other[4] = 99
    await copies.putIndex(copy, other.buffer)
    expect((await openCopy(copies))?.index.size).toBe(CREDENTIALS.length)
    expect(await copies.index(copy)).toEqual(index)
  })

  it('is opened the same from a blob', async () => {
    copies = createCopies(db, 'blob')
    await tryInstall(orderOf(small, host.origin), copies)
    expect((await db.indexes.toArray())[0]?.bytes).toBeInstanceOf(Blob)
    for (const one of [copies, createCopies(db)]) expect((await openCopy(one))?.index.size).toBe(CREDENTIALS.length)
  })

  it('is none where there is none', async () => {
    expect(await openCopy(copies)).toBeNull()
  })
})

describe('a connection that breaks', () => {
  const { search } = BIG.manifest

  it('goes on behind what came', async () => {
    const after = Math.floor(search.bytes / 2)
    host.faults.set(search.file, [{ kind: 'cut', after }])
    expect(await tryInstall(orderOf(BIG, host.origin), copies)).toBeNull()
    expect(rangesOf(search)[0]).toBeNull()
    // the last try goes without a range: this one has passed over what was here
    expect(rangesOf(search)).toHaveLength(2)
    expect(await db.pieces.count()).toBe(0)
  })

  it('goes on by range after a stall', async () => {
    host.faults.set(search.file, [{ kind: 'stall', after: 5000 }])
    expect(await tryInstall(orderOf(BIG, host.origin), copies)).toBeNull()
    expect(rangesOf(search)).toEqual([null, expect.stringMatching(/^bytes=\d+-$/)])
  })

  it('is no loss at a host that knows no ranges', async () => {
    host.ranges = false
    host.faults.set(search.file, [{ kind: 'stall', after: 5000 }])
    expect(await tryInstall(orderOf(BIG, host.origin), copies)).toBeNull()
    expect((await openCopy(copies))?.index.size).toBe(4100)
  })

  it('ends the try in the end, keeps what came, and the old copy works', async () => {
    await tryInstall(orderOf(small, host.origin), copies)
    const order = orderOf(BIG, host.origin)
    await copies.order({ order, state: 'going', step: 'download', problem: null, turns: 0, next: 0 })
    host.faults.set(search.file, Array(9).fill({ kind: 'cut', after: 3000 }))
    expect(await tryInstall(order, copies)).toMatchObject({ code: 'unreachable' })
    expect(await copies.pieceBytes(search.sha256)).toBeGreaterThanOrEqual(3000)
    expect((await openCopy(copies))?.index.size).toBe(CREDENTIALS.length)
    host.faults.clear()
    host.asked = []
    expect(await tryInstall(order, copies)).toBeNull()
    expect(rangesOf(search)).toEqual([expect.stringMatching(/^bytes=\d+-$/)])
  })

  it('gives up at once on a file that is not there', async () => {
    host.files.delete(search.file)
    expect(await tryInstall(orderOf(BIG, host.origin), copies)).toMatchObject({ code: 'refused' })
    expect(host.asked).toHaveLength(1)
  })

  it('tries again where the host is busy', async () => {
    host.faults.set(search.file, [
      { kind: 'status', status: 503 },
      { kind: 'status', status: 429 },
    ])
    const waits: number[] = []
    const patient = net({ wait: async (ms) => void waits.push(ms) })
    expect(await tryInstall(orderOf(BIG, host.origin), copies, { net: patient })).toBeNull()
    expect(waits).toEqual([1000, 2000])
  })
})

describe('a part that is not what it should be', () => {
  it('is refused by its hash, and the old copy works', async () => {
    await tryInstall(orderOf(small, host.origin), copies)
    const wrong = next.files.get(next.manifest.search.file)?.slice() ?? new Uint8Array()
    wrong[20] = (wrong[20] ?? 0) ^ 1
    host.files.set(next.manifest.search.file, wrong)
    expect(await tryInstall(orderOf(next, host.origin), copies)).toMatchObject({ code: 'hash' })
    expect((await copies.current())?.manifest.version).toBe(5)
    expect((await openCopy(copies))?.index.size).toBe(CREDENTIALS.length)
  })

  it.each([
    ['longer', (bytes: Uint8Array) => new Uint8Array([...bytes, 0])],
    ['shorter', (bytes: Uint8Array) => bytes.slice(0, -1)],
  ])('is refused when it is %s', async (_, change) => {
    const { search } = small.manifest
    host.files.set(search.file, change(small.files.get(search.file) ?? new Uint8Array()))
    expect(await tryInstall(orderOf(small, host.origin), copies)).not.toBeNull()
    expect(await copies.current()).toBeNull()
  })

  it('is fetched anew from its start where the pieces kept of it do not fit', async () => {
    const { search } = BIG.manifest
    await copies.addPiece(search.sha256, 0, new Uint8Array(4000))
    expect(await tryInstall(orderOf(BIG, host.origin), copies)).toBeNull()
    expect(rangesOf(search)).toEqual(['bytes=4000-', null])
  })

  it('is refused where it is truly packed wrong, or belongs to another copy', async () => {
    const other = next.manifest.evidence.shards
    const mixed = withManifest(host.files as typeof small.files, {
      ...small.manifest,
      evidence: { ...small.manifest.evidence, shards: other },
    })
    expect(await tryInstall(orderOf(mixed, host.origin), copies)).toMatchObject({ code: 'damaged' })
    const counts = { ...small.manifest.counts, credentials: CREDENTIALS.length + 1 }
    const more = withManifest(small.files, { ...small.manifest, counts })
    expect(await tryInstall(orderOf(more, host.origin), copies)).toMatchObject({ code: 'damaged' })
    expect(await copies.current()).toBeNull()
  })

  it.each([
    ['a search part', 'search', (packed: Uint8Array<ArrayBuffer>) => packed.slice(0, -40)],
    ['an evidence part', 'evidence', (packed: Uint8Array<ArrayBuffer>) => packed.slice(0, -40)],
    ['a search part of other bytes', 'search', () => new Uint8Array(gzipSync(randomBytes(9000)))],
    ['an evidence part of other bytes', 'evidence', () => new Uint8Array(gzipSync(randomBytes(9000)))],
    ['a search part that was never packed', 'search', () => new Uint8Array(randomBytes(900))],
  ] as const)('is refused though its hash is right: %s, cut off or wrong', async (_, which, change) => {
    await tryInstall(orderOf(next, host.origin), copies)
    const { search, evidence } = small.manifest
    const [shard = search] = evidence.shards
    const wrong = change(small.files.get((which === 'search' ? search : shard).file) ?? new Uint8Array())
    const part = partOf(which, wrong)
    host.files.set(part.file, wrong)
    const made = which === 'search' ? { search: part } : { evidence: { ...evidence, shards: [part] } }
    const order = orderOf(withManifest(small.files, { ...small.manifest, ...made }), host.origin)
    expect(await tryInstall(order, copies)).toMatchObject({ code: 'damaged' })
    expect((await openCopy(copies))?.index.size).toBe(CREDENTIALS.length - 1)
  })

  it('is named where it was not among the files', async () => {
    expect(await tryInstall(orderOf(small, null), copies)).toMatchObject({ code: 'missing' })
  })
})

describe('a background that is killed', () => {
  it('goes on with what is kept, at whatever byte it was', async () => {
    const order = orderOf(BIG, host.origin)
    for (const at of [1, 60_000, 150_000, 300_000, 445_000]) {
      const killed = new AbortController()
      const seen = new Map<string, number>()
      const onBytes = (sha256: string, bytes: number) => {
        seen.set(sha256, bytes)
        if ([...seen.values()].reduce((sum, one) => sum + one, 0) >= at) killed.abort()
      }
      expect(await tryInstall(order, copies, { signal: killed.signal, onBytes })).not.toBeNull()
    }
    expect(await copies.current()).toBeNull()
    db.close()
    db = createDb(db.name)
    copies = createCopies(db)
    expect(await tryInstall(order, copies)).toBeNull()
    expect((await openCopy(copies))?.index.size).toBe(4100)
  })

  it('stops between two rests of the expansion', async () => {
    const stopped = new AbortController()
    const rest = async () => stopped.abort()
    const order = orderOf(BIG, host.origin)
    await tryInstall(order, copies, { signal: stopped.signal, rest })
    expect(await copies.current()).toBeNull()
    host.asked = []
    expect(await tryInstall(order, copies)).toBeNull()
    expect(host.asked).toEqual([])
  })
})

describe('a browser without room', () => {
  const full = () => {
    throw new DOMException('no room', 'QuotaExceededError')
  }

  it.each(['parts', 'indexes'] as const)('is told, and the old copy works (%s)', async (table) => {
    await tryInstall(orderOf(small, host.origin), copies)
    const before = await copies.current()
    db[table].hook('creating', full)
    expect(await tryInstall(orderOf(next, host.origin), copies)).toMatchObject({ code: 'quota' })
    expect(await copies.current()).toEqual(before)
    expect((await openCopy(copies))?.index.size).toBe(CREDENTIALS.length)
    expect((await (await openCopy(copies))?.credential(0))?.id).toBeTruthy()
  })
})

describe('a large part', () => {
  const bytes = new Uint8Array(randomBytes(3_400_000))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const part = { file: `search-${sha256.slice(0, 16)}.bin.gz`, bytes: bytes.length, sha256 }
  const fetchIt = (signal: AbortSignal, onBytes: (bytes: number) => void) =>
    downloadPart({ part, url: new URL(`${host.origin}/${part.file}`), keeper: copies, net: net(), signal, onBytes })

  it('is kept in pieces, so that a killed background loses little of it', async () => {
    host.files.set(part.file, bytes)
    const killed = new AbortController()
    const kill = (came: number) => came > 2 * PIECE + 300_000 && killed.abort()
    await expect(fetchIt(killed.signal, kill)).rejects.toThrow()
    const kept = await copies.pieceBytes(sha256)
    expect(kept).toBeGreaterThanOrEqual(2 * PIECE)
    const seen: number[] = []
    await fetchIt(new AbortController().signal, (came) => seen.push(came))
    expect(rangesOf(part)).toEqual([null, `bytes=${kept}-`])
    expect([seen[0], seen.at(-1)]).toEqual([kept, bytes.length])
    expect(new Uint8Array((await copies.part(sha256)) ?? new ArrayBuffer())).toEqual(bytes)
    expect(await db.pieces.count()).toBe(0)
  })
})
