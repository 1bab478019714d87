import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { TextDocument } from '../model/document.ts'
import { DocumentError } from './error.ts'
import { joinHyphens } from './hyphens.ts'
import { type Row, segmentsOf } from './layout.ts'
import { joinLines, type Line } from './lines.ts'
import { outlineTitles, titleKey } from './outline.ts'
import { type Page, readPage } from './pdf-page.ts'
import { exportRows, isProfileExport } from './profile-export.ts'
import { rowsIn } from './rows.ts'
import { rowText } from './run-text.ts'
import { withoutRunning } from './running.ts'
import { bodySize, headingSize } from './type-size.ts'
import { wrapsOf } from './wraps.ts'

/** The parts of pdf.js that are used; under Node its legacy build, in pages the normal one with its worker set. */
export type PdfModule = Pick<typeof import('pdfjs-dist'), 'getDocument'>

/** `onPage` hears of each page that was read, the first is 1, and of how many there are. */
export type PdfOptions = { pdfjs: PdfModule; onPage?: (page: number, of: number) => void }

/** Bytes, pages and runs of text beyond which nothing is read. */
export const PDF_LIMITS = { bytes: 20_000_000, pages: 60, runs: 100_000 } as const
/** Fewer letters than this on all pages together: the pages are pictures. */
const LETTERS_AT_LEAST = 20

/**
 * A PDF → its text in reading order. `bytes` stays usable (pdf.js gets a copy). Text that is drawn invisibly is read:
 * it is what text recognition lays under a scanned page.
 * Throws `DocumentError`: encrypted, damaged, no-text, too-large.
 */
export async function readPdf(bytes: Uint8Array, opts: PdfOptions): Promise<TextDocument> {
  if (bytes.length > PDF_LIMITS.bytes) throw new DocumentError('too-large')
  const task = opts.pdfjs.getDocument({
    data: bytes.slice(),
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  })
  try {
    return await readPages(await task.promise, opts.onPage)
  } catch (cause) {
    if (cause instanceof DocumentError) throw cause
    const encrypted = cause instanceof Error && cause.name === 'PasswordException'
    throw new DocumentError(encrypted ? 'encrypted' : 'damaged', { cause })
  } finally {
    await task.destroy()
  }
}

async function readPages(pdf: PDFDocumentProxy, onPage: PdfOptions['onPage']): Promise<TextDocument> {
  if (pdf.numPages > PDF_LIMITS.pages) throw new DocumentError('too-large')
  const pages: Page[] = []
  let most: number = PDF_LIMITS.runs
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await readPage(await pdf.getPage(number), most)
    most -= page.groups.reduce((sum, group) => sum + group.length, 0)
    pages.push(page)
    onPage?.(number, pdf.numPages)
  }
  const [first = []] = pages[0]?.groups ?? []
  const rows = isProfileExport(await producerOf(pdf), first)
    ? pages.flatMap(({ groups }) => exportRows(groups[0] ?? []))
    : rowsOf(pages)
  const document = joinLines(joinHyphens(linesOf(rows, await outlineTitles(pdf))))
  if ((document.text.match(/\p{L}/gu)?.length ?? 0) < LETTERS_AT_LEAST) throw new DocumentError('no-text')
  return document
}

async function producerOf(pdf: PDFDocumentProxy): Promise<unknown> {
  const { info } = await pdf.getMetadata()
  return 'Producer' in info ? info.Producer : null
}

/** Each page's text in its main direction, then what is written across it. */
function rowsOf(pages: Page[]): Row[] {
  const main = withoutRunning(pages.map(({ groups, height }) => ({ segments: segmentsOf(groups[0] ?? []), height })))
  return pages.flatMap(({ groups }, at) => {
    const across = groups.slice(1).map(segmentsOf)
    return [main[at] ?? [], ...across].flatMap(rowsIn)
  })
}

function linesOf(rows: Row[], titles: Set<string>): Line[] {
  const body = bodySize(rows)
  const wraps = wrapsOf(rows)
  return rows.map((row, at) => {
    const { text, links } = rowText(row)
    const heading = headingSize(row, text, body) > 0 || titles.has(titleKey(text))
    return { text, kind: heading ? 'heading' : 'line', ...(wraps[at] === true ? { wraps: true } : {}), links }
  })
}
