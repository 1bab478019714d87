import type { TextBlock, TextDocument } from '../model/document.ts'
import { DocumentError } from './error.ts'

/** A résumé has some thousand characters; a book is no résumé. UTF-16 code units. */
export const TEXT_AT_MOST = 2_000_000

/** One line on its way into a document; link offsets count from the line's own start. */
export type Line = {
  text: string
  kind: TextBlock['kind']
  wraps?: true
  links: { start: number; end: number; url: string }[]
}

/** Lines in reading order → the document. Throws `DocumentError('too-large')` beyond `TEXT_AT_MOST`. */
export function joinLines(lines: Iterable<Line>): TextDocument {
  const texts: string[] = []
  const blocks: TextBlock[] = []
  const links: TextDocument['links'] = []
  let at = 0
  for (const line of lines) {
    const end = at + line.text.length
    texts.push(line.text)
    blocks.push({ start: at, end, kind: line.kind, ...(line.wraps === true ? { wraps: true } : {}) })
    for (const link of line.links) links.push({ start: at + link.start, end: at + link.end, url: link.url })
    at = end + 1
    if (at > TEXT_AT_MOST) throw new DocumentError('too-large')
  }
  return { text: texts.join('\n'), blocks, links }
}

/** An address as a document gives it → its absolute http(s) form, or null. */
export function webAddress(raw: unknown): string | null {
  if (typeof raw !== 'string' || raw.length > 2000) return null
  const url = URL.parse(raw)
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null
}
