import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import type { FileReading } from '../../components/data/host.ts'
import { readPicture } from '../../utils/detect/badges/read-picture.ts'
import { jobTitlesOf } from '../../utils/detect/text/job-titles.ts'
import { readText } from '../../utils/detect/text/read-text.ts'
import { DocumentError } from '../../utils/documents/error.ts'
import { readPlainText } from '../../utils/documents/plain.ts'
import { FILE_AT_MOST, readDocument } from '../../utils/documents/read-document.ts'
import type { TextDocument } from '../../utils/model/document.ts'
import type { Mention } from '../../utils/model/mention.ts'

/** As many as one question to the background may carry (`readingSchema`). */
const MENTIONS_AT_MOST = 200

/** pdf.js is fetched from our own package with the first PDF, its worker as a file of its own. */
async function loadPdfjs() {
  const pdfjs = await import('pdfjs-dist')
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl
  return pdfjs
}

/** mammoth too: with the first Word document. */
async function loadMammoth() {
  return (await import('mammoth')).default
}

const TOOLS = {
  pdfjs: loadPdfjs,
  mammoth: loadMammoth,
  // a parsed document runs no script and loads nothing
  parseHtml: (html: string) => new DOMParser().parseFromString(html, 'text/html'),
}

type Read = { mentions: Mention[]; titles: string[] }
type OnPage = (page: number, of: number) => void

async function read(file: File, onPage?: OnPage): Promise<Read> {
  if (file.size > FILE_AT_MOST) throw new DocumentError('too-large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const picture = await readPicture(bytes)
  if (picture !== null) return { mentions: picture, titles: [] }
  return readIn(
    await readDocument({ name: file.name, type: file.type, bytes }, { ...TOOLS, ...(onPage && { onPage }) }),
  )
}

const readIn = (document: TextDocument): Read => ({ mentions: readText(document), titles: jobTitlesOf(document) })

function reading(name: string, { mentions, titles }: Read): FileReading {
  return {
    name,
    titles,
    mentions: mentions.slice(0, MENTIONS_AT_MOST),
    more: Math.max(0, mentions.length - MENTIONS_AT_MOST),
  }
}

/** Reads a document here, in the panel's own page; `onPage` hears of each page of a PDF. Throws `DocumentError`. */
export async function readFile(file: File, onPage?: OnPage): Promise<FileReading> {
  return reading(file.name, await read(file, onPage))
}

/** Reads text that was pasted. Throws `DocumentError`. */
export function readPasted(name: string, text: string): FileReading {
  return reading(name, readIn(readPlainText(text)))
}
