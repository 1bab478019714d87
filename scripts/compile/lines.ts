import { closeSync, openSync, readSync } from 'node:fs'

/** Bytes that are read at once: many files are open together while they are merged. */
const CHUNK = 1 << 17

/** The lines of a UTF-8 file, without line ends and without empty ones. Closes the file when the caller stops early. */
export function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r')
  try {
    let rest = Buffer.alloc(0)
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK)
      const read = readSync(file, chunk, 0, CHUNK, null)
      if (read === 0) break
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk.subarray(0, read)]) : chunk.subarray(0, read)
      let start = 0
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
        if (end > start) yield bytes.toString('utf8', start, end)
        start = end + 1
      }
      rest = bytes.subarray(start)
    }
    if (rest.length > 0) yield rest.toString('utf8')
  } finally {
    closeSync(file)
  }
}
