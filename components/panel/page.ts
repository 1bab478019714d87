import { useActiveTab } from '../data/active-tab.ts'
import type { PanelHost } from '../data/host.ts'
import { fetchFile, useReconcile, useShowChips, useSiteInline, useSiteWork } from '../data/mutations.ts'
import { useSettings, useSites, useTab } from '../data/queries.ts'
import { blindPage } from '../judge/blind-views.ts'
import { pageView } from './view.ts'

/** The page in focus: what is known of it, and what can be done about its site. */
export function usePage(host: PanelHost) {
  const tabId = useActiveTab(host)
  const tab = useTab(tabId ?? null)
  const sites = useSites()
  const settings = useSettings()
  const reconcile = useReconcile()
  const showChips = useShowChips()
  const inline = useSiteInline()
  const work = useSiteWork()
  const onRetry = () => void tab.refetch()
  const view = pageView(tabId, tab.data, tab.error)
  const pane = {
    view: settings.data?.blind ? blindPage(view) : view,
    sites: sites.data ?? [],
    settled: Object.keys(settings.data?.inline ?? {}),
    fetchFile: (url: string) => fetchFile(tabId ?? -1, url),
    onRetry,
    onSites: () => host.openOptions('sites'),
    onOn: (name: string) => work.mutate({ host: name, work: 'on' }),
    /** The browser is asked in the click itself; an awaited question before it would spend the gesture. */
    onAllow: (patterns: string[]) => {
      host.requestAccess(patterns).then((granted) => {
        if (granted) reconcile.mutate({}, { onSettled: onRetry })
      }, onRetry)
    },
    onAcceptNotice: (id: string) => showChips.mutate({ id }),
    onKeepPanel: (id: string) => inline.mutate({ id, inline: 'panel-only' }),
  }
  return { tabId: tabId ?? null, pane }
}
