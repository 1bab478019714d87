import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inForce, layerToJson, parseLayerCsv, parseLayerJson } from '../../../utils/policy/layers.ts'
import { makeLayer, TODAY } from './make-layer.ts'

const HEAD = [
  '#name,Lamp accreditations',
  '#kind,iso17024',
  '#jurisdiction,US',
  '#date,2026-06-30',
  '#publisher,Board of Boards',
  '#source,https://boards.example/list',
  '#reliability,publicList',
  '#licence,CC BY 4.0',
]
const csv = (...rows: string[]) => [...HEAD, ...rows].join('\n')

describe('a layer from JSON', () => {
  it('comes back as it was written', () => {
    const layer = makeLayer()
    expect(parseLayerJson(layerToJson(layer), TODAY)).toEqual({ layer, setAside: 0, errors: [] })
  })

  it('sets bad entries aside with their lines, counts them, and takes the rest', () => {
    const written = `{
  "name": "Lamps", "kind": "ncca", "jurisdiction": "US", "date": "2026", "publisher": "Board", "licence": "CC0",
  "source": "https://boards.example/", "reliability": "openData",
  "entries": [
    { "names": ["Certified Lamp Keeper"], "issuers": ["Guild of Lamps"] },
    { "names": ["Certified Lamp Keeper"] },
    { "issuers": ["Guild of Lamps"] },
    { "names": ["A"], "issuers": ["B"],
      "seenOn": "somewhere" },
    { "names": ["A"], "issuers": ["B"], "stated": "2027-01" },
    { "names": ["A"], "issuers": ["B"], "from": "2026-02", "until": "2025" },
    7
  ]
}`
    const { layer, setAside, errors } = parseLayerJson(written, TODAY)
    expect(layer?.entries).toHaveLength(1)
    expect(setAside).toBe(6)
    expect(errors.map((error) => error.line)).toEqual([6, 7, 8, 10, 11, 12])
    expect(errors.find((error) => error.line === 8)?.message).toContain('seenOn')
    expect(errors.find((error) => error.line === 10)?.message).toContain('2027-01')
  })

  it('from the future is refused, on the line of its date, and the last good one stays', () => {
    const before = makeLayer()
    const read = parseLayerJson(layerToJson({ ...before, date: '2026-11-25' }), TODAY)
    expect(read.layer).toBeNull()
    expect(read.errors).toEqual([{ line: 6, message: expect.stringContaining('2026-11-25') }])
    expect(inForce(before, read)).toBe(before)
    // A month or a year that has begun is not the future.
    for (const date of ['2026-11-24', '2026-11', '2026'])
      expect(parseLayerJson(layerToJson({ ...before, date }), TODAY).layer?.date).toBe(date)
  })

  it('that is none is refused with its line, and never thrown', () => {
    for (const text of ['', '[]', '{', '{"entries":{}}', 'null', '{"entries":[]}', '\u0000', '{"entries":[{}]}'])
      expect(parseLayerJson(text, TODAY)).toMatchObject({
        layer: null,
        errors: expect.arrayContaining([expect.objectContaining({ line: 1 })]),
      })
    const line3 = parseLayerJson('{\n"entries": [],\n"kind": "wish"\n}', TODAY).errors.find((one) => one.line === 3)
    expect(line3?.message).toMatch(/^kind: must be one of/)
    const good = makeLayer()
    const allBad = parseLayerJson(JSON.stringify({ ...good, entries: [{ names: ['x'] }] }), TODAY)
    expect(inForce(good, allBad)).toBe(good)
  })
})

describe('a layer from CSV', () => {
  it('has its head in lines that begin with #, and several values in one cell', () => {
    const { layer, errors } = parseLayerCsv(
      csv(
        'Issuers,Names,Codes,Seen on,Stated,Until',
        'Guild of Lamps|GoL,Certified Lamp Keeper,LK-1,issuer,undated,2028',
      ),
      TODAY,
    )
    expect(errors).toEqual([])
    expect(layer).toEqual(
      makeLayer({
        entries: [
          {
            names: ['Certified Lamp Keeper'],
            issuers: ['Guild of Lamps', 'GoL'],
            codes: ['LK-1'],
            seenOn: 'issuer',
            stated: null,
            until: '2028',
          },
        ],
      }),
    )
  })

  it('a formula is never read; with an apostrophe it is text', () => {
    const { layer, setAside, errors } = parseLayerCsv(
      csv('names,issuers', '=HYPERLINK("http://evil.example"),Guild', "'+Plus,Guild", 'Fine,@SUM(A1)', '-2+3,Guild'),
      TODAY,
    )
    expect(layer?.entries.map((entry) => entry.names[0])).toEqual(['+Plus'])
    expect(setAside).toBe(3)
    expect(errors.map((error) => error.line)).toEqual([10, 12, 13])
  })

  it('a head with a fault names its line', () => {
    const bad = csv('names,issuers', 'A,B').replace('#date,2026-06-30', '#date,2031-01-01')
    expect(parseLayerCsv(bad, TODAY)).toMatchObject({ layer: null, errors: [{ line: 4 }] })
    expect(parseLayerCsv(csv('names,issuers', 'A,B').replace('iso17024', 'wish'), TODAY).errors[0]?.line).toBe(2)
    for (const text of ['', '#name', 'a,b\n1,2', HEAD.join('\n')])
      expect(parseLayerCsv(text, TODAY)).toMatchObject({ layer: null })
  })

  it('an open quotation mark costs its own entry', () => {
    const { layer, errors } = parseLayerCsv(csv('names,issuers', 'A,B', '"C,D'), TODAY)
    expect(layer?.entries).toHaveLength(1)
    expect(errors.map((error) => error.line)).toEqual([11])
  })
})

describe('the examples of docs/LAYERS.md', () => {
  const doc = readFileSync('docs/LAYERS.md', 'utf8')
  const example = (language: string) => new RegExp(`\`\`\`${language}\\n([^\`]{1,5000})`).exec(doc)?.[1] ?? ''

  it('are read without a fault, and say the same in both forms', () => {
    const json = parseLayerJson(example('json'), TODAY)
    const table = parseLayerCsv(example('csv'), TODAY)
    expect([...json.errors, ...table.errors]).toEqual([])
    expect(json.layer?.entries).toHaveLength(2)
    expect(table.layer).toEqual(json.layer)
  })
})
