import { browser } from 'wxt/browser'

/** Firefox's sidebar, absent from the Chromium-shaped types. */
type SidebarAction = { open: () => Promise<void> }

function sidebar(): SidebarAction | null {
  return (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction ?? null
}

/**
 * Opens the side panel (Chromium) or the sidebar (Firefox). Must be called within the person's gesture, before
 * anything is awaited. False where the browser refuses (Firefox opens its sidebar only from our own
 * button) or has neither (Safari).
 */
export async function openPanel(tabId: number): Promise<boolean> {
  try {
    if (browser.sidePanel) await browser.sidePanel.open({ tabId })
    else {
      const bar = sidebar()
      if (!bar) return false
      await bar.open()
    }
    return true
  } catch {
    // outside a gesture, or a window that has no panel
    return false
  }
}
