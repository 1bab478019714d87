import { openIndex } from '../../utils/registry/index/open.ts'
import { expandIndex } from '../../utils/registry/snapshot/expand.ts'
import { recordOrder, SnapshotWriter } from '../../utils/registry/snapshot/write.ts'
import { createResolver, type Resolver } from '../../utils/resolve/resolve.ts'
import { percentile } from '../evaluate/resolve-measures.ts'
import type { Corpus, Query } from './corpus.ts'
import { timeOddStrings } from './odd.ts'
import { ms, ratio, table, timed } from './table.ts'
import { varied } from './vary.ts'

/** Besides all that are given. */
const SIZES = [10_000, 50_000, 400_000]
/** Each mention so often; its best time counts, because other work on the machine only ever adds. */
const ROUNDS = 3

function resolverOf(credentials: Iterable<Corpus['credentials'][number]>): Resolver {
  const writer = new SnapshotWriter()
  for (const one of [...credentials].sort(recordOrder)) writer.add(one)
  return createResolver(openIndex(expandIndex(writer.finish().search.buffer, { source: 'file', date: null })))
}

/** The best time of each mention, milliseconds, after a round that is not counted. */
function bestTimes(queries: readonly Query[], resolve: Resolver): number[] {
  const round = () =>
    queries.map((query) => timed(() => resolve({ ...query, credentialId: null, url: null, flags: [] })).took)
  round()
  const rounds = Array.from({ length: ROUNDS }, round)
  return queries.map((_, i) => Math.min(...rounds.map((times) => times[i] ?? 0)))
}

/** Time of a mention as the registry grows, and what odd strings cost in all of it. */
export function growth({ credentials, queries }: Corpus): string {
  const sizes = [...SIZES, credentials.length].sort((a, b) => a - b)
  let odd: ReturnType<typeof timeOddStrings> = []
  const measured = sizes.map((size) => {
    const resolve = resolverOf(varied(credentials, size))
    const times = bestTimes(queries, resolve)
    if (size === credentials.length) odd = timeOddStrings(resolve)
    return { size, p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
  })
  const [first] = measured
  const rows = measured.map(({ size, p50, p95 }) => [
    size.toLocaleString('en'),
    ms(p50),
    ms(p95),
    ratio(size / (first?.size ?? 1)),
    ratio(p50 / (first?.p50 ?? 1)),
    ratio(p95 / (first?.p95 ?? 1)),
  ])
  return [
    `Resolve as the registry grows: ${queries.length} mentions, best of ${ROUNDS} each; varied by rule below and above`,
    table(['credentials', 'p50', 'p95', 'size', 'p50 ratio', 'p95 ratio'], rows),
    '',
    `Odd strings, ${credentials.length} credentials: the slowest of some turns (bar: 20 ms)`,
    oddTable(odd),
  ].join('\n')
}

const oddTable = (odd: ReturnType<typeof timeOddStrings>): string =>
  table(
    ['', 'as name', 'as issuer', 'as both', 'as link and id'],
    odd.map(({ what, name, issuer, both, link }) => [what, ms(name), ms(issuer), ms(both), ms(link)]),
  )
