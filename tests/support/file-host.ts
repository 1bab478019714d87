import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a host does with one request instead of answering it as it should. */
export type Fault =
  | { kind: 'cut'; after: number } // sends so many bytes of the body and breaks the connection
  | { kind: 'stall'; after: number } // sends so many bytes and then nothing
  | { kind: 'status'; status: number }

export type Asked = { path: string; range: string | null; cookie: string | null; referer: string | null }

export type FileHost = {
  origin: string
  files: Map<string, Uint8Array>
  /** Faults that wait, in order, by file name. */
  faults: Map<string, Fault[]>
  asked: Asked[]
  /** False: the host knows no ranges. */
  ranges: boolean
  close(): Promise<void>
}

function send(host: FileHost, request: IncomingMessage, response: ServerResponse): void {
  const name = (request.url ?? '/').split('/').at(-1) ?? ''
  const { range = null, cookie = null, referer = null } = request.headers
  host.asked.push({ path: name, range, cookie, referer })
  const body = host.files.get(name)
  const fault = host.faults.get(name)?.shift()
  if (!body || fault?.kind === 'status') {
    response.writeHead(fault?.kind === 'status' ? fault.status : 404).end()
    return
  }
  const from = host.ranges ? Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0) : 0
  const rest = body.subarray(from)
  const more = from > 0 ? { 'content-range': `bytes ${from}-${body.length - 1}/${body.length}` } : {}
  response.writeHead(from > 0 ? 206 : 200, { 'content-length': rest.length, ...more })
  if (!fault) response.end(rest)
  else
    response.write(
      rest.subarray(0, fault.after),
      () => fault.kind === 'cut' && setTimeout(() => response.destroy(), 20),
    )
}

/** A plain host of files on 127.0.0.1 that knows ranges, and can be told to fail. */
export async function startFileHost(files = new Map<string, Uint8Array>()): Promise<FileHost> {
  const host = { files, faults: new Map(), asked: [], ranges: true } as unknown as FileHost
  const server = http.createServer((request, response) => send(host, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  host.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  host.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return host
}
