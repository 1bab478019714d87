import { degrees, PDFArray, PDFDocument, PDFName, type PDFPage, PDFString, StandardFonts } from 'pdf-lib'
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import { DocumentError } from '../../../utils/documents/error.ts'
import { readPdf } from '../../../utils/documents/pdf.ts'

/** Text at a place: points from the lower left corner; `turn` in degrees against the clock. */
export type Placed = { text: string; x: number; y: number; size?: number; turn?: number }

/** One page of 612 × 792 points a list, in Helvetica. `more` changes a page after its text is there. */
export async function makePages(
  pages: Placed[][],
  more?: (page: PDFPage, pdf: PDFDocument, at: number) => void,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const [at, texts] of pages.entries()) {
    const page = pdf.addPage([612, 792])
    for (const { text, x, y, size = 10, turn = 0 } of texts)
      page.drawText(text, { x, y, size, font, rotate: degrees(turn) })
    more?.(page, pdf, at)
  }
  return pdf.save({ useObjectStreams: false })
}

export const makePdf = (texts: Placed[], more?: (page: PDFPage, pdf: PDFDocument) => void) => makePages([texts], more)

/** Lines below each other from `top` on. */
export const column = (x: number, top: number, step: number, lines: string[], size?: number): Placed[] =>
  lines.map((text, at) => ({ text, x, y: top - at * step, ...(size === undefined ? {} : { size }) }))

/** Operators of a page's content, with Helvetica as `/F`. */
export function draw(page: PDFPage, pdf: PDFDocument, operators: string): void {
  const font = pdf.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' })
  page.node.setFontDictionary(PDFName.of('F'), pdf.context.register(font))
  page.node.addContentStream(pdf.context.register(pdf.context.stream(operators)))
}

/** Link annotations: address and rectangle. */
export function addLinks(page: PDFPage, pdf: PDFDocument, links: [url: string, rect: number[]][]): void {
  const annotations = PDFArray.withContext(pdf.context)
  for (const [url, Rect] of links) {
    const A = { Type: 'Action', S: 'URI', URI: PDFString.of(url) }
    annotations.push(pdf.context.register(pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect, A })))
  }
  page.node.set(PDFName.of('Annots'), annotations)
}

export const read = (bytes: Uint8Array) => readPdf(bytes, { pdfjs })
export const linesOf = async (bytes: Uint8Array) => (await read(bytes)).text.split('\n')
export const linksOf = async (bytes: Uint8Array) => {
  const { text, links } = await read(bytes)
  return links.map(({ start, end, url }) => [text.slice(start, end), url])
}
/** The code of the error that reading gives; what it gives otherwise. */
export const codeOf = async (bytes: Uint8Array) => {
  const failure = await read(bytes).catch((error: unknown) => error)
  return failure instanceof DocumentError ? failure.code : failure
}
