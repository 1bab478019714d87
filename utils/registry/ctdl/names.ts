/** Names of records by their reference key, kept only where somebody refers to them. */
export type Names = {
  /** A record that was read. */
  note(key: string, name: string): void
  /** A reference that will be asked for. */
  want(key: string): void
  /** After everything was noted: the name behind a wanted reference, or null. */
  get(key: string): string | null
}

const CHUNK = 1 << 20

/**
 * A record may come before the reference to it, so that every name is first written down in a few buffers, without an
 * object for each; the first question picks out those that are wanted and gives the buffers back.
 */
export function createNames(): Names {
  const wanted = new Set<string>()
  const found = new Map<string, string>()
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  let full: Uint8Array[] = []
  let last = new Uint8Array(0)
  let used = 0

  const pick = (lines: string): void => {
    for (const line of lines.split('\n')) {
      const [key = '', name = ''] = line.split('\t')
      if (!wanted.has(key)) continue
      const known = found.get(key)
      // Two records of one id: the answer must not hang on which came first.
      if (known === undefined || name < known) found.set(key, name)
    }
  }
  const settle = (): void => {
    if (wanted.size > 0) for (const chunk of [...full, last.subarray(0, used)]) pick(decoder.decode(chunk))
    full = []
    last = new Uint8Array(0)
    used = 0
  }

  return {
    note(key, name) {
      const line = `${key.replace(/[\t\n]/g, ' ')}\t${name.replace(/[\t\n]/g, ' ')}\n`
      if (used + line.length * 3 > last.length) {
        if (used > 0) full.push(last.subarray(0, used))
        last = new Uint8Array(Math.max(CHUNK, line.length * 3))
        used = 0
      }
      used += encoder.encodeInto(line, last.subarray(used)).written
    },
    want: (key) => void wanted.add(key),
    get(key) {
      if (used > 0) settle()
      return found.get(key) ?? null
    },
  }
}
