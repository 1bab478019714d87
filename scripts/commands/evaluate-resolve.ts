import { createResolver } from '../../utils/resolve/resolve.ts'
import { type Command, fileAndOptions, readTextFile, UsageError } from '../cli.ts'
import { goldOfClaims } from '../evaluate/labelled-claims.ts'
import { runWithoutRight } from '../evaluate/missing.ts'
import { recordsOf, registryOf } from '../evaluate/registry-of.ts'
import { reliabilityOf, reliabilityTable } from '../evaluate/reliability.ts'
import { intervals, type Judged, measure, parseGold, percentile, round, runAll } from '../evaluate/resolve-measures.ts'
import { compareSlices, isNoWorse, slicesTable } from '../evaluate/slices.ts'

function show(judged: readonly Judged[]): void {
  for (const { gold, resolution, right, rank } of judged) {
    const positive = gold.expected.length > 0
    if (positive ? right : resolution.credentialId === null) continue
    const line = (text: string) => process.stderr.write(`${text}\n`)
    const kind = resolution.credentialId !== null ? 'WRONG LINK' : rank === 0 ? 'withheld' : 'missed'
    line(`${kind} [${gold.id} ${gold.source}] ${gold.name} | ${gold.issuer ?? '–'} (${resolution.outcome})`)
    const label = gold.expectedName === undefined ? 'nothing' : `${gold.expectedName} | ${gold.expectedIssuer}`
    line(`    expected: ${positive || gold.expectedName === undefined ? label : `nothing; taken away: ${label}`}`)
    for (const one of resolution.candidates.slice(0, 3))
      line(`    ${one.probability.toFixed(2)} ${one.name} | ${one.issuer ?? '–'} [${one.reasons.join(' ')}]`)
  }
}

const OPTIONS = {
  registry: { type: 'string' },
  claims: { type: 'string' },
  show: { type: 'boolean' },
  slices: { type: 'boolean' },
  reliability: { type: 'boolean' },
  'without-right': { type: 'boolean' },
} as const

/**
 * `evaluate resolve FILE.jsonl --registry CTDL.jsonl.gz [--claims CLAIMS.csv] [--show] [--slices] [--reliability]
 * [--without-right]`: labelled mentions against a registry. With `--claims` the labels hold ids only, and the claims of
 * the CSV are what they are about. `--slices` sets kinds of mention beside MiniSearch, `--reliability` the said
 * probability beside what is right, and `--without-right` asks what is answered when the right records are gone.
 */
export const evaluateResolve: Command = async (args) => {
  const { file, values } = fileAndOptions(args, OPTIONS)
  const { registry, claims } = values
  if (registry === undefined) throw new UsageError('evaluate resolve needs --registry FILE')
  const text = readTextFile(file)
  const named = claims === undefined ? parseGold(text) : readTextFile(claims)
  const { registry: opened, bytes, openMs } = await registryOf(registry)
  const golds = typeof named === 'string' ? goldOfClaims(text, named, opened.index) : named
  if (golds.length === 0) throw new UsageError(`${file} holds no mention`)
  const { judged, times } = runAll(createResolver(opened.index), golds)
  if (values['without-right']) {
    const without = runWithoutRight(await recordsOf(registry), judged)
    if (values.show) show(without.judged)
    return without.summary
  }
  if (values.show) show(judged)
  const print = (table: string) => process.stderr.write(`${table}\n`)
  const reliability = values.reliability ? reliabilityOf(judged) : null
  if (reliability) print(reliabilityTable(reliability))
  const slices = values.slices ? compareSlices(opened.index, judged) : null
  if (slices) print(slicesTable(slices))
  return {
    ...measure(judged),
    intervals: intervals(judged),
    p50Ms: round(percentile(times, 0.5), 3),
    p95Ms: round(percentile(times, 0.95), 3),
    indexBytes: bytes,
    indexOpenMs: round(openMs, 1),
    ...(reliability ? { calibrationError: round(reliability.error), brier: round(reliability.brier) } : {}),
    ...(slices ? { noWorseOnAnySlice: isNoWorse(slices) } : {}),
  }
}
