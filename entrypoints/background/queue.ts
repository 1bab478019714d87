/**
 * A task that never runs twice at once. Calls that come while it runs end in exactly one more run, so that the last
 * state wins and none overtakes another. The promise ends when the run that covers the call has ended; errors of a run
 * reach all who wait for it.
 */
export function coalesced(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  const start = (): Promise<void> => {
    running = task().finally(() => {
      running = null
    })
    return running
  }
  return () => {
    if (!running) return start()
    next ??= running
      // its own caller is told of the failure
      .catch(() => undefined)
      .then(() => {
        next = null
        return start()
      })
    return next
  }
}

/** Says of each key once that it is new. Remembers at most `limit` keys and then starts afresh. */
export function seenOnce(limit: number): { isNew: (key: string) => boolean } {
  const seen = new Set<string>()
  return {
    isNew(key) {
      if (seen.has(key)) return false
      if (seen.size >= limit) seen.clear()
      seen.add(key)
      return true
    },
  }
}
