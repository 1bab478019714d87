import type { TextDocument } from '../model/document.ts'
import { OFFICE_LIMITS } from './docx.ts'
import { DocumentError } from './error.ts'
import { readHtml } from './html.ts'
import { openZip, zipReader } from './zip.ts'

/** OpenDocument elements → HTML elements that are read alike; the text in all others stays where it is. */
const ELEMENTS: Record<string, string> = {
  'text:h': 'h2',
  'text:p': 'div',
  'text:list': 'ul',
  'text:list-item': 'li',
  'text:span': 'span',
  'text:a': 'a',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
  'draw:text-box': 'div',
}
/** Comments, deleted and hidden text, descriptions of pictures, form fields: no reader sees them. */
const UNSEEN = /^(?:office:(?:annotation|forms|binary-data)|text:(?:tracked-changes|hidden-\w+)|svg:(?:title|desc))$/
/** Elements that stand for white space. */
const SPACES: Record<string, string> = { 'text:s': ' ', 'text:tab': '\t', 'text:line-break': '<br>' }
const TAG = /<(\/?)([a-z]{1,20}:[\w-]{1,40})(?![\w-])([^<>]{0,2000})>/g

/**
 * An OpenDocument text (ODT) → its text, as `readDocx` gives a Word document's; the page header comes first.
 * Throws `DocumentError`: encrypted, damaged, no-text, too-large.
 */
export async function readOdt(
  bytes: Uint8Array,
  opts: { parseHtml: (html: string) => Document },
): Promise<TextDocument> {
  if (bytes.length > OFFICE_LIMITS.bytes) throw new DocumentError('too-large')
  const zip = openZip(bytes)
  const read = zipReader(zip, OFFICE_LIMITS.unpacked)
  const xmlOf = async (name: string) => new TextDecoder().decode((await read(name)) ?? new Uint8Array())
  if ((await xmlOf('META-INF/manifest.xml')).includes(':encryption-data')) throw new DocumentError('encrypted')
  const header = between(await xmlOf('styles.xml'), '<style:header>', '</style:header>') ?? ''
  const body = between(await xmlOf('content.xml'), '<office:text', '</office:text>')
  if (body === null) throw new DocumentError('damaged')
  if (body.split('<').length > OFFICE_LIMITS.tags) throw new DocumentError('too-large')
  // the first tag is cut open: its name and attributes end with it
  const html = `${toHtml(header)}${toHtml(body.slice(body.indexOf('>') + 1))}`
  const document = readHtml(opts.parseHtml(`<!doctype html><html><body>${html}</body></html>`), { tabs: true })
  const hasPictures = [...zip.keys()].some((name) => name.startsWith('Pictures/'))
  if (hasPictures && !/\p{L}/u.test(document.text)) throw new DocumentError('no-text')
  return document
}

function between(xml: string, start: string, end: string): string | null {
  const from = xml.indexOf(start)
  const to = xml.lastIndexOf(end)
  return from === -1 || to < from ? null : xml.slice(from + start.length, to)
}

/** Markup for markup: text and its escapes are the same in both. Only the elements named above come out. */
function toHtml(xml: string): string {
  let depth = 0
  return xml
    .replace(/<!--[^<>]*-->|<\?[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .replace(TAG, (_, slash: string, name: string, rest: string) => {
      const element = UNSEEN.test(name) ? 'template' : ELEMENTS[name]
      if (element === undefined) return slash === '' ? (SPACES[name] ?? '') : ''
      if (rest.endsWith('/')) return `<${element}></${element}>`
      depth += slash === '' ? 1 : -1
      if (depth > OFFICE_LIMITS.depth) throw new DocumentError('damaged')
      const href = element === 'a' && slash === '' ? /\sxlink:href="[^"]*"/.exec(rest)?.[0].replace('xlink:', '') : ''
      return `<${slash}${element}${href ?? ''}>`
    })
}
