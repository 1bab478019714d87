import { setTimeout as sleep } from 'node:timers/promises'
import { UsageError } from '../cli.ts'

export type Pace = {
  /** Least time between the beginnings of two requests, ms. */
  apartMs: number
  /** Longest time for one answer, ms: a page of whole documents is large. */
  timeoutMs: number
  /** Wait before the first repetition, ms; doubled each time. */
  backOffMs: number
}
export const POLITE: Pace = { apartMs: 1000, timeoutMs: 60_000, backOffMs: 2000 }

const TRIES = 6
/** Longest wait that a server may ask for, s. */
const MAX_WAIT = 600

export type Got = { status: number; headers: Headers; text: string }
export type Getter = (url: URL) => Promise<Got>

/** Seconds as a number or a date, or null. */
function retryAfter(headers: Headers): number | null {
  const said = headers.get('retry-after')
  if (said === null) return null
  const seconds = /^\d{1,6}$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), MAX_WAIT) : null
}

const mayPass = (status: number) => status === 408 || status === 429 || status >= 500

/**
 * Asks one after the other, at the pace that is given, and again with growing waits where the server is busy or cuts off.
 * Gives 200 and 404 back; throws `UsageError` for the rest.
 */
export function createGetter(pace: Pace): Getter {
  let last = Number.NEGATIVE_INFINITY
  const once = async (url: URL): Promise<Got> => {
    await sleep(Math.max(0, last + pace.apartMs - performance.now()))
    last = performance.now()
    const signal = AbortSignal.timeout(pace.timeoutMs)
    const response = await fetch(url, { signal, headers: { accept: 'application/json' } })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
  return async (url) => {
    let why = ''
    for (let turn = 0; turn < TRIES; turn++) {
      let wait = pace.backOffMs * 2 ** turn
      try {
        const got = await once(url)
        if (got.status === 200 || got.status === 404) return got
        why = `status ${got.status}`
        if (!mayPass(got.status)) break
        wait = Math.max(wait, (retryAfter(got.headers) ?? 0) * 1000)
      } catch (error) {
        why = error instanceof Error ? error.message : String(error)
      }
      if (turn < TRIES - 1) await sleep(wait)
    }
    throw new UsageError(`${url.href}: ${why}; what was fetched is kept: the same command goes on from there`)
  }
}

/** An address that is fetched: https, or a server on this machine. Throws `UsageError`. */
export function addressOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  const local = url?.protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(url.hostname)
  if (!url || (url.protocol !== 'https:' && !local)) throw new UsageError(`${text}: not an https address`)
  return url
}

/** JSON of an answer. Throws `UsageError` where it is none. */
export function jsonOf(url: URL, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UsageError(`${url.href}: the answer is not JSON`)
  }
}
