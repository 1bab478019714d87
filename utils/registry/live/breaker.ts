/** What has to outlive a background that is put to sleep. Plain JSON. */
export type BreakerMemory = {
  /** Failures in a row. */
  failures: number
  /** Not asked before this, ms since 1970; 0 = not resting. */
  openUntil: number
  /** How often it has opened in a row. */
  opened: number
}

export const FRESH: BreakerMemory = { failures: 0, openUntil: 0, opened: 0 }

/** Failures in a row that open it, and how long it then rests: each time twice as long, up to a quarter of an hour. */
export const BREAKER = { failures: 5, restMs: 60_000, restMostMs: 900_000 } as const

/** `closed`: asks are let through. `open`: none is. `half-open`: the next one decides. */
export type BreakerState = 'closed' | 'open' | 'half-open'

export function stateOf(memory: BreakerMemory, now: number): BreakerState {
  if (memory.openUntil === 0) return 'closed'
  return now < memory.openUntil ? 'open' : 'half-open'
}

export function succeeded(): BreakerMemory {
  return FRESH
}

/** One failure more. In half-open state a single one opens it again. */
export function failed(memory: BreakerMemory, now: number): BreakerMemory {
  const failures = memory.failures + 1
  const trial = stateOf(memory, now) === 'half-open'
  if (failures < BREAKER.failures && !trial) return { ...memory, failures }
  const rest = Math.min(BREAKER.restMs * 2 ** memory.opened, BREAKER.restMostMs)
  return { failures, openUntil: now + rest, opened: memory.opened + 1 }
}
