import type { IncomingMessage, ServerResponse } from 'node:http'
import { envelopeOf, type RegistryData, type RegistryRecord } from './data.ts'
import { type Answer, isFault, send } from './faults.ts'
import { type AnswerStyle, answerSearch } from './search.ts'

export type Seen = { method: string; url: string; headers: IncomingMessage['headers']; body: string; at: number }

export type RegistryOptions = {
  data: RegistryData
  /** Keys that the Search API takes. */
  keys?: string[]
  /** Takes faults from the path (`/fault/SPEC/…`) and the header `x-fault`. */
  faults?: boolean
  answers?: AnswerStyle
}

export type RegistryHandler = {
  data: RegistryData
  /** Every request, in order. */
  seen: Seen[]
  /** Faults of the requests to come, first in first out; an empty text lets one through. */
  next: string[]
  keys: Set<string>
  handle(request: IncomingMessage, response: ServerResponse): void
}

/** Records on one page of envelopes or events at most. */
export const PER_PAGE_AT_MOST = 200
const BODY_AT_MOST = 1_000_000
const JSON_TYPE = { 'content-type': 'application/json' }
/** As the Registry's server has it: any origin, any header, GET alone. */
const CORS = { 'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET' }

const json = (status: number, value: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { ...JSON_TYPE, ...headers },
  body: typeof value === 'string' ? value : JSON.stringify(value),
})
const notFound = (what: string) => json(404, { errors: [`Couldn't find ${what}`] })
const unauthorized = () => json(401, { errors: ['Invalid token'] })

/** One page of a list, with the headers that tell of the others. `page` begins at 1. */
function paged<T>(url: URL, all: T[], show: (item: T) => unknown): Answer {
  const whole = (name: string, usual: number) => {
    const given = url.searchParams.get(name)
    return given === null ? usual : /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN
  }
  const page = whole('page', 1)
  const perPage = whole('per_page', 10)
  if (!(page >= 1 && perPage >= 1)) return json(400, { errors: ['page or per_page is invalid'] })
  if (perPage > PER_PAGE_AT_MOST)
    return json(400, { errors: [`per_page must be less than or equal ${PER_PAGE_AT_MOST}`] })
  const pages = Math.max(1, Math.ceil(all.length / perPage))
  const link = (to: number, rel: string) => {
    const target = new URL(url)
    target.searchParams.set('page', String(to))
    return `<${target.href}>; rel="${rel}"`
  }
  const links = [
    ...(page > 1 ? [link(1, 'first'), link(page - 1, 'prev')] : []),
    ...(page < pages ? [link(pages, 'last'), link(page + 1, 'next')] : []),
  ]
  const items = all.slice((page - 1) * perPage, page * perPage).map(show)
  return json(200, items, {
    'x-total': String(all.length),
    'x-total-pages': String(pages),
    'x-per-page': String(perPage),
    'x-page': String(page),
    ...(links.length > 0 && { link: links.join(', ') }),
  })
}

/** Newest first, as the Registry orders by the day of creation. */
function envelopes(url: URL, data: RegistryData): Answer {
  const newest = [...data.records.values()].reverse()
  const metadataOnly = url.searchParams.get('metadata_only') === 'true'
  return paged(url, newest, (record) => envelopeOf(record, metadataOnly))
}

/** Newest first. The real feed has no limit of its own to a page; here it is held to that of envelopes. */
function events(url: URL, data: RegistryData): Answer {
  const after = url.searchParams.get('after')
  const from = after === null ? Number.NEGATIVE_INFINITY : Date.parse(after)
  if (Number.isNaN(from)) return json(400, { errors: ['after is invalid'] })
  const event = url.searchParams.get('event')
  const ctid = url.searchParams.get('ctid')?.toLowerCase()
  const wanted = data.events.filter(
    (each) =>
      Date.parse(each.created_at) >= from &&
      (event === null || each.event === event) &&
      (ctid === undefined || each.envelope_ceterms_ctid === ctid),
  )
  return paged(url, wanted.reverse(), (each) => each)
}

/** The resource as a document of its own; with `depth`, the blank nodes beside it. */
function resource(record: RegistryRecord, depth: number): Answer {
  const { '@context': context, '@graph': nodes } = JSON.parse(record.graph)
  const [main, ...blank] = nodes
  return json(200, { '@context': context, ...main, ...(depth > 0 && blank.length > 0 && { '@included': blank }) })
}

function one(kind: string, id: string, url: URL, data: RegistryData): Answer {
  const ctid = decodeURIComponent(id).toLowerCase()
  const record = data.records.get(ctid) ?? data.records.get(`ce-${ctid}`)
  if (!record) return notFound(kind === 'ce-registry/envelopes' ? 'Envelope' : 'Resource')
  if (kind === 'graph') return json(200, record.graph)
  if (kind === 'resources') return resource(record, Number(url.searchParams.get('depth') ?? 0))
  return json(200, envelopeOf(record))
}

function batch(path: string, body: string, data: RegistryData): Answer {
  const asked = JSON.parse(body) as { ctids?: string[] }
  const found = (asked.ctids ?? []).flatMap((ctid) => data.records.get(String(ctid).toLowerCase()) ?? [])
  if (path === '/resources/check_existence')
    return json(
      200,
      found.map(({ ctid }) => ctid),
    )
  const graphs = found.map(({ graph }) => JSON.parse(graph))
  return json(200, path === '/graph/search' ? graphs : graphs.map((graph) => graph['@graph'][0]))
}

const keyOf = (header: string | undefined) => /^(?:Bearer|ApiToken) (.{1,500})$/.exec(header ?? '')?.[1] ?? null

function route(method: string, url: URL, body: string, key: string | null, options: Required<RegistryOptions>): Answer {
  const { data, answers } = options
  const allowed = key !== null && options.keys.includes(key)
  const path = url.pathname
  if (method === 'POST') {
    if (path === '/assistant/search/ctdl') return answerSearch(body, allowed, data, answers)
    if (/^\/(graph\/search|resources\/(search|check_existence))$/.test(path)) return batch(path, body, data)
    return allowed ? notFound('that') : unauthorized()
  }
  if (method !== 'GET' && method !== 'HEAD') return json(405, { errors: ['405 Not Allowed'] })
  if (path === '/ce-registry/envelopes') return envelopes(url, data)
  if (path === '/ce-registry/envelopes/events') return events(url, data)
  if (path === '/ce-registry/envelopes/download') return allowed ? notFound('a download') : unauthorized()
  if (path === '/ce-registry/search') return unauthorized()
  if (path === '/ce-registry/community/info')
    return json(200, { total_envelopes: data.records.size, backup_item: null })
  const single = /^\/(graph|resources|ce-registry\/envelopes)\/([^/]{1,100})$/.exec(path)
  return single ? one(single[1] ?? '', single[2] ?? '', url, data) : notFound('that')
}

/** The answer without a fault. What the route throws is a 500, as it is there. */
function answerFor(method: string, url: URL, seen: Seen, options: Required<RegistryOptions>): Answer {
  const cors = url.pathname.startsWith('/assistant/') ? {} : CORS
  if (method === 'OPTIONS') {
    const asks = seen.headers['access-control-request-method']
    return { status: 200, headers: asks === 'GET' ? { ...cors, 'access-control-allow-headers': '*' } : {}, body: '' }
  }
  try {
    const made = route(method, url, seen.body, keyOf(seen.headers.authorization), options)
    return { ...made, headers: { ...made.headers, ...(method === 'POST' ? {} : cors) } }
  } catch {
    return json(500, { errors: ['Internal Server Error'] }, cors)
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += part.length
    if (size > BODY_AT_MOST) throw new Error('too large')
    parts.push(part)
  }
  return Buffer.concat(parts).toString()
}

/** Answers as the Registry's public endpoints and the Search API do, for any host name. */
export function createRegistryHandler(given: RegistryOptions): RegistryHandler {
  const keys = new Set(given.keys ?? [])
  const seen: Seen[] = []
  const next: string[] = []
  const answerOne = async (request: IncomingMessage, response: ServerResponse) => {
    const options = { faults: false, answers: 'assistant' as const, ...given, keys: [...keys] }
    const method = request.method ?? 'GET'
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
    const entry = { method, url: url.href, headers: request.headers, body: '', at: Date.now() }
    seen.push(entry)
    entry.body = await bodyOf(request)
    const byPath = options.faults ? /^\/fault\/([^/]{1,300})(\/.*)$/.exec(url.pathname) : null
    if (byPath) url.pathname = byPath[2] ?? '/'
    const asked = byPath ? decodeURIComponent(byPath[1] ?? '') : options.faults ? request.headers['x-fault'] : undefined
    // a preflight is no request of its own: the fault waits for what it asks about
    const fault = String(asked ?? (method === 'OPTIONS' ? '' : next.shift()) ?? '')
    if (fault !== '' && !isFault(fault)) return send(response, json(400, { errors: [`no fault ${fault}`] }), null)
    await send(response, answerFor(method, url, entry, options), fault)
  }
  return {
    data: given.data,
    seen,
    next,
    keys,
    handle(request, response) {
      answerOne(request, response).catch(() => response.destroy())
    },
  }
}
