import { DocumentError } from './error.ts'
import { inflate } from './inflate.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Length, type and checksum around the data of a chunk, bytes. */
const AROUND = 12

/** True for the bytes of a PNG. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte)
}

/**
 * The texts under `keyword` in a PNG's chunks (PNG specification, 11.3.4: `tEXt`, `zTXt`, `iTXt`), in the order of the
 * file. Every length is bounded by the file, compressed text by `most` code units; checksums are not looked at.
 * Throws `DocumentError`: `damaged` where a chunk ends beyond the file or cannot be unpacked, `too-large`.
 */
export async function pngTexts(bytes: Uint8Array, keyword: string, most: number): Promise<string[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const texts: string[] = []
  for (let at = SIGNATURE.length; at + AROUND <= bytes.length; ) {
    const length = view.getUint32(at)
    const start = at + 8
    if (length > bytes.length - at - AROUND) throw new DocumentError('damaged')
    const type = latin(bytes.subarray(at + 4, start))
    if (/^(iTXt|tEXt|zTXt)$/.test(type)) {
      const text = await textOfChunk(type, bytes.subarray(start, start + length), keyword, most)
      if (text !== null) texts.push(text)
    }
    if (type === 'IEND') return texts
    at = start + length + 4
  }
  throw new DocumentError('damaged')
}

async function textOfChunk(type: string, data: Uint8Array, keyword: string, most: number): Promise<string | null> {
  const end = data.indexOf(0)
  if (end !== keyword.length || latin(data.subarray(0, end)) !== keyword) return null
  const rest = data.subarray(end + 1)
  if (type === 'tEXt') return latin(bounded(rest, most))
  if (type === 'zTXt') return latin(await inflate(rest.subarray(1), 'deflate', most))
  // compression flag, method, language\0, translated keyword\0, text
  const language = rest.indexOf(0, 2)
  const translated = language < 0 ? -1 : rest.indexOf(0, language + 1)
  if (translated < 0) throw new DocumentError('damaged')
  const text = rest.subarray(translated + 1)
  return new TextDecoder().decode(rest[0] === 1 ? await inflate(text, 'deflate', most) : bounded(text, most))
}

function bounded(bytes: Uint8Array, most: number): Uint8Array {
  if (bytes.length > most) throw new DocumentError('too-large')
  return bytes
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
