import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createResolver } from '../utils/resolve/resolve.ts'
import { loadRules } from '../utils/resolve/rules.ts'
import type { Model } from '../utils/resolve/schemas.ts'
import { table } from './bench/table.ts'
import { readTextFile } from './cli.ts'
import { goldOfClaims } from './evaluate/labelled-claims.ts'
import { noiseOf } from './evaluate/noise.ts'
import { registryOf } from './evaluate/registry-of.ts'
import { type GoldMention, type Judged, measure, parseGold, runAll } from './evaluate/resolve-measures.ts'
import { chooseRidge, FOLDS, fitAll, heldOutLoss } from './fit/cross.ts'
import { createExampleReader, type Folded, foldOf } from './fit/examples.ts'
import { BOUNDS, WEIGHTS, weightsOf, withWeights } from './fit/weights.ts'
import { isWorse, type Measures } from './fit/worse.ts'

const MODEL = path.resolve(import.meta.dirname, '../utils/resolve/model.json')
const CLAIMS = path.resolve(import.meta.dirname, '../tests/gold/resolve.claims.jsonl')
/** Seed of the noise that is learnt from, and of the noise that only judges. */
const SEEDS = { learn: 11, judge: 2027 }
const NOISE = 1500
const HEAD = ['R@1', 'R@5', 'precision', 'recall', 'wrong issuer']

/*
 * npm run fit -- [--shared DIR] [--write]: fits the weights of resolving and says what they do beside the present ones.
 * With --write they are kept, where they are no worse on any set.
 */
const { values } = parseArgs({
  options: { shared: { type: 'string', default: '../shared/data' }, write: { type: 'boolean', default: false } },
})
const shared = (file: string) => path.join(values.shared, file)
const print = (text: string) => process.stdout.write(`${text}\n`)

const { index } = (await registryOf(shared('registry/standin_registry.ctdl.jsonl.gz'))).registry
const rules = loadRules()
const dev = parseGold(readTextFile(shared('gold/resolve.dev.jsonl')))
const claims = goldOfClaims(
  readTextFile(CLAIMS),
  readTextFile(shared('registry/human_written_credential_claims.csv')),
  index,
)
const noise = noiseOf(index, SEEDS.learn, NOISE)
const fresh = noiseOf(index, SEEDS.judge, NOISE).filter(({ record }) => !noise.some((one) => one.record === record))

const examplesOf = createExampleReader(index, rules)
const folded: Folded<GoldMention>[] = [...dev, ...noise].map((gold) => ({
  gold,
  fold: foldOf(gold, FOLDS),
  examples: examplesOf(gold),
}))
const base = { prior: weightsOf(rules.model), bounds: BOUNDS }

const judgeAs = (model: Model, golds: readonly GoldMention[]) =>
  runAll(createResolver(index, { ...rules, model }), golds).judged
const isNoise = ({ gold }: Judged) => gold.source.startsWith('noise:')
/** The dev set and the noise, each mention answered with the weights that its fold is tested with. */
function crossed(weights: readonly (readonly number[])[]) {
  const all = weights.flatMap((own, at) =>
    judgeAs(
      withWeights(rules.model, own),
      folded.filter(({ fold }) => fold === at).map(({ gold }) => gold),
    ),
  )
  return { dev: measure(all.filter((one) => !isNoise(one))), noise: measure(all.filter(isNoise)) }
}

const present = Array.from({ length: FOLDS }, () => base.prior)
const [presentLoss, presentAnswers] = [heldOutLoss(folded, present), crossed(present)]
// A loss that is less is no gain where fewer answers are right: of the pulls that do no harm, the one of least loss.
const tried = chooseRidge(folded, base).map((one) => {
  const answers = crossed(one.weights)
  const worse = isWorse(presentAnswers.dev, answers.dev) || isWorse(presentAnswers.noise, answers.noise)
  return { ...one, answers, worse }
})
const best = tried.find(({ worse, loss }) => !worse && loss < presentLoss)
const shares = (of: Measures) =>
  [of.recallAt1, of.recallAt5, of.precision, of.recall].map((value) => value.toFixed(4)).concat(String(of.wrongIssuer))
print(
  table(
    ['held out: pull', 'log-loss', ...HEAD.map((one) => `dev ${one}`), ...HEAD.map((one) => `noise ${one}`)],
    [...tried, { ridge: 'present weights', loss: presentLoss, answers: presentAnswers }].map(
      ({ ridge, loss, answers }) => [String(ridge), loss.toFixed(4), ...shares(answers.dev), ...shares(answers.noise)],
    ),
  ),
)

const fitted = best ? withWeights(rules.model, fitAll(folded, base, best.ridge)) : rules.model
print(
  table(
    ['weight', 'present', best ? `fitted, pull ${best.ridge}` : 'no pull is better'],
    WEIGHTS.map((weight) => [weight, String(rules.model.weights[weight]), String(fitted.weights[weight])]),
  ),
)

const sets = Object.entries({ dev, claims, 'fresh noise': fresh }).map(([set, golds]) => ({
  set,
  before: measure(judgeAs(rules.model, golds)),
  after: measure(judgeAs(fitted, golds)),
}))
print(
  table(
    ['set', 'mentions', 'weights', ...HEAD],
    sets.flatMap(({ set, before, after }) => [
      [set, String(before.mentions), 'present', ...shares(before)],
      ['', '', 'fitted', ...shares(after)],
    ]),
  ),
)

const worse = sets.filter(({ before, after }) => isWorse(before, after)).map(({ set }) => set)
print(worse.length === 0 ? 'The fit is no worse on any set.' : `The fit is worse on: ${worse.join('; ')}.`)
const keep = values.write && best !== undefined && worse.length === 0
if (keep) {
  const file = JSON.parse(readFileSync(MODEL, 'utf8'))
  writeFileSync(MODEL, `${JSON.stringify({ ...file, weights: fitted.weights }, null, 2)}\n`)
}
print(keep ? 'The fitted weights were written.' : 'The present weights stay.')
