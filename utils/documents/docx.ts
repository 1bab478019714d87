import type { TextDocument } from '../model/document.ts'
import { DocumentError } from './error.ts'
import { readHtml } from './html.ts'
import { packageRelation, readableXml, tagsIn, targetOf } from './ooxml.ts'
import { storedZip } from './stored-zip.ts'
import { openZip, type Zip, zipReader } from './zip.ts'

/** The parts of mammoth that are used. */
export type MammothModule = Pick<typeof import('mammoth'), 'convertToHtml' | 'images'>

/** What is not read beyond: bytes of the file, pictures and all; bytes of its text parts unpacked; tags in those, each of
 * which costs a kilobyte of memory; and how deep they nest. Long résumés have some 100,000 tags. */
export const OFFICE_LIMITS = { bytes: 20_000_000, unpacked: 10_000_000, tags: 500_000, depth: 1000 } as const

/** Where the file says which part is the document, and where that is if it does not. */
const RELATIONS = '_rels/.rels'
const MAIN = 'word/document.xml'
/** The parts that text is read from, and what they refer to; pictures, themes and settings are never unpacked. */
const READ =
  /^(?:\[Content_Types\]\.xml|word\/(?:_rels\/)?(?:document|header|styles|numbering|footnotes|endnotes)\d{0,4}\.xml(?:\.rels)?)$/
const HEADER = /^word\/header\d{0,4}\.xml$/
/** First page, left pages and right pages, for two sections. */
const HEADERS_AT_MOST = 6

type Opts = { mammoth: MammothModule; parseHtml: (html: string) => Document }
type Parts = Map<string, Uint8Array>

/**
 * A Word document (DOCX) → its text: headings, paragraphs and list items a line each, tables row by row with tabs
 * between the cells, tabs where the document has them, text boxes below the paragraph they hang on, links by their
 * text. Page headers come first, each once; footers, pictures, comments, deleted and hidden text are left out.
 * `parseHtml` gives a DOM document that runs and loads nothing.
 * Throws `DocumentError`: encrypted, damaged, no-text, too-large.
 */
export async function readDocx(bytes: Uint8Array, opts: Opts): Promise<TextDocument> {
  if (bytes.length > OFFICE_LIMITS.bytes) throw new DocumentError('too-large')
  const zip = openZip(bytes)
  const { main, parts } = await unpack(zip)
  const headers = [...parts.keys()].filter((name) => HEADER.test(name)).slice(0, HEADERS_AT_MOST)
  const html = new Set<string>()
  for (const path of [...headers, main]) html.add(await convert(parts, path, opts.mammoth))
  const document = readHtml(opts.parseHtml(`<!doctype html><html><body>${[...html].join('')}</body></html>`), {
    tabs: true,
  })
  const hasPictures = [...zip.keys()].some((name) => name.startsWith('word/media/'))
  if (hasPictures && !/\p{L}/u.test(document.text)) throw new DocumentError('no-text')
  return document
}

async function unpack(zip: Zip): Promise<{ main: string; parts: Parts }> {
  const read = zipReader(zip, OFFICE_LIMITS.unpacked)
  const relations = await read(RELATIONS)
  const main = (relations === null ? null : targetOf(relations)) ?? MAIN
  const parts: Parts = new Map()
  let tags = 0
  for (const name of zip.keys()) {
    const bytes = READ.test(name) || name === main ? await read(name) : null
    if (bytes === null) continue
    tags += tagsIn(bytes)
    if (tags > OFFICE_LIMITS.tags) throw new DocumentError('too-large')
    parts.set(name, name.endsWith('.rels') ? bytes : readableXml(bytes))
  }
  if (!parts.has(main)) throw new DocumentError('damaged')
  return { main, parts }
}

/** One part as HTML: mammoth gets a file of which that part is the document. */
async function convert(parts: Parts, path: string, mammoth: MammothModule): Promise<string> {
  const file = storedZip(new Map([...parts, [RELATIONS, packageRelation(path)]]))
  try {
    // under Node it asks for `buffer`, in a page for `arrayBuffer`
    const input = { arrayBuffer: file.buffer, buffer: file as Buffer }
    const { value } = await mammoth.convertToHtml(input, {
      includeEmbeddedStyleMap: false,
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    })
    return value
  } catch (cause) {
    throw new DocumentError('damaged', { cause })
  }
}
