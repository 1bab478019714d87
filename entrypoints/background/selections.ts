import { readSelection } from '../../utils/detect/text/read-selection.ts'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import type { Mention } from '../../utils/model/mention.ts'

/** Tabs of which a selection is kept until the panel takes it. */
const TABS_AT_MOST = 50

/**
 * What was marked on a page to have it explained, until the panel has taken it. Only the browser's own account of the
 * selection is looked at: nothing is asked of the page. Lost with the background, and then the panel just opens.
 */
export function createSelections() {
  const waiting = new Map<number, Mention[][]>()
  return {
    /** Keeps a selection of a tab; a later one takes the place of an earlier. */
    mark(tabId: number, selected: string): void {
      if (waiting.size >= TABS_AT_MOST) waiting.clear()
      waiting.set(tabId, readSelection(selected))
    },
    /** Hands the selection out, once: by the first way of reading it that names something known, else by the first. */
    async take(tabId: number, appraise: (mentions: Mention[]) => Promise<Appraisal[]>): Promise<Mention[]> {
      const ways = waiting.get(tabId) ?? []
      let best = ways[0] ?? []
      for (const way of ways) {
        const known = (await appraise(way)).some(({ resolution }) => resolution.outcome !== 'none')
        if (!known) continue
        best = way
        break
      }
      // a later selection that came meanwhile stays
      if (waiting.get(tabId) === ways) waiting.delete(tabId)
      return best
    },
  }
}
export type Selections = ReturnType<typeof createSelections>
