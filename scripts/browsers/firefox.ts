import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import puppeteer from 'puppeteer-core'
import { Bidi } from './bidi.ts'
import {
  type ClosedRoot,
  callAsJson,
  closeWelcome,
  type Driver,
  type ExtensionApi,
  type Key,
  type LaunchOptions,
  type Tab,
  until,
} from './driver.ts'

declare const chrome: ExtensionApi

/** WebDriver's code points for keys that are not letters (WebDriver, 17.4.2). */
const KEYS: Record<Key, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowDown: '\uE015',
}

/** An own JavaScript world beside the page's: what the page has patched is not in the way. */
const SANDBOX = 'touchstone-test'

/** A serialised node (WebDriver BiDi, `script.NodeRemoteValue`). */
type Node = { value?: { shadowRoot?: { sharedId: string; value?: { mode?: string } } | null } }

/**
 * BiDi gives references to closed roots when a node is serialised with `includeShadowTree: 'all'`. Only elements
 * without element children are asked for: hosts of ours have none, and a page of thousands of elements stays cheap.
 */
async function closedRoots(bidi: Bidi, context: string): Promise<ClosedRoot[]> {
  const found = await bidi.evaluate(context, '[...document.querySelectorAll("*:not(:has(*))")]', {
    sandbox: SANDBOX,
    serializationOptions: { maxDomDepth: 0, maxObjectDepth: 1, includeShadowTree: 'all' },
  })
  const nodes = (found.value ?? []) as Node[]
  const roots = nodes.flatMap(({ value }) => (value?.shadowRoot?.value?.mode === 'closed' ? [value.shadowRoot] : []))
  return roots.map(({ sharedId }) => ({
    async call(fn, ...args) {
      const text = `async (root, args) => JSON.stringify((await (${fn.toString()})(root, ...JSON.parse(args))) ?? null)`
      const given = [{ sharedId }, { type: 'string', value: JSON.stringify(args) }]
      return JSON.parse((await bidi.call(context, text, given, SANDBOX)) as string)
    },
  }))
}

function tabOf(bidi: Bidi, context: string): Tab {
  const pointer = async (...actions: object[]) => {
    await bidi.send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] })
  }
  const move = (x: number, y: number) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) })
  return {
    async open(url) {
      const own = url.startsWith('moz-extension:')
      // a frame whose address leads nowhere can end the wait for the page around it
      const rejected = await bidi
        .send('browsingContext.navigate', { context, url, wait: own ? 'none' : 'complete' })
        .then(
          () => false,
          (error) => {
            if (!/Address rejected/.test(String(error))) throw error
            return true
          },
        )
      if (own || rejected) await until(`${url} loads`, () => bidi.isLoaded(context, url))
    },
    async reload() {
      await bidi.send('browsingContext.reload', { context, wait: 'complete' })
    },
    async evaluate(fn, ...args) {
      const { value } = await bidi.evaluate(context, callAsJson(fn, args), { userActivation: true })
      return JSON.parse(value as string)
    },
    closedRoots: () => closedRoots(bidi, context),
    async press(key) {
      const value = KEYS[key]
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }))
      await bidi.send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] })
    },
    async type(text) {
      const actions = [...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })))
      await bidi.send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] })
    },
    clickAt: (x, y) => pointer(move(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }),
    moveTo: (x, y) => pointer(move(x, y)),
    async setFiles(selector, files) {
      const locator = { type: 'css', value: selector }
      const { nodes } = (await bidi.send('browsingContext.locateNodes', { context, locator })) as {
        nodes: { sharedId: string }[]
      }
      if (!nodes[0]) throw new Error(`no ${selector} in this page`)
      await bidi.send('input.setFiles', { context, element: { sharedId: nodes[0].sharedId }, files })
    },
    async resize(width, height) {
      await bidi.send('browsingContext.setViewport', { context, viewport: { width, height } })
    },
    async screenshot(file) {
      const { data } = (await bidi.send('browsingContext.captureScreenshot', { context })) as { data: string }
      writeFileSync(file, Buffer.from(data, 'base64'))
    },
    async toFront() {
      await bidi.send('browsingContext.activate', { context })
    },
    async close() {
      await bidi.send('browsingContext.close', { context })
    },
  }
}

/** Preferences on top of those that Puppeteer sets for a quiet profile. */
function preferences({ server }: LaunchOptions): Record<string, unknown> {
  return {
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${server.port}`,
    'extensions.webextOptionalPermissionPrompts': false,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.normandy.enabled': false,
  }
}

/** The browser's own objects, as far as they are used. They are there only in its own window. */
type Policy = {
  id: string
  mozExtensionHostname: string
  extension: {
    backgroundState: string
    emit(event: string, ...args: unknown[]): void
    tabManager: { get(tabId: number): { nativeTab: unknown } }
    terminateBackground(options: { ignoreDevToolsAttached: boolean; disableResetIdleForTest: boolean }): Promise<void>
  }
}
declare const ChromeUtils: {
  importESModule(url: string): {
    ExtensionPermissions: {
      add(id: string, granted: { permissions: string[]; origins: string[] }, extension: object): Promise<void>
    }
  }
}
declare const Services: {
  io: { offline: boolean }
  prefs: { setIntPref(name: string, value: number): void }
}

/** Gives a function that runs another in the browser's own window, with all rights, our extension's policy first. */
function privilegedIn(bidi: Bidi, window: string, geckoId: string) {
  // biome-ignore lint/suspicious/noExplicitAny: JSON arguments, as in the driver's interface
  return async <T>(fn: (policy: Policy, ...args: any[]) => T | Promise<T>, ...args: unknown[]): Promise<T> => {
    const policy = `WebExtensionPolicy.getByID(${JSON.stringify(geckoId)})`
    const call = `(${fn.toString()})(${[policy, ...args.map((arg) => JSON.stringify(arg))].join(', ')})`
    const { value } = await bidi.evaluate(window, `(async () => JSON.stringify((await ${call}) ?? null))()`)
    return JSON.parse(value as string)
  }
}

/**
 * Starts Firefox with the extension in a throw-away profile, over WebDriver BiDi.
 *
 * What was needed, and what did not work:
 * - true host names: `network.dns.forceResolve` and `network.socket.forcePort` send every https connection to the local
 *   server, without being root and without a port in the address. The port can be mapped for all hosts only, so this
 *   browser never reaches the network; `acceptInsecureCerts` also sets HSTS preloading aside;
 * - the extension's own pages: BiDi refuses to navigate to `moz-extension:` unless the browser was started with
 *   `--remote-allow-system-access`. With it the navigation happens, but its end is never reported (Puppeteer's `goto`
 *   runs into its time limit), so it is sent with `wait: 'none'` and the document is asked;
 * - the same flag opens the browser's own window to `script.evaluate` (`moz:scope: chrome`). Host permissions are
 *   granted there, because `permissions.request` wants a real click (`userActivation` is not enough); the background is
 *   put to sleep there, the network switched off, the theme chosen;
 * - closed shadow roots: see `closedRoots`.
 */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const manifest = JSON.parse(readFileSync(path.join(options.extension, 'manifest.json'), 'utf8'))
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable,
    headless: options.headless,
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: ['--remote-allow-system-access', ...(options.headless ? ['--width=1280', '--height=1000'] : [])],
    extraPrefsFirefox: preferences(options),
  })
  const closed = new Promise<void>((resolve) => firefox.once('disconnected', () => resolve()))
  await firefox.installExtension(options.extension)
  const bidi = new Bidi(firefox)
  const privileged = privilegedIn(bidi, await bidi.chromeWindow(), manifest.browser_specific_settings.gecko.id)
  const ownOrigin = `moz-extension://${await privileged((policy) => policy.mozExtensionHostname)}`
  const welcomed = await closeWelcome(() => bidi.closeTabAt(`${ownOrigin}/welcome.html`))
  const own = tabOf(bidi, await bidi.newTab())
  await own.open(`${ownOrigin}/options.html#sites`)

  const driver: Driver = {
    name: 'firefox',
    version: (await firefox.version()).replace(/^firefox\//, ''),
    ownOrigin,
    control: own,
    welcomed,
    closed,
    async newTab(url) {
      const tab = tabOf(bidi, await bidi.newTab())
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
    // A preference answers every question of this profile with yes.
    answerPrompt: async () => undefined,
    async grant(patterns) {
      await privileged(async (policy, origins: string[]) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs',
        )
        await ExtensionPermissions.add(policy.id, { permissions: [], origins }, policy.extension)
      }, patterns)
    },
    async revoke(patterns) {
      await own.evaluate((origins: string[]) => chrome.permissions.remove({ origins }), patterns)
    },
    async clickSelectionMenu(tab, entry, selected) {
      const id = await driver.tabId(tab)
      await privileged(
        ({ extension }, tabId: number, menuItemId: string, selectionText: string) => {
          const info = { menuItemId, selectionText, modifiers: [], editable: false, viewType: 'tab' }
          extension.emit('webext-menu-menuitem-click', info, extension.tabManager.get(tabId).nativeTab)
        },
        id,
        entry,
        selected,
      )
    },
    async stopBackground() {
      const state = await privileged(async ({ extension }) => {
        await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })
        return extension.backgroundState
      })
      if (state !== 'stopped') throw new Error(`the event page is ${state}`)
    },
    async setOffline(offline) {
      await privileged((_, value: boolean) => {
        Services.io.offline = value
      }, offline)
      await until('pages hear of the network', () =>
        own.evaluate((value: boolean) => navigator.onLine !== value, offline),
      )
    },
    async setTheme(theme) {
      await privileged(
        // 0 is dark, 1 is light
        (_, value: number) => Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', value),
        theme === 'dark' ? 0 : 1,
      )
      await until('pages hear of the theme', () =>
        own.evaluate((name: string) => matchMedia(`(prefers-color-scheme: ${name})`).matches, theme),
      )
    },
    close: () => firefox.close(),
  }
  return driver
}
