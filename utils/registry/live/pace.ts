import { LiveError } from './error.ts'

export type Clock = {
  /** ms since 1970. */
  now(): number
  /** Resolves after so many ms, or at once when the signal is aborted. Never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** Requests that may wait, and the least time between the beginnings of two, ms. */
export const PACE = { waiting: 20, apartMs: 1000 } as const

/**
 * One task at a time, their beginnings at least a second apart. A task that comes when too many wait is refused with
 * `queue-full`. `hold` keeps everything back until a time that the server has named.
 */
export function createPace(clock: Clock) {
  let last = Number.NEGATIVE_INFINITY
  let heldUntil = Number.NEGATIVE_INFINITY
  let waiting = 0
  let tail: Promise<unknown> = Promise.resolve()

  const turn = async () => {
    for (;;) {
      const wait = Math.max(last + PACE.apartMs, heldUntil) - clock.now()
      if (wait <= 0) break
      await clock.sleep(wait)
    }
    last = clock.now()
  }

  return {
    hold(until: number) {
      heldUntil = Math.max(heldUntil, until)
    },
    heldUntil: () => heldUntil,
    run<T>(task: () => Promise<T>): Promise<T> {
      if (waiting >= PACE.waiting) return Promise.reject(new LiveError('queue-full'))
      waiting++
      const done = tail.then(async () => {
        await turn()
        waiting--
        return task()
      })
      tail = done.catch(() => undefined)
      return done
    },
  }
}
export type Pace = ReturnType<typeof createPace>
