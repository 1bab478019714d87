/** Most that is fetched, bytes: as much as a document may have (`PDF_LIMITS`); a test holds the two equal. And the longest
 * that it may take, milliseconds: a signed address is slow at times, a person waits. */
export const FETCH_LIMITS = { bytes: 20_000_000, time: 30_000 } as const

/** Base64 of the file's bytes, or why there is none. `blocked`: the browser or the file's host refused it. */
export type Fetched = { ok: true; data: string } | { ok: false; why: 'blocked' | 'too-large' }

/**
 * Fetches a file from within a page as the page itself could: its origin, its cookies on its own host and none elsewhere,
 * and what other hosts allow it. Never throws.
 */
export async function fetchAsPage(url: string): Promise<Fetched> {
  try {
    const signal = AbortSignal.timeout(FETCH_LIMITS.time)
    const response = await fetch(url, { credentials: 'same-origin', signal })
    const type = response.headers.get('content-type') ?? ''
    // A page in a file's place says that one has to sign in, or that the file is gone.
    if (!response.ok || response.body === null || /html/i.test(type)) return { ok: false, why: 'blocked' }
    const bytes = await take(response.body)
    return bytes === null ? { ok: false, why: 'too-large' } : { ok: true, data: await base64Of(bytes) }
  } catch {
    // offline, refused by the page's rules, or too slow: out of reach for us either way
    return { ok: false, why: 'blocked' }
  }
}

async function take(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Blob | null> {
  const reader = body.getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new Blob(parts)
    size += value.length
    if (size > FETCH_LIMITS.bytes) {
      void reader.cancel()
      return null
    }
    parts.push(value)
  }
}

/** Off the page's own thread: what a person waits for must not stop the page. */
function base64Of(bytes: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]{0,200},/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(bytes)
  })
}
