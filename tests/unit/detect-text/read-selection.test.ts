import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSelection, SELECTED_AT_MOST } from '../../../utils/detect/text/read-selection.ts'
import { mentionSchema } from '../../../utils/model/mention.ts'

const first = (selected: string) =>
  (readSelection(selected)[0] ?? []).map(({ name, issuer, issued, credentialId }) => [
    name,
    issuer,
    issued,
    credentialId,
  ])

describe('a selection', () => {
  it('is parted where it reads as more than a name', () => {
    const entry = ['Certificate in Rope Rescue', 'Halden Bay Guild', '2021-05']
    expect(first('Certificate in Rope Rescue, Halden Bay Guild, May 2021')).toEqual([[...entry, null]])
    expect(first('CompTIA Security+\nCompTIA\nIssued May 2023')).toEqual([
      ['CompTIA Security+', 'CompTIA', '2023-05', null],
    ])
    expect(first('PMP, CISSP, CISM').map(([name]) => name)).toEqual(['PMP', 'CISSP', 'CISM'])
  })

  it('that lost its line ends is parted before what names a field', () => {
    expect(first('CompTIA Security+ CompTIA Issued May 2023 Credential ID AB-1234')).toEqual([
      ['CompTIA Security+ CompTIA', null, '2023-05', 'AB-1234'],
    ])
    expect(first('CompTIA Security+ CompTIA Ausgestellt Mai 2023')).toEqual([
      ['CompTIA Security+ CompTIA', null, '2023-05', null],
    ])
  })

  it('that is no credential is a name like any other: the appraisal says what is known of it', () => {
    expect(first(' and then we went home ')).toEqual([['and then we went home', null, null, null]])
  })

  it('always has a last way: the words as they were marked', () => {
    const ways = readSelection('Certificate in Rope Rescue, Halden Bay Guild, 2021')
    expect(ways.at(-1)?.map(({ name }) => name)).toEqual(['Certificate in Rope Rescue, Halden Bay Guild, 2021'])
  })

  it('keeps the flags of what was written', () => {
    expect(readSelection('\u0421ISSP').flat()[0]?.flags).toEqual(['confusable'])
    const long = readSelection('word '.repeat(200)).at(-1)?.[0]
    expect(long?.flags).toEqual(['truncated'])
  })

  it('of nothing readable is nothing', () => {
    for (const selected of ['', '  \n\t', '•  — \u200b']) expect(readSelection(selected)).toEqual([])
  })

  it('fits the model whatever was marked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.nat(40), (text, times) => {
        for (const way of readSelection(text.repeat(times))) {
          expect(way.length).toBeGreaterThan(0)
          expect(way.length).toBeLessThanOrEqual(SELECTED_AT_MOST)
          for (const mention of way) {
            expect(mentionSchema.safeParse(mention).error).toBeUndefined()
            expect(mention.source).toEqual({ by: 'selection', adapter: null })
          }
        }
      }),
      { numRuns: 150 },
    )
  })
})
