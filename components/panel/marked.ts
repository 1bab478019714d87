import { useAppraise, useSelection, useSettings } from '../data/queries.ts'
import { blindReading } from '../judge/blind-views.ts'
import type { MarkedView } from './Marked.tsx'
import { failureWords } from './view.ts'

/** What was marked on the page of a tab, explained; null while there is nothing, or after it was closed. */
export function useMarked(tabId: number | null): { view: MarkedView | null; onClose: () => void } {
  const { selected, forget } = useSelection(tabId)
  const blind = useSettings().data?.blind ?? false
  const appraised = useAppraise(selected?.id ?? null, selected?.mentions ?? [])
  const view = selected && {
    id: selected.id,
    appraisals: appraised.data ?? null,
    words: appraised.error ? failureWords(appraised.error) : null,
  }
  return { view: view && blind ? blindReading(view) : view, onClose: forget }
}
