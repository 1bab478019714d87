import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { degrees, PDFDocument } from 'pdf-lib'
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { DocumentError } from '../../../utils/documents/error.ts'
import { PDF_LIMITS, readPdf } from '../../../utils/documents/pdf.ts'
import { addLinks, codeOf, column, draw, linesOf, linksOf, makePages, makePdf, read } from './make-pdf.ts'

describe('readPdf', () => {
  it('rebuilds lines, with offsets, headings and the bytes left usable', async () => {
    const bytes = await makePdf([
      { text: 'Certifications', x: 40, y: 700, size: 16 },
      { text: 'Certified Kiln', x: 40, y: 680 },
      { text: 'Operator', x: 106, y: 680 },
      { text: 'Kiln License, State of Calder, renewed every second year', x: 40, y: 666 },
      { text: 'First Aid Certificate of the Glaze Board, with all its parts', x: 40, y: 652 },
    ])
    const doc = await read(bytes)
    expect(doc.text.split('\n').slice(0, 2)).toEqual(['Certifications', 'Certified Kiln Operator'])
    expect(doc.blocks.map((block) => block.kind)).toEqual(['heading', 'line', 'line', 'line'])
    expect(doc.blocks.map((block) => doc.text.slice(block.start, block.end))).toEqual(doc.text.split('\n'))
    expect((await read(bytes)).text).toBe(doc.text)
  })

  it('tells of each page that was read', async () => {
    const page = column(40, 700, 14, ['Kiln License, State of Calder', 'First Aid Certificate of the Glaze Board'])
    const heard: [number, number][] = []
    const bytes = await makePages([page, page, page])
    await readPdf(bytes, { pdfjs, onPage: (at, of) => heard.push([at, of]) })
    expect(heard).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ])
  })

  it('tells which lines the layout lets go on', async () => {
    const wide = 'Certified Kiln Operator (CKO) - Institute of the Glaze and Kiln'
    const doc = await read(
      await makePdf([
        { text: wide, x: 40, y: 700 },
        { text: 'Accountants, 2016', x: 40, y: 687 },
        // a wider gap: another entry
        { text: 'Certified Glaze Mixer (CGM) - Institute of the Glaze and Kilns', x: 40, y: 668 },
        { text: 'Kiln License of the County of Calder and Beyond, 2019 to 2023', x: 40, y: 649 },
        { text: 'short', x: 40, y: 636 },
        { text: 'Fired pots', x: 40, y: 623 },
        { text: 'Other size', x: 40, y: 608, size: 14 },
      ]),
    )
    expect(doc.blocks.map((block) => block.wraps === true)).toEqual([true, false, false, true, false, false, false])
  })

  it('reads a sidebar whole before the main column', async () => {
    const left = column(40, 700, 14, ['Skills', 'Glazing', 'Firing', 'Wedging', 'Throwing'])
    const right = column(240, 695, 13, [
      'Experience',
      'Potter at Quill Works for years',
      'Fired nine hundred pots',
      'Trained two helpers',
      'Swept',
    ])
    const name = { text: 'Orla Fennimore-Quist, Potter of the County of Calder and Beyond', x: 40, y: 740, size: 14 }
    // the stream interleaves the columns
    const mixed = left.flatMap((line, at) => [line, right[at] ?? line])
    const lines = await linesOf(await makePdf([name, ...mixed]))
    expect(lines).toEqual([name.text, ...left.map(({ text }) => text), ...right.map(({ text }) => text)])
  })

  it('keeps the cells of a dated table together', async () => {
    const names = column(40, 700, 14, ['Kiln Operator', 'Glaze Mixer', 'First Aid', 'Forklift'])
    const dates = column(400, 700, 14, ['May 2015', 'June 2016', '2018', '2020'])
    expect(await linesOf(await makePdf([...names, ...dates]))).toEqual([
      'Kiln Operator\tMay 2015',
      'Glaze Mixer\tJune 2016',
      'First Aid\t2018',
      'Forklift\t2020',
    ])
  })

  it('ends a two-column list where the next heading stands out', async () => {
    const left = column(60, 690, 12, ['Glazing of pots', 'Firing of pots', 'Wedging of clay'])
    const right = column(330, 690, 12, ['Throwing of pots', 'Selling of pots', 'Kiln certified'])
    const lines = await linesOf(
      await makePdf([{ text: 'Highlights', x: 40, y: 705 }, ...left, ...right, { text: 'Experience', x: 40, y: 640 }]),
    )
    expect(lines).toEqual([
      'Highlights',
      ...left.map(({ text }) => text),
      ...right.map(({ text }) => text),
      'Experience',
    ])
  })

  it('gives links by the text under them, http(s) only', async () => {
    const bytes = await makePdf(
      [
        { text: 'Certified Kiln Operator', x: 40, y: 700 },
        { text: 'Kiln License of the Glaze Board', x: 40, y: 680 },
      ],
      (page, pdf) =>
        addLinks(page, pdf, [
          ['https://badges.example/7', [38, 697, 200, 712]],
          ['javascript:alert(1)', [38, 677, 200, 692]],
        ]),
    )
    expect(await linksOf(bytes)).toEqual([['Certified Kiln Operator', 'https://badges.example/7']])
  })

  it('gives links that cover some words of a line, each its own', async () => {
    const bytes = await makePdf(
      [
        { text: 'Certified Kiln Operator (verify), Glaze Mixer (verify)', x: 40, y: 700 },
        { text: 'Kiln License', x: 40, y: 680 },
        { text: 'verify', x: 400, y: 680 },
      ],
      (page, pdf) =>
        addLinks(page, pdf, [
          ['https://badges.example/1', [144, 697, 179, 711]],
          ['https://badges.example/2', [237, 697, 272, 711]],
          ['https://badges.example/3', [399, 677, 430, 691]],
        ]),
    )
    const { text, links } = await read(bytes)
    expect(text.split('\n')).toEqual(['Certified Kiln Operator (verify), Glaze Mixer (verify)', 'Kiln License\tverify'])
    expect(links.map(({ start, url }) => [start, url])).toEqual([
      [text.indexOf('(verify)'), 'https://badges.example/1'],
      [text.lastIndexOf('(verify)'), 'https://badges.example/2'],
      [text.lastIndexOf('verify'), 'https://badges.example/3'],
    ])
  })

  it('gives the links of a page that is shown turned', async () => {
    const bytes = await makePdf([{ text: 'Certified Kiln Operator', x: 300, y: 100, turn: 90 }], (page, pdf) => {
      page.setRotation(degrees(90))
      addLinks(page, pdf, [['https://badges.example/7', [288, 98, 304, 210]]])
    })
    expect(await linksOf(bytes)).toEqual([['Certified Kiln Operator', 'https://badges.example/7']])
  })
})

describe('readPdf says what is wrong', () => {
  it('encrypted', async () => {
    expect(await codeOf(lockedPdf())).toBe('encrypted')
  })

  it('scanned', async () => {
    const bytes = await makePdf([], (page) => page.drawRectangle({ x: 50, y: 50, width: 500, height: 700 }))
    expect(await codeOf(bytes)).toBe('no-text')
  })

  it('truncated', async () => {
    const bytes = await makePdf(column(40, 700, 14, ['Certified Kiln Operator', 'Kiln License of the Glaze Board']))
    expect(await codeOf(bytes.slice(0, Math.floor(bytes.length / 3)))).toBe('damaged')
  })

  it('damaged and empty', async () => {
    expect(await codeOf(new TextEncoder().encode('%PDF-1.7\nthis is not one'))).toBe('damaged')
    expect(await codeOf(new Uint8Array())).toBe('damaged')
  })

  it('too large, by bytes, by pages and by runs of text', async () => {
    expect(await codeOf(new Uint8Array(PDF_LIMITS.bytes + 1))).toBe('too-large')
    const pdf = await PDFDocument.create()
    for (let page = 0; page <= PDF_LIMITS.pages; page++) pdf.addPage()
    expect(await codeOf(await pdf.save())).toBe('too-large')
    const runs = Array.from(
      { length: 2000 },
      (_, at) => `1 0 0 1 ${Math.floor(at / 43) * 12} ${(at % 43) * 18} Tm (k${at}) Tj`,
    )
    const operators = `BT /F 4 Tf ${runs.join('\n')} ET`
    const once = await makePages(Array(55).fill([]), (page, one) => draw(page, one, operators))
    expect(await codeOf(once)).toBe('too-large')
  })

  it('in a sentence for the person', () => {
    expect(new DocumentError('encrypted').message).toMatch(/password/)
    expect(new DocumentError('no-text').message).toMatch(/scanned/)
  })
})

/** The smallest file whose trailer asks for a password: standard security handler, keys that no empty password opens. */
function lockedPdf(): Uint8Array {
  const key = '28'.repeat(32)
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>',
    `<</Filter/Standard/V 2/R 3/Length 128/P -44/O<${key}>/U<${key}>>>`,
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = body.length
  body += `xref\n0 5\n0000000000 65535 f \n${rows}`
  body += `trailer\n<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\nstartxref\n${start}\n%%EOF`
  return new TextEncoder().encode(body)
}

const real = new URL('../../../../shared/data/resumes/pdf/', import.meta.url).pathname

describe.skipIf(!existsSync(real))('real résumés (skipped where ../shared is absent)', () => {
  it('are all read, and every block gives its line', { timeout: 120_000 }, async () => {
    const perPage: number[] = []
    const names = readdirSync(real)
    for (const name of names) {
      const bytes = new Uint8Array(readFileSync(`${real}${name}`))
      const pages = await pagesOf(bytes)
      const started = performance.now()
      const doc = await read(bytes)
      perPage.push((performance.now() - started) / pages)
      expect(doc.blocks.map((block) => doc.text.slice(block.start, block.end)).join('\n'), name).toBe(doc.text)
    }
    perPage.sort((a, b) => a - b)
    const at = (share: number) => perPage[Math.floor(perPage.length * share)]?.toFixed(1)
    console.warn(`${names.length} PDFs read: a page in ${at(0.5)} ms (median), ${at(0.95)} ms (95th percentile)`)
  })
})

async function pagesOf(bytes: Uint8Array): Promise<number> {
  const task = pdfjs.getDocument({ data: bytes.slice(), verbosity: 0 })
  const { numPages } = await task.promise
  await task.destroy()
  return numPages
}
