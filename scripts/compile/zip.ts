import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { Unzip, type UnzipDecoder, type UnzipFile, UnzipPassThrough } from 'fflate'
import { UsageError } from '../cli.ts'

export type ZipEntry = { name: string; bytes: Buffer }

const CHUNK = 1 << 16
/** Longest document, zipped or not, bytes. */
export const MAX_DOCUMENT = 64_000_000

/** Inflates with zlib, in one go: the entries are small and many. */
class Inflate implements UnzipDecoder {
  static compression = 8
  ondata: UnzipDecoder['ondata'] = () => undefined
  readonly #parts: Uint8Array[] = []
  push(chunk: Uint8Array, final: boolean): void {
    this.#parts.push(chunk.slice())
    if (final)
      this.ondata(
        null,
        new Uint8Array(inflateRawSync(Buffer.concat(this.#parts), { maxOutputLength: MAX_DOCUMENT })),
        true,
      )
  }
}

/** How many entries the directory at the end says there are (modulo 65,536), or null without one: the file is cut short. */
function entriesStated(file: number, size: number): number | null {
  const tail = Buffer.alloc(Math.min(size, 65_557))
  readSync(file, tail, 0, tail.length, size - tail.length)
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  return at < 0 || at + 22 > tail.length ? null : tail.readUInt16LE(at + 10)
}

/**
 * The files of a ZIP one by one, folders left out; reads it once from its beginning to its end. Throws `UsageError` for
 * what is no whole ZIP, and for an entry that cannot be unpacked.
 */
export function* entriesOfZip(path: string): Generator<ZipEntry> {
  const file = openSync(path, 'r')
  try {
    const stated = entriesStated(file, fstatSync(file).size)
    if (stated === null) throw new UsageError(`${path}: not a whole ZIP file`)
    const ready: ZipEntry[] = []
    let met = 0
    const unzip = new Unzip((entry: UnzipFile) => {
      met++
      const parts: Uint8Array[] = []
      let size = 0
      entry.ondata = (error, chunk, final) => {
        if (error) throw error
        size += chunk.length
        if (size > MAX_DOCUMENT) throw new RangeError('larger than any document')
        parts.push(chunk)
        if (final && !entry.name.endsWith('/')) ready.push({ name: entry.name, bytes: Buffer.concat(parts) })
      }
      entry.start()
    })
    unzip.register(UnzipPassThrough)
    unzip.register(Inflate)
    for (let read = -1; read !== 0; ) {
      const chunk = Buffer.allocUnsafe(CHUNK)
      read = readSync(file, chunk, 0, CHUNK, null)
      unzip.push(new Uint8Array(chunk.buffer, chunk.byteOffset, read), read === 0)
      yield* ready.splice(0)
    }
    // An entry of which nothing follows its name holds its place in the directory all the same.
    const limit = stated === 0xffff ? met : stated
    if ((met & 0xffff) !== (limit & 0xffff))
      throw new UsageError(`${path}: ${met} entries can be read, ${stated} are stated`)
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : 'cannot be unpacked'}`)
  } finally {
    closeSync(file)
  }
}
