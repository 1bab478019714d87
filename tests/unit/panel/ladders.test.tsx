import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { rowFolds } from '../../../components/panel/folds.ts'
import { Ladders } from '../../../components/panel/Ladders.tsx'
import { ladderLines } from '../../../components/panel/ladder-lines.ts'
import { Rows } from '../../../components/panel/Rows.tsx'
import type { Appraisal } from '../../../utils/model/appraisal.ts'
import type { Credential, Evidence } from '../../../utils/model/credential.ts'
import { type PageStack, pageStackSchema } from '../../../utils/model/stack.ts'
import en from '../../../utils/model/words/en.json' with { type: 'json' }
import { stackItems, stackOfPage, type WholeName, wholesOf } from '../../../utils/score/stack-page.ts'
import { credential, evidence } from '../score/make.ts'
import { appraisal } from './make.ts'

type Written = { id?: string; issued?: string; links?: [Evidence['kind'], string][]; flags?: Appraisal['flags'] }

/** A row and the record that it was told to be; its key is its place, from a. */
const read = (...written: [string, Written?][]) =>
  written.map(([name, { id = name, issued, links = [], flags } = {}], i) => {
    const key = String.fromCharCode(97 + i)
    const record = credential(
      links.map(([kind, agent]) => evidence(kind, { agent })),
      { id: `urn:touchstone:${id}`, name: id },
    )
    const row = appraisal(id, { mention: { key, name, issued: issued ?? null }, ...(flags && { flags }) })
    return { appraisal: row, credential: record as Credential | null }
  })
const rowsOf = (all: ReturnType<typeof read>) => all.map((one) => one.appraisal)
const nobody = async () => null
const stackFor = (all: ReturnType<typeof read>) => stackOfPage(all, nobody)
const names = (all: ReturnType<typeof read>) => new Map(rowsOf(all).map(({ mention }) => [mention.key, mention.name]))
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const folded = (rows: Appraisal[], { folds }: Pick<PageStack, 'folds'>) =>
  rowFolds(rows, folds).map((fold) => [fold.row.mention.key, fold.under.map((one) => one.mention.key), fold.words])

describe('what may be put together', () => {
  it('is told for sure and shown by the page', () => {
    const all = read(['Keeper'], ['Keeper', { flags: ['hidden'] }], ['Wicks'])
    const unsure = { appraisal: appraisal('Oil', { outcome: 'ambiguous' }), credential: credential([]) }
    const other = { ...all[2]!, credential: credential([], { id: 'urn:other' }) }
    expect(stackItems([...all.slice(0, 2), unsure, other]).map((one) => one.key)).toEqual(['a'])
  })

  it('asks for wholes that the page does not name, by name and issuer alone', async () => {
    const parts = read(
      ['Wicks', { links: [['partOf', 'Lamp Diploma']] }],
      ['Oil', { links: [['partOf', 'LAMP diploma']] }],
    )
    const asked: WholeName[] = []
    const whole = credential(
      [evidence('prerequisite', { agent: 'Wicks' }), evidence('prerequisite', { agent: 'Oil' })],
      {
        id: 'urn:whole',
        name: 'Lamp Diploma',
      },
    )
    const stack = await stackOfPage(parts, async (one) => {
      asked.push(one)
      return whole
    })
    expect(asked).toEqual([{ name: 'LAMP diploma', issuer: 'Guild of Lamps' }])
    expect(stack.toward).toMatchObject([{ whole: 'Lamp Diploma', held: 2, of: 2 }])
    expect(pageStackSchema.parse(stack)).toEqual(stack)
    expect(wholesOf(stackItems([...parts, ...read(['Lamp Diploma'])]))).toEqual([])
  })
})

describe('rows folded up', () => {
  it('beneath the latest of its kind, in the page’s order', async () => {
    const all = read(
      ['Keeper', { issued: '2019' }],
      ['Oil'],
      ['Keeper', { issued: '2024' }],
      ['Keeper', { issued: '2016' }],
    )
    expect(folded(rowsOf(all), await stackFor(all))).toEqual([
      ['b', [], null],
      ['c', ['a', 'd'], 'also: 2 earlier editions'],
    ])
  })

  it('say what they are: an earlier edition, or the same named again', async () => {
    const again = read(['Keeper'], ['Keeper (CK)', { id: 'Keeper' }])
    expect(folded(rowsOf(again), await stackFor(again))).toEqual([['a', ['b'], 'also: named once more']])
    const replaced = read(['Keeper 1', { links: [['supersededBy', 'Keeper 2']] }], ['Keeper 2'])
    expect(folded(rowsOf(replaced), await stackFor(replaced))).toEqual([['b', ['a'], 'also: 1 earlier edition']])
    const both = read(
      ['Keeper 1', { links: [['supersededBy', 'Keeper 2']] }],
      ['Keeper 2'],
      ['The Keeper', { id: 'Keeper 2' }],
    )
    expect(folded(rowsOf(both), await stackFor(both))).toEqual([['b', ['a', 'c'], 'also: 2 earlier or again']])
  })

  it('never parts or steps, nor without knowing how they stand', async () => {
    const all = read(['Lamps, Part 1 of 3'], ['Lamps, Part 2 of 3'], ['Fog Level 1'], ['Fog Level 2'])
    const stack = await stackFor(all)
    expect(stack.toward).toHaveLength(1)
    expect(stack.ladders).toHaveLength(1)
    expect(folded(rowsOf(all), stack).every(([, under]) => under?.length === 0)).toBe(true)
    const same = read(['Keeper'], ['Keeper'])
    expect(folded(rowsOf(same), { folds: [] })).toEqual([
      ['a', [], null],
      ['b', [], null],
    ])
  })

  it('property: every row stands there once, heads in the page’s order', async () => {
    const one = fc.tuple(
      fc.constantFrom('Keeper 1', 'Keeper 2', 'Keeper 3', 'Oil'),
      fc.record({
        issued: fc.constantFrom('2019', '2021-04', '2024'),
        links: fc.constantFrom<[Evidence['kind'], string][]>(
          [],
          [['supersededBy', 'Keeper 2']],
          [['supersededBy', 'Oil']],
        ),
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 8 }), async (written) => {
        const all = read(...(written as [string, Written][]))
        const folds = rowFolds(rowsOf(all), (await stackFor(all)).folds)
        const heads = folds.map((fold) => fold.row.mention.key)
        expect(heads).toEqual([...heads].sort())
        const every = folds.flatMap((fold) => [fold.row, ...fold.under]).map((row) => row.mention.key)
        expect(every.sort()).toEqual(rowsOf(all).map((row) => row.mention.key))
      }),
      { numRuns: 60 },
    )
  })

  const draw = (rows: Appraisal[], stack: PageStack, shown: string | null = null) =>
    renderToStaticMarkup(
      <Rows
        appraisals={rows}
        folds={stack.folds}
        label="Credentials"
        shown={shown === null ? null : { key: shown }}
        detail={(each) => <p>detail of {each.mention.key}</p>}
      />,
    )

  it('stay in the list, folded until they are asked for', async () => {
    const all = read(['Keeper', { issued: '2019' }], ['Keeper', { issued: '2024' }], ['Oil'])
    const html = draw(rowsOf(all), await stackFor(all))
    expect(html.match(/data-row="."/g)).toHaveLength(3)
    expect(html).toMatch(/aria-expanded="false" aria-controls="under-b">also: 1 earlier edition/)
    expect(html).toMatch(/<ul id="under-b" class="rows-under" hidden=""/)
    expect(html.match(/tabindex="0"/g)).toHaveLength(1)
  })

  it('open for one that is to be shown', async () => {
    const all = read(['Keeper', { issued: '2019' }], ['Keeper', { issued: '2024' }])
    const html = draw(rowsOf(all), await stackFor(all), 'a')
    expect(html).not.toContain('hidden=""')
    expect(words(html)).toContain('detail of a')
  })
})

describe('how they fit together', () => {
  const nothing = () => undefined
  const drawn = async (all: ReturnType<typeof read>, find = nobody as (one: WholeName) => Promise<Credential | null>) =>
    renderToStaticMarkup(<Ladders lines={ladderLines(await stackOfPage(all, find), names(all))} onShow={nothing} />)

  it('is not said where there is nothing to say', async () => {
    expect(await drawn(read(['Keeper'], ['Oil']))).toBe('')
    expect(ladderLines(null, new Map())).toBeNull()
    // One part of something that nobody counted and that is not there.
    expect(await drawn(read(['Wicks', { links: [['partOf', 'Lamp Diploma']] }]))).toBe('')
  })

  it('steps from the lowest to the highest, each leading to its row', async () => {
    const html = await drawn(read(['Fog Signals Level 2'], ['Fog Signals Level 1']))
    expect(words(html)).toContain('Steps up Fog Signals Level 1 Fog Signals Level 2')
    expect(html.match(/<button/g)).toHaveLength(2)
  })

  it('n of m, with the parts, the rest, and whether the whole is named', async () => {
    const numbered = words(await drawn(read(['Lamps, Part 1 of 5'], ['Lamps, Part 3 of 5'])))
    expect(numbered).toContain('2 of 5 toward Lamps Lamps, Part 1 of 5 , Lamps, Part 3 of 5')
    const part = (name: string): [string, Written] => [name, { links: [['partOf', 'Lamp Diploma']] }]
    const whole = credential(
      ['Wicks', 'Oil', 'Glass'].map((agent) => evidence('prerequisite', { agent })),
      { id: 'urn:whole', name: 'Lamp Diploma' },
    )
    const asked = words(await drawn(read(part('Wicks'), part('Oil')), async () => whole))
    expect(asked).toContain('2 of 3 toward Lamp Diploma')
    expect(asked).toContain('The rest: Glass')
    const unknown = words(await drawn(read(part('Wicks'), part('Oil'), ['Lamp Diploma'])))
    expect(unknown).toContain('2 parts of Lamp Diploma')
    expect(unknown).toContain('How many parts there are is not published. The page names the whole, too.')
  })

  it('what was replaced, and by what', async () => {
    const html = words(await drawn(read(['Keeper 1', { links: [['supersededBy', 'Keeper 2']] }])))
    expect(html).toContain('Keeper 1 replaced by Keeper 2')
  })

  it('skills that several stand for, the first few', () => {
    const shared = Array.from({ length: 8 }, (_, i) => ({
      skill: `Skill ${i}`,
      keys: ['a', 'b'],
      issuers: 1 + (i % 2),
    }))
    const lines = ladderLines({ ladders: [], toward: [], superseded: [], folds: [], shared }, new Map())
    expect(lines?.shared.map((one) => one.text).slice(0, 2)).toEqual([
      '2 credentials, 1 issuer',
      '2 credentials, 2 issuers',
    ])
    expect(lines?.shared).toHaveLength(5)
    expect(lines?.moreShared).toBe(3)
  })

  it('has no colour of a band, no shape and no number of a score', async () => {
    const html = await drawn(read(['Lamps, Part 1 of 5'], ['Lamps, Part 3 of 5'], ['Fog Level 1'], ['Fog Level 2']))
    expect(html).not.toMatch(/tone-|ts-pill|ts-shape|<svg|style=/)
  })

  it('says what opens folded rows in at most 28 characters', () => {
    const also = Object.entries(en).filter(([key]) => key.startsWith('panel.row.also.') && key !== 'panel.row.also.of')
    expect(also).toHaveLength(5)
    for (const [, text] of also) expect(text.replace('{n}', '99').length).toBeLessThanOrEqual(28)
  })
})
