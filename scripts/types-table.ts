import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { QualityDimension } from '../utils/model/appraisal.ts'
import type { Credential } from '../utils/model/credential.ts'
import edition from '../utils/registry/starter/edition.json' with { type: 'json' }
import { countedEvidence, evidencedType } from '../utils/score/facts.ts'
import { measure } from '../utils/score/measure.ts'
import { DIMENSIONS } from '../utils/score/quality.ts'
import { RUBRIC } from '../utils/score/rubric.ts'
import { type EvidencedType, evidencedTypeSchema, type Priors, priorsSchema } from '../utils/score/rubric-schema.ts'
import { compileStarter } from './compile-starter.ts'
import { recordsOf } from './evaluate/registry-of.ts'
import { round } from './evaluate/resolve-measures.ts'

/** Fewer known values than this, or than a tenth of the type's credentials, tell nothing of what is usual. */
const ENOUGH = 30

/** Dimensions in which silence may as well be a no: only what is good is ever published, so the known are no sample. */
const GOOD_NEWS: readonly QualityDimension[] = ['assurance', 'market', 'stack']

const target = new URL('../utils/score/rubric/types.json', import.meta.url)
const usual = z.strictObject({ median: z.number(), p10: z.number(), p90: z.number() })
const setSchema = z.strictObject({
  about: z.string(),
  byType: z.record(evidencedTypeSchema, z.record(z.enum(DIMENSIONS), usual)),
})
type Usual = z.infer<typeof usual>

/** Known values, 0–1, of each type and dimension, and how many credentials have the type. `pooled` = all of them. */
type Counts = Record<EvidencedType, { credentials: number; known: Record<QualityDimension, number[]> }>

function emptyCounts(): Counts {
  const none = () => Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, [] as number[]]))
  return Object.fromEntries(
    evidencedTypeSchema.options.map((type) => [type, { credentials: 0, known: none() }]),
  ) as Counts
}

/** What the records state, type by type. What a capping row says (retired, superseded) is no measure of the rest. */
export function countTypes(credentials: Iterable<Credential>): Counts {
  const counts = emptyCounts()
  for (const credential of credentials) {
    const evidence = countedEvidence(credential, RUBRIC)
    const types = new Set<EvidencedType>([evidencedType(evidence, RUBRIC), 'pooled'])
    for (const type of types) counts[type].credentials++
    for (const dimension of DIMENSIONS) {
      const { known, worth, applied } = measure(evidence, dimension, RUBRIC)
      if (known === 0 || applied.some(({ row }) => row.cap)) continue
      for (const type of types) counts[type].known[dimension].push(round(worth / known))
    }
  }
  return counts
}

function quantiles(values: readonly number[]): Usual {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (q: number) => sorted[Math.round(q * (sorted.length - 1))] ?? 0
  return { median: at(0.5), p10: at(0.1), p90: at(0.9) }
}

/**
 * The table: for each cell the first catalogue that has enough known values, else what is set by hand. The interval of
 * a counted cell is never narrower than the one set by hand.
 */
export function tableOf(catalogues: readonly Counts[], set: Record<EvidencedType, Record<QualityDimension, Usual>>) {
  const cell = (type: EvidencedType, dimension: QualityDimension) => {
    const byHand = set[type][dimension]
    const counted = catalogues.find((counts) => isEnough(counts, type, dimension))
    if (!counted) return { ...byHand, n: 0, from: 'set' as const }
    const known = counted[type].known[dimension]
    const { median, p10, p90 } = quantiles(known)
    const [low, high] = [Math.min(p10, byHand.p10), Math.max(p90, byHand.p90)]
    return { median, p10: low, p90: high, n: known.length, from: 'counted' as const }
  }
  return Object.fromEntries(
    evidencedTypeSchema.options.map((type) => [
      type,
      Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, cell(type, dimension)])),
    ]),
  ) as Priors['byType']
}

/** The few that state a thing are no sample of those that do not; good news is one only where nearly all have some. */
function isEnough(counts: Counts, type: EvidencedType, dimension: QualityDimension): boolean {
  const { credentials, known } = counts[type]
  const n = known[dimension].length
  return n >= ENOUGH && n >= (GOOD_NEWS.includes(dimension) ? 0.9 : 0.1) * credentials
}

/** `node scripts/run.mjs scripts/types-table.ts [CTDL.jsonl.gz]`: the starter catalogue first, then the file. */
async function write(file: string | undefined): Promise<void> {
  const set = setSchema.parse(JSON.parse(readFileSync(new URL('types-set.json', import.meta.url), 'utf8')))
  const catalogues = [countTypes(compileStarter().credentials)]
  if (file !== undefined) catalogues.push(countTypes(await recordsOf(file)))
  const sizes = catalogues.map((counts) => counts.pooled.credentials)
  const made =
    `Known values counted over the starter catalogue of ${edition.date} (${sizes[0]} records)` +
    (file === undefined ? '' : `, and where it has fewer than ${ENOUGH}, over ${sizes[1]} public records`) +
    '. "from": "set" is set by hand, for want of records that tell (scripts/types-set.json).'
  const table = { dated: new Date().toISOString().slice(0, 10), made, byType: tableOf(catalogues, set.byType) }
  writeFileSync(target, `${JSON.stringify(priorsSchema.parse(table), null, 2)}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await write(process.argv[2])
