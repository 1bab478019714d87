import { describe, expect, test } from 'vitest'
import { chooseRidge, FOLDS, fitAll, heldOutLoss } from '../../../scripts/fit/cross.ts'
import { type Example, fitLogistic, logLoss } from '../../../scripts/fit/logistic.ts'
import { BOUNDS, WEIGHTS, type Weight, weightsOf, withWeights } from '../../../scripts/fit/weights.ts'
import { isWorse } from '../../../scripts/fit/worse.ts'
import { randomFrom } from '../../../scripts/soak/damage.ts'
import { loadRules } from '../../../utils/resolve/rules.ts'

const TRUE = [0.5, 2, -3]
const FREE = TRUE.map(() => ({ least: -Infinity, most: Infinity }))
const ZERO = TRUE.map(() => 0)

/** Examples whose answers are drawn by known weights. */
function drawn(count: number, seed: number): Example[] {
  const random = randomFrom(seed)
  return Array.from({ length: count }, () => {
    const values = [1, random() * 2 - 1, random() * 2 - 1]
    const odds = values.reduce((sum, value, at) => sum + value * (TRUE[at] ?? 0), 0)
    return {
      seen: values.map((value, at) => [at, value] as const),
      right: random() < 1 / (1 + Math.exp(-odds)),
      counts: 1,
    }
  })
}

describe('fit', () => {
  const examples = drawn(8000, 3)

  test('finds the weights by which answers were drawn', () => {
    const found = fitLogistic({ examples, prior: ZERO, bounds: FREE, ridge: 0 })
    for (const [at, weight] of found.entries()) expect(Math.abs(weight - (TRUE[at] ?? 0))).toBeLessThan(0.2)
    expect(logLoss(examples, found)).toBeLessThan(logLoss(examples, ZERO))
  })

  test('no weight crosses its bound', () => {
    const bounds = [
      { least: -Infinity, most: Infinity },
      { least: -Infinity, most: 0 },
      { least: 0, most: Infinity },
    ]
    const [, up, down] = fitLogistic({ examples, prior: ZERO, bounds, ridge: 0 })
    expect([up, down]).toEqual([0, 0])
  })

  test('a strong pull keeps the present weights, and so does silence', () => {
    const prior = [1, -2, 4]
    for (const [at, weight] of fitLogistic({ examples, prior, bounds: FREE, ridge: 1e9 }).entries())
      expect(weight).toBeCloseTo(prior[at] ?? 0, 2)
    expect(fitLogistic({ examples: [], prior, bounds: FREE, ridge: 0 })).toEqual(prior)
  })

  test('the strength of the pull is chosen on what was not learnt from', () => {
    const folded = drawn(600, 9).map((one, i) => ({ fold: i % FOLDS, examples: [one] }))
    const base = { prior: ZERO, bounds: FREE }
    const [best, ...others] = chooseRidge(folded, base)
    for (const { loss } of others) expect(loss).toBeGreaterThanOrEqual(best?.loss ?? Infinity)
    expect(best?.loss).toBeLessThan(
      heldOutLoss(
        folded,
        Array.from({ length: FOLDS }, () => ZERO),
      ),
    )
    expect(fitAll(folded, base, best?.ridge ?? 0)[2]).toBeLessThan(0)
  })
})

describe('weights', () => {
  const { model } = loadRules()

  test('signs are the schema’s', () => {
    const boundsOf = (weight: Weight) => BOUNDS[WEIGHTS.indexOf(weight)]
    expect(boundsOf('bias')).toEqual({ least: -Infinity, most: Infinity })
    expect(boundsOf('typo')).toEqual({ least: -Infinity, most: 0 })
    expect(boundsOf('exact')).toEqual({ least: 0, most: Infinity })
  })

  test('go into a model and come out again', () => {
    const own = weightsOf(model)
    expect(withWeights(model, own)).toEqual(model)
    const wrong = own.map((weight, at) => (WEIGHTS[at] === 'typo' ? 1 : weight))
    expect(() => withWeights(model, wrong)).toThrow()
  })

  test('worse is a share that falls or one wrong issuer more', () => {
    const of = {
      recallAt1: 0.9,
      recallAt5: 1,
      precision: 0.9,
      recall: 0.9,
      f1: 0.9,
      mentions: 9,
      accepted: 9,
      wrongIssuer: 0,
    }
    expect(isWorse(of, of)).toBe(false)
    expect(isWorse(of, { ...of, recall: 0.95, precision: 0.89 })).toBe(true)
    expect(isWorse(of, { ...of, recall: 1, wrongIssuer: 1 })).toBe(true)
  })
})
