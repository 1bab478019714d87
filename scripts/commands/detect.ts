import { basename } from 'node:path'
import { DOMParser } from 'linkedom'
import { readPicture } from '../../utils/detect/badges/read-picture.ts'
import { readPage } from '../../utils/detect/dom/read-page.ts'
import { readText } from '../../utils/detect/text/read-text.ts'
import { DocumentError } from '../../utils/documents/error.ts'
import { readHtml } from '../../utils/documents/html.ts'
import { kindOf } from '../../utils/documents/kind.ts'
import { readPdf } from '../../utils/documents/pdf.ts'
import { decodeText } from '../../utils/documents/plain.ts'
import { FILE_AT_MOST, readDocument } from '../../utils/documents/read-document.ts'
import type { TextDocument } from '../../utils/model/document.ts'
import type { Mention } from '../../utils/model/mention.ts'
import { type Command, fileAndOptions, readBytes, UsageError } from '../cli.ts'

/** A mention as the command line prints it; absent fields are null. */
export type PrintedMention = Pick<Mention, 'name' | 'issuer' | 'issued' | 'expires' | 'credentialId' | 'url'> & {
  start?: number
  end?: number
}

/** `detect FILE [--url URL]`: the credentials that a page or résumé file names. */
export const detect: Command = async (args) => {
  const { file, values } = fileAndOptions(args, { url: { type: 'string' } })
  const mentions = await mentionsOfFile(file, values.url ?? null)
  if (mentions.length === 0) process.stderr.write(`${file}: no credential was found\n`)
  return mentions.map(printed)
}

function printed({ name, issuer, issued, expires, credentialId, url, start, end }: Mention): PrintedMention {
  const fields = { name, issuer, issued, expires, credentialId, url }
  return start === undefined || end === undefined ? fields : { ...fields, start, end }
}

/** What reading needs under Node. Each library is loaded with the first file that needs it. */
const TOOLS = {
  pdfjs: loadPdfjs,
  mammoth: async () => (await import('mammoth')).default,
  parseHtml,
}

/**
 * The mentions of a file, read by what it is: PDF, DOCX and ODT by their content, HTML by its content or its name, else
 * plain text; of a badge's picture what it carries. With `url` an HTML file is read as that page would be; without, as
 * a document.
 * Throws `UsageError` with one plain line when the file or the address cannot be read.
 */
export async function mentionsOfFile(path: string, url: string | null): Promise<Mention[]> {
  const file = { name: basename(path), bytes: readBytes(path) }
  const address = url === null ? null : URL.parse(url)
  if (url !== null && (address === null || !/^https?:$/.test(address.protocol))) {
    throw new UsageError(`--url: "${url}" is no http(s) address`)
  }
  try {
    if (file.bytes.length > FILE_AT_MOST) throw new DocumentError('too-large')
    if (kindOf(file.bytes, file.name) === 'html') return mentionsOfHtml(decodeText(file.bytes), address)
    return (await readPicture(file.bytes)) ?? readText(await readDocument(file, TOOLS))
  } catch (error) {
    if (error instanceof DocumentError) throw new UsageError(`${path}: ${error.message}`)
    throw error
  }
}

/** A page read through its DOM; where that finds nothing, what its text says. */
function mentionsOfHtml(html: string, url: URL | null): Mention[] {
  const document = parseHtml(html)
  const { reading } = readPage(document, url ?? new URL('https://file.invalid/'))
  return url !== null || reading.mentions.length > 0 ? reading.mentions : readText(readHtml(document))
}

function parseHtml(html: string): Document {
  // this parser, unlike browsers, adds no body of its own
  const whole = /<body[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`
  return new DOMParser().parseFromString(whole, 'text/html') as unknown as Document
}

/** Of a damaged file pdf.js rejects promises that nobody holds, beside the one that is awaited. Node would end with them. */
function onlyOurs(reason: unknown): void {
  if (!/pdfjs-dist/.test(reason instanceof Error ? (reason.stack ?? '') : '') && !/XRef|PDF/.test(String(reason)))
    throw reason
}

async function loadPdfjs() {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  if (!process.listeners('unhandledRejection').includes(onlyOurs)) process.on('unhandledRejection', onlyOurs)
  return pdfjs
}

/** The text of a PDF file's bytes. Throws `DocumentError`. */
export async function pdfDocument(bytes: Uint8Array): Promise<TextDocument> {
  return readPdf(bytes, { pdfjs: await loadPdfjs() })
}
