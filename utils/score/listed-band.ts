import type { Appraisal } from '../model/appraisal.ts'
import { type Decision, listedBand } from '../policy/decide.ts'

/**
 * The appraisal with the band that the lists make of it, under the policy `listAffectsBand`. The quality, its points and
 * its explanation stay as they are. What has no number has nothing that could be moved: of a platform's course it is only
 * known what such certificates usually are.
 */
export function withListedBand(appraisal: Appraisal, decision: Decision | null): Appraisal {
  const { quality } = appraisal
  if (quality === null || quality.point === null) return appraisal
  const { band, moved } = listedBand(quality.band, decision, true)
  if (moved === null || decision === null) return appraisal
  const { list, line, version } = decision
  const ends = quality.span && {
    from: listedBand(quality.span.from, decision, true).band,
    to: listedBand(quality.span.to, decision, true).band,
  }
  const span = ends && ends.from !== ends.to ? { span: ends } : {}
  return { ...appraisal, listed: { band, ...span, from: moved.from, list, line, version } }
}
