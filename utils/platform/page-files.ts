import { type Browser, browser } from 'wxt/browser'
import { grantedPatterns } from './hosts.ts'

/** The files that go into host pages. Unlisted scripts: nothing announces them to the page (docs/ARCHITECTURE.md, decision 1). */
export const PAGE_FILES = {
  detect: 'detect.js',
  chips: 'chips.js',
  card: 'card.js',
  files: 'files.js',
  layers: 'layers.js',
  lab: 'lab.js',
} as const

const DETECTOR_ID = 'detector'

function same(have: Browser.scripting.RegisteredContentScript | undefined, matches: string[]): boolean {
  return JSON.stringify([...(have?.matches ?? [])].sort()) === JSON.stringify(matches)
}

async function reconcileOnce(): Promise<void> {
  const matches = await grantedPatterns()
  const [have] = await browser.scripting.getRegisteredContentScripts({ ids: [DETECTOR_ID] })
  if (have ? same(have, matches) : matches.length === 0) return
  if (have) await browser.scripting.unregisterContentScripts({ ids: [DETECTOR_ID] })
  if (matches.length === 0) return
  await browser.scripting.registerContentScripts([
    { id: DETECTOR_ID, js: [PAGE_FILES.detect], matches, runAt: 'document_idle', persistAcrossSessions: true },
  ])
}

let queue: Promise<void> = Promise.resolve()

/**
 * Brings the registered detector into line with the granted hosts. Calls are queued: install, start, grant and
 * withdrawal may all come at once, and two registrations of one id throw.
 */
export function reconcileDetector(): Promise<void> {
  // a failure is told to whoever asked then; what is registered is asked anew
  queue = queue.catch(() => undefined).then(reconcileOnce)
  return queue
}

/**
 * Puts one of our files into the top frame of a tab. False where the browser does not let us: no grant, a browser
 * page, its PDF viewer, a tab that has gone.
 */
export async function inject(tabId: number, file: keyof typeof PAGE_FILES): Promise<boolean> {
  try {
    // WXT types `files` by the public paths it knows at build time.
    const files = [`/${PAGE_FILES[file]}`] as unknown as never[]
    await browser.scripting.executeScript({ target: { tabId }, files })
    return true
  } catch {
    // the browser says no in its own words, which differ
    return false
  }
}

/** Ids of the open tabs on granted hosts. */
export async function grantedTabs(): Promise<number[]> {
  const url = await grantedPatterns()
  if (url.length === 0) return []
  const tabs = await browser.tabs.query({ url })
  return tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id]))
}

/** Ids of all open tabs; their addresses stay hidden from us where no host is granted. */
export async function allTabs(): Promise<number[]> {
  const tabs = await browser.tabs.query({})
  return tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id]))
}

/** The open web pages whose address the browser shows us, the one looked at last first. */
export async function openPages(): Promise<{ tabId: number; url: string; title: string }[]> {
  const tabs = await browser.tabs.query({})
  const seen = (tab: { lastAccessed?: number }) => tab.lastAccessed ?? 0
  return tabs
    .sort((a, b) => seen(b) - seen(a))
    .flatMap(({ id, url, title }) =>
      id !== undefined && url !== undefined && /^https?:/.test(url) ? [{ tabId: id, url, title: title ?? '' }] : [],
    )
}

/** The address of a tab, or null where the browser hides it from us (no grant, no click on our button). */
export async function tabUrl(tabId: number): Promise<string | null> {
  try {
    return (await browser.tabs.get(tabId)).url ?? null
  } catch {
    // closed meanwhile
    return null
  }
}
