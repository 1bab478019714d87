import { finderOf, type Held, named, seriesOf } from './stack-held.ts'

/** From the lowest rung to the highest; each may be held several times. */
export type Ladder = { rungs: { name: string; keys: string[] }[] }

/** Rungs by their names, and by what the records say comes before what. */
export function laddersOf(held: readonly Held[]): Ladder[] {
  const find = finderOf(held)
  const above = new Map<Held, Set<Held>>(held.map((one) => [one, new Set<Held>()]))
  const link = (low: Held | null, high: Held | null) => {
    if (low && high && low !== high) above.get(low)?.add(high)
  }
  for (const one of held) {
    if (one.issuer === '') continue
    for (const name of named(one.credential, ['preparation'])) link(one, find(name, one.issuer))
    for (const name of named(one.credential, ['prerequisite'])) link(find(name, one.issuer), one)
  }
  for (const rungs of seriesOf(held, 'rung'))
    rungs.forEach((low, i) => {
      const next = rungs.slice(i + 1).find((high) => (high.place?.at ?? 0) > (low.place?.at ?? 0))
      if (next) link(low, next)
    })
  return chains(held, above).map((chain) => ({
    rungs: chain.map(({ credential, keys }) => ({ name: credential.name, keys })),
  }))
}

/** Longest ways up, each credential in one of them only; records that lead in a circle lead nowhere. */
function chains(held: readonly Held[], above: ReadonlyMap<Held, ReadonlySet<Held>>): Held[][] {
  const height = heights(held, above)
  const taken = new Set<Held>()
  const found: Held[][] = []
  const lowFirst = [...held].sort((a, b) => (height.get(b) ?? 0) - (height.get(a) ?? 0))
  for (const start of lowFirst) {
    const chain: Held[] = []
    for (let at: Held | null = start; at !== null && !taken.has(at); ) {
      chain.push(at)
      at = tallest(
        [...(above.get(at) ?? [])].filter((one) => !taken.has(one) && !chain.includes(one)),
        height,
      )
    }
    if (chain.length < 2) continue
    for (const one of chain) taken.add(one)
    found.push(chain)
  }
  return found.sort(
    (a, b) => Math.min(...a.map((one) => held.indexOf(one))) - Math.min(...b.map((one) => held.indexOf(one))),
  )
}

function tallest(candidates: readonly Held[], height: ReadonlyMap<Held, number>): Held | null {
  let best: Held | null = null
  for (const one of candidates) if (best === null || (height.get(one) ?? 0) > (height.get(best) ?? 0)) best = one
  return best
}

/** How many rungs lead up from each; within a circle, as if it were cut where it is first met. */
function heights(held: readonly Held[], above: ReadonlyMap<Held, ReadonlySet<Held>>): Map<Held, number> {
  const height = new Map<Held, number>()
  // No ladder is higher than there are credentials, and few are higher than four: as many rounds as anything changes.
  for (let round = 0, changed = true; changed && round < Math.min(held.length, 50); round++) {
    changed = false
    for (const one of held) {
      const most = Math.max(-1, ...[...(above.get(one) ?? [])].map((high) => height.get(high) ?? 0)) + 1
      if (most === (height.get(one) ?? 0)) continue
      height.set(one, most)
      changed = true
    }
  }
  return height
}
