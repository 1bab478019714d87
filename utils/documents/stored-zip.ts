import { END, LISTED, LOCAL } from './zip.ts'

type Fields = [offset: number, value: number][]

/** A ZIP of files as they are, not packed and without checksums, for a reader that asks for neither. */
export function storedZip(files: Map<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const [path, body] of files) {
    const name = new TextEncoder().encode(path)
    const [size, length] = [body.length, name.length]
    const local = record(LOCAL, [
      [18, size],
      [22, size],
      [26, length],
    ])
    directory.push(
      record(LISTED, [
        [20, size],
        [24, size],
        [28, length],
        [42, at],
      ]),
      name,
    )
    parts.push(local, name, body)
    at += local.length + length + size
  }
  const listed = directory.reduce((sum, part) => sum + part.length, 0)
  // how many files, on this disk and in all: two numbers of 16 bits
  const count = files.size * 0x10001
  return joined([
    ...parts,
    ...directory,
    record(END, [
      [8, count],
      [12, listed],
      [16, at],
    ]),
  ])
}

/** A fixed part with its signature; the other fields are 0. Two fields of 16 bits are written as one of 32. */
function record({ signature, length }: { signature: number; length: number }, fields: Fields): Uint8Array {
  const view = new DataView(new ArrayBuffer(length))
  for (const [offset, value] of [[0, signature], ...fields] as Fields) view.setUint32(offset, value, true)
  return new Uint8Array(view.buffer)
}

function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
