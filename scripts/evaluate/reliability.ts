import { table } from '../bench/table.ts'
import type { Judged } from './resolve-measures.ts'

/** Upper bounds of the bins of probability; finer where answers are accepted. */
const BINS = [0.1, 0.25, 0.5, 0.75, 0.9, 0.97, 1]

export type Bin = { upTo: number; count: number; said: number; right: number }

/**
 * How often the first candidate is right when its probability is said to be so and so. `said` is the mean probability
 * of a bin and `right` the share that is right, both 0–1. `error` is the mean distance of the two, weighted by the
 * number of answers (expected calibration error); `brier` the mean squared error. Mentions without a candidate are
 * left out: nothing is said of them.
 */
export function reliabilityOf(judged: readonly Judged[]): { bins: Bin[]; error: number; brier: number } {
  const said = judged
    .filter(({ resolution }) => resolution.candidates.length > 0)
    .map(({ resolution, rank }) => ({ probability: resolution.probability, right: rank === 0 ? 1 : 0 }))
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const bins = BINS.map((upTo, i): Bin => {
    const from = BINS[i - 1] ?? -1
    const own = said.filter(({ probability }) => probability > from && probability <= upTo)
    return {
      upTo,
      count: own.length,
      said: mean(own.map(({ probability }) => probability)),
      right: mean(own.map(({ right }) => right)),
    }
  })
  return {
    bins,
    error: bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.said - bin.right), 0) / Math.max(1, said.length),
    brier: mean(said.map(({ probability, right }) => (probability - right) ** 2)),
  }
}

export function reliabilityTable({ bins }: ReturnType<typeof reliabilityOf>): string {
  return table(
    ['probability up to', 'answers', 'said', 'right'],
    bins.map(({ upTo, count, said, right }) => [
      upTo.toFixed(2),
      String(count),
      count === 0 ? '–' : said.toFixed(3),
      count === 0 ? '–' : right.toFixed(3),
    ]),
  )
}
