import type { TextDocument } from '../model/document.ts'
import { type MammothModule, OFFICE_LIMITS, readDocx } from './docx.ts'
import { DocumentError } from './error.ts'
import { readHtml } from './html.ts'
import { kindOf } from './kind.ts'
import { readOdt } from './odt.ts'
import { PDF_LIMITS, type PdfModule, readPdf } from './pdf.ts'
import { decodeText, readPlainText } from './plain.ts'

/** A file as it was chosen; `type` is its media type where known. */
export type ChosenFile = { name: string; bytes: Uint8Array; type?: string }

/** What reading needs of the place it runs in. The libraries are loaded with the first file that needs them. */
export type Tools = {
  pdfjs: () => Promise<PdfModule>
  mammoth: () => Promise<MammothModule>
  /** A DOM document of an HTML text, which runs nothing and loads nothing. */
  parseHtml: (html: string) => Document
  /** Hears of each page of a PDF that was read, the first is 1, and of how many there are. */
  onPage?: (page: number, of: number) => void
}

/** Bytes beyond which no file is read. */
export const FILE_AT_MOST = Math.max(PDF_LIMITS.bytes, OFFICE_LIMITS.bytes)

/** A file of any kind that is read → its text. Throws `DocumentError`. */
export async function readDocument({ name, bytes, type }: ChosenFile, tools: Tools): Promise<TextDocument> {
  if (bytes.length > FILE_AT_MOST) throw new DocumentError('too-large')
  const { parseHtml } = tools
  switch (kindOf(bytes, name, type)) {
    case 'pdf':
      return readPdf(bytes, { pdfjs: await tools.pdfjs(), ...(tools.onPage && { onPage: tools.onPage }) })
    case 'docx':
      return readDocx(bytes, { mammoth: await tools.mammoth(), parseHtml })
    case 'odt':
      return readOdt(bytes, { parseHtml })
    case 'html':
      return readHtml(parseHtml(decodeText(bytes)))
    case 'text':
      return readPlainText(decodeText(bytes))
  }
}
