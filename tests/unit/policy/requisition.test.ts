import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRequisition, requisitionToJson } from '../../../utils/policy/requisition.ts'

const read = (json: unknown) => parseRequisition(JSON.stringify(json))

describe('requisition', () => {
  it('takes one written by hand and fills in what it leaves out', () => {
    expect(
      read({
        title: 'Lighthouse Keeper, Nights',
        skills: ['Lamps', { label: 'Fog', need: 'nice' }],
        requires: ['CLK'],
      }),
    ).toEqual({
      ok: true,
      requisition: {
        schemaVersion: 1,
        id: 'lighthouse-keeper-nights',
        title: 'Lighthouse Keeper, Nights',
        occupation: null,
        skills: [
          { label: 'Lamps', uri: null, need: 'must' },
          { label: 'Fog', uri: null, need: 'nice' },
        ],
        requires: [{ name: 'CLK', issuer: null, equivalents: [] }],
      },
    })
  })

  it('comes back as it went', () => {
    const one = read({
      id: 'r1',
      title: 'Keeper',
      occupation: '53-5021.00',
      requires: [{ name: 'CLK', issuer: 'Guild', equivalents: ['CLK Senior', { name: 'MLK', issuer: null }] }],
    })
    if (!one.ok) throw new Error(one.errors.join())
    expect(parseRequisition(requisitionToJson(one.requisition))).toEqual(one)
  })

  it.each([
    [{ id: 'x' }, /title/],
    [{ title: 'Keeper', occupation: 'keeper' }, /occupation/],
    [{ title: 'Keeper', skills: [{ label: 'Lamps', need: 'adored' }] }, /skills\.0\.need/],
    [{ title: 'Keeper', skills: Array.from({ length: 10_000 }, () => 'Lamps') }, /skills/],
    [{ title: 'Keeper', age: 30 }, /age/],
    [[], /object/],
    [null, /object/],
  ])('refuses %o with the place', (json, message) => {
    const one = read(json)
    expect(one.ok).toBe(false)
    expect(one.ok ? '' : one.errors.join('\n')).toMatch(message)
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const one = parseRequisition(text)
        if (!one.ok) expect(one.errors.length).toBeGreaterThan(0)
      }),
    )
  })
})
