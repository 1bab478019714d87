import { browser } from 'wxt/browser'

/**
 * Puts an entry into the browser's menu for selected text. For install and start: browsers keep entries of a background
 * that sleeps, and one that is there already only gets its title.
 */
export function offerOnSelection(id: string, title: string): void {
  // Mobile browsers have no such menu.
  browser.contextMenus?.create({ id, title, contexts: ['selection'] }, () => {
    if (browser.runtime.lastError) void browser.contextMenus.update(id, { title })
  })
}

/** Calls back with the selected text and its tab when that entry is clicked. Registered at the top of the background. */
export function onSelectionMenu(id: string, listener: (selected: string, tabId: number) => void): void {
  browser.contextMenus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== id || tab?.id === undefined || !info.selectionText) return
    listener(info.selectionText, tab.id)
  })
}
