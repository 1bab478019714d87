import type { ReportHost } from '../../components/data/host.ts'

/** `?tab=12`: ids of tabs are positive integers. */
function tabId(): number | null {
  const tab = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN)
  return Number.isInteger(tab) && tab > 0 ? tab : null
}

/** What the report page takes from the browser. */
export const reportHost: ReportHost = { tabId: tabId(), print: () => window.print() }
