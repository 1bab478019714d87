import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from '../../../utils/detect/text/read-text.ts'
import { segmentsOf } from '../../../utils/detect/text/segments.ts'
import { readPlainText } from '../../../utils/documents/plain.ts'
import type { TextDocument } from '../../../utils/model/document.ts'
import type { Mention } from '../../../utils/model/mention.ts'
import { ITEM_LISTS, type ItemFields } from '../../gold/items.ts'
import { MORE_LISTS } from '../../gold/items-more.ts'

const FIELDS = ['name', 'issuer', 'issued', 'expires', 'id', 'url'] as const
type Row = (string | null)[]

const full = (item: ItemFields): Row => FIELDS.map((_, at) => item[at] ?? null)
const row = (one: Mention): Row => [one.name, one.issuer, one.issued, one.expires, one.credentialId, one.url]
const read = (text: string): Row[] => readText(readPlainText(text)).map(row)
const names = (text: string) => read(text).map(([name]) => name)

/** Each expected item beside the mention that was read at its name's place. */
function paired(text: string, items: ItemFields[]): { want: Row; got: Row }[] {
  const mentions = readText(readPlainText(text))
  let from = 0
  return items.map((item) => {
    const start = text.indexOf(item[0], from)
    from = start + item[0].length
    const near = mentions.find((one) => (one.start ?? 0) < from && (one.end ?? 0) > start)
    return { want: full(item), got: near === undefined ? FIELDS.map(() => null) : row(near) }
  })
}

describe('fields of the items of a section', () => {
  it.each([
    { set: 'built with', lists: ITEM_LISTS, atLeast: 80, pinned: [], extra: 0 },
    // read as two: commas part known names, and the second is followed by its issuer
    { set: 'checked with', lists: MORE_LISTS, atLeast: 50, pinned: ['First Aid, CPR and AED'], extra: 1 },
  ])('of the lists it was $set', ({ set, lists, atLeast, pinned, extra }) => {
    const rows = lists.flatMap(({ text, items }) => paired(text, items))
    const right = (at: number) => rows.filter(({ want, got }) => want[at] === got[at]).length
    const wrong = rows.filter(({ want, got }) => want.some((value, at) => value !== got[at]))
    const more = lists.reduce((sum, { text, items }) => sum + Math.max(0, read(text).length - items.length), 0)
    const figures = FIELDS.map((field, at) => `${field} ${right(at)}/${rows.length}`).join(', ')
    console.info(`items ${set}: ${figures}; whole ${rows.length - wrong.length}; more than there are ${more}`)
    expect(rows.length).toBeGreaterThanOrEqual(atLeast)
    expect(wrong.filter(({ want }) => !pinned.some((name) => name === want[0]))).toEqual([])
    // an item that is read right now must leave the list of failures
    expect(wrong.map(({ want }) => want[0])).toEqual(pinned)
    expect(more).toBe(extra)
  })

  it.each([
    'Certified Tide Pilot, Skerry Maritime, in progress',
    'Certified Tide Pilot – Skerry Maritime – expected June 2027',
    'Bachelor of Science, University of Valmont, 2010',
    'Member, Fenland Society, 2019',
    'I worked with Skerry Maritime, a fleet of nine, from 2010 to 2012.',
  ])('%s is none', (line) => {
    expect(names(`Certifications\n${line}`)).toEqual([])
  })
})

describe('lines that were wrapped', () => {
  it.each([
    ['an open word', 'Certified Tide Pilot, Skerry Maritime, issued 04/2025, expires\n04/2028 ', '2025-04', '2028-04'],
    ['a comma', 'Certified Tide Pilot, Skerry Maritime,\nissued 04/2025, expires 04/2028', '2025-04', '2028-04'],
    ['a month', 'Certified Tide Pilot – Skerry Maritime – Apr\n2025 – Apr 2028', '2025-04', '2028-04'],
    ['a bracket', 'Certified Tide Pilot - Skerry Maritime (exp.\n06/2026)', null, '2026-06'],
    ['an issuer behind a dash', 'Certified Tide Pilot (with a long name) –\nSkerry Maritime – 2024', '2024', null],
  ])('belong together after %s', (_, lines, issued, expires) => {
    const [first, second, ...rest] = read(`Certifications\n${lines}\nCertified Lock Keeper, Fenland Waterways, 2022`)
    expect(first?.slice(1, 4)).toEqual(['Skerry Maritime', issued, expires])
    expect(second?.slice(0, 3)).toEqual(['Certified Lock Keeper', 'Fenland Waterways', '2022'])
    expect(rest).toEqual([])
  })

  it('follow the layout where words do not tell', () => {
    const raw =
      'Certifications\nCertified Tide Pilot - Institute of Sea\nTides, 2016\nCertified Lock Keeper - Locks, 2018'
    const doc = readPlainText(raw)
    const blocks = doc.blocks.map((block, at) => (at === 1 ? { ...block, wraps: true as const } : block))
    expect(
      readText({ ...doc, blocks })
        .map(row)
        .map((fields) => fields.slice(0, 3)),
    ).toEqual([
      ['Certified Tide Pilot', 'Institute of Sea Tides', '2016'],
      ['Certified Lock Keeper', 'Locks', '2018'],
    ])
  })

  it('stay apart where the line before is finished', () => {
    const lines = [
      'Certified Management Accountant of the County (CMA) - Institute of Management Accountants, 2016',
      'Certified Internal Auditor of the County (CIA) - Institute of the Internal Auditors, 2018',
      'Certified Fraud Examiner of the County (CFE) - Association of Certified Examiners, 2020',
      'Certified Treasury Clerk of the County (CTC) - Association of the Treasury Clerks, 2021',
    ]
    expect(read(`Certifications\n${lines.join('\n')}`).map((fields) => fields[2])).toEqual([
      '2016',
      '2018',
      '2020',
      '2021',
    ])
  })
})

describe('any item', () => {
  const name = fc.constantFrom(
    'Certified Tide Pilot',
    'CompTIA Security+',
    'Machine Learning',
    'Lock Keeper, Level 2',
    'AWS Certified Security - Specialty',
    'Kiln Certificate (KC)',
  )
  const issuer = fc.constantFrom('Skerry Maritime', 'CompTIA', 'Tarnmouth Harbour Authority', 'Coursera', 'GIAC')
  const mark = fc.constantFrom(' – ', ', ', ' | ', ' · ', ' - ')
  const date = fc.constantFrom('2021', 'March 2021', '03/2021', 'issued 2021-03-04', 'expires May 2029', 'Mai 2021')

  it('keeps its name and issuer when its date goes, in a list of its form', () => {
    fc.assert(
      fc.property(name, issuer, mark, date, (what, who, sign, when) => {
        const list = [
          'Certifications',
          `Glass Blower${sign}Panewright${sign}2019`,
          `Bell Founder${sign}Tollhouse${sign}2020`,
        ]
        const [, , dated, ...more] = read([...list, `${what}${sign}${who}${sign}${when}`].join('\n'))
        const [, , bare, ...others] = read([...list, `${what}${sign}${who}`].join('\n'))
        expect([dated?.slice(0, 2), bare?.slice(0, 2)]).toEqual([
          [what, who],
          [what, who],
        ])
        expect([...more, ...others]).toEqual([])
      }),
    )
  })

  const word = fc.constantFrom(
    ...[
      'Certified',
      'Tide',
      'CPR',
      'by',
      'from',
      'Level 2',
      'expires',
      'issued',
      '2021',
      '03/2024',
      'ID QX-20417',
      '#4412',
    ],
    ...[
      'Coursera',
      '(',
      ')',
      ',',
      ' – ',
      '|',
      ':',
      '\t',
      '\n',
      'https://badges.example/b/1',
      '92%',
      'OH',
      'Board',
      '·',
      ';',
    ],
  )
  const anyLine = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(word, { maxLength: 25 }).map((words) => words.join(' ')),
  )
  const squeezed = (text: string) => text.replace(/[\s\p{Cf}\p{Cc}\p{Co}\p{Cs}\u{115f}\u{1160}\u{3164}\u{ffa0}]+/gu, '')

  it('gives fields that stand in it, whatever it is', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const doc: TextDocument = readPlainText(`Certifications\n${line.replaceAll('\0', ' ')}`)
        const text = squeezed(doc.text)
        for (const mention of readText(doc)) {
          // stacked marks are thinned, everything else is as it stands
          if (/\p{M}{3}/u.test(doc.text)) continue
          for (const field of [mention.name, mention.issuer, mention.credentialId])
            if (field !== null) expect(text).toContain(squeezed(field))
        }
      }),
      { numRuns: 400 },
    )
  })

  it('is cut into pieces that follow each other and say their own text', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        let end = 0
        for (const piece of segmentsOf(line, { start: 0, end: line.length })) {
          expect(piece.start).toBeGreaterThanOrEqual(end)
          expect(piece.end).toBeGreaterThan(piece.start)
          expect(line.slice(piece.start, piece.end).replaceAll('\n', ' ')).toContain(piece.value)
          end = piece.end
        }
      }),
      { numRuns: 400 },
    )
  })
})
