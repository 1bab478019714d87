import type { Weights } from '../../utils/model/settings.ts'
import { say } from '../../utils/model/words.ts'
import { AREAS } from '../shared/areas.ts'

/** Points of each area as they are typed. */
export type ScoringDraft = Record<keyof Weights, string>

/** Between which points each area may be reweighed. */
export type Limits = Record<keyof Weights, { least: number; most: number }>

export type ScoringRead = {
  /** Null while anything is wrong. */
  weights: Weights | null
  /** What is typed so far, together. */
  sum: number
  errors: Partial<Record<keyof Weights, string>>
}

/** All that the areas have together. */
export const WHOLE = 100

export function scoringDraft(weights: Weights): ScoringDraft {
  const { assurance, rigour, currency, competencies, market, stack } = weights
  return {
    assurance: String(assurance),
    rigour: String(rigour),
    currency: String(currency),
    competencies: String(competencies),
    market: String(market),
    stack: String(stack),
  }
}

/** Points that were typed: whole, each within the rubric's limits, together 100. What is wrong is said at its area. */
export function readScoring(draft: ScoringDraft, limits: Limits): ScoringRead {
  const weights: Weights = { assurance: 0, rigour: 0, currency: 0, competencies: 0, market: 0, stack: 0 }
  const errors: ScoringRead['errors'] = {}
  let sum = 0
  for (const area of AREAS) {
    const { least, most } = limits[area]
    const text = draft[area].trim()
    const points = /^\d{1,3}$/.test(text) ? Number(text) : null
    if (points === null) errors[area] = say('options.scoring.notWhole', { least, most })
    else if (points < least || points > most) errors[area] = say('options.scoring.outside', { least, most })
    sum += points ?? 0
    weights[area] = points ?? 0
  }
  const good = Object.keys(errors).length === 0 && sum === WHOLE
  return { weights: good ? weights : null, sum, errors }
}
