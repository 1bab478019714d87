import { describe, expect, it, vi } from 'vitest'
import { bytesOf } from '../../../components/panel/bytes.ts'
import { PDF_LIMITS } from '../../../utils/documents/pdf.ts'
import { FETCH_LIMITS, fetchAsPage } from '../../../utils/platform/fetch-file.ts'

/** Browsers' reader of blobs, which Node lacks. */
class Reader {
  result: string | null = null
  onload: (() => void) | null = null
  readAsDataURL(blob: Blob): void {
    void blob.arrayBuffer().then((buffer) => {
      this.result = `data:application/octet-stream;base64,${Buffer.from(buffer).toString('base64')}`
      this.onload?.()
    })
  }
}
vi.stubGlobal('FileReader', Reader)

const answers = (response: Response | Error) => {
  const asked = vi.fn(async (_url: string, _init: RequestInit) => {
    if (response instanceof Error) throw response
    return response
  })
  vi.stubGlobal('fetch', asked)
  return asked
}
const file = (size: number, headers: Record<string, string> = {}) =>
  new Response(new Uint8Array(size).fill(7), { headers: { 'content-type': 'application/pdf', ...headers } })

describe('a file fetched by its page', () => {
  it('comes whole, as base64', async () => {
    answers(new Response(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 255])))
    const fetched = await fetchAsPage('https://ats.example/f/1')
    expect(fetched).toMatchObject({ ok: true })
    expect(fetched.ok && [...bytesOf(fetched.data)]).toEqual([0x25, 0x50, 0x44, 0x46, 0, 255])
  })

  it('is asked for with the page’s own cookies and nobody else’s, and not for ever', async () => {
    const asked = answers(file(10))
    await fetchAsPage('https://ats.example/f/1')
    const init = asked.mock.calls[0]?.[1]
    expect(init?.credentials).toBe('same-origin')
    expect(init?.signal).toBeInstanceOf(AbortSignal)
    expect(init?.mode).toBeUndefined()
    expect(init?.method).toBeUndefined()
  })

  it.each([
    ['the host refuses', new Response('', { status: 403 })],
    ['another origin does not allow it', new TypeError('Failed to fetch')],
    [
      'a page to sign in stands in its place',
      new Response('<h1>Sign in', { headers: { 'content-type': 'text/html' } }),
    ],
    ['there is nothing', new Response(null, { status: 204 })],
  ])('is said to be blocked where %s', async (_, response) => {
    answers(response)
    expect(await fetchAsPage('https://ats.example/f/1')).toEqual({ ok: false, why: 'blocked' })
  })

  it('is left where it is too large, as soon as that shows', async () => {
    const pull = vi.fn((stream: ReadableStreamDefaultController) => stream.enqueue(new Uint8Array(1_000_000)))
    const cancel = vi.fn()
    answers(new Response(new ReadableStream({ pull, cancel })))
    expect(await fetchAsPage('https://ats.example/f/1')).toEqual({ ok: false, why: 'too-large' })
    expect(cancel).toHaveBeenCalledOnce()
    expect(pull.mock.calls.length).toBeLessThan(25)
  })

  it('may be as large as a document that is read', () => expect(FETCH_LIMITS.bytes).toBe(PDF_LIMITS.bytes))
})
