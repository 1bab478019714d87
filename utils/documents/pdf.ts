import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { TextDocument } from '../model/document.ts'
import { DocumentError } from './error.ts'
import { type Row, type Run, readingOrder, segmentText } from './layout.ts'
import { joinLines, type Line, webAddress } from './lines.ts'
import { wrapsOf } from './wraps.ts'

/** The parts of pdf.js that are used; under Node its legacy build, in pages the normal one with its worker set. */
export type PdfModule = Pick<typeof import('pdfjs-dist'), 'getDocument'>

/** Bytes and pages beyond which nothing is read. */
export const PDF_LIMITS = { bytes: 20_000_000, pages: 60, runs: 100_000 } as const
/** Fewer letters than this on all pages together: the pages are pictures. */
const LETTERS_AT_LEAST = 20
/** In sizes of the body text: larger and short is a heading. */
const HEADING_SIZE = 1.15
const HEADING_LENGTH = 60

/** The exported profile PDF of LinkedIn: producer, left edge of its sidebar, and the baseline gap in
 * points below which a line continues the entry above (12.6 within an entry, 17.6 between entries). */
const EXPORT = { producer: /Apache FOP/, sidebar: 21.6, sidebarEnd: 200, wrapGap: 15, footer: 20 }

/**
 * A PDF → its text in reading order. `bytes` stays usable (pdf.js gets a copy).
 * Throws `DocumentError`: encrypted, damaged, no-text, too-large.
 */
export async function readPdf(bytes: Uint8Array, opts: { pdfjs: PdfModule }): Promise<TextDocument> {
  if (bytes.length > PDF_LIMITS.bytes) throw new DocumentError('too-large')
  const task = opts.pdfjs.getDocument({
    data: bytes.slice(),
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  })
  try {
    return await readPages(await task.promise)
  } catch (cause) {
    if (cause instanceof DocumentError) throw cause
    const encrypted = cause instanceof Error && cause.name === 'PasswordException'
    throw new DocumentError(encrypted ? 'encrypted' : 'damaged', { cause })
  } finally {
    await task.destroy()
  }
}

async function readPages(pdf: PDFDocumentProxy): Promise<TextDocument> {
  if (pdf.numPages > PDF_LIMITS.pages) throw new DocumentError('too-large')
  const isExport = await isProfileExport(pdf)
  const rows: Row[] = []
  let runs = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await readRuns(await pdf.getPage(number))
    runs += page.length
    if (runs > PDF_LIMITS.runs) throw new DocumentError('too-large')
    const kept = isExport ? page.filter((run) => run.y > EXPORT.footer) : page
    const ordered = readingOrder(kept)
    rows.push(...(isExport ? joinSidebar(ordered) : ordered))
  }
  const body = bodySize(rows)
  const document = joinLines(
    withWraps(
      rows,
      rows.map((row) => toLine(row, body)),
    ),
  )
  if ((document.text.match(/\p{L}/gu)?.length ?? 0) < LETTERS_AT_LEAST) throw new DocumentError('no-text')
  return document
}

function withWraps(rows: Row[], lines: Line[]): Line[] {
  const wraps = wrapsOf(rows)
  return lines.map((line, at) => (wraps[at] === true ? { ...line, wraps: true } : line))
}

async function isProfileExport(pdf: PDFDocumentProxy): Promise<boolean> {
  const { info } = await pdf.getMetadata()
  return 'Producer' in info && typeof info.Producer === 'string' && EXPORT.producer.test(info.Producer)
}

async function readRuns(page: PDFPageProxy): Promise<Run[]> {
  const [content, annotations] = await Promise.all([page.getTextContent(), page.getAnnotations()])
  const links = annotations.flatMap((annotation: { url?: unknown; rect?: unknown }) => {
    const url = webAddress(annotation.url)
    return url !== null && Array.isArray(annotation.rect) ? [{ url, rect: annotation.rect.map(Number) }] : []
  })
  const runs: Run[] = []
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue
    const last = runs.at(-1)
    if (item.str.trim() === '') {
      // a space of its own: it parts two words, but its width says nothing about cells
      if (last !== undefined) last.text += ' '
      continue
    }
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform.map(Number)
    const size = Math.hypot(a, b) || item.height || 1
    const run = { text: item.str, x, y, width: item.width, size }
    const middle = { x: x + item.width / 2, y: y + size / 3 }
    runs.push({ ...run, url: links.find(({ rect }) => holds(rect, middle))?.url ?? null })
  }
  return runs
}

function holds(rect: number[], point: { x: number; y: number }): boolean {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect
  return (
    point.x >= Math.min(x1, x2) &&
    point.x <= Math.max(x1, x2) &&
    point.y >= Math.min(y1, y2) &&
    point.y <= Math.max(y1, y2)
  )
}

/** Wrapped entries of the export's sidebar, joined by their baseline gap. */
function joinSidebar(rows: Row[]): Row[] {
  const joined: Row[] = []
  let lastY = Number.POSITIVE_INFINITY
  for (const row of rows) {
    const [segment] = row
    if (segment === undefined) continue
    const last = joined.at(-1)
    const inSidebar = Math.abs(segment.left - EXPORT.sidebar) < 1 && segment.right < EXPORT.sidebarEnd
    const before = last?.[0]
    const continues = before !== undefined && lastY - segment.y > 0 && lastY - segment.y < EXPORT.wrapGap
    if (inSidebar && continues && before.size === segment.size && Math.abs(before.left - EXPORT.sidebar) < 1) {
      // the joined line keeps its place; only the text of the next one is added to it
      before.runs.push(...segment.runs.map((run) => ({ ...run, x: before.right + run.size + (run.x - segment.left) })))
      before.right += segment.right - segment.left + segment.size
    } else {
      joined.push(row)
    }
    lastY = segment.y
  }
  return joined
}

/** The size that most characters are set in. */
function bodySize(rows: Row[]): number {
  const count = new Map<number, number>()
  for (const segment of rows.flat()) {
    for (const run of segment.runs) {
      const size = Math.round(run.size * 2) / 2
      count.set(size, (count.get(size) ?? 0) + run.text.length)
    }
  }
  return [...count].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0]
}

function toLine(row: Row, body: number): Line {
  let text = ''
  const links: Line['links'] = []
  for (const segment of row) {
    if (text !== '') text += '\t'
    const start = text.length
    text += segmentText(segment)
    for (const url of new Set(segment.runs.map((run) => run.url))) {
      if (url === null) continue
      const linked = segmentText({ ...segment, runs: segment.runs.filter((run) => run.url === url) })
      const at = text.indexOf(linked, start)
      links.push(at === -1 ? { start, end: text.length, url } : { start: at, end: at + linked.length, url })
    }
  }
  const size = Math.max(...row.map((segment) => segment.size))
  return { text, kind: size >= body * HEADING_SIZE && text.length <= HEADING_LENGTH ? 'heading' : 'line', links }
}
