import { afterEach, beforeEach, expect, test } from 'vitest'
import { compile } from '../../../scripts/compile/compile.ts'
import { createRegistryData } from '../../registry-server/data.ts'
import { type RegistryServer, startRegistryServer } from '../../registry-server/server.ts'
import {
  bytesOf,
  ctidOf,
  documentOf,
  envelopeOf,
  linesOf,
  namesIn,
  optionsFor,
  range,
  workshop,
  zipOf,
} from './fixtures.ts'

let work: ReturnType<typeof workshop>
let server: RegistryServer | null = null
beforeEach(() => {
  work = workshop()
})
afterEach(async () => {
  await server?.close()
  server = null
  work.remove()
})

const LATER = '2026-03-03T00:00:00.000Z'

test('changeset ZIPs on top of an earlier state give the bytes of a full compile of what is then there', async () => {
  const out = work.at('out')
  const before = work.put('before.jsonl', linesOf(range(40).map((n) => envelopeOf(n))))
  await compile(optionsFor(out, { sources: [before], date: '2026-11-19' }))

  const changed = documentOf(12, 'Glazing Certificate, revised')
  const first = zipOf({
    [`upserts/graphs/${ctidOf(12)}.json`]: changed,
    [`upserts/resources/${ctidOf(12)}.json`]: (changed['@graph'] as object[])[0],
    [`upserts/metadata/${ctidOf(12)}.json`]: { updated_at: LATER },
    [`upserts/graphs/${ctidOf(41)}.json`]: documentOf(41),
    [`upserts/metadata/${ctidOf(41)}.json`]: { updated_at: LATER },
    [`deletes/graphs/${ctidOf(13)}.json`]: documentOf(13),
    [`deletes/metadata/${ctidOf(13)}.json`]: {},
    [`deletes/resources/${ctidOf(14)}.json`]: {},
  })
  const second = zipOf({ [`deletes/graphs/${ctidOf(41)}.json`]: {} })
  const changes = [work.put('1.zip', first), work.put('2.zip', second)]
  await compile(optionsFor(out, { changes }))

  const then = range(40).filter((n) => n !== 13 && n !== 14)
  const whole = then.map((n) => (n === 12 ? envelopeOf(12, changed, LATER) : envelopeOf(n)))
  const fresh = work.at('fresh')
  await compile(optionsFor(fresh, { sources: [work.put('after.jsonl', linesOf(whole))] }))
  expect(bytesOf(out)).toBe(bytesOf(fresh))
  expect(namesIn(out)).toContain('Glazing Certificate, revised')
})

test('a changeset that holds a resource alone is taken as well', async () => {
  const out = work.at('out')
  await compile(optionsFor(out, { sources: [work.put('b.jsonl', linesOf([documentOf(0), documentOf(1)]))] }))
  const [resource] = documentOf(1, 'By its resource')['@graph'] as object[]
  await compile(
    optionsFor(out, { changes: [work.put('c.zip', zipOf({ [`upserts/resources/${ctidOf(1)}.json`]: resource }))] }),
  )
  expect(namesIn(out)).toEqual(['By its resource'])
})

test('the change feed on top of fetched pages gives the bytes of fetching all pages again', async () => {
  const data = createRegistryData(range(40).map((n) => documentOf(n)))
  server = await startRegistryServer({ data })
  const pages = `${server.origin}/ce-registry/envelopes`
  const out = work.at('out')
  const first = await compile(optionsFor(out, { sources: [pages], date: '2026-11-19' }))
  expect(first).toMatchObject({ documents: 40, credentials: 36, changed: null })
  expect(server.seen.filter(({ url }) => url.includes('page='))).toHaveLength(6)

  const soon = new Date(Date.now() + 1000).toISOString()
  data.put(documentOf(12, 'Glazing Certificate, revised'), soon)
  data.put(documentOf(41), soon)
  data.remove(ctidOf(13), soon)
  server.next.push('429=0', '', 'cut', '503=0')
  const second = await compile(optionsFor(out, { changes: [`${pages}/events`] }))
  expect(second).toMatchObject({ documents: 40, changed: 3 })

  const fresh = work.at('fresh')
  await compile(optionsFor(fresh, { sources: [pages] }))
  expect(bytesOf(out)).toBe(bytesOf(fresh))

  // The state knows since when to ask: nothing has changed after the newest event.
  const asked = server.seen.length
  await compile(optionsFor(out, { changes: [`${pages}/events`] }))
  expect(server.seen[asked]?.url).toContain(`after=${encodeURIComponent(soon)}`)
  expect(bytesOf(out)).toBe(bytesOf(fresh))
})

test('a feed needs to know since when, and an answer that is none ends the compile without a trace', async () => {
  const data = createRegistryData(range(12).map((n) => documentOf(n)))
  server = await startRegistryServer({ data })
  const pages = `${server.origin}/ce-registry/envelopes`
  const out = work.at('out')
  await compile(optionsFor(out, { sources: [work.put('b.jsonl', linesOf(range(12).map((n) => documentOf(n))))] }))
  const before = bytesOf(out)
  await expect(compile(optionsFor(out, { changes: [`${pages}/events`] }))).rejects.toThrow(/since when/)
  server.next.push('html')
  await expect(compile(optionsFor(out, { sources: [pages] }))).rejects.toThrow(/not JSON/)
  server.next.push('401')
  await expect(compile(optionsFor(out, { sources: [pages] }))).rejects.toThrow(/401/)
  expect(bytesOf(out)).toBe(before)
})
