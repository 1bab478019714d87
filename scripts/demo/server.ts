import { createHash, X509Certificate } from 'node:crypto'
import type http from 'node:http'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'

export type Page = { type: string; body: string | Uint8Array; headers?: Record<string, string> }

/** A local HTTPS server that answers under true host names; the browser is told to look for them here. */
export type LocalServer = {
  port: number
  /** Base64 SHA-256 of the certificate's public key: the one that Chromium is told to accept. */
  spki: string
  /** Pages by host and path, without the query: `www.linkedin.com/in/somebody/`. */
  pages: Map<string, Page>
  /** Hosts that answer for themselves. */
  hosts: Map<string, http.RequestListener>
  /** Every request so far, as host and path with the query. */
  seen: string[]
  close(): Promise<void>
}

/** A throw-away certificate for these names, good for a week. Its key never touches the disk. */
async function certificate(hosts: string[]) {
  const week = 7 * 24 * 3600 * 1000
  return generate([{ name: 'commonName', value: 'Touchstone demo' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - week),
    notAfterDate: new Date(Date.now() + week),
    extensions: [{ name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2 as const, value })) }],
  })
}

/**
 * Starts the server on a free port of 127.0.0.1.
 * @param hosts names for the certificate.
 */
export async function startServer(hosts: string[]): Promise<LocalServer> {
  const made = await certificate(hosts)
  const pages = new Map<string, Page>()
  const own = new Map<string, http.RequestListener>()
  const seen: string[] = []
  const server = https.createServer({ key: made.private, cert: made.cert }, (request, response) => {
    const url = new URL(request.url ?? '/', 'https://unused')
    const host = (request.headers.host ?? '').replace(/:\d+$/, '')
    seen.push(`${host}${request.url ?? ''}`)
    const listener = own.get(host)
    if (listener) return listener(request, response)
    const page = pages.get(`${host}${url.pathname}${url.search}`) ?? pages.get(`${host}${url.pathname}`)
    response.writeHead(page ? 200 : 404, {
      'content-type': page?.type ?? 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...page?.headers,
    })
    response.end(page?.body ?? 'Not a page of the demo.')
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const key = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' })
  return {
    port: (server.address() as AddressInfo).port,
    spki: createHash('sha256').update(key).digest('base64'),
    pages,
    hosts: own,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
