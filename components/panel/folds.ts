import type { Appraisal } from '../../utils/model/appraisal.ts'
import type { PageStack } from '../../utils/model/stack.ts'
import { say, sayCount } from '../../utils/model/words.ts'

/** A row, those that are folded up beneath it, and the words that open them (null: none are). */
export type RowFold = { row: Appraisal; under: Appraisal[]; words: string | null }

function foldWords(under: PageStack['folds'][number]['under']): string {
  const n = under.length
  const earlier = under.filter(({ why }) => why === 'earlier').length
  if (earlier > 0 && earlier < n) return say('panel.row.also.both', { n })
  return sayCount(earlier > 0 ? 'panel.row.also.earlier' : 'panel.row.also.again', n)
}

/**
 * The rows of a list, what is named again or was replaced by another row folded up beneath that. Each appraisal stands in
 * it once; heads, and what is beneath each, keep the page's order.
 */
export function rowFolds(appraisals: readonly Appraisal[], folds: PageStack['folds']): RowFold[] {
  const byKey = new Map(appraisals.map((one) => [one.mention.key, one]))
  const byHead = new Map(
    folds
      .map(({ key, under }) => ({ key, under: under.filter((one) => byKey.has(one.key)) }))
      .filter(({ key, under }) => byKey.has(key) && under.length > 0)
      .map(({ key, under }) => [key, under] as const),
  )
  const beneath = new Set([...byHead.values()].flat().map(({ key }) => key))
  return appraisals.flatMap<RowFold>((row) => {
    if (beneath.has(row.mention.key)) return []
    const under = byHead.get(row.mention.key)
    if (!under) return [{ row, under: [], words: null }]
    return [{ row, under: under.flatMap(({ key }) => byKey.get(key) ?? []), words: foldWords(under) }]
  })
}
