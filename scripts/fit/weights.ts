import { type Model, modelSchema } from '../../utils/resolve/schemas.ts'
import type { Bounds } from './logistic.ts'

export type Weight = keyof Model['weights']

/** The weights of a model in a fixed order, as the fit handles them. */
export const WEIGHTS = Object.keys(modelSchema.shape.weights.shape) as Weight[]

/** What the schema allows each weight: the signs stand there and nowhere else. */
export const BOUNDS: Bounds[] = WEIGHTS.map((weight) => {
  const allows = (value: number) => modelSchema.shape.weights.shape[weight].safeParse(value).success
  return { least: allows(-1) ? -Infinity : 0, most: allows(1) ? Infinity : 0 }
})

export const weightsOf = (model: Model): number[] => WEIGHTS.map((weight) => model.weights[weight])

/** The model with other weights, to three decimals. Throws `ZodError` when one has the wrong sign. */
export function withWeights(model: Model, weights: readonly number[]): Model {
  const own = Object.fromEntries(
    // "+ 0": a weight of −0 is one of 0.
    WEIGHTS.map((weight, at) => [weight, Number((weights[at] ?? 0).toFixed(3)) + 0]),
  )
  return modelSchema.parse({ ...model, weights: { ...model.weights, ...own } })
}
