import type { Quality, QualityBand } from '../../utils/model/appraisal.ts'
import type { Credential } from '../../utils/model/credential.ts'
import { scoreQuality } from '../../utils/score/quality.ts'
import type { Rubric } from '../../utils/score/rubric-schema.ts'
import { seeded } from './quality-auc.ts'
import { ungated } from './quality-gold.ts'
import { round, share } from './resolve-measures.ts'

/** Grades from least to best. *Participation* is a kind of credential and stands beside Basic. */
const GRADE: Record<Exclude<QualityBand, 'insufficient'>, number> = { participation: 0, basic: 0, solid: 1, strong: 2 }

const gradeOf = ({ band }: Quality) => (band === 'insufficient' ? null : GRADE[band])

function gradeAt(points: number | null, { bands }: Rubric): number {
  if (points === null || points < bands.solid) return 0
  return points < bands.strong ? 1 : 2
}

/** How many grades the full evidence's grade lies outside those that the interval reaches; 0 = within. */
function gradesOff(full: number, shown: Quality, rubric: Rubric): number {
  return Math.max(0, gradeAt(shown.low, rubric) - full, full - gradeAt(shown.high, rubric))
}

/** Each line rounds its points to a hundredth by itself. */
const ROUNDING = 0.04

function holds(masked: Quality, point: number): boolean {
  return (masked.low ?? 0) - ROUNDING <= point && point <= (masked.high ?? 100) + ROUNDING
}

/**
 * Takes evidence away at random, `times` a credential: each time another share of it, each piece by itself. Counts how
 * often the point of the full evidence lies in the interval that is worked out from what is left (shown or not, and of
 * those where a number is shown), and how far off the band is where one is shown.
 */
export function maskAll(credentials: readonly Credential[], rubric: Rubric, times = 1000) {
  const random = seeded(63)
  const open = ungated(rubric)
  const counts = { masked: 0, inside: 0, shown: 0, shownInside: 0, oneBand: 0, twoBands: 0, twoBandsByPoint: 0 }
  for (const credential of credentials) {
    const point = scoreQuality(credential, open).point ?? 0
    const grade = gradeOf(scoreQuality(credential, rubric))
    for (let i = 0; i < times; i++) {
      const kept = random()
      const less = { ...credential, evidence: credential.evidence.filter(() => random() < kept) }
      const wide = scoreQuality(less, open)
      const inside = holds(wide, point)
      counts.masked++
      if (inside) counts.inside++
      if (wide.coverage < rubric.gates.coverage) continue
      counts.shown++
      if (inside) counts.shownInside++
      const now = gradeOf(scoreQuality(less, rubric))
      if (grade === null || now === null) continue
      if (now !== grade) counts.oneBand++
      if (gradesOff(grade, wide, rubric) >= 2) counts.twoBands++
      if (Math.abs(now - grade) >= 2) counts.twoBandsByPoint++
    }
  }
  return {
    credentials: credentials.length,
    ...counts,
    insideShare: round(share(counts.inside, counts.masked)),
    shownInsideShare: round(share(counts.shownInside, counts.shown)),
  }
}
