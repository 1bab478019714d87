import type { Credential } from '../../utils/model/credential.ts'
import { RUBRIC, RUBRIC_HASH } from '../../utils/score/rubric.ts'
import { table } from '../bench/table.ts'
import { type Command, fileAndOptions, readBytes, readTextFile, UsageError } from '../cli.ts'
import { readGroups } from '../evaluate/lookalikes.ts'
import { auc, aucByIssuer, aucWithinIssuer, bootstrap, type Scored } from '../evaluate/quality-auc.ts'
import { foldsOf } from '../evaluate/quality-folds.ts'
import { bandsOf, type Labelled, pointsOf, readLabelled } from '../evaluate/quality-gold.ts'
import { scoreLookalikes } from '../evaluate/quality-lookalikes.ts'
import { maskAll } from '../evaluate/quality-masking.ts'
import { AREAS, parityOf, sectorsFrom } from '../evaluate/quality-parity.ts'
import { recordsOf, registryOf } from '../evaluate/registry-of.ts'
import { round } from '../evaluate/resolve-measures.ts'

const OPTIONS = {
  registry: { type: 'string' },
  folds: { type: 'boolean' },
  masking: { type: 'boolean' },
  lookalikes: { type: 'string' },
  parity: { type: 'boolean' },
  ipeds: { type: 'string' },
  world: { type: 'string' },
} as const

/** Credentials from which evidence is taken away; spread over the file, all of label 1 first among them. */
const MASKED = 200

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

function sample(labelled: readonly Labelled[]): Credential[] {
  const every = (own: readonly Labelled[], most: number) => {
    const step = Math.max(1, own.length / most)
    return Array.from({ length: Math.min(most, own.length) }, (_, i) => own[Math.floor(i * step)] as Labelled)
  }
  const of = (label: 0 | 1) => labelled.filter((one) => one.label === label)
  return [...every(of(1), MASKED / 2), ...every(of(0), MASKED / 2)].map(({ credential }) => credential)
}

function parity(credentials: readonly Credential[], ipeds: string | undefined, world: string | undefined) {
  if (ipeds === undefined || world === undefined) throw new UsageError('--parity needs --ipeds FILE and --world FILE')
  const sectors = parityOf(credentials, sectorsFrom(readBytes(ipeds), readBytes(world)), RUBRIC)
  const rows = sectors.map((one) => [
    one.sector,
    String(one.credentials),
    one.scored.toFixed(3),
    one.meanPoint.toFixed(1),
    `${one.knownAreas.toFixed(2)} of ${AREAS}`,
    one.noRecord.toFixed(3),
    String(one.atEqualEvidence),
  ])
  print(
    table(['sector', 'records', 'scored', 'mean point', 'areas known', 'under 3 areas', 'gap at equal evidence'], rows),
  )
  return sectors
}

async function lookalikes(file: string, registry: string) {
  const { summary, borrowed } = await scoreLookalikes(
    readGroups(readBytes(file)),
    (await registryOf(registry)).registry,
  )
  for (const { name, stated, scoredAs } of borrowed) print(`borrowed: ${name} | ${stated} → ${scoredAs ?? '–'}`)
  return summary
}

/**
 * `evaluate quality FILE.jsonl --registry CTDL.jsonl.gz`: whether the points tell labelled certifications from the rest,
 * with 95 % intervals; `scored` and `bands` are what people would see. `--folds` refits with issuers left out, `--masking`
 * takes evidence away, `--parity` compares sectors of issuers over the whole registry, `--lookalikes` scores one name of
 * several issuers.
 */
export const evaluateQuality: Command = async (args) => {
  const { file, values } = fileAndOptions(args, OPTIONS)
  const { registry } = values
  if (registry === undefined) throw new UsageError('evaluate quality needs --registry FILE')
  const records = await recordsOf(registry)
  const labelled = readLabelled(readTextFile(file), records)
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
    ...(values.folds ? { folds: foldsOf(labelled) } : {}),
    ...(values.masking ? { masking: maskAll(sample(labelled), RUBRIC) } : {}),
    ...(values.parity ? { parity: parity(records, values.ipeds, values.world) } : {}),
    ...(values.lookalikes === undefined ? {} : { lookalikes: await lookalikes(values.lookalikes, registry) }),
  }
}
