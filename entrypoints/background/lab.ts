import { askPage } from '../../utils/messages/ask.ts'
import type { Response } from '../../utils/messages/contract.ts'
import { MessageError } from '../../utils/messages/envelope.ts'
import { inject, openPages } from '../../utils/platform/page-files.ts'
import { filesOf, mayEnter, readTab } from './tabs.ts'

/** Pages that are listed. */
const TABS_AT_MOST = 100

/** The open pages that may be read, the one looked at last first. */
export async function labTabs(): Promise<Response<'ui>bg lab.tabs'>> {
  const pages = await openPages()
  const readable = await Promise.all(pages.map(async (page) => ((await mayEnter(page.tabId)) ? [page] : [])))
  return readable
    .flat()
    .slice(0, TABS_AT_MOST)
    .map(({ tabId, url, title }) => ({ tabId, host: new URL(url).hostname, title: title.slice(0, 200) }))
}

/** Puts the lab's file into a page. Throws `MessageError`, `no-permission`. */
async function enter(tabId: number): Promise<void> {
  const entered = (await mayEnter(tabId)) && (await inject(tabId, 'lab'))
  if (!entered) throw new MessageError('no-permission', 'this page may not be read')
}

/** What the reader goes by in a tab's page, and what it reads there. */
export async function labReport({ tabId }: { tabId: number }): Promise<Response<'ui>bg lab'>> {
  await enter(tabId)
  const survey = await askPage(tabId, 'bg>page survey', {})
  return { survey, reading: await readTab(tabId), files: await filesOf(tabId) }
}

/** The structure of a tab's page, told of nobody. */
export async function labFixture({ tabId }: { tabId: number }): Promise<Response<'ui>bg lab.fixture'>> {
  await enter(tabId)
  return askPage(tabId, 'bg>page fixture', {})
}
