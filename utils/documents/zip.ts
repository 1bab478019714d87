import { DocumentError } from './error.ts'
import { inflate } from './inflate.ts'

/** A file inside a ZIP, as its directory lists it. `packed` is a view into the archive's bytes. */
type Entry = { method: number; size: number; packed: Uint8Array }
/** The files of a ZIP by their names, still packed. */
export type Zip = Map<string, Entry>

/** Signatures, and lengths of the fixed parts in bytes (APPNOTE.TXT, 4.3.16, 4.3.12 and 4.3.7). */
export const END = { signature: 0x06054b50, length: 22, comment: 65_535 }
export const LISTED = { signature: 0x02014b50, length: 46 }
export const LOCAL = { signature: 0x04034b50, length: 30 }
/** Set in the flags of a file that is locked. */
const LOCKED = 0x1
const STORED = 0
const DEFLATED = 8
/** More files than an office document holds. */
const ENTRIES_AT_MOST = 5000

/**
 * The directory of a ZIP; nothing is unpacked. `bytes` must stay as they are while the files are read.
 * Throws `DocumentError`: `damaged` where it is cut short or contradicts itself, `encrypted`, `too-large`, and
 * `unsupported` for archives beyond 4 GB or in parts.
 */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (count === 0xffff || start === 0xffffffff || view.getUint16(end + 4, true) !== 0)
    throw new DocumentError('unsupported')
  if (count > ENTRIES_AT_MOST) throw new DocumentError('too-large')
  const zip: Zip = new Map()
  try {
    for (let at = start, nth = 0; nth < count; nth++) at = readEntry(bytes, view, at, zip)
  } catch (cause) {
    // a length that leads out of the file
    throw cause instanceof DocumentError ? cause : new DocumentError('damaged', { cause })
  }
  return zip
}

/** Where the record at the archive's end stands; a comment may follow it. */
function endOf(view: DataView): number {
  const last = view.byteLength - END.length
  for (let at = last; at >= Math.max(0, last - END.comment); at--) {
    if (view.getUint32(at, true) === END.signature) return at
  }
  throw new DocumentError('damaged')
}

/** Adds the entry listed at `at`. Returns where the next one is listed. */
function readEntry(bytes: Uint8Array, view: DataView, at: number, zip: Zip): number {
  if (view.getUint32(at, true) !== LISTED.signature) throw new DocumentError('damaged')
  if ((view.getUint16(at + 8, true) & LOCKED) !== 0) throw new DocumentError('encrypted')
  const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
  const nameEnd = at + LISTED.length + view.getUint16(at + 28, true)
  const name = new TextDecoder().decode(bytes.subarray(at + LISTED.length, nameEnd))
  const local = view.getUint32(at + 42, true)
  if (view.getUint32(local, true) !== LOCAL.signature) throw new DocumentError('damaged')
  const start = local + LOCAL.length + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + packed > bytes.length) throw new DocumentError('damaged')
  zip.set(name, { method: view.getUint16(at + 10, true), size, packed: bytes.subarray(start, start + packed) })
  return nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
}

/**
 * Reads files of `zip`, at most `most` bytes unpacked in all. What the directory declares is believed when it says too
 * much, never when it says little. Gives null for a name that is not there.
 */
export function zipReader(zip: Zip, most: number): (name: string) => Promise<Uint8Array | null> {
  let left = most
  return async (name) => {
    const entry = zip.get(name)
    if (entry === undefined) return null
    if (entry.size > left) throw new DocumentError('too-large')
    const bytes = await unpacked(entry, left)
    left -= bytes.length
    // another file may have been read meanwhile
    if (left < 0) throw new DocumentError('too-large')
    return bytes
  }
}

async function unpacked({ method, packed }: Entry, most: number): Promise<Uint8Array> {
  if (method === DEFLATED) return inflate(packed, 'deflate-raw', most)
  if (method !== STORED) throw new DocumentError('unsupported')
  if (packed.length > most) throw new DocumentError('too-large')
  return packed
}
