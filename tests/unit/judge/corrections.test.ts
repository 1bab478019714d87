import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createEngine } from '../../../entrypoints/background/engine.ts'
import { judgeHandlers } from '../../../entrypoints/background/judge.ts'
import { contract } from '../../../utils/messages/contract.ts'
import type { Choice } from '../../../utils/messages/judge.ts'
import type { From } from '../../../utils/messages/serve.ts'
import { appraisalSchema } from '../../../utils/model/appraisal.ts'
import type { Mention } from '../../../utils/model/mention.ts'
import { trustedListSchema } from '../../../utils/model/requisition.ts'
import { expandIndex } from '../../../utils/registry/snapshot/expand.ts'
import { openRegistry } from '../../../utils/registry/snapshot/registry.ts'
import { writeSnapshot } from '../../../utils/registry/snapshot/write.ts'
import { correctionKey } from '../../../utils/resolve/corrections.ts'
import { createDb, MIGRATIONS, type TouchstoneDb } from '../../../utils/store/db.ts'
import { createStore, type Store } from '../../../utils/store/store.ts'
import { mention } from '../panel/make.ts'
import { credential, issuer } from '../resolve/fixture.ts'
import { evidence } from '../score/make.ts'

vi.mock('wxt/browser', () => ({ browser: {} }))

const FROM: From = { role: 'ui', tabId: null, url: '' }
const GUILD = issuer('Guild of Riggers')
const proof = [evidence('assessment', { method: 'exam', proctored: true }), evidence('status', { value: 'Active' })]
const RIGGER = credential('Certified Mast Rigger (CMR)', GUILD, { evidence: proof })
const DIVER = credential('Certified Reef Diver', issuer('Merrow Diving'), { evidence: proof })

let db: TouchstoneDb
let store: Store
let told: string[]
let count = 0
beforeEach(() => {
  db = createDb(`judge-${++count}`)
  store = createStore(db)
  told = []
  return () => db.delete()
})

const engineOf = (records = [RIGGER, DIVER]) => {
  const { search, shards } = writeSnapshot(records)
  const meta = { source: 'starter', date: '2026-11-20' } as const
  return createEngine(store, async () => [
    openRegistry(expandIndex(search.buffer, meta), async (n) => shards[n]?.buffer ?? new ArrayBuffer()),
  ])
}
const handlersOf = (engine: ReturnType<typeof engineOf>) =>
  judgeHandlers(
    store,
    engine,
    async (what, event, detail) => {
      told.push(`${what} · ${event} · ${detail}`)
      return {}
    },
    () => '2026-11-24',
  )

function setUp(records?: Parameters<typeof engineOf>[0]) {
  const engine = engineOf(records)
  const handlers = handlersOf(engine)
  return {
    handlers,
    choose: async ({ name, issuer: by, url, flags }: Mention, choice: Choice) =>
      (await handlers['ui>bg judge.match']({ mention: { name, issuer: by, url, flags }, choice }, FROM)).before,
    async ask(one: Mention) {
      const [appraisal] = await (await engine()).appraise([one])
      return appraisalSchema.parse(appraisal)
    },
  }
}

const asked = mention('Mast Rigging, advanced', { issuer: 'Elmsworth Rigging School' })

describe('a record that the person chose', () => {
  it('wins in every later look-up, is scored as it is, and says by whom and when', async () => {
    const { ask, choose } = setUp()
    expect((await ask(asked)).resolution.outcome).not.toBe('match')
    expect(await choose(asked, { what: 'record', id: RIGGER.id })).toEqual({ what: 'asFound' })
    const again = await ask({ ...asked, key: 'other', name: ' mast rigging,  ADVANCED', issued: '2021' })
    expect(again.resolution).toMatchObject({
      outcome: 'match',
      credentialId: RIGGER.id,
      chosen: { what: 'record', on: '2026-11-24' },
    })
    expect(again.flags).not.toContain('lookalike')
    expect(again.credential?.name).toBe(RIGGER.name)
    const plain = await ask(mention(RIGGER.name, { issuer: GUILD.name }))
    expect(plain.resolution.chosen).toBeUndefined()
    expect(again.quality).toEqual(plain.quality)
  })

  it('is taken back by what was there before, and nothing is left', async () => {
    const { ask, choose } = setUp()
    const before = await ask(asked)
    const first = await choose(asked, { what: 'record', id: RIGGER.id })
    const second = await choose(asked, { what: 'record', id: DIVER.id })
    expect(second).toEqual({ what: 'record', id: RIGGER.id })
    await choose(asked, second)
    expect((await ask(asked)).credential?.id).toBe(RIGGER.id)
    await choose(asked, first)
    expect(await ask(asked)).toEqual(before)
    expect(await store.corrections()).toEqual([])
  })

  it('can be none of those found: they stay to be chosen from, and no record counts', async () => {
    const { ask, choose } = setUp()
    const named = mention(RIGGER.name, { issuer: GUILD.name })
    await choose(named, { what: 'none' })
    const none = await ask(named)
    expect(none.resolution).toMatchObject({ outcome: 'none', credentialId: null, chosen: { what: 'none' } })
    expect(none.resolution.candidates.map((one) => one.credentialId)).toContain(RIGGER.id)
    expect([none.credential, none.quality]).toEqual([null, null])
  })

  it('is for no other issuer, no imitation in other letters and no course about it', async () => {
    const { ask, choose } = setUp()
    await choose(asked, { what: 'record', id: RIGGER.id })
    const others: Partial<Mention>[] = [
      { issuer: null },
      { issuer: 'Northfield Skills Bootcamps' },
      { name: 'Mast Rigging, advancеd', flags: ['confusable'] },
      { url: 'https://www.coursera.org/account/accomplishments/verify/ABC123' },
    ]
    for (const other of others) expect((await ask({ ...asked, ...other })).resolution.chosen).toBeUndefined()
  })

  it('that is not in what is searched now is said to be gone, and nothing else is taken for it', async () => {
    const named = mention(RIGGER.name, { issuer: GUILD.name })
    await setUp().choose(named, { what: 'record', id: DIVER.id })
    const { resolution, quality } = await setUp([RIGGER]).ask(named)
    expect(resolution).toMatchObject({ outcome: 'ambiguous', credentialId: null, chosen: { what: 'gone' } })
    expect(quality).toBeNull()
  })

  it('is refused where no registry has it, and what was there stays', async () => {
    const { choose } = setUp()
    await choose(asked, { what: 'none' })
    await expect(choose(asked, { what: 'record', id: 'urn:none' })).rejects.toThrow('no such record')
    expect(await store.corrections()).toMatchObject([{ record: null }])
    expect(told).toHaveLength(1)
  })

  it('is kept by name and issuer alone, and the log has no word of the page', async () => {
    const { choose } = setUp()
    const holder = 'https://badges.example/lennart-hagedorn'
    await choose({ ...asked, url: holder, credentialId: 'HB-77-1', issued: '2020' }, { what: 'record', id: RIGGER.id })
    const kept = JSON.stringify(await db.corrections.toArray())
    for (const text of ['hagedorn', 'HB-77-1', '2020']) expect(kept).not.toContain(text)
    expect(told).toEqual([`judged · record chosen · ${RIGGER.id}`])
  })
})

describe('the key of a correction', () => {
  it('keeps apart what is written apart', () => {
    const names = ['C', 'C++', 'C#', 'Level 1', 'Level 2']
    expect(new Set(names.map((name) => correctionKey(mention(name)))).size).toBe(names.length)
  })
})

describe('an own note', () => {
  const named = mention(RIGGER.name, { issuer: GUILD.name })
  const of = { name: named.name, issuer: named.issuer, url: null, flags: [] }

  it('stands beside the evidence and changes nothing of it', async () => {
    const { ask, handlers } = setUp()
    const before = await ask(named)
    const note = { band: 'strong', text: 'We sat in the exam.' } as const
    const put = (what: typeof note | null) =>
      handlers['ui>bg judge.note']({ mention: of, record: RIGGER.id, note: what }, FROM)
    expect(await put(note)).toEqual({ before: null })
    const { own, ...rest } = await ask(named)
    expect(own).toEqual({ ...note, on: '2026-11-24' })
    expect(rest).toEqual(before)
    // By its record: also under another spelling.
    expect((await ask(mention('CMR', { issuer: GUILD.name }))).own).toEqual(own)
    expect(await put(null)).toEqual({ before: note })
    expect(await ask(named)).toEqual(before)
    expect(told.join()).not.toContain('We sat')
  })

  it('goes by name and issuer where there is no record', async () => {
    const { ask, handlers } = setUp()
    const note = { band: null, text: 'Three evenings, no exam.' }
    const { name, issuer: by, url, flags } = asked
    await handlers['ui>bg judge.note']({ mention: { name, issuer: by, url, flags }, record: null, note }, FROM)
    expect((await ask(asked)).own).toMatchObject(note)
    expect((await ask({ ...asked, issuer: 'Another' })).own).toBeUndefined()
  })

  it('has no band for what is not known', () => {
    const request = contract['ui>bg judge.note'].request
    const base = { mention: of, record: null }
    expect(request.safeParse({ ...base, note: { band: 'insufficient', text: '' } }).success).toBe(false)
    expect(request.safeParse({ ...base, note: { band: 'basic', text: '' } }).success).toBe(true)
  })
})

describe('an issuer on the list', () => {
  const entry = {
    issuer: 'Guild of Riggers',
    aliases: [],
    domains: [],
    ids: [],
    scope: [],
    reviewer: '',
    reviewBy: null,
  }

  it('is added, changed in its place and taken off again by what was there before', async () => {
    const { handlers } = setUp()
    const put = async (more: { stance: 'trusted' | 'review'; reason: string }, keep = true) =>
      (await handlers['ui>bg judge.trust']({ entry: { ...entry, ...more }, keep }, FROM)).before
    const trusted = { stance: 'trusted', reason: 'seen at work' } as const
    expect(await put(trusted)).toBeNull()
    expect(await put({ stance: 'review', reason: '' })).toMatchObject(trusted)
    expect((await store.trusted())?.entries).toMatchObject([{ stance: 'review' }])
    const { entry: found } = await handlers['ui>bg judge.issuer']({ issuer: 'guild of riggers ' }, FROM)
    expect(found).toMatchObject({ stance: 'review' })
    await put(trusted, false)
    // The list keeps its name and its version, so that a later one is told from it.
    expect(await store.trusted()).toMatchObject({ version: 3, entries: [] })
  })

  it('is kept whole when several are put on it at once', async () => {
    const { handlers } = setUp()
    const names = ['One', 'Two', 'Three']
    await Promise.all(
      names.map((issuer) =>
        handlers['ui>bg judge.trust']({ entry: { ...entry, stance: 'trusted', reason: '', issuer }, keep: true }, FROM),
      ),
    )
    const list = await store.trusted()
    expect(list?.entries.map(({ issuer }) => issuer).sort()).toEqual([...names].sort())
  })

  it('is found under the names by which the list’s marks go', async () => {
    const { handlers } = setUp()
    await handlers['ui>bg judge.trust'](
      { entry: { ...entry, stance: 'trusted', reason: '', issuer: 'Acme, Inc.' }, keep: true },
      FROM,
    )
    const { entry: found } = await handlers['ui>bg judge.issuer']({ issuer: 'ACME' }, FROM)
    expect(found).toMatchObject({ issuer: 'Acme, Inc.' })
  })

  it('leaves the others, and their order, as they are', async () => {
    const { handlers } = setUp()
    const names = ['A', 'Guild of Riggers', 'B']
    await store.saveTrusted(
      trustedListSchema.parse({ entries: names.map((one) => ({ issuer: one, stance: 'review' })) }),
    )
    await handlers['ui>bg judge.trust']({ entry: { ...entry, stance: 'trusted', reason: '' }, keep: true }, FROM)
    const list = await store.trusted()
    expect(list?.entries.map((one) => `${one.issuer} ${one.stance}`)).toEqual([
      'A review',
      'Guild of Riggers trusted',
      'B review',
    ])
    expect(list?.version).toBe(2)
  })
})

describe('what is kept', () => {
  it('is told whole, forgotten one by one, and wiped with all else', async () => {
    const { choose, handlers } = setUp()
    await choose(asked, { what: 'none' })
    const { name, issuer: by, url, flags } = asked
    const note = { band: 'basic', text: '' } as const
    await handlers['ui>bg judge.note']({ mention: { name, issuer: by, url, flags }, record: null, note }, FROM)
    const kept = contract['ui>bg judge.kept'].response.parse(await handlers['ui>bg judge.kept']({}, FROM))
    expect([kept.corrections.length, kept.notes.length]).toEqual([1, 1])
    await handlers['ui>bg judge.forget']({ kind: 'correction', key: kept.corrections[0]?.key ?? '' }, FROM)
    expect(await store.corrections()).toEqual([])
    await store.wipe()
    expect(await db.overrides.count()).toBe(0)
  })

  it('has its tables beside what an older version holds', async () => {
    const name = `judge-old-${count}`
    const old = createDb(name, MIGRATIONS.slice(0, 4))
    await old.settings.put({ id: 'own', value: { activeRequisition: 'r1' } })
    old.close()
    const now = createDb(name)
    const kept = createStore(now)
    await kept.saveCorrection({ key: 'k', name: 'N', issuer: null, record: null, on: '2026-11-24' })
    expect(await kept.corrections()).toHaveLength(1)
    expect((await kept.settings()).activeRequisition).toBe('r1')
    await now.delete()
  })

  it('of the views is a setting, off at first', async () => {
    const { handlers } = setUp()
    expect(await store.settings()).toMatchObject({ blind: false, decideFirst: false })
    await handlers['ui>bg judge.views']({ blind: true, decideFirst: true }, FROM)
    expect(await store.settings()).toMatchObject({ blind: true, decideFirst: true })
    expect(told).toEqual(['settings · views · blind view, decide first'])
  })
})
