/** Random numbers that come again with the same seed (mulberry32), 0 ≤ n < 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A copy of `bytes` with some places overwritten, cut out or doubled. */
export function damaged(bytes: Uint8Array, random: () => number): Uint8Array {
  const at = () => Math.floor(random() * bytes.length)
  const kind = random()
  if (kind < 0.2) return bytes.slice(0, at())
  if (kind < 0.4) {
    const [from, to] = [at(), at()].sort((a, b) => a - b) as [number, number]
    return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(to)])
  }
  const copy = bytes.slice()
  for (let left = 1 + Math.floor(random() * 20); left > 0; left--) copy[at()] = Math.floor(random() * 256)
  return copy
}
