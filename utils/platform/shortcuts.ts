import { browser } from 'wxt/browser'
import type { Shortcut } from '../model/usage.ts'

/** Firefox opens its own list of shortcuts; Chromium has an address for it. */
type Commands = {
  getAll: () => Promise<{ name?: string; shortcut?: string }[]>
  openShortcutSettings?: () => Promise<void>
}

const commands = () => (browser as unknown as { commands?: Commands }).commands

/** As the manifest names it (wxt.config.ts). */
const OPEN_PANEL = 'open-panel'

/** Calls back with the tab in focus when the panel's shortcut is pressed, within that gesture. */
export function onPanelKey(listener: (tabId: number) => void): void {
  browser.commands?.onCommand.addListener((name, tab) => {
    if (name === OPEN_PANEL && tab?.id !== undefined) listener(tab.id)
  })
}

/** What a shortcut does, by the names that browsers give to commands. */
const WHAT: Readonly<Record<string, Shortcut['what']>> = {
  _execute_action: 'popup',
  [OPEN_PANEL]: 'panel',
}

/** The shortcuts that work everywhere in the browser, as they are set now; `keys` is empty where none is. */
export async function shortcuts(): Promise<Shortcut[]> {
  const all = (await commands()?.getAll()) ?? []
  return all.flatMap(({ name = '', shortcut = '' }) => {
    const what = WHAT[name]
    return what ? [{ what, keys: shortcut }] : []
  })
}

/** Opens the browser's own list of extension shortcuts. Resolves to whether it has one that can be opened. */
export async function openShortcuts(): Promise<boolean> {
  try {
    const open = commands()?.openShortcutSettings
    if (open) await open()
    else if (import.meta.env.FIREFOX) return false
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
    return true
  } catch {
    return false
  }
}
