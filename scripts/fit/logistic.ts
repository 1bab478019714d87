/** One candidate: what was seen of it (place of the weight, value), whether it is right, and how much it counts. */
export type Example = { seen: readonly (readonly [at: number, value: number])[]; right: boolean; counts: number }

/** Least and most that a weight may be. */
export type Bounds = { least: number; most: number }

export type Problem = {
  examples: readonly Example[]
  /** Weights that the fit is held to; those that no example speaks of keep them. */
  prior: readonly number[]
  bounds: readonly Bounds[]
  /** How strongly, ≥ 0: cost of a weight that moves by 1 + its own size, halved, in log-likelihood. */
  ridge: number
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))
/** Log of 1 + e^z, without overflow. */
const softplus = (z: number) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)))

const oddsOf = ({ seen }: Example, weights: readonly number[]) =>
  seen.reduce((sum, [at, value]) => sum + (weights[at] ?? 0) * value, 0)

/** Mean log-loss of the weights, each example as much as it counts; 0 without examples. */
export function logLoss(examples: readonly Example[], weights: readonly number[]): number {
  let loss = 0
  let all = 0
  for (const one of examples) {
    const z = oddsOf(one, weights)
    loss += one.counts * softplus(one.right ? -z : z)
    all += one.counts
  }
  return all === 0 ? 0 : loss / all
}

/** The examples in which each weight has a part. */
function columns({ examples, prior }: Problem): { row: number; value: number }[][] {
  const all: { row: number; value: number }[][] = prior.map(() => [])
  for (const [row, { seen }] of examples.entries())
    for (const [at, value] of seen) if (value !== 0) all[at]?.push({ row, value })
  return all
}

const MOST_ROUNDS = 2000
/** A round that moves no weight further than this ends the fit. */
const STILL = 1e-5

/**
 * Weights of least penalised log-loss within their bounds. One weight after the other is moved to the least of a
 * parabola that lies above the loss (curvature of the logistic ≤ 1/4), so that no step makes it worse; the problem is
 * convex, so that there is one answer whatever the start. Deterministic.
 */
export function fitLogistic(problem: Problem): number[] {
  const { examples, prior, bounds, ridge } = problem
  const weights = [...prior]
  const odds = examples.map((one) => oddsOf(one, weights))
  const of = columns(problem)
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let moved = 0
    for (const [at, column] of of.entries()) {
      const before = weights[at] ?? 0
      const start = prior[at] ?? 0
      const pull = ridge / (1 + Math.abs(start)) ** 2
      let slope = pull * (before - start)
      let curve = pull
      for (const { row, value } of column) {
        const { counts, right } = examples[row] as Example
        slope += counts * value * (sigmoid(odds[row] ?? 0) - (right ? 1 : 0))
        curve += (counts * value * value) / 4
      }
      if (curve === 0) continue
      const { least, most } = bounds[at] ?? { least: -Infinity, most: Infinity }
      const after = Math.min(most, Math.max(least, before - slope / curve))
      weights[at] = after
      for (const { row, value } of column) odds[row] = (odds[row] ?? 0) + (after - before) * value
      moved = Math.max(moved, Math.abs(after - before))
    }
    if (moved < STILL) break
  }
  return weights
}
