import { DocumentError } from './error.ts'

/**
 * Unpacks at most `most` bytes, whatever the file says of its size: a few hundred bytes can be made to unpack into
 * gigabytes. `deflate` is the form of PNG, `deflate-raw` that of ZIP. Throws `DocumentError`: `too-large`, `damaged`.
 */
export async function inflate(
  bytes: Uint8Array,
  form: 'deflate' | 'deflate-raw' | 'gzip',
  most: number,
): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream(form))
  const reader = stream.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      size += value.length
      if (size > most) throw new DocumentError('too-large')
      parts.push(value)
    }
  } catch (error) {
    void reader.cancel().catch(() => {})
    throw error instanceof DocumentError ? error : new DocumentError('damaged', { cause: error })
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
