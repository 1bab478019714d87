import { type BreakerMemory, failed, stateOf, succeeded } from './breaker.ts'
import { LiveError } from './error.ts'
import { type Clock, createPace } from './pace.ts'

export const TRANSPORT = {
  /** For head and body together: a stall of 90 s without a byte has been met. */
  timeoutMs: 10_000,
  attempts: 3,
  /** No new attempt after so much time: a person waits. */
  patienceMs: 20_000,
  /** First pause before another attempt; each is up to twice as long, with jitter. */
  backoffMs: 1000,
  bytes: 5_000_000,
} as const

export type Request = {
  url: string
  /** JSON to be posted; a GET without it. */
  body?: string
  /** Value of the `Authorization` header. */
  authorization?: string
}

/** What happened to a request that was answered: `missing` is a clean 404. */
export type Answered = { status: 'ok'; json: unknown } | { status: 'missing' }

export type TransportOptions = Clock & {
  fetch: (url: string, init: RequestInit) => Promise<Response>
  /** 0 to 1, for jitter. */
  random(): number
  /** The breaker's memory, kept where it outlives the background. */
  memory: { load(): Promise<BreakerMemory>; save(memory: BreakerMemory): Promise<void> }
}

/** A failure that another attempt may mend; `waitMs` is what the server asked for. */
class Passing extends LiveError {
  readonly waitMs: number | null
  constructor(problem: 'timeout' | 'unreachable' | 'server' | 'unreadable' | 'busy', waitMs: number | null = null) {
    super(problem)
    this.waitMs = waitMs
  }
}

/** Milliseconds of a `Retry-After` header: seconds or a date. Null where there is none or it cannot be read. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}

/** Asks one host politely. Every failure is a `LiveError`. */
export function createTransport(options: TransportOptions) {
  const { now, sleep, random, memory } = options
  const pace = createPace({ now, sleep })

  const once = async (request: Request): Promise<Answered> => {
    const stop = new AbortController()
    const finished = new AbortController()
    const late = sleep(TRANSPORT.timeoutMs, finished.signal).then(() => {
      if (!finished.signal.aborted) stop.abort()
      throw new Passing('timeout')
    })
    try {
      return await Promise.race([exchange(options, request, stop.signal), late])
    } finally {
      finished.abort()
      late.catch(() => undefined)
    }
  }

  const remember = async (change: (old: BreakerMemory) => BreakerMemory) => memory.save(change(await memory.load()))

  /** How long to wait before attempt `next` (from 2), or null where it is not worth it. */
  const pause = (error: unknown, next: number, began: number): number | null => {
    if (!(error instanceof Passing)) return null
    const backoff = TRANSPORT.backoffMs * 2 ** (next - 2) * (0.5 + random() / 2)
    const wait = Math.max(error.waitMs ?? 0, backoff)
    const tooLate = now() - began + wait > TRANSPORT.patienceMs
    return next > TRANSPORT.attempts || tooLate ? null : wait
  }

  const attempt = async (request: Request): Promise<Answered> => {
    const state = await memory.load()
    if (stateOf(state, now()) === 'open') throw new LiveError('resting', state.openUntil)
    try {
      const answered = await once(request)
      await memory.save(succeeded())
      return answered
    } catch (error) {
      const problem = error instanceof LiveError ? error.problem : 'unreachable'
      // A refused key or question says nothing of the server's health; being told to wait is no failure.
      if (['timeout', 'unreachable', 'server', 'unreadable'].includes(problem)) {
        await remember((old) => failed(old, now()))
      }
      if (error instanceof Passing && error.waitMs !== null) pace.hold(now() + error.waitMs)
      throw error
    }
  }

  return {
    /** Throws `LiveError`. */
    async ask(request: Request): Promise<Answered> {
      const began = now()
      for (let next = 2; ; next++) {
        try {
          if (pace.heldUntil() - now() > TRANSPORT.patienceMs) throw new LiveError('busy', pace.heldUntil())
          return await pace.run(() => attempt(request))
        } catch (error) {
          const wait = pause(error, next, began)
          if (wait !== null) await sleep(wait)
          else if (error instanceof Passing && error.problem === 'busy') throw new LiveError('busy', pace.heldUntil())
          else throw error instanceof LiveError ? error : new LiveError('unreachable')
        }
      }
    },
  }
}
export type Transport = ReturnType<typeof createTransport>

async function exchange(options: TransportOptions, request: Request, signal: AbortSignal): Promise<Answered> {
  const response = await options
    .fetch(request.url, {
      method: request.body === undefined ? 'GET' : 'POST',
      ...(request.body !== undefined && { body: request.body }),
      headers: {
        accept: 'application/json',
        ...(request.body !== undefined && { 'content-type': 'application/json' }),
        ...(request.authorization !== undefined && { authorization: request.authorization }),
      },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // what is posted goes to the address that it was meant for, or nowhere
      redirect: request.body === undefined ? 'follow' : 'error',
      signal,
    })
    .catch(() => {
      throw new Passing('unreachable')
    })
  try {
    return await taken(response, request.url, options.now())
  } finally {
    // what was not read is not wanted
    if (!response.bodyUsed) response.body?.cancel().catch(() => undefined)
  }
}

async function taken(response: Response, url: string, now: number): Promise<Answered> {
  if (response.url !== '' && new URL(response.url).origin !== new URL(url).origin) throw new LiveError('unreadable')
  const { status, headers } = response
  if (status === 404) return { status: 'missing' }
  if (status === 401 || status === 403) throw new LiveError('key-refused')
  if (status === 429) throw new Passing('busy', retryAfter(headers.get('retry-after'), now))
  if (status >= 500) throw new Passing('server', retryAfter(headers.get('retry-after'), now))
  if (status !== 200) throw new LiveError('refused')
  // a sign-in page, or a notice in the place of the service
  if (/html/i.test(headers.get('content-type') ?? '')) throw new LiveError('unreadable')
  return { status: 'ok', json: await jsonOf(response) }
}

async function jsonOf(response: Response): Promise<unknown> {
  const text = await textOf(response)
  try {
    return JSON.parse(text)
  } catch {
    throw new Passing('unreadable')
  }
}

/** The body as text, as long as it is within bounds. */
async function textOf(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Passing('unreachable')
    })
    if (done) return text + decoder.decode()
    size += value.length
    if (size > TRANSPORT.bytes) {
      reader.cancel().catch(() => undefined)
      throw new LiveError('unreadable')
    }
    text += decoder.decode(value, { stream: true })
  }
}
