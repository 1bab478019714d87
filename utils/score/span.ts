import type { Quality, QualityBand } from '../model/appraisal.ts'
import type { Rubric } from './rubric-schema.ts'

/**
 * The quality with the bands of its interval's two ends, where these differ. *Participation* is no step between others:
 * it says what had to be done, and what is not known does not change that.
 */
export function withSpan(quality: Quality, { bands }: Pick<Rubric, 'bands'>): Quality {
  const { band, low, high } = quality
  if (low === null || high === null || band === 'participation' || band === 'insufficient') return quality
  const at = (point: number): QualityBand => {
    if (point >= bands.strong) return 'strong'
    return point >= bands.solid ? 'solid' : 'basic'
  }
  const span = { from: at(low), to: at(high) }
  return span.from === span.to ? quality : { ...quality, span }
}
