import type { RegistryIndex } from '../index/open.ts'

export type TokenRange = { start: number; end: number }

/** Longest beginning that is looked up, bytes; no token is longer. */
const LONGEST = 160

/** Gives the tokens that begin with a text: from `start`, before `end`. One object for all calls, good until the next. */
export function createTokenRanges(index: RegistryIndex): { of(beginning: string): Readonly<TokenRange> } {
  const { tokenOffsets, tokenBytes } = index.views
  const encoder = new TextEncoder()
  const wanted = new Uint8Array(LONGEST)
  const range: TokenRange = { start: 0, end: 0 }

  /** Below 0 where the token sorts before everything that begins so, 0 where it begins so. */
  function compare(id: number, length: number): number {
    const start = tokenOffsets[id] ?? 0
    const have = (tokenOffsets[id + 1] ?? 0) - start
    for (let i = 0; i < length; i += 1) {
      if (i >= have) return -1
      const difference = (tokenBytes[start + i] ?? 0) - (wanted[i] ?? 0)
      if (difference !== 0) return difference
    }
    return 0
  }

  function bound(length: number, from: number, past: boolean): number {
    let low = from
    let high = tokenOffsets.length - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      const order = compare(middle, length)
      if (order < 0 || (past && order === 0)) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    of(beginning) {
      const { written, read } = encoder.encodeInto(beginning, wanted)
      const fits = written > 0 && read === beginning.length
      range.start = fits ? bound(written, 0, false) : 0
      range.end = fits ? bound(written, range.start, true) : 0
      return range
    },
  }
}
