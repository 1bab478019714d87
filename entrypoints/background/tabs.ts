import { askPage } from '../../utils/messages/ask.ts'
import type { Request, Response, TabState } from '../../utils/messages/contract.ts'
import { MessageError } from '../../utils/messages/envelope.ts'
import type { PageFile, Reading } from '../../utils/model/mention.ts'
import { isGranted } from '../../utils/platform/hosts.ts'
import { inject, tabUrl } from '../../utils/platform/page-files.ts'
import type { Store } from '../../utils/store/store.ts'
import type { Engine } from './engine.ts'
import { siteOff } from './sites.ts'

/** Pages that a click on our button lets us read: tab → host. Lost with the background; the reader in the page stays. */
const clicked = new Map<number, string>()

const hostOf = (url: string | null | undefined) => URL.parse(url ?? '')?.hostname ?? ''

/** Reads a page because its person clicked our button there, whatever its host. */
export async function enterByClick(tabId: number, url: string | undefined): Promise<void> {
  clicked.set(tabId, hostOf(url))
  await inject(tabId, 'detect')
}

/**
 * True where we may put our files into the tab's page: its host is granted, or our button was clicked there. A click on
 * our entry in the menu of selected text gives the same right (`activeTab`), but nobody has asked for a reading with it.
 */
export async function mayEnter(tabId: number): Promise<boolean> {
  const url = await tabUrl(tabId)
  return url !== null && ((await isGranted(url)) || clicked.get(tabId) === hostOf(url))
}

/** Asks the reader in a tab, putting it there first if it is not. Throws `MessageError`, `no-permission`. */
export async function readTab(tabId: number): Promise<Reading> {
  const ask = () => askPage(tabId, 'bg>page read', {})
  const { reading } = await ask().catch(async () => {
    const entered = (await mayEnter(tabId)) && (await inject(tabId, 'detect'))
    if (!entered) throw new MessageError('no-permission', 'this page may not be read')
    return ask()
  })
  return reading
}

/** What the panel shows of a tab. */
export async function tabState(
  tabId: number,
  engine: () => Promise<Engine>,
  store: Pick<Store, 'settings'>,
): Promise<TabState> {
  const url = await tabUrl(tabId)
  const address = url !== null && /^https?:/.test(url) ? new URL(url) : null
  const granted = address !== null && (await isGranted(address.href))
  const about = {
    tabId,
    host: address?.hostname ?? '',
    granted,
    // Only https can be asked for: the manifest names no other.
    pattern: address?.protocol === 'https:' ? `https://${address.hostname}/*` : null,
  }
  const off = siteOff(about.host, await store.settings())
  if (off) return { ...about, ...off, state: 'off', reading: null, files: [], appraisals: [], stack: null }
  try {
    const reading = await readTab(tabId)
    const [files, { appraisePage }] = await Promise.all([filesOf(tabId), engine()])
    return { ...about, state: 'read', reading, files, ...(await appraisePage(reading.mentions)) }
  } catch (error) {
    if (!(error instanceof MessageError)) throw error
    // The browser's own pages show their address and can never be allowed.
    const readable = address !== null || url === null
    const state = granted || !readable ? 'unreadable' : 'no-permission'
    return { ...about, state, reading: null, files: [], appraisals: [], stack: null }
  }
}

/** The documents that a tab's page shows; none where it cannot be asked. */
export async function filesOf(tabId: number): Promise<PageFile[]> {
  const ask = () => askPage(tabId, 'bg>page files', {})
  try {
    const { files } = await ask().catch(async () => {
      if (await mayEnter(tabId)) await inject(tabId, 'files')
      return ask()
    })
    return files
  } catch {
    // a page of the browser's own, or one that has gone: it shows no documents to us
    return []
  }
}

/** Has the page in a tab fetch one of its files. The page refuses any that it did not list before. */
export async function fetchFile({ tabId, url }: Request<'ui>bg fetch-file'>): Promise<Response<'ui>bg fetch-file'>> {
  try {
    return await askPage(tabId, 'bg>page fetch-file', { url })
  } catch {
    // the page has gone, or has not listed its files: for whoever asked that is a file out of reach
    return { ok: false, why: 'blocked' }
  }
}
