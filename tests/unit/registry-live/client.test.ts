import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LiveProblem } from '../../../utils/model/live.ts'
import { BREAKER } from '../../../utils/registry/live/breaker.ts'
import { LiveError } from '../../../utils/registry/live/error.ts'
import { TRANSPORT } from '../../../utils/registry/live/transport.ts'
import { type RegistryServer, startRegistryServer } from '../../registry-server/server.ts'
import { clientOf, ctid, type JumpingClock, jumpingClock, KEY, smallRegistry, terms } from './make.ts'

let server: RegistryServer
let clock: JumpingClock
let client: ReturnType<typeof clientOf>

beforeEach(async () => {
  server = await startRegistryServer({ data: smallRegistry(), keys: [KEY] })
  clock = jumpingClock()
  client = clientOf(server, clock)
})
afterEach(() => server.close())

/** The problem that a question ends with. */
async function problemOf(asked: Promise<unknown>): Promise<LiveProblem | 'none'> {
  try {
    await asked
    return 'none'
  } catch (error) {
    if (error instanceof LiveError) return error.problem
    throw error
  }
}

const always = (fault: string, times = 20) => server.next.push(...Array.from({ length: times }, () => fault))
const paths = () => server.seen.map(({ url }) => new URL(url).pathname)
const names = (found: { ranked: { credential: { name: string; issuer: { name: string } | null } }[] }) =>
  found.ranked.map(({ credential }) => `${credential.name} · ${credential.issuer?.name}`)

describe('search by name', () => {
  it('asks once where the exact name answers, and knows the two issuers apart', async () => {
    const found = await client.search(terms('Certified Rope Rescuer (CRR)', 'Halden Bay Guild'), KEY)
    expect(server.seen).toHaveLength(1)
    expect(names(found)).toEqual([
      'Certified Rope Rescuer (CRR) · Halden Bay Guild',
      'Certified Rope Rescuer · Northquay Training',
    ])
    expect(found.ranked.map(({ sure }) => sure)).toEqual([true, false])
  })

  it('goes on to parts of names and to words while nothing is sure', async () => {
    const found = await client.search(terms('Rope Rescuer', 'Halden Bay Guild'), KEY)
    expect(server.seen).toHaveLength(3)
    expect(names(found)).toContain('Certified Rope Rescuer (CRR) · Halden Bay Guild')
    expect(found.ranked.filter(({ sure }) => sure)).toEqual([])
    const types = server.seen.map(({ body }) => /"search:(exactMatch|contains)"/.exec(body)?.[1])
    expect(types).toEqual(['exactMatch', 'contains', 'contains'])
  })

  it('always says how to sort, as a number of rows and with the key in the header alone', async () => {
    await client.search(terms('Harbour Pilot Licence', null), KEY)
    const [asked] = server.seen
    expect(JSON.parse(asked?.body ?? '')).toMatchObject({ Sort: '^search:relevance', Skip: 0, Take: 30 })
    expect(asked?.headers.authorization).toBe(`Bearer ${KEY}`)
    expect(`${asked?.url}${asked?.body}`).not.toContain(KEY)
  })

  it('abstains where two issuers award the name and none is stated', async () => {
    const found = await client.search(terms('Certified Rope Rescuer'), KEY)
    expect(found.ranked.length).toBeGreaterThan(1)
    expect(found.ranked.some(({ sure }) => sure)).toBe(false)
  })

  it('finds nothing where there is nothing', async () => {
    expect(await client.search(terms('Zymurgy Fellowship', 'Nobody'), KEY)).toEqual({ ranked: [], total: 0 })
    expect(server.seen).toHaveLength(3)
  })

  it('reads the other spelling of answers to the same end', async () => {
    const other = await startRegistryServer({ data: server.data, keys: [KEY], answers: 'snake' })
    const wanted = terms('Certified Rope Rescuer (CRR)', 'Halden Bay Guild')
    const both = [await client.search(wanted, KEY), await clientOf(other, clock).search(wanted, KEY)]
    expect(both[1]).toEqual(both[0])
    await other.close()
  })

  it('tries the older form of the key’s header once, and then says that it is refused', async () => {
    expect(await problemOf(client.search(terms('Harbour Pilot Licence'), 'wrong'))).toBe('key-refused')
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer wrong', 'ApiToken wrong'])
  })
})

describe('one record', () => {
  it('is read with its owner and the body that accredits it, without a key', async () => {
    const record = await client.record(ctid(11).toUpperCase().replace('CE-', 'ce-'))
    expect(record?.credential).toMatchObject({ ctid: ctid(11), issuer: { name: 'Halden Bay Guild' } })
    expect(record?.credential.evidence).toContainEqual(
      expect.objectContaining({ kind: 'accreditedBy', agent: 'Example Accreditation Board' }),
    )
    expect(record?.updated).toMatch(/^2024-01-01$/)
    expect(paths()).toEqual([`/ce-registry/envelopes/${ctid(11)}`, `/graph/${ctid(1)}`, `/graph/${ctid(3)}`])
    expect(server.seen.every(({ headers }) => headers.authorization === undefined)).toBe(true)
  })

  it('falls back to the graph and to the resource where there is no envelope', async () => {
    server.next.push('404', '404')
    expect((await client.record(ctid(14)))?.credential.name).toBe('Harbour Pilot Licence')
    expect(paths().slice(0, 3)).toEqual([
      `/ce-registry/envelopes/${ctid(14)}`,
      `/graph/${ctid(14)}`,
      `/resources/${ctid(14)}`,
    ])
  })

  it('is null where the Registry has none, and where it is no credential', async () => {
    expect(await client.record(ctid(999))).toBeNull()
    expect(await client.record(ctid(1))).toBeNull()
  })

  it('is told without its owner’s record where that cannot be had', async () => {
    server.next.push('', '404', '404')
    expect((await client.record(ctid(11)))?.credential.name).toBe('Certified Rope Rescuer (CRR)')
  })

  it('is asked for by a CTID and nothing else', async () => {
    for (const id of ['', 'x', '../envelopes', `${ctid(11)}/..`, 'https://elsewhere.example/'])
      expect(await problemOf(client.record(id))).toBe('refused')
    expect(server.seen).toEqual([])
  })
})

describe('what goes wrong on the way', () => {
  const ask = () => problemOf(client.search(terms('Harbour Pilot Licence', 'Halden Bay Guild'), KEY))

  it.each([
    ['stall', 'timeout', 2],
    ['stall-body', 'timeout', 2],
    ['malformed', 'unreadable', 3],
    ['empty', 'unreadable', 3],
    ['cut', 'unreachable', 3],
    ['drop', 'unreachable', 3],
    ['500', 'server', 3],
    ['503', 'server', 3],
    // no second attempt makes these better
    ['nonsense', 'unreadable', 1],
    ['html', 'unreadable', 1],
    ['huge', 'unreadable', 1],
  ] as const)('%s ends as %s', async (fault, problem, requests) => {
    always(fault)
    expect(await ask()).toBe(problem)
    expect(server.seen).toHaveLength(requests)
  })

  it.each(['500', '503', 'cut', 'drop', 'malformed', 'stall', '429=2'])(
    'is got over where %s comes once',
    async (one) => {
      server.next.push(one)
      expect(await ask()).toBe('none')
      expect(server.seen).toHaveLength(2)
    },
  )

  it('takes slow bytes as long as all of them come in time', async () => {
    server.next.push('slow=1')
    clock = jumpingClock(5000)
    client = clientOf(server, clock)
    expect(await ask()).toBe('none')
  })

  it('waits as long as it is told to, and not much longer', async () => {
    server.next.push('429=7')
    expect(await ask()).toBe('none')
    expect(Math.max(...clock.pauses)).toBe(7000)
  })

  it('does not make a person wait for minutes, nor asks again before the time is up', async () => {
    server.next.push('429=120')
    const began = clock.now()
    expect(await ask()).toBe('busy')
    expect(await ask()).toBe('busy')
    expect(server.seen).toHaveLength(1)
    expect(clock.now() - began).toBeLessThan(TRANSPORT.patienceMs)
    clock.pass(121_000)
    expect(await ask()).toBe('none')
  })

  it('goes to no other host, whatever the answer says', async () => {
    const other = await startRegistryServer({ data: server.data, keys: [KEY] })
    server.next.push(`redirect=${other.origin}/assistant/search/ctdl`)
    await ask()
    expect(other.seen).toEqual([])
    server.next.length = 0
    const landed = `redirect=${other.origin}/graph/${ctid(14)}`
    always(landed, 3)
    expect(await problemOf(client.record(ctid(14)))).toBe('unreadable')
    await other.close()
  })

  it('follows to another address of the same host', async () => {
    server.next.push(`redirect=/graph/${ctid(14)}`)
    expect((await client.record(ctid(14)))?.credential.name).toBe('Harbour Pilot Licence')
  })
})

describe('politeness', () => {
  it('leaves a second between two requests and asks one at a time', async () => {
    await Promise.all([14, 11, 12].map((n) => client.record(ctid(n))))
    expect(server.seen).toHaveLength(7)
    expect(clock.pauses.filter((ms) => ms === 1000)).toHaveLength(server.seen.length - 1)
  })

  it('refuses what would have to wait too long', async () => {
    const asked = Array.from({ length: 40 }, () => problemOf(client.search(terms('Harbour Pilot Licence'), KEY)))
    const problems = await Promise.all(asked)
    expect(problems.filter((each) => each === 'queue-full').length).toBeGreaterThan(10)
    expect(problems).toContain('none')
  })

  it('rests after failures in a row, tries once later, and is well again after one answer', async () => {
    const ask = () => problemOf(client.record(ctid(14)))
    always('500', 100)
    while (server.seen.length < BREAKER.failures) await ask()
    const before = server.seen.length
    expect(await ask()).toBe('resting')
    expect(server.seen).toHaveLength(before)

    clock.pass(BREAKER.restMs)
    expect(await ask()).toBe('resting')
    expect(server.seen).toHaveLength(before + 1)

    clock.pass(2 * BREAKER.restMs)
    server.next.length = 0
    expect(await ask()).toBe('none')
    expect(await ask()).toBe('none')
  })

  it('does not rest because of a refused key or a record that is not there', async () => {
    for (let i = 0; i < BREAKER.failures * 2; i++) {
      expect(await problemOf(client.search(terms('Harbour Pilot Licence'), 'wrong'))).toBe('key-refused')
      expect(await client.record(ctid(999))).toBeNull()
    }
  })
})
