import { DocumentError } from './error.ts'
import { decodeText } from './plain.ts'
import { openZip } from './zip.ts'

export type DocumentKind = 'pdf' | 'docx' | 'odt' | 'html' | 'text'

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** The container of older office programs, in which newer ones lock their files. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** Bytes in which a PDF's header may stand (ISO 32000-1, annex H.3.4.1), and in which a page says that it is one. */
const HEAD = 1024
const HTML =
  /^\s{0,200}(?:<\?xml[^<>]{0,200}>\s{0,200})?(?:<!--[^<>]{0,500}-->\s{0,200})?<(?:!doctype\s{1,9}html|html|head|body)[\s>]/i

/**
 * What a file is, by its content first, then by its name (`type` is its media type where known); `text` where nothing
 * tells. Throws `DocumentError` for what is told but not read: `old-word`, `rtf`, `encrypted`, `damaged`, `unsupported`.
 */
export function kindOf(bytes: Uint8Array, name: string, type = ''): DocumentKind {
  if (latin(bytes.subarray(0, HEAD)).includes('%PDF-')) return 'pdf'
  if (startsWith(bytes, ZIP)) return kindOfZip(bytes)
  if (startsWith(bytes, COMPOUND)) throw new DocumentError(inCompound(bytes))
  const head = decodeText(bytes.subarray(0, HEAD)).replace(/^\ufeff/, '')
  if (head.startsWith('{\\rtf')) throw new DocumentError('rtf')
  return HTML.test(head) || type === 'text/html' || /\.x?html?$/i.test(name) ? 'html' : 'text'
}

function kindOfZip(bytes: Uint8Array): DocumentKind {
  const names = [...openZip(bytes).keys()]
  if (names.some((name) => /^word\/[\w.-]{1,80}\.xml$/.test(name))) return 'docx'
  // the first file of an OpenDocument tells its kind, not packed, at the very beginning
  const declared = latin(bytes.subarray(0, 120))
  if (names.includes('content.xml') && declared.includes('application/vnd.oasis.opendocument.text')) return 'odt'
  throw new DocumentError('unsupported')
}

/** The names of its streams, in UTF-16, tell what a compound file holds. */
function inCompound(bytes: Uint8Array): 'encrypted' | 'old-word' | 'unsupported' {
  const text = latin(bytes)
  const holds = (stream: string) => text.includes(stream.split('').join('\0'))
  if (holds('EncryptedPackage')) return 'encrypted'
  return holds('WordDocument') ? 'old-word' : 'unsupported'
}

const startsWith = (bytes: Uint8Array, magic: number[]) => magic.every((byte, at) => bytes[at] === byte)
const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)
