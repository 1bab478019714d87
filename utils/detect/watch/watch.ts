import type { PageCache } from '../dom/boxes.ts'
import type { PageReading } from '../dom/read-dom.ts'
import { followAddress } from './address.ts'
import { Budget } from './budget.ts'
import type { Driven } from './drive.ts'
import { Observation } from './observation.ts'

/** When the watcher works; injectable so that tests own the clock. */
export type Clock = {
  /** Milliseconds, as a clock that only goes forward. */
  now: () => number
  /** Runs `task` after `ms`; returns what takes it back. */
  after: (ms: number, task: () => void) => () => void
}

export type ReadRequest = {
  /** Take nothing of before for granted; there is no hurry. */
  again: boolean
  /** Asked between slices, with the milliseconds spent so far. */
  stop: (cost: number) => boolean
}

export type WatchOptions = {
  document: Document
  url: () => URL
  /** What is known of the page; it is told of changes while the page is watched. */
  cache: PageCache
  /** Attributes that the page's adapter goes by. */
  attributes?: readonly string[]
  read: (request: ReadRequest) => Promise<Driven>
  onReading: (reading: PageReading) => void
  signal: AbortSignal
  clock?: Clock
}

/** After news the page is looked at once more: what fades or slides in has arrived by then. Milliseconds, as all here. */
const SECOND_LOOK = 800
/** What no observer sees is looked for once, in a page that has been at rest for so long after changes … */
const AGAIN_AFTER = 1500
/** … and not before so many times its cost after the last such look. */
const AGAIN_SHARE = 150
/** Of such a look in a page that does not rest, what is done at a time; twice as much in each next part. */
const AGAIN_PART = 8
/** Frames and the like that are looked at for whether they are others now. */
const SHOWN_AT_MOST = 20
/** After a failure; twice as long after each next one. */
const RETRY = 1000
/** Failures in a row after which this page is left alone. */
const FAILURES_AT_MOST = 5

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
  private readonly observation: Observation
  private budget = new Budget()
  private stops: (() => void)[] = []
  private cancel: (() => void) | null = null
  private busy = false
  /** Nothing has been read since the page was shown. */
  private fresh = true
  /** When to look without a change; null = not. */
  private lookAt: number | null = null
  /** Something has changed since everything was read afresh. */
  private stale = true
  private againFrom = 0
  private part = AGAIN_PART
  private reported: string | null = null
  /** What the page shows beside its text: whoever lists its documents does so when told of a reading. */
  private shown: readonly string[] = []
  private failures = 0
  private ended = false

  constructor(options: WatchOptions) {
    this.options = options
    this.clock = options.clock ?? browserClock
    const { document, cache, attributes = [] } = options
    this.observation = new Observation(document, cache, attributes, () => this.changed())
  }

  start(): void {
    const { document, signal, url } = this.options
    const visibility = () => (document.hidden ? this.pause() : this.resume())
    document.addEventListener('visibilitychange', visibility)
    const end = () => this.end()
    signal.addEventListener('abort', end, { once: true })
    this.stops = [
      () => document.removeEventListener('visibilitychange', visibility),
      () => signal.removeEventListener('abort', end),
      followAddress(document, url, this.clock, () => this.changed()),
    ]
    if (!document.hidden) this.resume()
  }

  private resume(): void {
    if (this.ended) return
    this.observation.start()
    this.budget = new Budget()
    this.fresh = true
    this.stale = true
    this.lookAt = this.clock.now()
    this.plan()
  }

  private pause(): void {
    this.observation.stop()
    this.cancel?.()
    this.cancel = null
  }

  private end(): void {
    if (this.ended) return
    this.ended = true
    this.pause()
    for (const stop of this.stops) stop()
  }

  private get resting(): boolean {
    return this.ended || this.options.document.hidden
  }

  private changed(): void {
    if (this.resting) return
    const known = this.budget.first !== null
    this.budget.changed(this.clock.now())
    this.stale = true
    // what is planned for a change waits for those that follow: they must not put it off for ever
    if (!known) this.plan()
  }

  /** Sets the one timer for what is due first. */
  private plan(): void {
    if (this.busy || this.resting) return
    this.cancel?.()
    const now = this.clock.now()
    const dues = [this.budget.due(now), this.lookAt, this.againAt()].filter((due) => due !== null)
    this.cancel =
      dues.length === 0
        ? null
        : this.clock.after(Math.max(0, Math.min(...dues) - now), () => {
            void this.work()
          })
  }

  /** When everything is to be read afresh if nothing more happens; null = not. */
  private againAt(): number | null {
    if (!this.stale || this.budget.first !== null) return null
    return Math.max(this.againFrom, this.budget.last + AGAIN_AFTER)
  }

  private async work(): Promise<void> {
    this.cancel = null
    this.busy = true
    const now = this.clock.now()
    const isDue = (time: number | null) => time !== null && time <= now
    if (isDue(this.budget.due(now)) || isDue(this.lookAt)) {
      await this.look()
      const restless = this.budget.restless(this.clock.now()) >= AGAIN_AFTER
      if (restless && isDue(this.againFrom)) await this.lookAgain(this.part)
    } else if (isDue(this.againAt())) await this.lookAgain(Number.POSITIVE_INFINITY)
    this.busy = false
    if (this.failures >= FAILURES_AT_MOST) this.end()
    else this.plan()
  }

  /** Reads what has changed. */
  private async look(): Promise<void> {
    const { budget } = this
    this.lookAt = null
    budget.begin()
    const cost = await this.read(false, () => this.resting)
    // the first reading is of the whole page and says nothing of what changes cost
    budget.end(this.clock.now(), this.fresh ? 0 : cost)
    if (this.fresh) this.againFrom = this.clock.now() + AGAIN_AFTER
    this.fresh = false
  }

  /** Reads everything afresh, as far as it comes before the page stirs, or for `part` milliseconds where it never rests. */
  private async lookAgain(part: number): Promise<void> {
    const { last } = this.budget
    const stirred = () => part === Number.POSITIVE_INFINITY && this.budget.last !== last
    let stopped = false
    const cost = await this.read(true, (spent) => {
      stopped = this.resting || spent >= part || stirred()
      return stopped
    })
    this.part = stopped && !stirred() ? this.part * 2 : AGAIN_PART
    if (!stopped && this.budget.first === null) this.stale = false
    this.againFrom = this.clock.now() + cost * AGAIN_SHARE
  }

  /** Returns what it cost. */
  private async read(again: boolean, stop: (cost: number) => boolean): Promise<number> {
    const started = this.clock.now()
    try {
      const { result, cost } = await this.options.read({ again, stop })
      if (again) this.observation.shown = true
      if (result !== null && !this.ended) this.tell(result)
      this.failures = 0
      return cost
    } catch {
      // whatever failed is tried again, less and less often; `work` ends it all after a few
      this.lookAt = this.clock.now() + RETRY * 2 ** this.failures++
      return this.clock.now() - started
    }
  }

  private tell(reading: PageReading): void {
    if (this.observation.shown) this.shown = addressesShown(this.options.document)
    this.observation.shown = false
    const said = fingerprint(reading, this.shown)
    if (said === this.reported) return
    // before it is handed on: a receiver that fails is not told the same again
    this.reported = said
    this.lookAt = this.clock.now() + SECOND_LOOK
    this.options.onReading(reading)
  }
}

/** Everything that a receiver can tell apart. */
function fingerprint({ reading, site }: PageReading, shown: readonly string[]): string {
  return JSON.stringify([site?.id ?? null, reading, shown])
}

function addressesShown(document: Document): string[] {
  const shown = [...document.querySelectorAll('iframe,embed,object')].slice(0, SHOWN_AT_MOST)
  return shown.map((each) => (each.getAttribute('src') ?? each.getAttribute('data') ?? '').slice(0, 300))
}

const browserClock: Clock = {
  now: () => performance.now(),
  after(ms, task) {
    const id = setTimeout(task, ms)
    return () => clearTimeout(id)
  },
}
