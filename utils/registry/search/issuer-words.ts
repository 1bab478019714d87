import type { RegistryIndex } from '../index/open.ts'
import { initials, issuerWords } from '../index/text.ts'

/** Issuers by the beginnings of their words; marks them word by word, as records are marked. */
export type IssuerWords = {
  /** Sets a bit for every issuer with a word that begins so. True where there is one. */
  mark(beginning: string, bit: number): boolean
  /** The bits by row; the last, for records without an issuer, is always 0. */
  readonly marks: Uint8Array
  clear(): void
}

/** Reads the names of all issuers once; they are few beside the records. */
export function createIssuerWords(index: RegistryIndex): IssuerWords {
  const count = index.views.issuerOffsets.length - 1
  const marks = new Uint8Array(count + 1)
  const rows = new Map<string, number[]>()
  for (let row = 0; row < count; row += 1) {
    const { name, alternateNames } = index.issuer(row)
    const own = new Set<string>()
    for (const one of [name, ...alternateNames]) {
      const words = issuerWords(one)
      for (const word of words) own.add(word)
      const short = initials(words)
      if (short !== null) own.add(short)
    }
    for (const word of own) {
      const known = rows.get(word)
      if (known) known.push(row)
      else rows.set(word, [row])
    }
  }
  const sorted = [...rows.keys()].sort()

  function from(beginning: string): number {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((sorted[middle] ?? '') < beginning) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    mark(beginning, bit) {
      let at = from(beginning)
      const start = at
      for (; sorted[at]?.startsWith(beginning); at += 1)
        for (const row of rows.get(sorted[at] ?? '') ?? []) marks[row] = (marks[row] ?? 0) | bit
      return at > start
    },
    marks,
    clear: () => void marks.fill(0),
  }
}
