import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Entry, entriesOf, entryOfLine, lineOf } from '../../../scripts/compile/entry.ts'
import { linesOf as linesOfFile } from '../../../scripts/compile/lines.ts'
import { merge } from '../../../scripts/compile/merge.ts'
import { entriesOfZip } from '../../../scripts/compile/zip.ts'
import { ctidOf, documentOf, envelopeOf, range, workshop, zipOf } from './fixtures.ts'

let work: ReturnType<typeof workshop>
beforeEach(() => {
  work = workshop()
})
afterEach(() => work.remove())

const byNumber = (a: number, b: number) => a - b

test('merging gives everything in order, whatever the lengths', () => {
  const inputs = [[1, 4, 9, 9], [], [2], range(50).map((n) => n * 3), [0, 0, 100]]
  const merged = [
    ...merge(
      inputs.map((input) => input.values()),
      byNumber,
    ),
  ]
  expect(merged).toEqual(inputs.flat().sort(byNumber))
  expect([...merge<number>([], byNumber)]).toEqual([])
})

test('lines longer than what is read at once, and characters on its border, stay whole', () => {
  const lines = ['', `x${'ä€'.repeat(90_000)}`, 'short', '', '𝄞'.repeat(70_000), 'no end']
  const file = work.put('lines', lines.join('\n'))
  expect([...linesOfFile(file)]).toEqual(lines.filter((line) => line !== ''))
})

test('a ZIP of many small entries is read whole', () => {
  const files = Object.fromEntries(range(3000).map((n) => [`a/${n}.json`, n]))
  const file = work.put('many.zip', zipOf(files))
  expect([...entriesOfZip(file)].map(({ bytes }) => Number(bytes.toString()))).toEqual(range(3000))
})

describe('entries', () => {
  const place = { source: 'test', line: 3 }
  const one = (value: unknown) => entriesOf(JSON.stringify(value), place)[0]

  test('a record is known by its CTID in every form', () => {
    const graph = documentOf(7)
    const [resource] = graph['@graph'] as Record<string, unknown>[]
    const { '@id': _, ...anonymous } = resource ?? {}
    const upper = {
      ...graph,
      '@id': String(graph['@id']).toUpperCase().replace('HTTPS', 'https'),
    }
    for (const form of [graph, resource, [resource], anonymous, envelopeOf(7), upper])
      expect(one(form)).toMatchObject({ key: ctidOf(7), ...place })
  })

  test('a page of envelopes is as many entries', () => {
    const page = entriesOf(JSON.stringify([envelopeOf(1), envelopeOf(2), { envelope_ceterms_ctid: ctidOf(3) }]), place)
    expect(page.map((entry) => ('reason' in entry ? entry.reason : entry.key))).toEqual([
      ctidOf(1),
      ctidOf(2),
      'an envelope without its decoded resource',
    ])
    expect(entriesOf('[]', place)).toEqual([])
  })

  test('an entry comes back from its line, whatever stands in it', () => {
    const tricky = { key: 'k', at: null, source: 'a,"document":b', line: null, document: '{"x":",\\"document\\":"}' }
    const all: Entry[] = [tricky, { ...tricky, document: null }]
    for (const entry of all) expect(entryOfLine(lineOf(entry))).toEqual(entry)
  })
})
