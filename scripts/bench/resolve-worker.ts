import { openIndex } from '../../utils/registry/index/open.ts'
import { createResolver } from '../../utils/resolve/resolve.ts'
import type { Query } from './corpus.ts'
import { timeOddStrings } from './odd.ts'

/** What a service worker tells of itself; milliseconds. */
export type WorkerTimes = {
  /** Smallest step of its clock. */
  step: number
  open: number
  /** The first 50 mentions that it ever answers, as after it was woken by a page of them. */
  firstPage: number
  /** Every mention once more. */
  times: number[]
  /** The slowest 50 in a row. */
  page: number
  odd: ReturnType<typeof timeOddStrings>
}

/** Mentions on a page. */
const PAGE = 50

type Asked = MessageEvent<Query[]> & { waitUntil(done: Promise<void>): void }
type Scope = {
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'message', heard: (event: Asked) => void): void
}
const scope = globalThis as unknown as Scope

function clockStep(): number {
  let least = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < 20; turn += 1) {
    const start = performance.now()
    let now = start
    while (now === start) now = performance.now()
    least = Math.min(least, now - start)
  }
  return least
}

async function measure(queries: readonly Query[]): Promise<WorkerTimes> {
  const step = clockStep()
  const bytes = await (await fetch('index.bin')).arrayBuffer()
  const start = performance.now()
  const resolve = createResolver(openIndex(bytes))
  const open = performance.now() - start
  const ask = (query: Query): number => {
    const began = performance.now()
    resolve({ ...query, credentialId: null, url: null, flags: [] })
    return performance.now() - began
  }
  // Drawn from all of them: the list is in order of its kinds.
  const first = Array.from({ length: PAGE }, (_, i) => queries[Math.floor((i * queries.length) / PAGE)])
  const woken = performance.now()
  for (const query of first) if (query) ask(query)
  const firstPage = performance.now() - woken
  for (const query of queries) ask(query)
  const ends: number[] = []
  const again = performance.now()
  const times = queries.map((query) => {
    const took = ask(query)
    ends.push(performance.now() - again)
    return took
  })
  let page = 0
  for (let i = PAGE - 1; i < ends.length; i += 1) page = Math.max(page, (ends[i] ?? 0) - (ends[i - PAGE] ?? 0))
  return { step, open, firstPage, times, page, odd: timeOddStrings(resolve) }
}

scope.addEventListener('install', () => void scope.skipWaiting())
scope.addEventListener('message', (event) => {
  const [port] = event.ports
  event.waitUntil(
    measure(event.data).then(
      (times) => port?.postMessage(times),
      (error) => port?.postMessage({ error: String(error) }),
    ),
  )
})
