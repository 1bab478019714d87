import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** What goes wrong on the way, and what the part behind `=` means. */
export const FAULTS: Record<string, string> = {
  stall: 'nothing is answered',
  'stall-body': 'head and first half come, then nothing more',
  slow: 'the body in pieces of 64 bytes, one every N milliseconds (50)',
  malformed: 'half of the JSON, as if it were all',
  cut: 'the connection ends in mid-body',
  drop: 'the connection ends before an answer',
  nonsense: 'valid JSON that is no answer',
  empty: 'status 200 and no body',
  html: 'a sign-in page with status 200',
  huge: 'a body of N megabytes (64)',
  redirect: 'status 302 to an address (https://elsewhere.example/)',
  '401': 'status 401',
  '404': 'status 404',
  '429': 'status 429 with Retry-After of N seconds (1)',
  '500': 'status 500',
  '503': 'status 503 with Retry-After of N seconds (none)',
}

export type Answer = { status: number; headers: Record<string, string>; body: string }

const HTML = '<!doctype html><title>Sign in</title><form><input name="password" type="password"></form>'

/** Whether a text such as `slow=20` names a fault. */
export function isFault(spec: string): boolean {
  return Object.hasOwn(FAULTS, spec.split('=')[0] ?? '')
}

/** Sends an answer as it is, or as a fault spoils it. Ends early where the client has gone. */
export async function send(response: ServerResponse, answer: Answer, spec: string | null): Promise<void> {
  const [name = '', given] = (spec ?? '').split(/=(.*)/s)
  const amount = given === undefined ? null : Number(given)
  const body = Buffer.from(answer.body)
  const half = body.subarray(0, Math.floor(body.length / 2))
  const head = (status: number, more: Record<string, string>) =>
    response.writeHead(status, { ...answer.headers, ...more })
  const plain = (status: number, text: string | Buffer, more: Record<string, string> = {}) =>
    head(status, { 'content-length': String(Buffer.byteLength(text)), ...more }).end(text)
  const retry = (seconds: number | null) => (seconds === null ? {} : { 'retry-after': String(seconds) })

  switch (name) {
    case 'stall':
      return
    case 'stall-body':
      head(answer.status, { 'content-length': String(body.length) }).write(half)
      return
    case 'drop':
      response.destroy()
      return
    case 'cut':
      head(answer.status, { 'content-length': String(body.length) }).write(half, () => response.destroy())
      return
    case 'slow':
      head(answer.status, { 'content-length': String(body.length) })
      for (let at = 0; at < body.length && !response.destroyed; at += 64) {
        response.write(body.subarray(at, at + 64))
        await wait(amount ?? 50)
      }
      response.end()
      return
    case 'huge':
      head(200, {})
      for (let sent = 0; sent < (amount ?? 64) * 16 && !response.destroyed; sent++) {
        if (!response.write(' '.repeat(65_536))) await drained(response)
      }
      response.end(body)
      return
    case 'malformed':
      return void plain(answer.status, half)
    case 'nonsense':
      return void plain(answer.status, '{"weather":["fair",7,null]}')
    case 'empty':
      return void plain(answer.status, '')
    case 'html':
      return void plain(200, HTML, { 'content-type': 'text/html; charset=utf-8' })
    case 'redirect':
      return void plain(302, '', { location: given ?? 'https://elsewhere.example/' })
    case '429':
      return void plain(429, '{"errors":["Too many requests"]}', retry(amount ?? 1))
    case '401':
    case '404':
    case '500':
    case '503':
      return void plain(Number(name), `{"errors":["fault ${name}"]}`, retry(amount))
    default:
      return void plain(answer.status, body)
  }
}

/** Ends when the client takes more, or has gone. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const on = () => {
      response.off('drain', on)
      response.off('close', on)
      resolve()
    }
    response.on('drain', on)
    response.on('close', on)
  })
}
