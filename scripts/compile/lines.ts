import { closeSync, openSync, readSync } from 'node:fs'

/** Bytes that are read at once: many files are open together while they are merged. */
const CHUNK = 1 << 16

/** The lines of a UTF-8 file, without line ends and without empty ones. Closes the file when the caller stops early. */
export function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r')
  try {
    // One buffer a file, used again and again: fresh ones would pile up faster than they are collected.
    let buffer = Buffer.allocUnsafeSlow(CHUNK)
    let kept = 0
    for (;;) {
      if (kept === buffer.length) {
        const larger = Buffer.allocUnsafeSlow(buffer.length * 2)
        buffer.copy(larger)
        buffer = larger
      }
      const read = readSync(file, buffer, kept, buffer.length - kept, null)
      if (read === 0) break
      const filled = buffer.subarray(0, kept + read)
      let start = 0
      for (let end = filled.indexOf(10, kept); end >= 0; end = filled.indexOf(10, start)) {
        if (end > start) yield buffer.toString('utf8', start, end)
        start = end + 1
      }
      buffer.copyWithin(0, start, filled.length)
      kept = filled.length - start
    }
    if (kept > 0) yield buffer.toString('utf8', 0, kept)
  } finally {
    closeSync(file)
  }
}
