import { PDFDocument, StandardFonts } from 'pdf-lib'
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { readText } from '../../../utils/detect/text/read-text.ts'
import { readPdf } from '../../../utils/documents/pdf.ts'
import { ITEM_LISTS } from '../../gold/items.ts'
import { MORE_LISTS } from '../../gold/items-more.ts'

/** Cells and letters that a standard font has not are for other tests. */
const LISTS = [...ITEM_LISTS, ...MORE_LISTS].filter(({ text }) => !/[^\n -\u00ff–•]/u.test(text))

/** A list as a page of a résumé whose lines are wrapped at `width` points, all steps alike. */
async function wrapped(text: string, width: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const page = pdf.addPage([595, 842])
  let y = 800
  const put = (line: string, size: number) => {
    y -= 1.3 * size
    page.drawText(line, { x: 56, y, size, font })
  }
  const [heading = '', ...lines] = text.split('\n')
  put('Anneke Sollwig, security engineer, Halden Bay', 10.5)
  put(heading, 13)
  for (const line of lines) {
    let held = ''
    for (const word of line.split(' ')) {
      const longer = held === '' ? word : `${held} ${word}`
      if (held !== '' && font.widthOfTextAtSize(longer, 10.5) > width) {
        put(held, 10.5)
        held = word
      } else held = longer
    }
    put(held, 10.5)
  }
  put('Education', 13)
  put('MSc Computer Networks, University of Halden Bay, 2017', 10.5)
  return pdf.save()
}

it.each([
  { width: 480, atLeast: 0.95 },
  { width: 330, atLeast: 0.93 },
  { width: 260, atLeast: 0.88 },
])('items of a PDF wrapped at $width points', async ({ width, atLeast }) => {
  let right = 0
  let all = 0
  for (const { text, items } of LISTS) {
    const mentions = readText(await readPdf(await wrapped(text, width), { pdfjs }))
    for (const item of items) {
      all++
      const got = mentions.find(({ name }) => name === item[0])
      const fields = got && [got.issuer, got.issued, got.expires, got.credentialId, got.url]
      if (fields?.every((field, at) => field === (item[at + 1] ?? null))) right++
    }
  }
  console.info(`items of PDFs wrapped at ${width} pt: ${right}/${all} read whole`)
  expect(all).toBeGreaterThan(100)
  expect(right / all).toBeGreaterThanOrEqual(atLeast)
})
