import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PER_PAGE_AT_MOST } from '../../registry-server/handler.ts'
import { type RegistryServer, startRegistryServer } from '../../registry-server/server.ts'
import { certification, ctid, KEY, smallRegistry } from '../registry-live/make.ts'

let server: RegistryServer
beforeAll(async () => {
  server = await startRegistryServer({ data: smallRegistry(), keys: [KEY], faults: true })
})
afterAll(() => server.close())

const get = (path: string, init: RequestInit = {}) => fetch(`${server.origin}${path}`, init)
const search = (body: unknown, authorization: string | null = `Bearer ${KEY}`) =>
  get('/assistant/search/ctdl', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: authorization === null ? {} : { authorization },
  })
const names = async (query: object): Promise<string[]> => {
  const response = await search({ Query: query, Sort: 'search:relevance', Take: 100 })
  const { data } = (await response.json()) as { data: { 'ceterms:name': { en: string } }[] }
  return data.map((each) => each['ceterms:name'].en)
}
const containing = (value: string) => ({ 'search:value': value, 'search:matchType': 'search:contains' })

describe('reading by CTID', () => {
  it('gives graph, resource and envelope without a key, in any case of the CTID', async () => {
    const id = ctid(11).toUpperCase()
    const graph = await (await get(`/graph/${id}`)).json()
    expect(graph['@graph'][0]['ceterms:ctid']).toBe(ctid(11))
    const resource = await (await get(`/resources/${id}`)).json()
    expect(resource).toMatchObject({ '@context': expect.anything(), 'ceterms:ctid': ctid(11) })
    const envelope = await (await get(`/ce-registry/envelopes/${id}`)).json()
    expect(envelope).toMatchObject({
      envelope_ceterms_ctid: ctid(11),
      envelope_ctdl_type: 'ceterms:Certification',
      owned_by: ctid(1),
      decoded_resource: graph,
    })
  })

  it('answers a clean 404 for what it does not know', async () => {
    for (const path of ['graph', 'resources', 'ce-registry/envelopes']) {
      const response = await get(`/${path}/${ctid(999)}`)
      expect(response.status).toBe(404)
      expect(await response.json()).toHaveProperty('errors')
    }
  })

  it('lets any origin read with GET and with nothing else, and the Search API not at all', async () => {
    const response = await get(`/graph/${ctid(11)}`)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-allow-methods')).toBe('GET')
    const asks = (path: string, method: string) =>
      get(path, { method: 'OPTIONS', headers: { 'access-control-request-method': method } })
    expect((await asks(`/graph/${ctid(11)}`, 'GET')).headers.get('access-control-allow-origin')).toBe('*')
    expect((await asks('/graph/search', 'POST')).headers.get('access-control-allow-origin')).toBeNull()
    expect((await search({})).headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('envelopes and events', () => {
  it('come in pages with the total and the way to the others', async () => {
    const total = server.data.records.size
    const first = await get('/ce-registry/envelopes?page=1&per_page=20')
    expect(first.headers.get('x-total')).toBe(String(total))
    const seen = new Set<string>()
    let next: string | undefined = `${server.origin}/ce-registry/envelopes?page=1&per_page=20`
    while (next) {
      const response: Response = await fetch(next)
      for (const each of (await response.json()) as { envelope_ceterms_ctid: string }[]) {
        seen.add(each.envelope_ceterms_ctid)
      }
      next = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1]
    }
    expect(seen.size).toBe(total)
  })

  it('hold 10 a page unless told, and never more than the most', async () => {
    expect(await (await get('/ce-registry/envelopes')).json()).toHaveLength(10)
    expect((await get(`/ce-registry/envelopes?per_page=${PER_PAGE_AT_MOST + 1}`)).status).toBe(400)
    expect((await get('/ce-registry/envelopes?page=0')).status).toBe(400)
    const [first] = await (await get('/ce-registry/envelopes?metadata_only=true')).json()
    expect(first).not.toHaveProperty('decoded_resource')
  })

  it('tell what was created, changed and taken out since a time, newest first', async () => {
    const at = '2026-11-20T10:00:00.000Z'
    server.data.put(certification(500, 'New', 1), at)
    server.data.put(certification(500, 'Newer', 1), '2026-11-20T11:00:00.000Z')
    server.data.remove(ctid(500), '2026-11-20T12:00:00.000Z')
    const feed = await (await get(`/ce-registry/envelopes/events?after=${at}`)).json()
    expect(feed.map(({ event }: { event: string }) => event)).toEqual(['destroy', 'update', 'create'])
    const only = await (await get(`/ce-registry/envelopes/events?after=${at}&event=update&ctid=${ctid(500)}`)).json()
    expect(only).toHaveLength(1)
    expect((await get('/ce-registry/envelopes/events?after=yesterday')).status).toBe(400)
    expect((await get(`/graph/${ctid(500)}`)).status).toBe(404)
  })
})

describe('the Search API', () => {
  it('wants a key in either header, and says how to sort', async () => {
    const body = { Query: { 'ceterms:name': 'rope' }, Sort: 'search:relevance' }
    expect((await search(body, null)).status).toBe(401)
    expect((await search(body, 'Bearer wrong')).status).toBe(401)
    expect((await search(body, `ApiToken ${KEY}`)).status).toBe(200)
    expect((await search({ Query: body.Query })).status).toBe(400)
    expect((await search({ ...body, 'search:take': 3 })).status).toBe(500)
    expect((await search({ ...body, Query: { 'ceterms:colour': 'red' } })).status).toBe(400)
  })

  it('takes the keys of an object as AND, lists and orTerms as OR', async () => {
    expect(await names({ 'ceterms:name': containing('rescuer'), 'ceterms:ctid': ctid(12) })).toHaveLength(1)
    const either = { 'ceterms:name': containing('pilot'), 'ceterms:ctid': ctid(12) }
    expect(await names({ 'search:termGroup': { 'search:operator': 'search:orTerms', ...either } })).toHaveLength(2)
    const groups = [{ 'ceterms:name': containing('pilot') }, { 'ceterms:ctid': ctid(12) }]
    expect(await names({ 'search:termGroup': groups })).toHaveLength(2)
    const values = { 'search:value': ['harbour pilot licence', 'x'], 'search:matchType': 'search:exactMatch' }
    expect(await names({ 'ceterms:name': values })).toEqual(['Harbour Pilot Licence'])
  })

  it('forgets, of a list of objects, how each was to be matched', async () => {
    const exact = { 'search:value': 'Harbour', 'search:matchType': 'search:exactMatch' }
    expect(await names({ 'ceterms:name': exact })).toEqual([])
    expect(await names({ 'ceterms:name': [exact] })).toEqual(['Harbour Pilot Licence'])
  })

  it('follows an owner, and knows credentials from organisations', async () => {
    const guild = { 'ceterms:name': containing('guild') }
    expect(await names({ 'ceterms:ownedBy': guild })).toHaveLength(2)
    const credentials = { 'search:value': 'ceterms:Credential', 'search:matchType': 'search:subClassOf' }
    expect(await names({ '@type': credentials, ...guild })).toEqual([])
    expect(await names(guild)).toEqual(['Halden Bay Guild'])
  })

  it('does not order by relevance, as the real one does not', async () => {
    const found = await names({ 'ceterms:name': 'certified rope rescuer preparation course' })
    expect(found[0]).toBe('Certified Rope Rescuer (CRR)')
  })
})

describe('faults', () => {
  it('come by path or header, one request at a time', async () => {
    expect((await get(`/fault/503/graph/${ctid(11)}`)).status).toBe(503)
    const busy = await get(`/graph/${ctid(11)}`, { headers: { 'x-fault': '429=9' } })
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '9'])
    expect((await get(`/graph/${ctid(11)}`)).status).toBe(200)
    expect((await get(`/fault/hail/graph/${ctid(11)}`)).status).toBe(400)
  })

  it('spoil what is sent', async () => {
    await expect(get(`/fault/drop/graph/${ctid(11)}`)).rejects.toThrow()
    await expect(get(`/fault/cut/graph/${ctid(11)}`).then((response) => response.text())).rejects.toThrow()
    const half = await (await get(`/fault/malformed/graph/${ctid(11)}`)).text()
    expect(() => JSON.parse(half)).toThrow()
    expect(await (await get(`/fault/slow=1/graph/${ctid(11)}`)).json()).toHaveProperty('@graph')
    const stalled = get(`/fault/stall/graph/${ctid(11)}`, { signal: AbortSignal.timeout(100) })
    await expect(stalled).rejects.toThrow()
  })

  it('are not taken from outside where they are switched off', async () => {
    const plain = await startRegistryServer({ data: server.data })
    const asked = await fetch(`${plain.origin}/graph/${ctid(11)}`, { headers: { 'x-fault': '500' } })
    expect(asked.status).toBe(200)
    expect((await fetch(`${plain.origin}/fault/500/graph/${ctid(11)}`)).status).toBe(404)
    await plain.close()
  })
})
