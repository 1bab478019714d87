import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import type { FileReading } from '../../components/data/host.ts'
import { readText } from '../../utils/detect/text/read-text.ts'
import { DocumentError } from '../../utils/documents/error.ts'
import { readHtml } from '../../utils/documents/html.ts'
import { PDF_LIMITS, readPdf } from '../../utils/documents/pdf.ts'
import { decodeText, readPlainText } from '../../utils/documents/plain.ts'
import type { TextDocument } from '../../utils/model/document.ts'

/** As many as one question to the background may carry (`readingSchema`). */
const MENTIONS_AT_MOST = 200

/** pdf.js is fetched from our own package with the first PDF, its worker as a file of its own. */
async function loadPdfjs() {
  const pdfjs = await import('pdfjs-dist')
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl
  return pdfjs
}

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d] // %PDF-
const ZIP = [0x50, 0x4b, 0x03, 0x04] // DOCX, ODT and the like

function startsWith(bytes: Uint8Array, magic: number[], at = 0): boolean {
  return magic.every((byte, index) => bytes[at + index] === byte)
}

/** True for a PDF; its header may stand anywhere in the first 1,024 bytes (ISO 32000-1, annex H.3.4.1). */
function isPdf(bytes: Uint8Array): boolean {
  for (let at = 0; at < Math.min(bytes.length, 1024); at++) if (startsWith(bytes, PDF, at)) return true
  return false
}

async function open(file: File): Promise<TextDocument> {
  if (file.size > PDF_LIMITS.bytes) throw new DocumentError('too-large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (isPdf(bytes)) return readPdf(bytes, { pdfjs: await loadPdfjs() })
  if (startsWith(bytes, ZIP)) throw new DocumentError('unsupported')
  const text = decodeText(bytes)
  const html = file.type === 'text/html' || /\.x?html?$/i.test(file.name)
  // A parsed document runs no script and loads nothing.
  return html ? readHtml(new DOMParser().parseFromString(text, 'text/html')) : readPlainText(text)
}

function reading(name: string, document: TextDocument): FileReading {
  const mentions = readText(document)
  return {
    name,
    mentions: mentions.slice(0, MENTIONS_AT_MOST),
    more: Math.max(0, mentions.length - MENTIONS_AT_MOST),
  }
}

/** Reads a document here, in the panel's own page. Throws `DocumentError`. */
export async function readFile(file: File): Promise<FileReading> {
  return reading(file.name, await open(file))
}

/** Reads text that was pasted. Throws `DocumentError`. */
export function readPasted(name: string, text: string): FileReading {
  return reading(name, readPlainText(text))
}
