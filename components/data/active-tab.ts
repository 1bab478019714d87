import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { PanelHost } from './host.ts'
import { keys } from './keys.ts'

/**
 * The tab that the panel is about: the one in focus. Rows of a page that is being left are dropped at once, so that
 * one candidate's credentials never stand beside another's page.
 * @returns undefined until it is known; null when no tab is in focus.
 */
export function useActiveTab(host: PanelHost): number | null | undefined {
  const [tabId, setTabId] = useState<number | null | undefined>(undefined)
  const client = useQueryClient()
  useEffect(() => {
    let over = false
    let told = false
    const stops = [
      host.onActiveTab((id) => {
        told = true
        setTabId(id)
        // The page may have changed while the panel was not looking.
        void client.invalidateQueries({ queryKey: keys.tab(id) })
      }),
      host.onTabLoad((id, done) => {
        const queryKey = keys.tab(id)
        if (!done) client.setQueryData(keys.selection(id), null)
        void (done ? client.invalidateQueries({ queryKey }) : client.resetQueries({ queryKey }))
      }),
    ]
    host.activeTab().then(
      (id) => !over && !told && setTabId(id),
      () => !over && !told && setTabId(null),
    )
    return () => {
      over = true
      for (const stop of stops) stop()
    }
  }, [host, client])
  return tabId
}
