import { describe, expect, it } from 'vitest'
import { readRecords } from '../../../utils/registry/live/answer.ts'
import { likeness, rank, SAME } from '../../../utils/registry/live/likeness.ts'
import { certification, organization, terms } from './make.ts'

const record = (name: string, issuer: string, more: object = {}) => {
  const [credential] = readRecords([organization(1, issuer), certification(2, name, 1, more)], '2026-11-20')
  if (!credential) throw new Error('no record')
  return credential
}

describe('likeness', () => {
  it.each([
    ['Certified Rope Rescuer', 'Halden Bay Guild'],
    ['certified rope rescuer (CRR)', 'The Halden Bay Guild, Inc.'],
    ['CRR', 'HBG'],
    ['Certified Rope Rescuer®', 'HALDEN BAY GUILD'],
  ])('%s by %s is the same', (name, issuer) => {
    const {
      name: names,
      issuer: issuers,
      total,
    } = likeness(terms(name, issuer), record('Certified Rope Rescuer (CRR)', 'Halden Bay Guild'))
    expect(names).toBeGreaterThanOrEqual(SAME.name)
    expect(issuers).toBeGreaterThanOrEqual(SAME.issuer)
    expect(total).toBeGreaterThan(0.9)
  })

  it('keeps another issuer’s credential of the very name at one half', () => {
    const other = record('Certified Rope Rescuer', 'Northquay Training')
    expect(likeness(terms('Certified Rope Rescuer', 'Halden Bay Guild'), other).total).toBe(0.5)
  })

  it('is never certain where the issuer cannot be compared', () => {
    const one = record('Certified Rope Rescuer', 'Halden Bay Guild')
    expect(likeness(terms('Certified Rope Rescuer'), one)).toEqual({ name: 1, issuer: null, total: 0.8 })
  })

  it('knows a credential by its code', () => {
    const coded = record('Rope Rescue Expert', 'Halden Bay Guild', { 'ceterms:codedNotation': 'RR-210' })
    expect(likeness(terms('RR-210', 'Halden Bay Guild'), coded).name).toBe(1)
  })

  it('puts the same order whatever order the server gave', () => {
    const all = ['Alpha Rope', 'Beta Rope', 'Rope Rescue', 'Rope'].map((name, n) => ({
      ...record(name, 'Halden Bay Guild'),
      id: `urn:${n}`,
    }))
    const wanted = terms('Rope Rescue', 'Halden Bay Guild')
    const order = rank(wanted, all, true).map(({ credential }) => credential.name)
    expect(rank(wanted, [...all].reverse(), true).map(({ credential }) => credential.name)).toEqual(order)
    expect(order[0]).toBe('Rope Rescue')
  })
})
