import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ask } from '../../utils/messages/ask.ts'
import type { PopupHost } from './host.ts'
import { keys } from './keys.ts'

/** The tab on which the button was clicked, once the background knows of the click; null where there is none. */
export function useClickedTab(host: PopupHost): number | null | undefined {
  const { data } = useQuery({
    queryKey: keys.clickedTab,
    async queryFn() {
      const tabId = await host.activeTab()
      // Whether the page can be read shows when it is asked for.
      if (tabId !== null) await ask('ui>bg popup.opened', { tabId }).catch(() => undefined)
      return tabId
    },
  })
  return data
}

/** Credentials by name, as it is typed; what was found before stays until there is an answer. */
export function useSearch(text: string) {
  return useQuery({
    queryKey: keys.search(text),
    queryFn: () => ask('ui>bg search', { text }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  })
}

/** One record that was found, appraised by itself; nothing is asked while there is no id. */
export function useFound(id: string | null) {
  return useQuery({
    queryKey: keys.found(id ?? ''),
    queryFn: () => ask('ui>bg search.open', { id: id ?? '' }),
    enabled: id !== null,
  })
}
