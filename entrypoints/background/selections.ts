import { readSelection } from '../../utils/detect/text/read-selection.ts'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import type { Mention } from '../../utils/model/mention.ts'

/** How long a selection is told to panels that ask, milliseconds: a panel takes a moment to open. */
const TOLD_FOR = 30_000
/** Tabs of which one is kept. */
const TABS_AT_MOST = 50

export type Selected = { id: string; mentions: Mention[] }
type Marked = { id: string; at: number; ways: Mention[][] }

/**
 * What was just marked on a page to have it explained. Only the browser's own account of the selection is looked at:
 * nothing is asked of the page. Told to whoever asks for a short while, as more than one panel may; lost with the
 * background, and then the panel just opens.
 */
export function createSelections(now = Date.now) {
  const marks = new Map<number, Marked>()
  return {
    /** Keeps a selection of a tab; a later one takes the place of an earlier. */
    mark(tabId: number, selected: string): void {
      if (marks.size >= TABS_AT_MOST) marks.clear()
      marks.set(tabId, { id: crypto.randomUUID(), at: now(), ways: readSelection(selected) })
    },
    /**
     * What was marked in a tab, by the first way of reading it that names something known, else by the first. Null where
     * there is nothing, or where it was long ago.
     */
    async told(tabId: number, appraise: (mentions: Mention[]) => Promise<Appraisal[]>): Promise<Selected | null> {
      const marked = marks.get(tabId)
      if (marked === undefined || now() - marked.at > TOLD_FOR) {
        marks.delete(tabId)
        return null
      }
      const { id, ways } = marked
      for (const mentions of ways) {
        const appraisals = await appraise(mentions)
        if (appraisals.some(({ resolution }) => resolution.outcome !== 'none')) return { id, mentions }
      }
      const [mentions] = ways
      return mentions ? { id, mentions } : null
    },
  }
}
export type Selections = ReturnType<typeof createSelections>
