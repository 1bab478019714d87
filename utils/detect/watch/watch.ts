import type { PageReading } from '../dom/read-dom.ts'

/** When and where the watcher works; injectable so that tests own the clock. */
export type Clock = {
  now: () => number
  /** Runs `task` after `ms`; returns what takes it back. */
  after: (ms: number, task: () => void) => () => void
  /** Runs `task` when the page is idle, at the latest after `ms`. */
  idle: (ms: number, task: () => void) => () => void
}

export type WatchOptions = {
  document: Document
  url: () => URL
  read: () => Promise<PageReading>
  onReading: (reading: PageReading) => void
  signal: AbortSignal
  clock?: Clock
}

/** Changes within this time are one change (64–100 ms is what fast blockers use), milliseconds. */
const QUIET = 80
/** A page that never rests is read at least this often. */
const AT_LATEST = 1000
/** How long a due reading may wait for an idle moment. */
const IDLE_AT_LATEST = 200
/** A reading may take one part in this many of the time. */
const SHARE = 10
/** Address polling where the page's navigation cannot be listened to. */
const POLL = 1000
/** Frames and the like that are looked at for whether they are others now. */
const SHOWN_AT_MOST = 20
/** Failures in a row after which this page is left alone. */
const FAILURES_AT_MOST = 5

/** Attributes whose change can change what is read or where it leads; `href` alone changes when a review page goes on to
 * the next candidate in the same container. */
const ATTRIBUTES = ['href', 'hidden', 'style', 'class', 'open', 'role', 'aria-hidden', 'aria-expanded', 'aria-modal']

/**
 * Reads the page now and whenever it has changed, and reports a reading when its mentions differ from the last reported
 * ones. One observer, quiet while the page is hidden; a new address (single-page navigation) is a reason to read like any
 * other. Only listens: no event is sent into the page. Failures of `read` and `onReading` stay inside; after some in a
 * row the watcher ends. When `signal` aborts, nothing of it is left.
 */
export function watchPage(options: WatchOptions): void {
  if (options.signal.aborted) return
  new Watcher(options).start()
}

class Watcher {
  private readonly options: WatchOptions
  private readonly clock: Clock
  private readonly observer: MutationObserver
  private readonly stops: (() => void)[] = []
  private cancel: (() => void) | null = null
  private awaitsIdle = false
  /** Time of the first change that has not been read; null when all has been. */
  private firstChange: number | null = null
  private restUntil = 0
  private reading = false
  private reported: string | null = null
  private failures = 0
  private ended = false

  constructor(options: WatchOptions) {
    this.options = options
    const view = options.document.defaultView ?? globalThis
    this.clock = options.clock ?? browserClock(view)
    const Observer = (view as typeof globalThis).MutationObserver
    this.observer = new Observer(() => this.changed())
  }

  start(): void {
    const { document, signal } = this.options
    const visibility = () => (document.hidden ? this.pause() : this.resume())
    document.addEventListener('visibilitychange', visibility)
    this.stops.push(() => document.removeEventListener('visibilitychange', visibility))
    const end = () => this.end()
    signal.addEventListener('abort', end, { once: true })
    this.stops.push(() => signal.removeEventListener('abort', end))
    this.followAddress()
    if (!document.hidden) this.resume()
  }

  private resume(): void {
    if (this.ended) return
    this.observer.observe(this.options.document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    })
    this.firstChange ??= this.clock.now()
    this.schedule(0)
  }

  private pause(): void {
    this.observer.disconnect()
    this.cancel?.()
    this.cancel = null
    this.awaitsIdle = false
  }

  private end(): void {
    if (this.ended) return
    this.ended = true
    this.pause()
    for (const stop of this.stops.splice(0)) stop()
  }

  private changed(): void {
    // a reading that only waits for an idle moment will see this change too; starting over could put it off for ever
    if (this.awaitsIdle) return
    if (this.reading) {
      // part of it may have been read already: once more, when this reading is over
      this.firstChange ??= this.clock.now()
      return
    }
    const now = this.clock.now()
    this.firstChange ??= now
    const quiet = Math.min(QUIET, Math.max(0, this.firstChange + AT_LATEST - now))
    this.schedule(Math.max(quiet, this.restUntil - now))
  }

  /** The one reading that is due, put off to `ms` from now. */
  private schedule(ms: number): void {
    this.cancel?.()
    this.awaitsIdle = false
    this.cancel = this.clock.after(ms, () => {
      this.awaitsIdle = true
      this.cancel = this.clock.idle(IDLE_AT_LATEST, () => {
        this.cancel = null
        this.awaitsIdle = false
        void this.readNow()
      })
    })
  }

  private async readNow(): Promise<void> {
    const started = this.clock.now()
    this.firstChange = null
    this.reading = true
    try {
      const reading = await this.options.read()
      if (this.ended) return
      const said = fingerprint(reading, this.options.document)
      // told before it is handed on: a receiver that fails is not told the same again
      const news = said !== this.reported
      this.reported = said
      if (news) this.options.onReading(reading)
      this.failures = 0
    } catch {
      this.failures++
    }
    this.reading = false
    const ended = this.clock.now()
    this.restUntil = ended + (ended - started) * SHARE
    if (this.failures >= FAILURES_AT_MOST) this.end()
    else if (this.firstChange !== null && !this.options.document.hidden) this.changed()
  }

  /** A new address without a load. The old content may stand for a moment: what it changes to is a change of its own. */
  private followAddress(): void {
    let last = this.options.url().href
    const look = () => {
      const now = this.options.url().href
      if (now === last) return
      last = now
      if (!this.options.document.hidden) this.changed()
    }
    const navigation = (this.options.document.defaultView as { navigation?: EventTarget } | null)?.navigation
    if (navigation !== undefined && navigation !== null) {
      navigation.addEventListener('currententrychange', look)
      this.stops.push(() => navigation.removeEventListener('currententrychange', look))
      return
    }
    let cancel: () => void
    const poll = () => {
      look()
      cancel = this.clock.after(POLL, poll)
    }
    cancel = this.clock.after(POLL, poll)
    this.stops.push(() => cancel())
  }
}

/** Everything of a reading that a receiver can tell apart, and what the page shows beside its text: whoever lists its
 * documents does so when told of a reading. */
function fingerprint({ reading, site }: PageReading, document: Document): string {
  const shown = [...document.querySelectorAll('iframe,embed,object')].slice(0, SHOWN_AT_MOST)
  const addresses = shown.map((each) => (each.getAttribute('src') ?? each.getAttribute('data'))?.slice(0, 300))
  return JSON.stringify([site?.id ?? null, reading, addresses])
}

function browserClock(view: Window | typeof globalThis): Clock {
  const idle = view.requestIdleCallback
  return {
    now: () => performance.now(),
    after(ms, task) {
      const id = setTimeout(task, ms)
      return () => clearTimeout(id)
    },
    idle(ms, task) {
      // Safari has no idle callbacks
      if (typeof idle !== 'function') return this.after(0, task)
      const id = idle.call(view, task, { timeout: ms })
      return () => view.cancelIdleCallback(id)
    },
  }
}
