import { IndexError } from './format.ts'

/** No list of a registry comes near this many bytes; what asks for more is no registry. */
const MAX_BYTES = 2 ** 28

function grown(need: number, width: number, have: number): number {
  if (need * width > MAX_BYTES) throw new IndexError('layout', 'more text or entries than any registry has')
  return Math.max(need, Math.ceil(have * 1.5))
}

/** A list of 32-bit numbers that grows. */
export class Words {
  #array = new Uint32Array(1024)
  length = 0
  push(value: number): void {
    if (this.length === this.#array.length) {
      const wider = new Uint32Array(grown(this.length + 1, 4, this.length))
      wider.set(this.#array)
      this.#array = wider
    }
    this.#array[this.length] = value
    this.length += 1
  }
  /** What was pushed, still growing underneath: for use, not for keeping. */
  view(): Uint32Array {
    return this.#array.subarray(0, this.length)
  }
}

/** A list of bytes that grows. */
export class Bytes {
  #array = new Uint8Array(1024)
  length = 0
  #room(more: number): void {
    if (this.length + more <= this.#array.length) return
    const wider = new Uint8Array(grown(this.length + more, 1, this.length))
    wider.set(this.#array.subarray(0, this.length))
    this.#array = wider
  }
  push(value: number): void {
    this.#room(1)
    this.#array[this.length] = value
    this.length += 1
  }
  append(bytes: Uint8Array): void {
    this.#room(bytes.length)
    this.#array.set(bytes, this.length)
    this.length += bytes.length
  }
  /** Repeats bytes of its own, from `start`, before `end`. */
  repeat(start: number, end: number): void {
    this.#room(end - start)
    this.#array.copyWithin(this.length, start, end)
    this.length += end - start
  }
  /** A whole number from 0 to 2³² − 1, seven bits a byte, the last without its high bit (LEB128). */
  varint(value: number): void {
    let rest = value >>> 0
    while (rest > 127) {
      this.push((rest & 127) | 128)
      rest >>>= 7
    }
    this.push(rest)
  }
  view(): Uint8Array {
    return this.#array.subarray(0, this.length)
  }
}

/** Reads what `Bytes.varint` wrote. Throws `IndexError` for what it cannot have written. */
export class Varints {
  readonly #bytes: Uint8Array
  #at = 0
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }
  next(): number {
    let value = 0
    for (let shift = 0; shift <= 28; shift += 7) {
      const byte = this.#bytes[this.#at]
      if (byte === undefined) break
      this.#at += 1
      value += (byte & 127) * 2 ** shift
      if (byte < 128 && value <= 0xffffffff) return value
    }
    throw new IndexError('layout', 'a column of numbers is not whole')
  }
  get ended(): boolean {
    return this.#at === this.#bytes.length
  }
}
