import type { Clock } from './watch.ts'

/** Address polling where the page's navigation cannot be listened to, milliseconds. */
const POLL = 1000

/**
 * Calls `moved` at each new address without a load. The old content may stand for a moment: what it changes to is a
 * change of its own. Returns what ends it.
 */
export function followAddress(document: Document, url: () => URL, clock: Clock, moved: () => void): () => void {
  let last = url().href
  const look = () => {
    const now = url().href
    if (now === last) return
    last = now
    moved()
  }
  const navigation = (document.defaultView as { navigation?: EventTarget } | null)?.navigation
  if (navigation !== undefined && navigation !== null) {
    navigation.addEventListener('currententrychange', look)
    return () => navigation.removeEventListener('currententrychange', look)
  }
  let cancel: () => void
  const poll = () => {
    look()
    cancel = clock.after(POLL, poll)
  }
  cancel = clock.after(POLL, poll)
  return () => cancel()
}
