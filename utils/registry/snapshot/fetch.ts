import { CopyError } from '../../model/registry-copy.ts'
import { COPY_LIMITS } from './accept.ts'
import { checkedAddress } from './address.ts'

/** What an install takes from its surroundings. */
export type Net = {
  fetch: typeof fetch
  crypto: SubtleCrypto
  /** Resolves after so many milliseconds, or as soon as the signal is aborted. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>
  /** Milliseconds without a byte after which a connection counts as dead. */
  silence: number
}

/** Milliseconds without a byte after which a connection is given up. */
export const SILENCE = 90_000

/** Answers that another try may change: time-out, too many requests, a server that fails. */
const passing = (status: number) => status === 408 || status === 429 || status >= 500

/** A stream of bytes that ends in a `CopyError` when it is silent for too long or is cut. */
export type Bytes = AsyncGenerator<Uint8Array<ArrayBuffer>, void>

export type Answer = { status: number; url: URL; body: Bytes }

/** Aborts by itself when it is not fed for `ms`. */
function watchdog(ms: number, outer: AbortSignal) {
  const own = new AbortController()
  const abort = () => own.abort()
  outer.addEventListener('abort', abort, { once: true })
  if (outer.aborted) abort()
  let timer = setTimeout(abort, ms)
  return {
    signal: own.signal,
    feed() {
      clearTimeout(timer)
      timer = setTimeout(abort, ms)
    },
    end() {
      clearTimeout(timer)
      outer.removeEventListener('abort', abort)
    },
    /** What a failure was: ours to stop, silence, or the network's. */
    failure(cause: unknown): unknown {
      if (outer.aborted || cause instanceof CopyError) return cause
      if (own.signal.aborted) return new CopyError('stalled', `nothing came for ${ms} ms`, { cause })
      return new CopyError('unreachable', 'the connection failed', { cause })
    },
  }
}

type Watchdog = ReturnType<typeof watchdog>

async function* bytesOf(response: Response, dog: Watchdog): Bytes {
  const reader = response.body?.getReader()
  try {
    while (reader) {
      const { done, value } = await reader.read()
      if (done) return
      dog.feed()
      yield value
    }
  } catch (cause) {
    throw dog.failure(cause)
  } finally {
    dog.end()
    void reader?.cancel().catch(() => undefined)
  }
}

/**
 * Asks for a file without cookies and referrer. Rejects with `CopyError`: `unreachable`, `stalled`, `refused`, `busy`,
 * `address` (led elsewhere than https); with the signal's reason where that was aborted.
 * @param from first byte that is wanted.
 */
export async function request(url: URL, from: number, net: Net, signal: AbortSignal): Promise<Answer> {
  const dog = watchdog(net.silence, signal)
  try {
    const response = await net.fetch(url.href, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // a manifest must be of now, and what comes is kept here, not in the browser's cache
      cache: 'no-store',
      signal: dog.signal,
      ...(from > 0 && { headers: { range: `bytes=${from}-` } }),
    })
    dog.feed()
    const { status } = response
    if (status !== 200 && status !== 206) {
      void response.body?.cancel().catch(() => undefined)
      throw new CopyError(passing(status) ? 'busy' : 'refused', `the host answered ${status}`)
    }
    const answered = response.url === '' ? url : checkedAddress(response.url)
    return { status, url: answered, body: bytesOf(response, dog) }
  } catch (cause) {
    dog.end()
    throw dog.failure(cause)
  }
}

/** A manifest's text and the address that it came from in the end. Rejects as `request`, and with `too-large`. */
export async function fetchManifest(url: URL, net: Net, signal: AbortSignal): Promise<{ text: string; url: URL }> {
  const answer = await request(url, 0, net, signal)
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for await (const bytes of answer.body) {
    size += bytes.length
    if (size > COPY_LIMITS.manifest) throw new CopyError('too-large', 'the manifest is too large')
    text += decoder.decode(bytes, { stream: true })
  }
  return { text: text + decoder.decode(), url: answer.url }
}
