import { FeatureCounts } from './feature-counts.ts'
import { createNeighbours } from './neighbours.ts'
import { FEATURES, type Feature, featureKey, KIND, readTitle } from './title-features.ts'

/** How much each kind counts; this and what follows was fitted on reported titles that were taken out of every table. */
const WEIGHT: Record<Feature, number> = {
  word: 1,
  stem: 1,
  pair: 1.2,
  last: 0.7,
  first: 0.3,
  piece: 0.15,
  context: 0.9,
}
/** How many unseen features of a kind every occupation is taken to have. */
const SMOOTHING: Record<Feature, number> = {
  word: 60,
  stem: 100,
  pair: 200,
  last: 100,
  first: 100,
  piece: 100,
  context: 200,
}
/** What is unseen is spread as in all titles, and to this part as in the occupation's group. */
const GROUP = { share: 0.25, smoothing: 100 }
const PRIOR = { titles: 0.3, reported: 1.5 }
const NEIGHBOURS = 1.5

/** A title as the tables have it. `weight`: how much it says about the occupation. */
export type KnownTitle = { title: string; occupation: number; weight: number; reported: boolean }
/** How often a stem stands in what is published about an occupation. */
export type ContextWord = { stem: string; occupation: number; count: number }

const weights = FEATURES.map((name) => WEIGHT[name])
const smoothings = FEATURES.map((name) => SMOOTHING[name])

/**
 * Learns which words go with which occupation and ranks occupations for a title. Each word, stem, pair of neighbours,
 * first and last word and run of letters is weighed by how much oftener it stands in an occupation's titles than in all
 * titles; words of what is published about the occupation count too, so do the titles that are most like the asked one,
 * and occupations whose workers reported many titles come before catch-alls.
 * @param groups the group of each occupation, from 0
 * @returns a function from a title to a number an occupation, in nats, higher is likelier; null when it knows no word
 */
export function createRanker(
  known: readonly KnownTitle[],
  context: Iterable<ContextWord>,
  groups: Uint16Array,
): (title: string) => Float64Array | null {
  const occupations = groups.length
  const counter = new FeatureCounts()
  const prior = priorOf(known, occupations)
  for (const one of known) readTitle(one.title, (kind, name) => counter.add(kind, name, one.occupation, one.weight))
  for (const { stem, occupation, count } of context) counter.add(KIND.context, stem, occupation, count)
  const { starts, who, size, totals } = counter.finish(occupations)
  const everything = totals.map((total) => total.reduce((sum, value) => sum + value, 0))
  const absent = totals.map((total, kind) => {
    const smoothing = smoothings[kind] ?? 1
    return Float64Array.from(total, (value) => Math.log(smoothing / (value + smoothing)))
  })
  const groupCount = groups.reduce((most, group) => Math.max(most, group + 1), 0)
  const groupTotals = totals.map((total) => summed(total, groups, groupCount))
  const likest = createNeighbours(known, occupations)

  /** Adds what one feature says to every occupation's number. False when no title has it. */
  const weigh = (scores: Float64Array, kind: number, name: string, weight: number): boolean => {
    const id = counter.ids.get(featureKey(kind, name))
    if (id === undefined) return false
    const share = weight * (weights[kind] ?? 0)
    const smoothing = smoothings[kind] ?? 1
    const from = starts[id] ?? 0
    const to = starts[id + 1] ?? from
    const inGroup = new Float64Array(groupCount)
    let all = 0
    for (let at = from; at < to; at++) {
      const group = groups[who[at] ?? 0] ?? 0
      inGroup[group] = (inGroup[group] ?? 0) + (size[at] ?? 0)
      all += size[at] ?? 0
    }
    const base = all / (everything[kind] ?? 1)
    // How much likelier than in all titles the feature is taken to be where it was not seen, by group.
    const lift = inGroup.map((count, group) => {
      if (count === 0) return 1
      const own = (count + GROUP.smoothing * base) / ((groupTotals[kind]?.[group] ?? 0) + GROUP.smoothing)
      return 1 - GROUP.share + (GROUP.share * own) / base
    })
    const lifted = lift.map(Math.log)
    const missing = absent[kind] ?? prior
    for (let row = 0; row < occupations; row++)
      scores[row] = (scores[row] ?? 0) + share * ((missing[row] ?? 0) + (lifted[groups[row] ?? 0] ?? 0))
    for (let at = from; at < to; at++) {
      const row = who[at] ?? 0
      const expected = smoothing * base * (lift[groups[row] ?? 0] ?? 1)
      scores[row] = (scores[row] ?? 0) + share * Math.log(1 + (size[at] ?? 0) / expected)
    }
    return true
  }

  return (title) => {
    const scores = prior.slice()
    let any = false
    readTitle(title, (kind, name, weight) => {
      if (weigh(scores, kind, name, weight)) any = true
      if (kind === KIND.stem && weigh(scores, KIND.context, name, weight)) any = true
    })
    if (!any) return null
    for (const [row, share] of likest(title).entries()) scores[row] = (scores[row] ?? 0) + NEIGHBOURS * share
    return scores
  }
}

function priorOf(known: readonly KnownTitle[], occupations: number): Float64Array {
  const titles = new Float64Array(occupations)
  const reported = new Float64Array(occupations)
  for (const { occupation, weight, reported: said } of known) {
    titles[occupation] = (titles[occupation] ?? 0) + weight
    if (said) reported[occupation] = (reported[occupation] ?? 0) + 1
  }
  return titles.map(
    (count, row) => PRIOR.titles * Math.log(count + 3) + PRIOR.reported * Math.log((reported[row] ?? 0) + 0.5),
  )
}

function summed(total: Float32Array, groups: Uint16Array, count: number): Float64Array {
  const sums = new Float64Array(count)
  for (const [row, value] of total.entries()) sums[groups[row] ?? 0] = (sums[groups[row] ?? 0] ?? 0) + value
  return sums
}
