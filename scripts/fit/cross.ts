import { type Example, fitLogistic, logLoss, type Problem } from './logistic.ts'

export const FOLDS = 5
/** Strengths of the pull towards the present weights that are tried. */
export const RIDGES = [10, 100, 1000, 10_000, 100_000]

type InFold = { fold: number; examples: readonly Example[] }
type Base = Pick<Problem, 'prior' | 'bounds'>

const examplesOf = (folded: readonly InFold[], belongs: (fold: number) => boolean) =>
  folded.filter(({ fold }) => belongs(fold)).flatMap(({ examples }) => examples)

/** The weights that each fold is tested with: fitted on all the others. */
export const crossFit = (folded: readonly InFold[], base: Base, ridge: number): number[][] =>
  Array.from({ length: FOLDS }, (_, own) =>
    fitLogistic({ ...base, ridge, examples: examplesOf(folded, (fold) => fold !== own) }),
  )

/** Mean log-loss of each fold under its weights, a fold as much as its examples count. */
export function heldOutLoss(folded: readonly InFold[], weights: readonly (readonly number[])[]): number {
  let loss = 0
  let all = 0
  for (const [own, of] of weights.entries()) {
    const examples = examplesOf(folded, (fold) => fold === own)
    const counts = examples.reduce((sum, one) => sum + one.counts, 0)
    loss += counts * logLoss(examples, of)
    all += counts
  }
  return all === 0 ? 0 : loss / all
}

/** Every strength with its held-out loss, the best first; of equal ones the stronger pull. */
export function chooseRidge(folded: readonly InFold[], base: Base) {
  return [...RIDGES]
    .reverse()
    .map((ridge) => {
      const weights = crossFit(folded, base, ridge)
      return { ridge, weights, loss: heldOutLoss(folded, weights) }
    })
    .sort((a, b) => a.loss - b.loss)
}

/** The weights fitted on everything. */
export const fitAll = (folded: readonly InFold[], base: Base, ridge: number): number[] =>
  fitLogistic({ ...base, ridge, examples: examplesOf(folded, () => true) })
