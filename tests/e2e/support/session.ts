import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll } from 'vitest'
import type { BrowserName, Driver, ExtensionApi, Tab } from '../../../scripts/browsers/driver.ts'
import { launch } from '../../../scripts/browsers/launch.ts'
import { DEMO_HOSTS } from '../../../scripts/demo/demo.ts'
import { type LocalServer, startServer } from '../../../scripts/demo/server.ts'

declare const chrome: ExtensionApi & {
  scripting: { executeScript(injection: object): Promise<{ result?: unknown }[]> }
}

/** The browser of this run: `TOUCHSTONE_BROWSER`, Chromium where it is not set. `npm test` runs both. */
export const BROWSER: BrowserName = process.env.TOUCHSTONE_BROWSER === 'firefox' ? 'firefox' : 'chromium'

export type Session = { driver: Driver; server: LocalServer }

/** One browser with a fresh profile for the tests of a file. Nothing in it reaches the network. */
export function useSession(hosts: string[] = DEMO_HOSTS): Session {
  const session = {} as Session
  beforeAll(async () => {
    session.server = await startServer(hosts)
    session.driver = await launch(BROWSER, { server: session.server, hosts: 'all', headless: true })
  })
  afterAll(async () => {
    await session.driver?.close()
    await session.server?.close()
  })
  return session
}

/** Puts an HTML page on the local server under its true address. */
export function put(server: LocalServer, url: string, body: string): void {
  const { hostname, pathname, search } = new URL(url)
  const page = { type: 'text/html; charset=utf-8', body }
  // frames of one page may differ in their query alone
  for (const at of [pathname, pathname + search]) server.pages.set(hostname + at, page)
}

/** The page as text, as the page itself sees it. */
export function htmlOf(tab: Tab): Promise<string> {
  return tab.evaluate(() => document.documentElement.outerHTML)
}

/**
 * Sends a message as our file in that page would: from the page's isolated world, so that the browser names the page as
 * its sender. With `delay`, the file is put there now and speaks later.
 */
export function sayAsPage(driver: Driver, tabId: number, message: unknown, delay = 0): Promise<unknown> {
  return driver.control.evaluate(
    async (id: number, sent: string, later: number) => {
      const func = async (json: string, ms: number) => {
        await new Promise((resolve) => setTimeout(resolve, ms))
        return chrome.runtime.sendMessage(JSON.parse(json))
      }
      const [frame] = await chrome.scripting.executeScript({ target: { tabId: id }, func, args: [sent, later] })
      return frame?.result
    },
    tabId,
    // As text: Chromium drops properties that are null from a script's arguments.
    JSON.stringify(message),
    delay,
  )
}

/** Waits until what `look` gives has stayed the same for a while, and gives it. */
export async function settled<T>(look: () => Promise<T>, quietMs = 700, timeoutMs = 15_000): Promise<T> {
  const end = Date.now() + timeoutMs
  let last = await look()
  let since = Date.now()
  while (Date.now() - since < quietMs) {
    if (Date.now() > end) throw new Error(`did not settle within ${timeoutMs} ms`)
    await wait(100)
    const now = await look()
    if (JSON.stringify(now) !== JSON.stringify(last)) since = Date.now()
    last = now
  }
  return last
}
