import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Request } from '../../../utils/messages/contract.ts'
import { CONTRACT_VERSION } from '../../../utils/messages/envelope.ts'
import { answer } from '../../../utils/messages/serve.ts'
import { requisitionSchema } from '../../../utils/model/requisition.ts'
import { lineOfPath } from '../../../utils/policy/json-place.ts'
import { parseRequisition, requisitionToJson } from '../../../utils/policy/requisition.ts'

const read = (json: unknown) => parseRequisition(JSON.stringify(json))

describe('requisition', () => {
  it('takes one written by hand and fills in what it leaves out', () => {
    expect(
      read({
        title: 'Lighthouse Keeper, Nights',
        skills: ['Lamps', { label: 'Fog', need: 'nice' }],
        requires: ['CLK', { name: 'MLK', need: 'nice' }],
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
        requires: [
          { name: 'CLK', issuer: null, equivalents: [], need: 'must' },
          { name: 'MLK', issuer: null, equivalents: [], need: 'nice' },
        ],
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

  it.each([
    [
      '{\n  "title": "Keeper",\n  "skills": [\n    "Lamps",\n    { "label": 5 }\n  ]\n}',
      'Line 5: skills.1.label: must be a string',
    ],
    ['{\n  "title": "Keeper",\n  "skills": ["Lamps",\n    ""]\n}', 'Line 4: skills.1.label: must not be empty'],
    [
      '{"title": "Keeper", "note": "{[\\"",\n"requires": [{\n"name": "CLK",\n"need": "maybe"}]}',
      /^Line 4: requires\.0\.need:/m,
    ],
    ['{\n\n"title": "Keeper",\n"age": 30}', /^Line 4: .*age/],
    ['{"title": "A",\n"occupation": "x",\n"occupation":\n"keeper"}', /^Line 4: occupation/],
    ['\n{ "skills": [] }', 'Line 2: title: is missing'],
    ['{\n"title": "Keeper",\n}', /^Line 3: Not valid JSON/],
  ])('tells %s by its line', (text, fault) => {
    const one = parseRequisition(text)
    expect(one.ok ? '' : one.errors.join('\n')).toMatch(fault)
  })

  it('refuses 10,000 skills by their line and limit', () => {
    const skills = Array.from({ length: 10_000 }, (_, i) => ({ label: `Lamp ${i}` }))
    const one = parseRequisition(JSON.stringify({ title: 'Keeper', occupation: null, skills }, null, 2))
    expect(one).toEqual({ ok: false, errors: ['Line 4: skills: is too long or too many: 500 at most'] })
  })

  it('of 10,000 skills never reaches what stores it, so that the last good one stays', async () => {
    const stored: string[] = []
    const save = async (n: number) => {
      const requisition = requisitionSchema.parse({ id: 'r', title: 'Keeper' })
      const skills = Array.from({ length: n }, (_, i) => ({ label: `Lamp ${i}`, uri: null, need: 'must' as const }))
      const sent = {
        v: CONTRACT_VERSION,
        type: 'ui>bg requisition.save',
        payload: { requisition: { ...requisition, skills } },
      }
      const handlers = {
        'ui>bg requisition.save': (asked: Request<'ui>bg requisition.save'>) => {
          stored.push(asked.requisition.id)
          return {}
        },
      }
      return (await answer(sent, {}, handlers, () => 'ui')).ok
    }
    expect([await save(500), await save(10_000)]).toEqual([true, false])
    expect(stored).toEqual(['r'])
  })

  it('finds the line of every value', () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 3 }),
        fc.array(fc.oneof(fc.nat(3), fc.string({ maxLength: 3 })), { maxLength: 3 }),
        (json, path) => {
          const text = JSON.stringify(JSON.parse(json), null, 1)
          const line = lineOfPath(text, path)
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(text.split('\n').length)
        },
      ),
    )
    const rows = Array.from({ length: 50 }, (_, i) => ({ a: [i, { b: '}"]' }], c: 'x' }))
    const text = JSON.stringify(rows, null, 1)
    const lines = text.split('\n')
    rows.forEach((_, i) => {
      expect(lines[lineOfPath(text, [i, 'a', 0]) - 1]?.trim()).toBe(`${i},`)
      expect(lines[lineOfPath(text, [i, 'c']) - 1]).toContain('"c"')
    })
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
