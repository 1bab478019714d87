/** Who is speaking. Worked out from the sender the browser names, never from what a message says about itself. */
export type Role = 'page' | 'ui' | 'background'

/** The parts of `runtime.MessageSender` that decide. */
export type Sender = {
  id?: string | undefined
  url?: string | undefined
  origin?: string | undefined
  tab?: { id?: number | undefined } | undefined
}

/** Files of ours that count as own pages. Anything else under our origin has no rights. */
const OWN_PAGES = ['/sidepanel.html', '/popup.html', '/options.html', '/welcome.html', '/demo.html', '/report.html']

/**
 * The role of a sender, or null for one that may say nothing.
 * @param ownId our extension id; @param ownOrigin `chrome-extension://…` or `moz-extension://…`, no slash at its end.
 */
export function roleOf(sender: Sender, ownId: string, ownOrigin: string): Role | null {
  if (sender.id !== ownId || !sender.url) return null
  let url: URL
  try {
    url = new URL(sender.url)
  } catch {
    return null
  }
  // `URL.origin` is "null" for extension schemes in some engines: compare the parts.
  const origin = `${url.protocol}//${url.host}`
  if (origin === ownOrigin) return OWN_PAGES.includes(url.pathname) ? 'ui' : null
  const web = url.protocol === 'https:' || url.protocol === 'http:'
  return web && sender.tab?.id !== undefined ? 'page' : null
}
