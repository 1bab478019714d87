import fc from 'fast-check'
import { DOMParser } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../utils/documents/html.ts'
import { joinLines, TEXT_AT_MOST } from '../../../utils/documents/lines.ts'
import { decodeText, readPlainText } from '../../../utils/documents/plain.ts'

const html = (body: string) =>
  readHtml(
    new DOMParser().parseFromString(
      `<!doctype html><html><body>${body}</body></html>`,
      'text/html',
    ) as unknown as Document,
  )

describe('readPlainText', () => {
  it('keeps every offset, whatever the line ends', () => {
    const raw = '\ufeffOne\r\nTwo\rThree\u2028Four\fFive'
    const doc = readPlainText(raw)
    expect(doc.text.length).toBe(raw.length)
    expect(doc.blocks.map(({ start, end }) => raw.slice(start, end).replace('\r', '').replace('\ufeff', ''))).toEqual([
      'One',
      'Two',
      'Three',
      'Four',
      'Five',
    ])
  })

  it('covers any text with its blocks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const text = raw.replaceAll('\0', '')
        const doc = readPlainText(text)
        expect(doc.text.length).toBe(text.length)
        expect(doc.blocks.map(({ start, end }) => doc.text.slice(start, end)).join('\n')).toBe(doc.text)
      }),
    )
  })

  it('refuses bytes and books', () => {
    expect(() => readPlainText('a\0b')).toThrow(expect.objectContaining({ code: 'unsupported' }))
    expect(() => readPlainText('x'.repeat(TEXT_AT_MOST + 1))).toThrow(expect.objectContaining({ code: 'too-large' }))
  })
})

describe('joinLines', () => {
  it('stops at a text that no résumé has', () => {
    const line = { text: 'x'.repeat(1000), kind: 'line' as const, links: [] }
    expect(() => joinLines(Array.from({ length: 2001 }, () => line))).toThrow(
      expect.objectContaining({ code: 'too-large' }),
    )
  })
})

describe('readHtml', () => {
  it('makes a line of each block and a tab of each cell border', () => {
    const doc = html(
      '<h2>Certifi<b>cations</b></h2><ul><li>Kiln <i>License</i></li><li><p>First Aid</p></li></ul>one<br>two' +
        '<table><tr><th>Name</th><th>Date</th></tr><tr><td><p>Kiln</p></td><td>2019</td></tr></table>',
    )
    expect(doc.text.split('\n')).toEqual([
      'Certifications',
      'Kiln License',
      'First Aid',
      'one',
      'two',
      'Name\tDate',
      'Kiln\t2019',
    ])
    expect(doc.blocks[0]?.kind).toBe('heading')
    expect(doc.blocks[1]?.kind).toBe('line')
  })

  it('keeps a row together whose cells hold paragraphs with marks and links, and parts one that holds several', () => {
    const cells = [
      '<p><b>Kiln</b> <a href="https://badges.example/7">License</a></p>',
      '<div>State <i>of</i> Calder</div>',
      '<p>2019</p>',
    ]
    const doc = html(
      `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('\n')}</tr>
      <tr><td></td><td><p>First Aid</p><p>Red Shield</p></td><td>2020</td></tr></table>`,
    )
    expect(doc.text.split('\n')).toEqual(['Kiln License\tState of Calder\t2019', 'First Aid', 'Red Shield', '2020'])
    expect(doc.links.map(({ start, end }) => doc.text.slice(start, end))).toEqual(['License'])
  })

  it('parts cells at tabs where the text is an office document’s', () => {
    const parsed = new DOMParser().parseFromString(
      '<!doctype html><html><body><p>Kiln\t\t <b>\tLicense</b> \n</p><p>\tFirst Aid\t</p></body></html>',
      'text/html',
    ) as unknown as Document
    expect(readHtml(parsed, { tabs: true }).text).toBe('Kiln\tLicense\nFirst Aid')
    expect(readHtml(parsed).text).toBe('Kiln License\nFirst Aid')
  })

  it('leaves out what is not shown and what is no text', () => {
    const doc = html(
      '<p>shown</p><p hidden>a</p><p aria-hidden="true">b</p><p style="color:red; display : none">c</p><script>d</script><style>e</style>',
    )
    expect(doc.text).toBe('shown')
  })

  it('gives links with offsets, http(s) only', () => {
    const doc = html(
      '<p>See <a href="https://badges.example/7"> Kiln <b>License</b></a> and <a href="javascript:1">that</a></p>',
    )
    expect(doc.text).toBe('See Kiln License and that')
    expect(doc.links.map(({ start, end, url }) => [doc.text.slice(start, end), url])).toEqual([
      ['Kiln', 'https://badges.example/7'],
      ['License', 'https://badges.example/7'],
    ])
  })

  it('reads nesting deeper than any call stack', () => {
    const blank = '<!doctype html><html><body></body></html>'
    const parsed = new DOMParser().parseFromString(blank, 'text/html') as unknown as Document
    let inner: Element = parsed.body
    for (let depth = 0; depth < 20_000; depth++) {
      const next = parsed.createElement('div')
      inner.appendChild(next)
      inner = next
    }
    inner.appendChild(parsed.createTextNode('deep'))
    expect(readHtml(parsed).text).toBe('deep')
  })
})

describe('decodeText', () => {
  const words = 'März – Zertifikat'
  it.each([
    ['UTF-8', new TextEncoder().encode(words)],
    ['UTF-16 with its mark, low byte first', new Uint8Array(Buffer.from(`\ufeff${words}`, 'utf16le'))],
    ['UTF-16 with its mark, high byte first', new Uint8Array(Buffer.from(`\ufeff${words}`, 'utf16le').swap16())],
    ['Windows-1252', Uint8Array.from([...'M\u00e4rz \u0096 Zertifikat'].map((letter) => letter.charCodeAt(0)))],
  ])('reads %s', (_form, bytes) => {
    expect(decodeText(bytes)).toBe(words)
  })
})
