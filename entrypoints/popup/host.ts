import { browser } from 'wxt/browser'
import type { PopupHost } from '../../components/data/host.ts'
import { requestHosts, withdrawHosts } from '../../utils/platform/hosts.ts'
import { openPanel } from '../../utils/platform/panel.ts'

/** Opens a page of ours in a tab, and makes room for it. */
function openTab(path: `/${string}`): void {
  void browser.tabs.create({ url: browser.runtime.getURL(path as '/options.html') }).then(() => window.close())
}

/** What the popup takes from the browser. */
export const popupHost: PopupHost = {
  async activeTab() {
    // `?tab=12` ties the page to one tab: where it is opened as a page of its own.
    const tied = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN)
    if (Number.isInteger(tied)) return tied
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
    return tab?.id ?? null
  },
  requestAccess: requestHosts,
  withdrawAccess: withdrawHosts,
  openPanel,
  openPanelTab: (tabId) => openTab(`/sidepanel.html?tab=${tabId}`),
  openOptions: (section) => openTab(`/options.html#${section}`),
  close: () => window.close(),
}
