import type { CDPSession } from 'playwright-core'

/** One way to drive Chromium and Firefox, so that the demo and the end-to-end tests are written once. */

/** Runs in a page; must not lean on anything outside itself. Arguments and result cross as JSON. */
// biome-ignore lint/suspicious/noExplicitAny: any JSON goes in; the callers' own types hold
export type PageFunction<T> = (...args: any[]) => T | Promise<T>

/** A closed shadow root, which the page's own scripts cannot reach. */
export type ClosedRoot = {
  /** Calls a function with the root (and JSON arguments) in a world that the page does not share. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  call<T>(fn: (root: ShadowRoot, ...args: any[]) => T | Promise<T>, ...args: unknown[]): Promise<T>
}

export type Key = 'Tab' | 'Enter' | 'Escape' | 'ArrowDown'

export type Tab = {
  /** Goes there and waits for the load event. */
  open(url: string): Promise<void>
  reload(): Promise<void>
  /** Calls a function in the page's own world: what the page itself would see. */
  evaluate<T>(fn: PageFunction<T>, ...args: unknown[]): Promise<T>
  /** The closed shadow roots that hang in the document now, in document order. */
  closedRoots(): Promise<ClosedRoot[]>
  /** A real key press, to whatever has the focus. */
  press(key: Key): Promise<void>
  /** Real key presses, one for each character. */
  type(text: string): Promise<void>
  /** A real mouse click at a point of the viewport, CSS pixels. */
  clickAt(x: number, y: number): Promise<void>
  moveTo(x: number, y: number): Promise<void>
  /** Gives files to an `<input type=file>`. */
  setFiles(selector: string, files: string[]): Promise<void>
  /** Viewport size in CSS pixels. */
  resize(width: number, height: number): Promise<void>
  /** Saves what the viewport shows as PNG. */
  screenshot(file: string): Promise<void>
  toFront(): Promise<void>
  close(): Promise<void>
  /** Chromium's own protocol, for measuring; Firefox has none of that kind. */
  devtools?: CDPSession
}

/** What is used of the extension's own API, in functions that run in its pages. */
export type ExtensionApi = {
  tabs: { query(what: object): Promise<{ id?: number }[]> }
  permissions: Record<'request' | 'remove', (what: { origins: string[] }) => Promise<boolean>>
  runtime: { sendMessage(message: unknown): Promise<unknown> }
}

export type BrowserName = 'chromium' | 'firefox'

export type Driver = {
  name: BrowserName
  version: string
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at its end. */
  ownOrigin: string
  /** An own page (the options) that is always there: what an own page may ask for is asked for from it. */
  control: Tab
  /** The extension opened its first steps by itself when it was installed. That tab was closed again: nobody meets it. */
  welcomed: boolean
  newTab(url?: string): Promise<Tab>
  /** The extension API's id of a tab. Brings it to the front. */
  tabId(tab: Tab): Promise<number>
  /** Answers the browser's coming permission question for these match patterns with yes, without asking for them. */
  answerPrompt(patterns: string[]): Promise<void>
  /** Grants hosts as if the person had allowed them, and waits until the extension has heard of it. */
  grant(patterns: string[]): Promise<void>
  /** Gives hosts back through `permissions.remove`. */
  revoke(patterns: string[]): Promise<void>
  /** Tells the background what the browser tells it when its entry in the menu of selected text is clicked: the menu is the
   * browser's own and cannot be reached. No right comes with it, as it does with a true click. */
  clickSelectionMenu(tab: Tab, entry: string, selected: string): Promise<void>
  /** Kills the background, as the browser does when it is idle. */
  stopBackground(): Promise<void>
  setOffline(offline: boolean): Promise<void>
  setTheme(theme: 'light' | 'dark'): Promise<void>
  /** Resolves when the person closes the browser. */
  closed: Promise<void>
  close(): Promise<void>
}

export type LaunchOptions = {
  /** Path of the browser. */
  executable: string
  /** Folder of the built extension. */
  extension: string
  /** Where the local server listens, and the fingerprint of its certificate's key. */
  server: { port: number; spki: string }
  /** Host names that the local server answers for; `all` = nothing reaches the network. Firefox knows only `all`. */
  hosts: string[] | 'all'
  headless: boolean
}

/** True when a window can be shown. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** How long the tab of the first steps is waited for after the install, milliseconds. */
const WELCOME_WAIT = 10_000

/** Waits for the tab of the first steps and closes it. @param close false as long as it is not there */
export async function closeWelcome(close: () => Promise<boolean>): Promise<boolean> {
  return until('the first steps open', close, WELCOME_WAIT).then(
    () => true,
    () => false,
  )
}

/** The text of a call that gives its result as JSON, for the protocols' `evaluate`. */
export function callAsJson(fn: PageFunction<unknown>, args: unknown[]): string {
  return `(async () => JSON.stringify((await (${fn.toString()})(...${JSON.stringify(args)})) ?? null))()`
}

/** Asks again until the answer is true. Throws with `what` after `timeoutMs`. */
export async function until(what: string, holds: () => Promise<boolean> | boolean, timeoutMs = 10_000): Promise<void> {
  const end = Date.now() + timeoutMs
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ${timeoutMs} ms in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
