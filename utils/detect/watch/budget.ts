/** How much of a page's time reading it may take, and when the next reading is due. All times in milliseconds. */

/** A change after this long without one comes to a page at rest. */
const CALM = 150
/** Changes of one piece of the page's work come together. */
const SOON = 8
/** A page that was restless has come to rest. */
const SETTLED = 100
/** From the end of one reading to the next, whatever they cost. */
const PAUSE = 30
/** While a page does not rest, a reading is followed by so many times its own cost without one … */
const SHARE = 70
/** … but is read at least this often. */
const AT_LATEST = 10_000
/** Changes that come to a page at rest are read at once, out of a purse that fills with this part of the time. */
const FILLS = 0.01
const PURSE = 1000

/** The changes of a page that have not been read, and what reading has cost. */
export class Budget {
  /** Time of the first change that has not been read; null when all have been. */
  first: number | null = null
  /** Time of the last change. */
  last = Number.NEGATIVE_INFINITY
  private calm = true
  /** Since when changes have come without a rest. */
  private since = 0
  private purse = PURSE
  private filled = 0
  private ended = Number.NEGATIVE_INFINITY
  private cost = 0

  changed(now: number): void {
    const calm = now - this.last >= CALM
    if (calm) this.since = now
    if (this.first === null) {
      this.first = now
      this.calm = calm
    }
    this.last = now
  }

  /** For how long the page has not come to rest; 0 where it is at rest. */
  restless(now: number): number {
    return now - this.last < CALM ? now - this.since : 0
  }

  /** When the changes so far are to be read; null without any. */
  due(now: number): number | null {
    if (this.first === null) return null
    const rested = this.ended + Math.min(this.cost * SHARE, AT_LATEST)
    const patient = Math.max(rested, this.first + SOON)
    if (this.level(now) <= 0) return patient
    const eager = this.calm ? this.first + SOON : this.last + SETTLED
    return Math.min(patient, Math.max(eager, this.ended + PAUSE))
  }

  /** A reading of all changes so far begins. */
  begin(): void {
    this.first = null
  }

  /** It has ended. */
  end(now: number, cost: number): void {
    this.purse = this.level(now) - cost
    this.ended = now
    this.cost = cost
  }

  private level(now: number): number {
    this.purse = Math.min(PURSE, this.purse + (now - this.filled) * FILLS)
    this.filled = now
    return this.purse
  }
}
