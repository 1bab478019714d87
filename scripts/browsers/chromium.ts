import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core'
import {
  type ClosedRoot,
  callAsJson,
  closeWelcome,
  type Driver,
  type ExtensionApi,
  type LaunchOptions,
  type Tab,
  until,
} from './driver.ts'
import { NoBrowserError } from './find.ts'

declare const chrome: ExtensionApi & {
  /** `dispatch` is not documented; every event of an extension has it. */
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } }
  /** Only on chrome://extensions. */
  developerPrivate: { addHostPermission(extension: string, host: string, done: () => void): void }
}

/** The parts of a CDP `DOM.Node` that are looked at. */
type Node = {
  backendNodeId: number
  shadowRootType?: string
  children?: Node[]
  shadowRoots?: Node[]
  contentDocument?: Node
}

function closedIn(node: Node): number[] {
  const here = (node.shadowRoots ?? []).filter((root) => root.shadowRootType === 'closed')
  const below = [...(node.shadowRoots ?? []), ...(node.children ?? [])]
  return [...here.map((root) => root.backendNodeId), ...below.flatMap(closedIn)]
}

/** `DOM.getDocument` with `pierce` shows closed roots; each is then resolved into an isolated world of ours, where
 * nothing that the page has patched is in the way. */
async function closedRoots(cdp: CDPSession): Promise<ClosedRoot[]> {
  const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node }
  const { frameTree } = await cdp.send('Page.getFrameTree')
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id })
  return closedIn(root).map((backendNodeId) => ({
    async call(fn, ...args) {
      const { object } = await cdp.send('DOM.resolveNode', { backendNodeId, executionContextId })
      if (!object.objectId) throw new Error('the shadow root is gone')
      const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration: `async function (args) { return JSON.stringify((await (${fn.toString()})(this, ...JSON.parse(args))) ?? null) }`,
        arguments: [{ value: JSON.stringify(args) }],
        awaitPromise: true,
      })
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return JSON.parse(result.value)
    },
  }))
}

async function tabOf(context: BrowserContext, page: Page): Promise<Tab> {
  const cdp = await context.newCDPSession(page)
  return {
    open: (url) => page.goto(url).then(() => undefined),
    reload: () => page.reload().then(() => undefined),
    evaluate: async (fn, ...args) => JSON.parse((await page.evaluate(callAsJson(fn, args))) as string),
    closedRoots: () => closedRoots(cdp),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    clickAt: (x, y) => page.mouse.click(x, y),
    moveTo: (x, y) => page.mouse.move(x, y),
    setFiles: (selector, files) => page.setInputFiles(selector, files),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: (file) => page.screenshot({ path: file }).then(() => undefined),
    toFront: () => page.bringToFront(),
    close: () => page.close(),
    devtools: cdp,
  }
}

/** The id under which the extension was loaded. Throws `NoBrowserError` in a browser that does not load it. */
async function extensionId(context: BrowserContext, executable: string): Promise<string> {
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }))
    return new URL(worker.url()).host
  } catch {
    await context.close()
    throw new NoBrowserError(
      `${executable} does not load unpacked extensions (Google Chrome has not since version 137): name a Chromium or Edge in CHROMIUM_PATH.`,
    )
  }
}

/**
 * Starts Chromium with the extension in a throw-away profile.
 *
 * What was needed:
 * - true host names: `--host-resolver-rules` maps them (and port 443) to the local server; its key is the only one
 *   accepted besides real ones (`--ignore-certificate-errors-spki-list`), which also holds for HSTS-preloaded hosts;
 * - `--headless=new` is a whole browser with extensions; Playwright's own headless mode is not, so it is told `false`;
 * - host permissions: the browser's dialog cannot be clicked. `developerPrivate.addHostPermission`, which
 *   chrome://extensions may call, answers it beforehand: the request that follows resolves at once;
 * - closed shadow roots are reached through CDP, see `closedRoots`.
 */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'touchstone-chromium-'))
  const target = `127.0.0.1:${options.server.port}`
  const rules = options.hosts === 'all' ? [`MAP * ${target}`] : options.hosts.map((host) => `MAP ${host} ${target}`)
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executable,
    headless: false,
    viewport: options.headless ? { width: 1280, height: 900 } : null,
    // Root cannot use the sandbox, and containers often have none; without a window only local pages are opened.
    chromiumSandbox: !options.headless && process.getuid?.() !== 0,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(options.headless ? ['--headless=new'] : []),
      `--load-extension=${options.extension}`,
      `--disable-extensions-except=${options.extension}`,
      `--host-resolver-rules=${rules.join(', ')}`,
      `--ignore-certificate-errors-spki-list=${options.server.spki}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()))
  const id = await extensionId(context, options.executable)
  const ownOrigin = `chrome-extension://${id}`

  const welcomed = await closeWelcome(async () => {
    const opened = context.pages().find((page) => page.url().startsWith(`${ownOrigin}/welcome.html`))
    await opened?.close()
    return opened !== undefined
  })
  const settings = await context.newPage()
  await settings.goto('chrome://extensions')
  const ownPage = await context.newPage()
  await ownPage.goto(`${ownOrigin}/options.html#sites`)
  const own = await tabOf(context, ownPage)
  const cdp = await context.newCDPSession(ownPage)

  const driver: Driver = {
    name: 'chromium',
    version: context.browser()?.version() ?? '',
    ownOrigin,
    control: own,
    welcomed,
    closed,
    async newTab(url) {
      const tab = await tabOf(context, await context.newPage())
      if (url) await tab.open(url)
      return tab
    },
    async tabId(tab) {
      await tab.toFront()
      return own.evaluate(async () => {
        const [found] = await chrome.tabs.query({ active: true, currentWindow: true })
        return found?.id ?? -1
      })
    },
    async answerPrompt(patterns) {
      for (const pattern of patterns) {
        const add = (extension: string, host: string) =>
          new Promise<void>((resolve) => chrome.developerPrivate.addHostPermission(extension, host, () => resolve()))
        await settings.evaluate(callAsJson(add, [id, pattern]))
      }
    },
    async grant(patterns) {
      await driver.answerPrompt(patterns)
      const granted = await own.evaluate((origins: string[]) => chrome.permissions.request({ origins }), patterns)
      if (!granted) throw new Error(`not granted: ${patterns}`)
    },
    async revoke(patterns) {
      await own.evaluate((origins: string[]) => chrome.permissions.remove({ origins }), patterns)
    },
    async clickSelectionMenu(tab, entry, selected) {
      const tabId = await driver.tabId(tab)
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
      const click = (info: object, clicked: object) => chrome.contextMenus.onClicked.dispatch(info, clicked)
      await worker.evaluate(callAsJson(click, [{ menuItemId: entry, selectionText: selected }, { id: tabId }]))
    },
    async stopBackground() {
      // Once is enough: a page that is reporting may wake it again at once.
      let stopped = false
      const heard = ({ versions }: { versions: { runningStatus: string }[] }) => {
        stopped ||= versions.some(({ runningStatus }) => runningStatus === 'stopped')
      }
      cdp.on('ServiceWorker.workerVersionUpdated', heard)
      await cdp.send('ServiceWorker.enable')
      await cdp.send('ServiceWorker.stopAllWorkers')
      await until('the service worker stops', () => stopped)
      cdp.off('ServiceWorker.workerVersionUpdated', heard)
      await cdp.send('ServiceWorker.disable')
    },
    setOffline: (offline) => context.setOffline(offline),
    async setTheme(theme) {
      await Promise.all(context.pages().map((page) => page.emulateMedia({ colorScheme: theme })))
    },
    async close() {
      await context.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
  return driver
}
