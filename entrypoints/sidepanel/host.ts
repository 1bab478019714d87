import { browser } from 'wxt/browser'
import type { PanelHost } from '../../components/data/host.ts'
import { createHandOver } from '../../utils/platform/hand-over.ts'
import { requestHosts, withdrawHosts } from '../../utils/platform/hosts.ts'
import { readFile, readPasted } from './documents.ts'

/** `?tab=12` ties the page to one tab: for browsers without a side panel, where it is opened as a page of its own. */
function tiedTab(): number | null {
  const tab = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN)
  return Number.isInteger(tab) ? tab : null
}

async function activeTab(): Promise<number | null> {
  const tied = tiedTab()
  if (tied !== null) return tied
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id ?? null
}

const handOver = createHandOver()

/** What the side panel takes from the browser. */
export const panelHost: PanelHost = {
  activeTab,
  onActiveTab(listener) {
    if (tiedTab() !== null) return () => undefined
    const own = browser.windows.getCurrent().then((window) => window.id)
    const heard = (info: { tabId: number; windowId: number }) => {
      void own.then((windowId) => windowId === info.windowId && listener(info.tabId))
    }
    browser.tabs.onActivated.addListener(heard)
    return () => browser.tabs.onActivated.removeListener(heard)
  },
  onTabLoad(listener) {
    const heard = (tabId: number, change: { status?: string }) => {
      if (change.status) listener(tabId, change.status === 'complete')
    }
    browser.tabs.onUpdated.addListener(heard)
    return () => browser.tabs.onUpdated.removeListener(heard)
  },
  requestAccess: requestHosts,
  withdrawAccess: withdrawHosts,
  readFile,
  readPasted,
  openOptions(section) {
    void browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${section}`) })
  },
  openReport(of) {
    const asked = typeof of === 'number' ? `tab=${of}` : `file=${handOver.give(of)}`
    void browser.tabs.create({ url: browser.runtime.getURL(`/report.html?${asked}&decided`) })
  },
}
