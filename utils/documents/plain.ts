import type { TextBlock, TextDocument } from '../model/document.ts'
import { DocumentError } from './error.ts'
import { TEXT_AT_MOST } from './lines.ts'

/**
 * Plain text → document. Every offset of `raw` stays valid: line ends of other systems become a space and `\n` or one
 * `\n`, a byte-order mark a space. Throws `DocumentError`: `too-large`, or `unsupported` where the text is really bytes
 * of something else (it holds NUL characters).
 */
export function readPlainText(raw: string): TextDocument {
  if (raw.length > TEXT_AT_MOST) throw new DocumentError('too-large')
  if (raw.includes('\0')) throw new DocumentError('unsupported')
  const text = raw
    .replace(/^\ufeff/, ' ')
    .replaceAll('\r\n', ' \n')
    .replace(/[\r\v\f\u0085\u2028\u2029]/g, '\n')
  const blocks: TextBlock[] = []
  let start = 0
  for (const line of text.split('\n')) {
    blocks.push({ start, end: start + line.length, kind: 'line' })
    start += line.length + 1
  }
  return { text, blocks, links: [] }
}
