import { describe, expect, it } from 'vitest'
import { LINE_AT_MOST } from '../../../utils/detect/dom/line-maker.ts'
import { readLines } from '../../../utils/detect/dom/lines.ts'
import { readTextLayer } from '../../../utils/detect/dom/text-layer.ts'
import { pageOf } from './page.ts'

const linesOf = (body: string) => readLines(pageOf(body).body, { readLayer: readTextLayer })
const texts = (body: string) => linesOf(body).map((line) => line.text)

describe('readLines', () => {
  it('gives a line for each box and each line break, with inline text joined', () => {
    expect(texts('<div>One <b>and</b> <i>the same</i></div><p>Two<br>Three</p>text<app-row>Four</app-row>')).toEqual([
      'One and the same',
      'Two',
      'Three',
      'text',
      'Four',
    ])
  })

  it('takes a box of nothing but spans for a column, and mixed text for a line', () => {
    expect(texts('<div><span>Name</span><span>Issuer</span></div>')).toEqual(['Name', 'Issuer'])
    expect(texts('<p><span>Issued</span> <span>2020</span></p>')).toEqual(['Issued 2020'])
  })

  it('counts a hidden twin once, in a heading too', () => {
    const twin = '<span aria-hidden="true">PMP</span><span class="visually-hidden">PMP</span>'
    expect(texts(`<h2>${twin}</h2><div>${twin}</div>`)).toEqual(['PMP', 'PMP'])
  })

  it('leaves out what is no text of the page', () => {
    const body =
      '<nav>a</nav><script>b</script><label>c</label><div role="menu">d</div><div hidden>e</div><select><option>f</option></select>' +
      '<div style="display: none">g</div><dialog>h</dialog><button>i</button><svg><text>j</text></svg><template>k</template>'
    expect(texts(`${body}<p>kept</p>`)).toEqual(['kept'])
  })

  it('reads a heading that is a button as a heading, with its level', () => {
    const [line] = linesOf('<h3><button>Certifications</button></h3>')
    expect(line).toMatchObject({ text: 'Certifications', level: 3 })
    expect(linesOf('<div role="heading" aria-level="4">A</div><div role="heading">B</div>')).toMatchObject([
      { level: 4 },
      { level: 2 },
    ])
  })

  it('keeps line breaks of preformatted text only', () => {
    expect(texts('<pre>a\nb\n\nc</pre><p>d\ne</p><div style="white-space: pre-wrap">f\ng</div>')).toEqual([
      'a',
      'b',
      'c',
      'd e',
      'f',
      'g',
    ])
  })

  it('notes links with text, and rules between lines', () => {
    const [a, b] = linesOf('<p>Name <a href="/x">more</a></p><div><hr></div><a href="https://b.example/">Show</a>')
    expect(a).toMatchObject({ links: ['/x'], linked: false, rules: 0 })
    expect(b).toMatchObject({ links: ['https://b.example/'], linked: true, rules: 1 })
  })

  it('rebuilds the lines of a PDF’s text layer from the places of its runs', () => {
    const run = (left: number, top: number, text: string) =>
      `<span role="presentation" dir="ltr" style="left: ${left}%; top: ${top}%">${text}</span>`
    const layer = [
      run(10, 12, 'Welder'),
      run(10, 10, 'Certif'),
      run(14, 10, 'ications'),
      '<br role="presentation">',
      run(10, 14, 'Guild'),
    ]
    expect(texts(`<div class="page"><div class="textLayer">${layer.join('')}</div></div>`)).toEqual([
      'Certifications',
      'Welder',
      'Guild',
    ])
    expect(texts('<div class="textLayer"><span>No place</span> <span>is told</span></div>')).toEqual([
      'No place',
      'is told',
    ])
  })

  it('cuts long lines, stops at its number of nodes and survives deep nesting', () => {
    expect(texts(`<p>${'x'.repeat(100_000)}</p>`)[0]).toHaveLength(LINE_AT_MOST)
    const body = pageOf('<p>a</p>'.repeat(1000)).body
    expect(readLines(body, { maxNodes: 100 }).length).toBeLessThan(60)
    expect(texts(`${'<div>'.repeat(3000)}deep${'</div>'.repeat(3000)}<p>after</p>`)).toContain('after')
  })
})
