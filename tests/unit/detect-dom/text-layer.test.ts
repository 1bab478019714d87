import { describe, expect, it } from 'vitest'
import { readTextLayer } from '../../../utils/detect/dom/text-layer.ts'
import { pageOf } from './page.ts'

const run = (text: string, left: number, top: number, size = 10) =>
  `<span role="presentation" dir="ltr" style="left: ${left}%; top: ${top}%; --font-height: ${size}px;">${text}</span>`

function layerOf(runs: string[], links = ''): string[] {
  const page = pageOf(`<div class="page"><div class="textLayer">${runs.join('')}</div>${links}</div>`)
  const layer = page.querySelector('.textLayer')
  return layer === null ? [] : readTextLayer(layer).map((line) => line.text)
}

describe('readTextLayer', () => {
  it('joins the runs of a line, a broken word without a space, words with one', () => {
    // in Helvetica of 10 points "Certi" is 21 of 612 points wide, 3.4 %, and "CompTIA" 42, 6.9 %
    expect(layerOf([run('Certi', 10, 10), run('fications', 13.45, 10)])).toEqual(['Certifications'])
    expect(layerOf([run('CompTIA', 10, 10), run('Security+', 17.4, 10)])).toEqual(['CompTIA Security+'])
  })

  it('puts lines in the order of the page, not of the file', () => {
    expect(layerOf([run('Second', 10, 14), run('First', 10, 12), run('Third', 10, 16)])).toEqual([
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
    const lines = layerOf(mixed)
    expect(lines.slice(0, 5)).toEqual(rows.map((_, at) => `left ${at}`))
    expect(lines.slice(5)).toEqual(rows.map((_, at) => `right side words ${at}`))
  })

  it('parts the cells of a row by a tab', () => {
    expect(layerOf([run('CISSP', 10, 10), run('2021', 70, 10)])).toEqual(['CISSP\t2021'])
  })

  it('pairs links with text by their places', () => {
    const page = pageOf(`<div class="page"><div class="textLayer">${run('CISSP', 10, 10)}${run('Chess', 10, 20)}</div>
      <div class="annotationLayer"><section style="left: 9%; top: 9%; width: 12%; height: 3%;"><a href="https://a.example/b"></a></section></div></div>`)
    const lines = readTextLayer(page.querySelector('.textLayer') as Element)
    expect(lines.map(({ text, links }) => [text, links])).toEqual([
      ['CISSP', ['https://a.example/b']],
      ['Chess', []],
    ])
  })

  it('gives nothing where runs have no places', () => {
    expect(layerOf(['<span>CISSP</span>'])).toEqual([])
  })
})
