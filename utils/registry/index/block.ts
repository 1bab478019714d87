import { IndexError } from './format.ts'

/** A kind of binary: header, table of sections, sections. `sections` in file order; each starts on a multiple of 4. */
export type Block = {
  /** Four letters, little-endian. */
  magic: number
  version: number
  /** What people call it, for errors. */
  what: string
  sections: readonly (readonly [name: string, kind: 'u8' | 'u16' | 'u32' | 'f32'])[]
}
type Typed<K> = K extends 'u32'
  ? Uint32Array
  : K extends 'u16'
    ? Uint16Array
    : K extends 'f32'
      ? Float32Array
      : Uint8Array
export type Views<B extends Block> = { [S in B['sections'][number] as S[0]]: Typed<S[1]> }

/** magic, version, byte length, checksum, number of sections, reserved ×3. */
const HEADER_WORDS = 8
/** Place of the checksum among the header's words. */
const CHECKSUM_WORD = 3
const WIDTH = { u8: 1, u16: 2, u32: 4, f32: 4 }

/** A 32-bit checksum over words; `skip` is left out. Each step is a bijection of the state, so that no change of a
 * single word can go unseen. */
function checksum(words: Uint32Array, skip: number): number {
  let h = 0x9e3779b9
  for (let i = 0; i < words.length; i += 1) {
    if (i === skip) continue
    h = Math.imul(h ^ (words[i] ?? 0), 0x85ebca6b)
    h = (h << 13) | (h >>> 19)
  }
  return h >>> 0
}

/** Stamps a block whose sections were changed. For tests of what a reader does behind the checksum. */
export function stamp(bytes: ArrayBuffer): void {
  const head = new Uint32Array(bytes)
  head[CHECKSUM_WORD] = checksum(head, CHECKSUM_WORD)
}

/** Header, table and sections as one run of bytes with its checksum. */
export function assemble<B extends Block>(block: B, sections: Views<B>): Uint8Array<ArrayBuffer> {
  const of = sections as Record<string, Uint8Array | Uint16Array | Uint32Array | Float32Array>
  let size = (HEADER_WORDS + block.sections.length * 2) * 4
  const places = block.sections.map(([name]) => {
    const array = of[name] ?? new Uint8Array()
    const place = { start: size, array }
    size += Math.ceil(array.byteLength / 4) * 4
    return place
  })
  const out = new Uint8Array(size)
  const head = new Uint32Array(out.buffer)
  head.set([block.magic, block.version, size, 0, block.sections.length])
  for (const [i, { start, array }] of places.entries()) {
    head[HEADER_WORDS + i * 2] = start
    head[HEADER_WORDS + i * 2 + 1] = array.byteLength
    out.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start)
  }
  stamp(out.buffer)
  return out
}

/** Typed arrays over checked bytes; nothing is copied. Throws `IndexError` for bytes that are no whole block of this kind. */
export function viewsOf<B extends Block>(block: B, bytes: ArrayBuffer): Views<B> {
  const { magic, version, what } = block
  if (bytes.byteLength < (HEADER_WORDS + block.sections.length * 2) * 4 || bytes.byteLength % 4 !== 0) {
    const first = bytes.byteLength >= 4 ? new Uint32Array(bytes, 0, 1)[0] : 0
    if (first !== magic) throw new IndexError('magic', `not ${what}`)
    throw new IndexError('truncated', `${what} is cut off`)
  }
  const head = new Uint32Array(bytes)
  if (head[0] !== magic) throw new IndexError('magic', `not ${what}`)
  if (head[1] !== version) throw new IndexError('version', `${what}: version ${head[1]}, this program reads ${version}`)
  if (head[2] !== bytes.byteLength) throw new IndexError('truncated', `${what} is not of its stated length`)
  if (head[CHECKSUM_WORD] !== checksum(head, CHECKSUM_WORD)) throw new IndexError('checksum', `${what} is damaged`)
  if (head[4] !== block.sections.length) throw new IndexError('layout', `${what} has other sections`)
  const views: Record<string, Uint8Array | Uint16Array | Uint32Array | Float32Array> = {}
  for (const [i, [name, kind]] of block.sections.entries()) {
    const start = head[HEADER_WORDS + i * 2] ?? 0
    const length = head[HEADER_WORDS + i * 2 + 1] ?? 0
    if (start % 4 !== 0 || start + length > bytes.byteLength || length % WIDTH[kind] !== 0)
      throw new IndexError('layout', `${what}: section ${name} lies outside of it`)
    const count = length / WIDTH[kind]
    views[name] =
      kind === 'u32'
        ? new Uint32Array(bytes, start, count)
        : kind === 'u16'
          ? new Uint16Array(bytes, start, count)
          : kind === 'f32'
            ? new Float32Array(bytes, start, count)
            : new Uint8Array(bytes, start, count)
  }
  return views as Views<B>
}
