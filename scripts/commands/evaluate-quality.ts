import { RUBRIC, RUBRIC_HASH } from '../../utils/score/rubric.ts'
import { table } from '../bench/table.ts'
import { type Command, fileAndOptions, readTextFile, UsageError } from '../cli.ts'
import { auc, aucByIssuer, aucWithinIssuer, bootstrap, type Scored } from '../evaluate/quality-auc.ts'
import { bandsOf, pointsOf, readLabelled } from '../evaluate/quality-gold.ts'
import { recordsOf } from '../evaluate/registry-of.ts'
import { round } from '../evaluate/resolve-measures.ts'

const OPTIONS = { registry: { type: 'string' } } as const

const rounded = (value: number | null) => (value === null ? null : round(value))

function print(text: string): void {
  process.stderr.write(`${text}\n`)
}

function issuerTable(scored: readonly Scored[]): string {
  const rows = aucByIssuer(scored).map((one) => [
    one.issuer,
    String(one.positives),
    String(one.n - one.positives),
    one.auc.toFixed(4),
  ])
  return table(['issuer', 'label 1', 'label 0', 'AUC'], rows)
}

/**
 * `evaluate quality FILE.jsonl --registry CTDL.jsonl.gz`: whether the points tell labelled certifications from the rest,
 * with 95 % intervals; `scored` and `bands` are what people would see.
 */
export const evaluateQuality: Command = async (args) => {
  const { file, values } = fileAndOptions(args, OPTIONS)
  if (values.registry === undefined) throw new UsageError('evaluate quality needs --registry FILE')
  const labelled = readLabelled(readTextFile(file), await recordsOf(values.registry))
  if (labelled.length === 0) throw new UsageError(`${file} holds no credential`)
  const scored = pointsOf(labelled, RUBRIC)
  print(issuerTable(scored))
  return {
    n: labelled.length,
    aucAll: rounded(auc(scored)),
    aucWithinIssuer: rounded(aucWithinIssuer(scored)),
    ...bandsOf(labelled, RUBRIC),
    intervals: bootstrap(scored),
    rubric: { version: RUBRIC.version, hash: RUBRIC_HASH },
  }
}
