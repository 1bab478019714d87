import type { Quality, QualityDimension } from '../../utils/model/appraisal.ts'

/** The areas of quality in the rubric's order: the assay mark's wedges, clockwise from the top. */
export const AREAS: readonly QualityDimension[] = ['assurance', 'rigour', 'currency', 'competencies', 'market', 'stack']

export type Area = {
  dimension: QualityDimension
  /** 0–1: how far the known evidence reaches; null when nothing is known (never 0 for that). */
  reach: number | null
  /** 0–1: how much of the area rests on evidence. */
  known: number
}

/** One entry for each area, from all lines of the explanation that belong to it. */
export function areasOf(quality: Quality): Area[] {
  return AREAS.map((dimension) => {
    const lines = quality.reasons.filter((reason) => reason.dimension === dimension)
    const outOf = lines.reduce((sum, line) => sum + line.outOf, 0)
    const known = lines.reduce((sum, line) => sum + line.known * line.outOf, 0)
    const points = lines.reduce((sum, line) => sum + line.points, 0)
    if (outOf === 0 || known === 0) return { dimension, reach: null, known: 0 }
    return { dimension, reach: Math.min(1, Math.max(0, points / outOf)), known: Math.min(1, known / outOf) }
  })
}

export type Reach = 'unknown' | 'little' | 'some' | 'most' | 'full'

/** A reach in words, for those who hear the mark: steps of a third, and the full circle. */
export function reachWord(reach: number | null): Reach {
  if (reach === null) return 'unknown'
  if (reach >= 0.95) return 'full'
  if (reach >= 2 / 3) return 'most'
  return reach >= 1 / 3 ? 'some' : 'little'
}
