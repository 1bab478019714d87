import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { UsageError } from '../../../scripts/cli.ts'
import { readGroups, runLookalikes } from '../../../scripts/evaluate/lookalikes.ts'
import type { Resolution } from '../../../utils/model/resolution.ts'
import { createResolver } from '../../../utils/resolve/resolve.ts'
import { loadRules } from '../../../utils/resolve/rules.ts'
import { index, other } from './fixture.ts'

const resolve = createResolver(index)

describe('look-alikes', () => {
  const csv = [
    'normalised_name,credly_id,name,issuer',
    'certified offshore rigger,1,Certified Offshore Rigger,Halden Guild',
    'certified offshore rigger,2,Certified Offshore Rigger,Marlow Tutors',
    'certified offshore rigger,3,Certified Offshore Rigger,Nobody There',
  ].join('\n')

  test('are read, plain or packed', () => {
    const bytes = new TextEncoder().encode(csv)
    expect(readGroups(bytes)).toEqual(readGroups(new Uint8Array(gzipSync(bytes))))
    expect(readGroups(bytes).map(({ rows }) => rows.length)).toEqual([3])
    expect(() => readGroups(new TextEncoder().encode(`${csv}\nx,4,,`))).toThrow(UsageError)
    expect(() => readGroups(new TextEncoder().encode(`${csv}\nx,4,,`))).toThrow('line 5')
  })

  test('right, abstained and answered with none given are counted', () => {
    const { summary, failures } = runLookalikes(readGroups(new TextEncoder().encode(csv)), resolve, loadRules())
    expect(summary.withIssuer).toEqual({ asked: 3, right: 2, wrongIssuer: 0, wrongName: 0, abstained: 1 })
    expect(summary.withoutIssuer).toEqual({ asked: 1, abstained: 1, byOwner: 0, byAnother: 0 })
    expect(failures).toEqual([{ name: 'Certified Offshore Rigger', stated: 'Nobody There', answered: null }])
  })

  /** What a resolver that always names this record makes of a group. */
  function always(name: string, by: string, rows: [name: string, issuer: string][]) {
    const answer = (): Resolution => ({
      outcome: 'match',
      credentialId: other.id,
      probability: 1,
      candidates: [{ credentialId: other.id, name, issuer: by, probability: 1, reasons: [] }],
      searched: { source: 'file', date: null, size: 3 },
    })
    const group = { name: 'g', rows: rows.map(([name, issuer]) => ({ normalised_name: 'g', name, issuer })) }
    return runLookalikes([group], answer, loadRules()).summary
  }

  test('an answer of another issuer is wrong, and so is one to nobody’s name that is not its owner’s', () => {
    const { withIssuer, withoutIssuer } = always('Certified Offshore Rigger', 'Marlow Tutors', [
      ['Certified Offshore Rigger', 'Halden Guild'],
      ['Certified Offshore Rigger®', 'Marlow Tutors'],
      ['Certified Offshore Rigger', 'Nobody There'],
    ])
    expect(withIssuer).toEqual({ asked: 3, right: 1, wrongIssuer: 2, wrongName: 0, abstained: 0 })
    expect(withoutIssuer).toEqual({ asked: 2, abstained: 0, byOwner: 0, byAnother: 2 })
  })

  test('another record of the right issuer is wrong', () => {
    const { withIssuer } = always('Certified Offshore Rigger II', 'Halden Guild', [
      ['Certified Offshore Rigger', 'Halden Guild'],
    ])
    expect(withIssuer).toMatchObject({ right: 0, wrongName: 1 })
  })

  test.each([
    ['its name stands in the title', 'Halden Guild Rigger', 'Halden Guild', 1],
    ['part of its name stands in the title', 'Guild Rigger', 'Halden Guild', 0],
    ['a name that it also goes by stands in the title', 'PMI Rigger', 'Project Management Institute', 1],
    ['the title is known to be its own', 'Certified in Risk and Information Systems Control (CRISC)', 'ISACA', 1],
    ['the title holds a code that is known to be its own', 'AZ-900 Fundamentals', 'Microsoft', 1],
    ['the title holds a mark that is known to be its own', 'ITIL 4 Rigger', 'AXELOS', 1],
    ['it is known to own others', 'Rigger', 'ISACA', 0],
  ])('with no issuer given, %s', (_, title, by, byOwner) => {
    const { withoutIssuer } = always(title, by, [
      [title, 'Marlow Tutors'],
      [title, by],
    ])
    expect(withoutIssuer).toEqual({ asked: 1, abstained: 0, byOwner, byAnother: 1 - byOwner })
  })

  test('who alone writes a name with these letters is its owner', () => {
    const { withoutIssuer } = always('Rigger • მერიგე', 'Halden Guild', [
      ['Rigger • მერიგე', 'Halden Guild'],
      ['Rigger', 'Marlow Tutors'],
    ])
    expect(withoutIssuer).toEqual({ asked: 2, abstained: 0, byOwner: 1, byAnother: 1 })
  })

  test('a name with an issuer of another group is nobody’s of its own', () => {
    const rows = (name: string, ...by: string[]) => by.map((issuer) => ({ normalised_name: name, name, issuer }))
    const groups = [
      { name: 'a', rows: rows('Certified Offshore Rigger', 'Halden Guild', 'Marlow Tutors') },
      { name: 'b', rows: rows('Certified Rescue Diver (CRD)', 'Nobody There', 'Halden Guild') },
    ]
    const { summary, strange } = runLookalikes(groups, resolve, loadRules())
    expect(summary.withStranger).toEqual({ asked: 1, wrongIssuer: 0 })
    expect(strange).toEqual([])
    const answer = () =>
      resolve({ name: other.name, issuer: 'Marlow Tutors', credentialId: null, url: null, flags: [] })
    expect(runLookalikes(groups, answer, loadRules()).strange).toEqual([
      {
        name: 'Certified Offshore Rigger',
        stated: 'Nobody There',
        answered: { name: other.name, issuer: 'Marlow Tutors' },
      },
    ])
  })
})
