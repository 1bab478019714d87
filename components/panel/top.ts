import type { Appraisal } from '../../utils/model/appraisal.ts'
import type { PageStack } from '../../utils/model/stack.ts'
import { plain } from '../../utils/overlay/plain.ts'
import { cardLines } from '../card/lines.ts'

/** As many as the eye takes in at once. */
const MOST = 3

export type TopLine = { key: string; name: string; why: string }

/**
 * The first credentials of a page that speak directly for the role, in the page's order, each with why: they are not put
 * in an order of their own, and nothing is said of the person. `more`: how many speak for it besides. What is folded up
 * beneath another row does not stand for itself.
 */
export function topForRole(
  appraisals: readonly Appraisal[],
  folds: PageStack['folds'],
): { lines: TopLine[]; more: number } {
  const folded = new Set(folds.flatMap(({ under }) => under.map(({ key }) => key)))
  const direct = appraisals.filter(
    ({ mention, relevance, resolution, flags }) =>
      relevance?.band === 'direct' &&
      resolution.outcome === 'match' &&
      !flags.includes('hidden') &&
      !flags.includes('lookalike') &&
      !folded.has(mention.key),
  )
  const lines = direct.slice(0, MOST).map((appraisal) => ({
    key: appraisal.mention.key,
    name: plain(appraisal.mention.name),
    why: cardLines(appraisal).find(({ key }) => key === 'job')?.text ?? '',
  }))
  return { lines, more: direct.length - lines.length }
}
