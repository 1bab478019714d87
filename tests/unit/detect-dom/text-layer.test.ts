import { describe, expect, it } from 'vitest'
import { viewerOf } from '../../../utils/detect/dom/layers.ts'
import { widthOf } from '../../../utils/detect/dom/letter-widths.ts'
import { readTextLayer } from '../../../utils/detect/dom/text-layer.ts'
import { namesIn, pageOf } from './page.ts'

const PAGE_WIDTH = 612

const run = (text: string, left: number, top: number, size = 10, style = '') =>
  `<span role="presentation" dir="ltr" style="left: ${left}%; top: ${top}%; --font-height: ${size}px;${style}">${text}</span>`

const layerIn = (inside: string, links = ''): Element => {
  const page = pageOf(`<div class="page"><div class="textLayer">${inside}</div>${links}</div>`)
  return page.querySelector('.textLayer') as Element
}
const read = (inside: string | string[]) => readTextLayer(layerIn([inside].flat().join('')))
const textsOf = (inside: string | string[]) => read(inside).map((line) => line.text)

/** A line with each of its pieces in a run of its own, laid out by `width`, type sizes; a space before each "_". */
function laidOut(line: string, top: number, width: (text: string) => number, style = ''): string {
  let at = 0
  let html = ''
  for (const piece of line.split('|')) {
    if (piece.startsWith('_')) at += width(' ')
    const text = piece.replace('_', '')
    html += run(text, 10 + (100 * 10 * at) / PAGE_WIDTH, top, 10, style)
    at += width(text)
  }
  return html
}

describe('readTextLayer', () => {
  it('joins the runs of a line, a broken word without a space, words with one', () => {
    // in Helvetica of 10 points "Certi" is 21 of 612 points wide, 3.4 %, and "CompTIA" 42, 6.9 %
    expect(textsOf([run('Certi', 10, 10), run('fications', 13.45, 10)])).toEqual(['Certifications'])
    expect(textsOf([run('CompTIA', 10, 10), run('Security+', 17.4, 10)])).toEqual(['CompTIA Security+'])
  })

  it('puts lines in the order of the page, not of the file', () => {
    expect(textsOf([run('Second', 10, 14), run('First', 10, 12), run('Third', 10, 16)])).toEqual([
      'First',
      'Second',
      'Third',
    ])
  })

  it('reads one column after the other', () => {
    const rows = [10, 13, 16, 19, 22]
    const left = rows.map((top, at) => run(`left ${at}`, 5, top))
    const right = rows.map((top, at) => run(`right side words ${at}`, 50, top + 1))
    const mixed = rows.flatMap((_, at) => [right[at] ?? '', left[at] ?? ''])
    const lines = textsOf(mixed)
    expect(lines.slice(0, 5)).toEqual(rows.map((_, at) => `left ${at}`))
    expect(lines.slice(5)).toEqual(rows.map((_, at) => `right side words ${at}`))
  })

  it('parts the cells of a row by a tab', () => {
    expect(textsOf([run('CISSP', 10, 10), run('2021', 70, 10)])).toEqual(['CISSP\t2021'])
  })

  it('pairs links with text by their places', () => {
    const layer = layerIn(
      run('CISSP', 10, 10) + run('Chess', 10, 20),
      `<div class="annotationLayer"><section style="left: 9%; top: 9%; width: 12%; height: 3%;"><a href="https://a.example/b"></a></section></div>`,
    )
    expect(readTextLayer(layer).map(({ text, links }) => [text, links])).toEqual([
      ['CISSP', ['https://a.example/b']],
      ['Chess', []],
    ])
  })

  it('gives nothing where runs have no places', () => {
    expect(textsOf('<span>CISSP</span>')).toEqual([])
  })

  it('takes a space of its own for one, and white space between runs for none', () => {
    expect(textsOf(`${run('Welding', 10, 10)}${run(' ', 15.5, 10)}${run('Inspector', 15.6, 10)}`)).toEqual([
      'Welding Inspector',
    ])
    expect(textsOf(`${run('Certi', 10, 10)}\n  ${run('fied', 13.45, 10)}`)).toEqual(['Certified'])
  })

  it('keeps the text nodes of a run that a search has parted', () => {
    const [line] = read(run('Certi<span class="highlight">fied</span> Welder', 10, 10))
    expect(line?.text).toBe('Certified Welder')
    expect(line?.nodes.map((node) => node.data)).toEqual(['Certi', 'fied', ' Welder'])
  })

  it('reads what is drawn twice once', () => {
    expect(textsOf([run('Certificates', 10, 10), run('Certificates', 10.05, 10.02)])).toEqual(['Certificates'])
  })

  it('turns what is written across the page, and puts it last', () => {
    const down = ' --rotate: 90deg;'
    const across = [run('AFT', 90, 20, 10, down), run('DR', 90, 18.17, 10, down)]
    expect(textsOf([...across, run('Certificates', 10, 10), run('Welder', 10, 12)])).toEqual([
      'Certificates',
      'Welder',
      'DRAFT',
    ])
  })

  it('knows bullets of fonts that give their signs no meaning', () => {
    expect(textsOf([run('\uf0b7', 10, 10), run('CISSP', 12, 10)])).toEqual(['• CISSP'])
  })
})

describe('layers of other viewers', () => {
  it('reads places in pixels of a layer whose size is said', () => {
    const old = (text: string, left: number, top: number) =>
      `<div style="left: ${left}px; top: ${top}px; font-size: 20px; font-family: sans-serif; transform: scaleX(1.02);">${text}</div>`
    // shown at twice its size: "Certified" is 39 points wide at 10, 78 pixels, 79.6 with its factor
    const inside = old('Welder', 203, 100) + old('Certified', 120, 100) + old('Guild', 120, 130)
    const page = pageOf(`<div style="width: 1224px; height: 1584px"><div class="textLayer">${inside}</div></div>`)
    const lines = readTextLayer(page.querySelector('.textLayer') as Element)
    expect(lines.map(({ text }) => text)).toEqual(['Certified Welder', 'Guild'])
  })

  it('reads places that are to be multiplied by a scale as points', () => {
    const points = (value: number) => `calc(var(--scale-factor)*${value.toFixed(2)}px)`
    const marked = (text: string, left: number) =>
      `<span class="markedContent"><span style="left: ${points(left)}; top: ${points(100)}; font-size: ${points(10)};">${text}</span></span>`
    expect(textsOf(marked('fications', 81.1) + marked('Certi', 60))).toEqual(['Certifications'])
  })
})

const LINES = [
  'Certi|fied|_Welder,|_Halden|_Guild',
  'Regis|tered|_Diet|itian|_of|_the|_Mill',
  'Fork|lift|_Opera|tor,|_Mar|ina|_Trust',
]
const WORDS = ['Certified Welder, Halden Guild', 'Registered Dietitian of the Mill', 'Forklift Operator, Marina Trust']

describe('words in several runs', () => {
  it.each([
    ['the type of the file', widthOf, ''],
    ['a narrower type that the layer does not name', (text: string) => 0.88 * widthOf(text), ''],
    ['a wider one', (text: string) => 1.1 * widthOf(text), ''],
    ['a type with a factor', (text: string) => 0.7 * widthOf(text), ' --scale-x: 0.7;'],
    ['a factor that the places do not follow', widthOf, ' --scale-x: 0.8;'],
    ['a serif type', (text: string) => 0.9 * widthOf(text), ' font-family: serif;'],
    ['a monospaced type', (text: string) => 0.6 * text.length, ' font-family: monospace;'],
    ['letters that are all as wide', (text: string) => 0.52 * text.length, ''],
  ])('are put together in %s', (_, width, style) => {
    expect(textsOf(LINES.map((line, at) => laidOut(line, 10 + 2 * at, width, style)))).toEqual(WORDS)
  })

  it('are told by their letters where the gap says little', () => {
    // 0.12 type sizes: half a space
    const near = (before: string, after: string) =>
      textsOf([run(before, 10, 10), run(after, 10 + (100 * (10 * widthOf(before) + 1.2)) / PAGE_WIDTH, 10)])
    expect(near('Pastry', 'Chef')).toEqual(['Pastry Chef'])
    expect(near('Level', '2')).toEqual(['Level 2'])
    expect(near('Pas', 'try')).toEqual(['Pastry'])
    expect(near('Guild', ', 2020')).toEqual(['Guild, 2020'])
  })
})

describe('lines that belong together', () => {
  it('are one where a word was broken', () => {
    const lines = ['Certified Wireless Network Admin-', 'istrator, Guild of the Mill, 2020', 'Forklift Licence']
    expect(textsOf(lines.map((line, at) => run(line, 10, 10 + 1.7 * at)))).toEqual([
      'Certified Wireless Network Administrator, Guild of the Mill, 2020',
      'Forklift Licence',
    ])
  })

  it('are one in a narrow column where the second begins small, unless it is a field', () => {
    const lines = ['Protected title', 'assistant nurse', 'Kiln Board', 'expires May 2027']
    expect(textsOf(lines.map((line, at) => run(line, 10, 10 + 1.7 * at)))).toEqual([
      'Protected title assistant nurse',
      'Kiln Board',
      'expires May 2027',
    ])
  })

  it('say whether they may go on, and the gaps above them', () => {
    const lines = ['A first line that is as long as any other here', 'and goes on', 'Short', 'Next']
    const tops = [10, 11.7, 15, 16.7]
    const read3 = read(lines.map((line, at) => run(line, 10, tops[at] ?? 0)))
    expect(read3.map(({ wraps, block }) => [wraps, block])).toEqual([
      [true, 0],
      [false, 0],
      [false, 1],
      [false, 1],
    ])
  })

  it('are headings by their size', () => {
    const body = [14, 16, 18].map((top) => run('Text of the body in its usual size', 10, top))
    const levels = read([
      run('Imke Dorrestein', 10, 5, 20),
      run('Certificates', 10, 11, 14.5),
      run('More', 10, 22, 12),
      ...body,
    ])
    expect(levels.map(({ level }) => level)).toEqual([1, 2, 0, 0, 0, 3])
  })
})

describe('a layer that is read again', () => {
  it('gives the same lines while it stands as it stood, and others when its runs are others', () => {
    const layer = layerIn(run('CISSP', 10, 10))
    const first = readTextLayer(layer)
    expect(readTextLayer(layer)).toBe(first)
    layer.innerHTML = run('CISSP', 10, 10)
    const again = readTextLayer(layer)
    expect(again[0]?.nodes[0]).not.toBe(first[0]?.nodes[0])
    layer.innerHTML = run('CISM', 10, 10)
    expect(readTextLayer(layer).map(({ text }) => text)).toEqual(['CISM'])
  })
})

describe('viewerOf', () => {
  it('is what holds all pages, where it holds nothing else', () => {
    const page = pageOf(
      '<div id="v"><div class="page"><div class="textLayer"></div></div><div class="page"></div></div><main><div class="page"><div class="textLayer" id="b"></div></div><p>Other</p></main>',
    )
    expect(viewerOf(page.querySelector('.textLayer') as Element).id).toBe('v')
    expect(viewerOf(page.querySelector('#b') as Element).id).toBe('b')
  })
})

describe('a résumé in a layer', () => {
  const page = (...lines: [string, number, number][]) =>
    `<div class="page" data-page-number="1"><div class="textLayer">${lines.map(([text, top, size]) => run(text, 10, top, size)).join('')}</div></div>`
  const resume = (...pages: string[]) =>
    `<main><h1>Orla Fennimore</h1><h2>Résumé</h2><div class="viewer">${pages.join('')}</div></main>`

  it('goes on from one page to the next', () => {
    const first = page(
      ['Experience', 10, 13],
      ['Welder, Halden Mill, 2019', 13, 10],
      ['Certifications', 80, 13],
      ['CISSP, ISC2, 2020', 83, 10],
    )
    const second = page(
      ['Rope Rescue Technician, Halden Bay Guild, 2021', 5, 10],
      ['Education', 10, 13],
      ['BSc, Northmere, 2012', 13, 10],
    )
    expect(namesIn(resume(first, second))).toEqual(['CISSP', 'Rope Rescue Technician'])
  })

  it('may list each credential as a block of lines', () => {
    const list = page(
      ['Certifications', 10, 13],
      ['Kiln Operator', 13, 10],
      ['KLNB, 2021', 14.7, 10],
      ['Glaze Chemistry', 18, 10],
      ['Guild of Potters', 19.7, 10],
      ['May 2019', 21.4, 10],
      ['Experience', 26, 13],
      ['Fired the kilns of the Halden Mill and kept their books', 29, 10],
    )
    expect(namesIn(resume(list))).toEqual(['Kiln Operator', 'Glaze Chemistry'])
  })
})
