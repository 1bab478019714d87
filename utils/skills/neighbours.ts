import type { KnownTitle } from './occupations.ts'
import { FEATURES, type Feature, featureKey, readTitle } from './title-features.ts'
import { sums } from './vocabulary-labels.ts'

/** How much each kind of feature makes two titles alike. */
const ALIKE: Record<Feature, number> = { word: 0.5, stem: 1, pair: 0.6, last: 0.5, first: 0, piece: 0.25, context: 0 }
const alike = FEATURES.map((name) => ALIKE[name])

/** How many of the likest titles have a say, how like they must be, and how much faster than likeness their say falls. */
const MOST = 60
const LEAST = 0.15
const POWER = 4
/** The share that an occupation none of them is of is taken to have. */
const FLOOR = 0.02

/**
 * Finds the titles most like an asked one (cosine of features by rarity) and tells each occupation's share in them.
 * @returns a function from a title to the logarithm of that share an occupation
 */
export function createNeighbours(known: readonly KnownTitle[], occupations: number): (title: string) => Float64Array {
  const ids = new Map<string, number>()
  const titles = known.map(({ title }) => featuresOf(title, (key) => numberOf(ids, key)))
  const many = new Uint32Array(ids.size)
  for (const features of titles) for (const id of features.keys()) many[id] = (many[id] ?? 0) + 1
  const rarity = Float64Array.from(many, (count) => Math.log(1 + known.length / count))
  const starts = sums(many)
  const next = starts.slice()
  const who = new Uint32Array(starts.at(-1) ?? 0)
  const part = new Float32Array(who.length)
  for (const [title, features] of titles.entries())
    for (const [id, weight] of unit(features, rarity)) {
      const at = next[id] ?? 0
      next[id] = at + 1
      who[at] = title
      part[at] = weight
    }
  const likeness = new Float32Array(known.length)

  return (title) => {
    const asked = featuresOf(title, (key) => ids.get(key))
    const touched: number[] = []
    for (const [id, weight] of unit(asked, rarity))
      for (let at = starts[id] ?? 0; at < (starts[id + 1] ?? 0); at++) {
        const one = who[at] ?? 0
        if (likeness[one] === 0) touched.push(one)
        likeness[one] = (likeness[one] ?? 0) + weight * (part[at] ?? 0)
      }
    const likest = touched
      .filter((one) => (likeness[one] ?? 0) > LEAST)
      .sort((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0) || a - b)
      .slice(0, MOST)
    const shares = new Float64Array(occupations)
    let sum = 0
    for (const one of likest) {
      const { occupation = 0, weight = 0 } = known[one] ?? {}
      const say = (likeness[one] ?? 0) ** POWER * weight
      shares[occupation] = (shares[occupation] ?? 0) + say
      sum += say
    }
    for (const one of touched) likeness[one] = 0
    return shares.map((share) => Math.log(FLOOR + (sum > 0 ? share / sum : 0)))
  }
}

function numberOf(ids: Map<string, number>, key: string): number {
  const had = ids.get(key)
  if (had !== undefined) return had
  ids.set(key, ids.size)
  return ids.size - 1
}

function featuresOf(title: string, idOf: (key: string) => number | undefined): Map<number, number> {
  const features = new Map<number, number>()
  readTitle(title, (kind, name, weight) => {
    const share = weight * (alike[kind] ?? 0)
    const id = share > 0 ? idOf(featureKey(kind, name)) : undefined
    if (id !== undefined) features.set(id, (features.get(id) ?? 0) + share)
  })
  return features
}

/** Weighed by rarity, of length 1. */
function unit(features: ReadonlyMap<number, number>, rarity: Float64Array): [number, number][] {
  const all = [...features].map(([id, weight]): [number, number] => [id, weight * (rarity[id] ?? 0)])
  const length = Math.hypot(...all.map(([, weight]) => weight)) || 1
  return all.map(([id, weight]) => [id, weight / length])
}
