/** Ways of giving a page its turn between two slices of a reading. */

type WithScheduler = { scheduler?: { postTask?: (task: () => void, how: { priority: string }) => Promise<void> } }

/** As soon as what waits has had its turn. */
export function shortRest(): Promise<void> {
  const { scheduler } = globalThis as WithScheduler
  // a timer that is set by a timer waits 4 ms, half a slice
  if (scheduler?.postTask !== undefined) return scheduler.postTask(() => {}, { priority: 'user-visible' })
  return new Promise((resolve) => setTimeout(resolve, 0))
}

/** The longest rest of work that can wait, milliseconds. */
const LONG = 300

/** When the page has nothing to do. */
export function longRest(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no idle callbacks
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: LONG })
    else setTimeout(resolve, LONG / 10)
  })
}
