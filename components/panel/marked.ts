import { useAppraise, useSelection } from '../data/queries.ts'
import type { MarkedView } from './Marked.tsx'
import { failureWords } from './view.ts'

/** What was marked on the page of a tab, explained; null while there is nothing, or after it was closed. */
export function useMarked(tabId: number | null): { view: MarkedView | null; onClose: () => void } {
  const { selected, forget } = useSelection(tabId)
  const appraised = useAppraise(selected?.id ?? null, selected?.mentions ?? [])
  const view = selected && {
    id: selected.id,
    appraisals: appraised.data ?? null,
    words: appraised.error ? failureWords(appraised.error) : null,
  }
  return { view, onClose: forget }
}
