import { PDFDocument, PDFHexString, PDFName, StandardFonts } from 'pdf-lib'

async function withText(lines: readonly string[]): Promise<PDFDocument> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const page = pdf.addPage([595, 842])
  for (const [index, line] of lines.entries()) page.drawText(line, { x: 56, y: 760 - index * 18, size: 11, font })
  return pdf
}

/** A PDF with a text layer. */
export async function textPdf(lines: readonly string[]): Promise<Uint8Array> {
  return (await withText(lines)).save()
}

/** A PDF that asks for a password: the standard handler, with keys that no empty password opens. */
export async function lockedPdf(): Promise<Uint8Array> {
  const pdf = await withText(['Certifications', 'CompTIA Security+, CompTIA, 2025'])
  const key = (byte: string) => PDFHexString.of(byte.repeat(32))
  const handler = { Filter: 'Standard', V: 1, R: 2, P: -4, O: key('a5'), U: key('5a') }
  pdf.context.trailerInfo.Encrypt = pdf.context.register(pdf.context.obj(handler))
  pdf.context.trailerInfo.ID = pdf.context.obj([key('01'), key('01')])
  pdf.catalog.set(PDFName.of('Lang'), PDFHexString.of('656e'))
  return pdf.save({ useObjectStreams: false })
}

/** A page without a single letter, as a scanner leaves it. */
export async function scannedPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage([595, 842]).drawRectangle({ x: 50, y: 50, width: 400, height: 600 })
  return pdf.save()
}
