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

/**
 * The text of a text file's bytes: by its byte-order mark (UTF-8, UTF-16), else UTF-8, else Windows-1252, which is what
 * older programs save. Never throws.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
