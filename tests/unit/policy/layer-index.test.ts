import { describe, expect, it } from 'vitest'
import type { Layer } from '../../../utils/model/layer.ts'
import { layerIndex, linesOf, nameKey } from '../../../utils/policy/layer-index.ts'
import { makeCredential, makeLayer } from './make-layer.ts'

const CTID = 'ce-00000000-0000-4000-8000-000000000001'
const matches = (entry: Partial<Layer['entries'][number]>, changes = {}) =>
  linesOf(makeCredential(changes), layerIndex([makeLayer({ entries: [entry] })])).length === 1

describe('entries find their credential', () => {
  it('by name, other name or code together with the issuer', () => {
    for (const names of [['certified LAMP-keeper'], ['Something', 'CLK']])
      for (const issuer of [{ issuers: ['The Guild of Lamps'] }, { issuers: ['GoL'] }, { domains: ['lamps.example'] }])
        expect(matches({ names, ...issuer })).toBe(true)
    expect(matches({ codes: ['lk 101'], issuers: ['GoL'] })).toBe(true)
    const learn = { id: null, name: 'X', alternateNames: [], domains: ['learn.lamps.example'] }
    expect(matches({ names: ['CLK'], domains: ['lamps.example'] }, { issuer: learn })).toBe(true)
  })

  it('by CTID alone', () => {
    expect(matches({ ctids: [CTID] }, { issuer: null, name: 'Another name' })).toBe(true)
    expect(matches({ ctids: [CTID.replace('1', '2')] })).toBe(false)
    expect(matches({ ctids: [CTID] }, { ctid: null })).toBe(false)
  })

  it('never by name alone, nor by what only resembles it', () => {
    const entry = { names: ['Certified Lamp Keeper'], issuers: ['Guild of Lamps'] }
    const other = { id: null, name: 'Academy of Lamps', alternateNames: [], domains: ['lamps.example.evil.test'] }
    expect(matches(entry, { issuer: null })).toBe(false)
    expect(matches(entry, { issuer: other })).toBe(false)
    expect(matches({ ...entry, domains: ['lamps.example'] }, { issuer: other })).toBe(false)
    expect(matches(entry, { name: 'Certified Lamp Keeper Prep', alternateNames: [] })).toBe(false)
    expect(matches({ names: ['LK-101'], issuers: ['GoL'] })).toBe(false)
    expect(matches({ names: ['???'], issuers: ['GoL'] }, { name: '!!!' })).toBe(false)
  })

  it('signs that tell two credentials apart stay', () => {
    const keys = ['A', 'A+', 'C', 'C#', 'C++'].map(nameKey)
    expect(new Set(keys).size).toBe(keys.length)
    expect(nameKey('Security+™')).toBe(nameKey('security +'))
    expect(nameKey('Técnico &  Más®')).toBe('tecnico and mas')
  })

  it('a hundred thousand entries: only those of the name or of the issuer, whichever are fewer, are looked at', () => {
    const entries = Array.from({ length: 100_000 }, (_, i) => ({
      names: [i % 2 === 0 ? 'Certified Lamp Keeper' : `Certificate ${i}`],
      issuers: [i % 2 === 0 ? `Guild ${i}` : 'Guild of Lamps'],
    }))
    const last = { names: ['CLK'], issuers: ['GoL'] }
    const base = makeLayer({ entries: [last] })
    const filler = makeLayer({ entries: [{ names: ['-x'], issuers: ['y'] }] }).entries[0]!
    const index = layerIndex([
      { ...base, entries: [...entries.map((one) => ({ ...filler, ...one })), ...base.entries] },
    ])
    let read = 0
    const counted = new Map(
      [...index.names].map(([key, list]) => [
        key,
        new Proxy(list, {
          get(target, field) {
            if (typeof field === 'string' && /^\d+$/.test(field)) read++
            return Reflect.get(target, field)
          },
        }),
      ]),
    )
    const one = makeCredential({ name: 'Certificate 777', alternateNames: ['CLK'], codes: [] })
    const lines = linesOf(one, { ...index, names: counted })
    expect(lines.map((line) => line.entry.names)).toEqual([['Certificate 777'], ['CLK']])
    expect(read).toBeLessThan(10)
  })
})
