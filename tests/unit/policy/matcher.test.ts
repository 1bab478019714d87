import { describe, expect, it } from 'vitest'
import { type TrustedList, trustedListSchema } from '../../../utils/model/requisition.ts'
import { trustedMatcher } from '../../../utils/policy/matcher.ts'

const TODAY = '2026-11-23'
const make = (entries: Partial<TrustedList['entries'][number]>[], name = 'Acme'): TrustedList =>
  trustedListSchema.parse({ name, entries: entries.map((one) => ({ stance: 'trusted', ...one })) })

const acme = make([
  {
    issuer: 'Guild of Lamps, Inc.',
    aliases: ['GoL'],
    domains: ['lamps.example'],
    reason: 'Exam sat in',
    scope: ['light'],
  },
  { issuer: 'Old Council', reviewBy: '2026-11-22' },
  { issuer: 'Fresh Council', reviewBy: '2026-11-23' },
])
const find = (name: string, more = {}, host?: string) =>
  trustedMatcher([acme])({ name, ...more }, TODAY, host === undefined ? {} : { host })

describe('trusted matcher', () => {
  it('goes by name, alias and domain', () => {
    for (const name of ['Guild of Lamps', 'THE GUILD OF LAMPS LLC', 'gol', 'Guild  of Lamps®'])
      expect(find(name)?.issuer).toBe('Guild of Lamps, Inc.')
    expect(find('Unknown', { alternateNames: ['GoL'] })?.stance).toBe('trusted')
    expect(find('Unknown', { domains: ['www.lamps.example'] })?.stance).toBe('trusted')
    expect(find('Unknown', {}, 'verify.lamps.example')?.stance).toBe('trusted')
    expect(trustedMatcher([acme])(null, TODAY, { host: 'lamps.example' })).toEqual({
      list: 'Acme',
      issuer: 'Guild of Lamps, Inc.',
      stance: 'trusted',
      reason: 'Exam sat in',
      scope: ['light'],
      reviewBy: null,
    })
  })

  it('not by what only resembles it', () => {
    for (const name of ['Guild of Lanterns', 'Guild', 'Lamps', 'Guild of Lamps Academy', '', 'Inc.'])
      expect(find(name)).toBeNull()
    for (const host of ['evil-lamps.example', 'lamps.example.evil.test', 'example', 'amps.example'])
      expect(find('Unknown', {}, host)).toBeNull()
  })

  it('a line counts through its review-by day and not after', () => {
    expect(find('Old Council')).toBeNull()
    expect(find('Fresh Council')?.reviewBy).toBe('2026-11-23')
  })

  it('the first list that knows an issuer decides; within one the most careful line', () => {
    const own = make(
      [
        { issuer: 'GoL', stance: 'notAccepted' },
        { issuer: 'Tide', stance: 'review' },
      ],
      'Own',
    )
    expect(trustedMatcher([acme, own])({ name: 'GoL' }, TODAY, { labels: ['Light'] })?.list).toBe('Acme')
    expect(trustedMatcher([own, acme])({ name: 'GoL' }, TODAY, { labels: ['Light'] })?.stance).toBe('notAccepted')
    expect(trustedMatcher([acme, own])({ name: 'Tide' }, TODAY)?.list).toBe('Own')
    const both = make([
      { issuer: 'Tide', stance: 'trusted' },
      { issuer: 'Fake Tide', domains: ['tide.example'], stance: 'notAccepted' },
    ])
    expect(trustedMatcher([both])({ name: 'Tide', domains: ['tide.example'] }, TODAY)?.stance).toBe('notAccepted')
  })

  it('a stance limited to a field decides there and nowhere else', () => {
    const list = make([
      { issuer: 'GoL', stance: 'trusted', scope: ['security'] },
      { issuer: 'GoL', stance: 'notAccepted', scope: ['cooking'] },
    ])
    const stance = (...labels: string[]) => trustedMatcher([list])({ name: 'GoL' }, TODAY, { labels })?.stance
    expect(stance('Certified Harbour Security Professional')).toBe('trusted')
    expect(stance('Keeper', 'Security')).toBe('trusted')
    expect(stance('Keeper', 'Cooking for crews')).toBe('notAccepted')
    // Nothing tells which of the two it is: neither is said.
    expect(stance('Keeper')).toBeUndefined()
    expect(stance('Keeper of insecurity')).toBeUndefined()
  })

  it('within a field its own line comes before the line for everything, elsewhere that one counts', () => {
    const list = make([
      { issuer: 'GoL', stance: 'review' },
      { issuer: 'GoL', stance: 'trusted', scope: ['fog signals', '15-1200'] },
    ])
    const mark = (about: object) => trustedMatcher([list])({ name: 'GoL' }, TODAY, about)
    expect(mark({ labels: ['Fog signals'] })).toMatchObject({ stance: 'trusted', scope: ['fog signals', '15-1200'] })
    expect(mark({ occupations: ['15-1212.00'] })?.stance).toBe('trusted')
    expect(mark({ occupations: ['15-2031'], labels: ['Rope'] })).toMatchObject({ stance: 'review', scope: [] })
  })

  it('where no field is known to fit, one stance is given with all its fields, and a list that does apply decides', () => {
    const company = make([
      { issuer: 'GoL', scope: ['light'] },
      { issuer: 'GoL', scope: ['fog', 'light'] },
    ])
    const own = make([{ issuer: 'GoL', stance: 'review' }], 'Own')
    const about = { labels: ['Rope'] }
    expect(trustedMatcher([company])({ name: 'GoL' }, TODAY, about)).toMatchObject({
      stance: 'trusted',
      scope: ['light', 'fog'],
    })
    expect(trustedMatcher([company, own])({ name: 'GoL' }, TODAY, about)).toMatchObject({ list: 'Own', scope: [] })
    expect(trustedMatcher([company, own])({ name: 'GoL' }, TODAY, { labels: ['Light'] })?.list).toBe('Acme')
  })

  it('looks up 10,000 issuers in a list of 20,000, each with its own line', () => {
    const large = make(
      Array.from({ length: 20_000 }, (_, i) => ({ issuer: `Issuer ${i}`, domains: [`i${i}.example`] })),
    )
    const match = trustedMatcher([large])
    let found = 0
    for (let i = 0; i < 10_000; i++) if (match({ name: `issuer ${i * 3}` }, TODAY)) found++
    expect(found).toBe(6667)
  })
})
