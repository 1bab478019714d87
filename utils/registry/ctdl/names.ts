/** Names of records by their reference key, kept only where somebody refers to them. */
export type Names = {
  /** A record that was read. */
  note(key: string, name: string): void
  /** A reference that will be asked for. */
  want(key: string): void
  /** After everything was noted: the name behind a wanted reference, or null. */
  get(key: string): string | null
}

const FIRST_SIZE = 1 << 16

/**
 * A record may come before the reference to it, so that every name is first written down in one buffer, without an
 * object for each; the first question picks out those that are wanted and gives the buffer back.
 */
export function createNames(): Names {
  const wanted = new Set<string>()
  const found = new Map<string, string>()
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  let log = new Uint8Array(FIRST_SIZE)
  let used = 0

  const settle = (): void => {
    for (let at = 0; at < used; ) {
      const end = log.indexOf(10, at)
      const [key = '', name = ''] = decoder.decode(log.subarray(at, end)).split('\t')
      const known = found.get(key)
      // Two records of one id: the answer must not hang on which came first.
      if (wanted.has(key) && (known === undefined || name < known)) found.set(key, name)
      at = end + 1
    }
    used = 0
    log = new Uint8Array(0)
  }

  return {
    note(key, name) {
      const line = `${key.replace(/[\t\n]/g, ' ')}\t${name.replace(/[\t\n]/g, ' ')}\n`
      if (used + line.length * 3 > log.length) {
        const larger = new Uint8Array(Math.max(FIRST_SIZE, log.length * 2, used + line.length * 3))
        larger.set(log.subarray(0, used))
        log = larger
      }
      used += encoder.encodeInto(line, log.subarray(used)).written
    },
    want: (key) => void wanted.add(key),
    get(key) {
      if (used > 0) settle()
      return found.get(key) ?? null
    },
  }
}
