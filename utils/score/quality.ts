import type { Quality, QualityBand, QualityDimension, Reason } from '../model/appraisal.ts'
import type { Credential, Evidence } from '../model/credential.ts'
import { say } from '../model/words.ts'
import { countedEvidence, evidencedType } from './facts.ts'
import { type Measured, measure } from './measure.ts'
import { sourcesOf, wordsFor } from './reasons.ts'
import type { EvidencedType, Rubric } from './rubric-schema.ts'

/** In the order in which they are shown. */
export const DIMENSIONS = [
  'assurance',
  'rigour',
  'currency',
  'competencies',
  'market',
  'stack',
] as const satisfies readonly QualityDimension[]

/**
 * How strong the public evidence for a credential is: 0–100 with an interval and a coverage, the band, and the lines that
 * add up to the point (the rubric in words: docs/RUBRIC.md).
 *
 * For each dimension: weight · (what is known + the unknown share · the median of its evidenced type). The interval puts
 * that type's p10 and p90 in the median's place. Below the coverage gate the band is `insufficient` and there is no
 * number. Only evidence is read: no name, issuer, price or popularity. Pure; same evidence and rubric, same bytes.
 */
export function scoreQuality(credential: Credential, rubric: Rubric): Quality {
  const evidence = countedEvidence(credential, rubric)
  return scoreEvidence(evidence, evidencedType(evidence, rubric), rubric)
}

/** The same at a given type: what the laws of the score are stated for. `evidence`: only what counts. */
export function scoreEvidence(evidence: readonly Evidence[], type: EvidencedType, rubric: Rubric): Quality {
  const { types, kinds } = rubric.undated
  const counted = types.includes(type) ? evidence.filter((one) => !kinds.includes(one.kind)) : evidence
  const measured = DIMENSIONS.map((dimension) => ({ dimension, found: measure(counted, dimension, rubric) }))
  const prior = rubric.priors.byType[type]
  const sums = { known: 0, open: 0, coverage: 0, median: 0, p10: 0, p90: 0 }
  const reasons: Reason[] = []
  for (const { dimension, found } of measured) {
    const weight = rubric.weights[dimension]
    const points = hundredths(weight * found.worth)
    const open = weight * (1 - found.known)
    sums.known += points
    sums.open += open
    sums.coverage += weight * found.known
    for (const at of ['median', 'p10', 'p90'] as const) sums[at] += open * prior[dimension][at]
    reasons.push(reasonFor(dimension, found, points / 100, weight))
  }
  const coverage = hundredths(sums.coverage) / 100
  const enough = coverage >= rubric.gates.coverage
  const unknown = enough ? hundredths(sums.median) : 0
  if (hundredths(sums.open) > 0) reasons.push(unknownReason(measured, unknown / 100, sums.open, enough, type))
  const at = (part: number) => (enough ? Math.min(100, (sums.known + part) / 100) : null)
  const point = at(unknown)
  return {
    band: point === null ? 'insufficient' : bandOf(point, measured, type, rubric),
    point,
    low: at(hundredths(sums.p10)),
    high: at(hundredths(sums.p90)),
    coverage,
    limited: enough && coverage < rubric.gates.full,
    reasons,
  }
}

/** Whole hundredths, so that lines and sums agree to the last digit. */
function hundredths(points: number): number {
  return Math.round(points * 100)
}

/** *Participation*: taking part or finishing a course is all that is known to be asked, and nobody else vouches for it. */
function bandOf(point: number, measured: readonly Line[], type: EvidencedType, rubric: Rubric): QualityBand {
  const of = (dimension: QualityDimension) => measured.find((one) => one.dimension === dimension)?.found
  const rigour = of('rigour')
  const vouched = (of('assurance')?.known ?? 0) > 0
  // The margin is for the division by `known` that is avoided here: 0.8 · 0.3 is not 0.24 in binary.
  const little = rigour && rigour.known > 0 && rigour.worth <= rubric.bands.participationRigour * rigour.known + 1e-9
  if (little && !vouched && rubric.bands.participationTypes.includes(type)) return 'participation'
  if (point >= rubric.bands.strong) return 'strong'
  return point >= rubric.bands.solid ? 'solid' : 'basic'
}

type Line = { dimension: QualityDimension; found: Measured }

function reasonFor(dimension: QualityDimension, found: Measured, points: number, outOf: number): Reason {
  const text = found.applied.length === 0 ? say(`score.nothing.${dimension}`) : wordsFor(found)
  return { dimension, points, outOf, known: found.known, text, sources: sourcesOf(found) }
}

function unknownReason(
  measured: readonly Line[],
  points: number,
  open: number,
  enough: boolean,
  type: EvidencedType,
): Reason {
  const known = measured.filter((one) => one.found.known > 0).length
  const text = enough
    ? say('score.unknown', { kind: say(`score.type.${type}`) })
    : say('score.insufficient', { known, all: measured.length })
  return { dimension: 'unknown', points, outOf: hundredths(open) / 100, known: 0, text, sources: [] }
}
