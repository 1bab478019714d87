import { describe, expect, it } from 'vitest'
import { stanceSchema, type TrustedList, trustedListSchema } from '../../../utils/model/requisition.ts'
import { decide, decider, listedBand, TIERS, type Tier, type TieredList } from '../../../utils/policy/decide.ts'
import { parseTrustedCsv, parseTrustedJson, trustedToCsv, trustedToJson } from '../../../utils/policy/trusted.ts'
import { makeCredential, TODAY } from './make-layer.ts'

type Entry = Partial<TrustedList['entries'][number]>
const list = (tier: Tier, entries: Entry[], name: string = tier): TieredList => ({
  tier,
  list: trustedListSchema.parse({ name, entries: entries.map((one) => ({ stance: 'trusted', ...one })) }),
})
const CTID = 'ce-11111111-1111-4111-8111-111111111111'
const OTHER = 'ce-22222222-2222-4222-8222-222222222222'
const guild = { issuer: 'Guild of Lamps' }
const issuedBy = (id: string | null, name = 'Guild of Lamps') =>
  makeCredential({ issuer: { id, name, alternateNames: [], domains: [] } })

/** Numbers that are the same in every run. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

describe('several lists', () => {
  it('the highest that speaks decides, whatever the order they come in; the line is named', () => {
    const managed = list('managed', [{ issuer: 'Somebody' }, { ...guild, stance: 'review' }])
    const subscribed = list('subscribed', [{ ...guild, stance: 'notAccepted' }])
    const own = list('own', [guild])
    for (const lists of [
      [managed, subscribed, own],
      [own, subscribed, managed],
      [subscribed, own, managed],
    ])
      expect(decide(lists, makeCredential(), TODAY)).toMatchObject({
        tier: 'managed',
        list: 'managed',
        version: 1,
        line: 2,
        by: 'name',
        mark: { stance: 'review' },
        overruled: [
          { tier: 'subscribed', line: 1, stance: 'notAccepted' },
          { tier: 'own', line: 1, stance: 'trusted' },
        ],
      })
    expect(decide([own, subscribed], makeCredential(), TODAY)?.list).toBe('subscribed')
    expect(decide([], makeCredential(), TODAY)).toBeNull()
    expect(decide([list('managed', [{ issuer: 'Somebody' }])], makeCredential(), TODAY)).toBeNull()
  })

  it('property: the decision is that of the first list in order that says anything by itself', () => {
    const next = random(6)
    const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] ?? all[0]!
    for (let round = 0; round < 500; round++) {
      const lists = Array.from({ length: 4 }, (_, n) => {
        const entries = Array.from({ length: Math.floor(next() * 4) }, () => ({
          issuer: pick(['Guild of Lamps', 'GoL', 'Tide', 'Fog']),
          stance: pick(stanceSchema.options),
          reviewBy: pick([null, '2026-11-23', '2026-11-24']),
        }))
        return list(pick(TIERS), entries, `list ${n}`)
      })
      const alone = TIERS.flatMap((tier) => lists.filter((one) => one.tier === tier)).filter(
        (one) => decide([one], makeCredential(), TODAY) !== null,
      )
      const decision = decide(lists, makeCredential(), TODAY)
      expect(decision?.list).toBe(alone[0]?.list.name)
      if (!decision) continue
      const from = lists.find((one) => one.list.name === decision.list)
      // The line that is named is the one whose stance is shown, and it counts today.
      const entry = from?.list.entries[decision.line - 1]
      expect(entry).toMatchObject({ issuer: decision.mark.issuer, stance: decision.mark.stance })
      expect([null, '2026-11-24']).toContain(entry?.reviewBy)
      expect(decision.overruled.map((one) => one.list)).toEqual(alone.slice(1).map((one) => one.list.name))
    }
  })

  it('a line about other credentials of the issuer gives way to one about this', () => {
    const managed = list('managed', [{ ...guild, scope: ['baking'] }])
    const own = list('own', [{ ...guild, stance: 'recognised' }])
    expect(decide([managed, own], makeCredential(), TODAY)).toMatchObject({ tier: 'own', overruled: [] })
    expect(decide([managed], makeCredential(), TODAY)?.mark.scope).toEqual(['baking'])
  })

  it('a hundred thousand lines are looked up, not walked', () => {
    const entries = Array.from({ length: 100_000 }, (_, i) => ({ ...guild, issuer: `Guild ${i}` }))
    const many = list('managed', entries)
    let read = 0
    many.list.entries = new Proxy(many.list.entries, {
      get(target, field) {
        if (typeof field === 'string' && /^\d+$/.test(field)) read++
        return Reflect.get(target, field)
      },
    })
    const ask = decider([many])
    read = 0
    expect(ask({ name: 'GUILD 99999, Inc.' }, TODAY)?.line).toBe(100_000)
    expect(ask({ name: 'Nobody' }, TODAY)).toBeNull()
    expect(read).toBe(1)
  })
})

describe('an issuer’s CTID or DID', () => {
  const record = (ctid: string) => `https://registry.example/resources/${ctid}`

  it('tells it under any name', () => {
    const lists = [list('own', [{ issuer: 'GL', ids: [CTID, 'did:web:lamps.example'] }])]
    expect(decide(lists, issuedBy(record(CTID), 'Renamed'), TODAY)?.by).toBe('id')
    expect(decide(lists, issuedBy('did:web:lamps.example', 'Renamed'), TODAY)?.by).toBe('id')
    expect(decide(lists, issuedBy(record(OTHER), 'Renamed'), TODAY)).toBeNull()
  })

  it('the same name with another one is another body; without one the name tells', () => {
    const lists = [list('own', [{ ...guild, ids: [CTID] }])]
    expect(decide(lists, issuedBy(record(OTHER)), TODAY)).toBeNull()
    expect(decide(lists, issuedBy(record(CTID)), TODAY)?.by).toBe('id')
    for (const id of [null, 'did:web:lamps.example', 'urn:touchstone:organization:lamps'])
      expect(decide(lists, issuedBy(id), TODAY)?.by).toBe('name')
  })

  it('comes through JSON and CSV, and files without it stay valid', () => {
    const { list: written } = list('own', [{ ...guild, ids: [CTID, 'did:key:z6Mk'] }])
    expect(parseTrustedJson(trustedToJson(written)).list).toEqual(written)
    expect(parseTrustedCsv(trustedToCsv(written)).list.entries).toEqual(written.entries)
    expect(parseTrustedCsv('issuer,stance\nGuild,trusted').list.entries[0]?.ids).toEqual([])
    expect(parseTrustedCsv('issuer,stance,ids\nGuild,trusted,12').errors[0]?.line).toBe(2)
    expect(parseTrustedCsv('issuer,stance\n=1+1,trusted\nGuild,trusted').errors).toMatchObject([{ line: 2 }])
  })
})

describe('the policy that a list affects the band', () => {
  const decision = (stance: NonNullable<Entry['stance']>) =>
    decide([list('managed', [{ ...guild, stance }])], makeCredential(), TODAY)

  it('off: never', () => {
    for (const stance of stanceSchema.options)
      expect(listedBand('basic', decision(stance), false)).toEqual({ band: 'basic', moved: null })
  })

  it('on: one step at most, and says so with list and entry', () => {
    expect(listedBand('basic', decision('trusted'), true)).toEqual({
      band: 'solid',
      moved: { from: 'basic', words: expect.stringMatching(/managed, entry 1/) },
    })
    expect(listedBand('strong', decision('notAccepted'), true).band).toBe('solid')
    expect(listedBand('strong', decision('trusted'), true)).toEqual({ band: 'strong', moved: null })
    expect(listedBand('basic', decision('notAccepted'), true)).toEqual({ band: 'basic', moved: null })
    for (const stance of ['recognised', 'review'] as const)
      expect(listedBand('solid', decision(stance), true)).toEqual({ band: 'solid', moved: null })
  })

  it('never gives a band to what nothing is known of, nor moves what only taking part is asked for', () => {
    for (const band of ['insufficient', 'participation'] as const)
      for (const stance of stanceSchema.options)
        expect(listedBand(band, decision(stance), true)).toEqual({ band, moved: null })
    expect(listedBand('solid', null, true)).toEqual({ band: 'solid', moved: null })
    const elsewhere = decide([list('managed', [{ ...guild, scope: ['baking'] }])], makeCredential(), TODAY)
    expect(elsewhere?.applies).toBe(false)
    expect(listedBand('solid', elsewhere, true)).toEqual({ band: 'solid', moved: null })
  })
})
