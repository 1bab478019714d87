import Fuse from 'fuse.js'
import { openIndex } from '../../utils/registry/index/open.ts'
import { expandIndex } from '../../utils/registry/snapshot/expand.ts'
import { writeSnapshot } from '../../utils/registry/snapshot/write.ts'
import { createResolver } from '../../utils/resolve/resolve.ts'
import { percentile } from '../evaluate/resolve-measures.ts'
import { askMiniSearch, buildMiniSearch, loadMiniSearch, type Row, textOf } from '../evaluate/rivals.ts'
import { type Corpus, corpus, type Query } from './corpus.ts'
import { inBrowsers } from './resolve-browser.ts'
import { candidateCost } from './resolve-candidates.ts'
import { growth } from './resolve-growth.ts'
import { bytes, ms, ratio, table, timed } from './table.ts'

/** Fuse.js scans every record at every query; so many queries of it are enough to see what that costs. */
const FUSE_QUERIES = 6

type Run = { build: number; open: number | null; size: number | null; times: number[] }

/** Every query timed twice, a whole round between; the better counts, because other work only ever adds. */
function timeAll(queries: readonly Query[], ask: (query: Query) => unknown): number[] {
  const first = queries.map((query) => timed(() => ask(query)).took)
  return queries.map((query, i) => Math.min(first[i] ?? 0, timed(() => ask(query)).took))
}

function ours({ credentials, queries }: Corpus): Run {
  const built = timed(() => expandIndex(writeSnapshot(credentials).search.buffer, { source: 'file', date: null }))
  const opened = timed(() => createResolver(openIndex(built.value)))
  const times = timeAll(queries, (query) => opened.value({ ...query, credentialId: null, url: null, flags: [] }))
  return { build: built.took, open: opened.took, size: built.value.byteLength, times }
}

const rowsOf = ({ credentials }: Corpus): Row[] =>
  credentials.map((one, id) => ({
    id,
    name: one.name,
    alternate: one.alternateNames.join(' '),
    issuer: one.issuer?.name ?? '',
  }))

function miniSearch(on: Corpus): Run {
  const rows = rowsOf(on)
  const built = timed(() => buildMiniSearch(rows))
  const text = JSON.stringify(built.value)
  const opened = timed(() => loadMiniSearch(text))
  const times = timeAll(on.queries, (query) => askMiniSearch(built.value, query))
  return { build: built.took, open: opened.took, size: Buffer.byteLength(text), times }
}

function fuse(on: Corpus): Run {
  const rows = rowsOf(on)
  const built = timed(() => new Fuse(rows, { keys: [{ name: 'name', weight: 2 }, 'issuer'], threshold: 0.4 }))
  const every = Math.max(1, Math.floor(on.queries.length / FUSE_QUERIES))
  const sample = on.queries.filter((_, i) => i % every === 0).slice(0, FUSE_QUERIES)
  const times = sample.map((query) => timed(() => built.value.search(textOf(query), { limit: 5 })).took)
  return { build: built.took, open: null, size: null, times }
}

/** Resolution beside general search libraries, in service workers, as the registry grows, and of odd strings. */
export async function resolveSection(): Promise<string> {
  const on = await corpus()
  const index = expandIndex(writeSnapshot(on.credentials).search.buffer, { source: 'file', date: null })
  const alone = candidateCost(index, on.queries)
  return [besideOthers(on), alone, await inBrowsers(index, on.queries), growth(on)].join('\n\n')
}

/** Same records, same questions, one process. */
function besideOthers(on: Corpus): string {
  const runs: [string, Run][] = [
    ['touchstone', ours(on)],
    ['MiniSearch', miniSearch(on)],
    [`Fuse.js (sample of ${Math.min(FUSE_QUERIES, on.queries.length)})`, fuse(on)],
  ]
  const base = runs[0]?.[1].times ?? []
  const rows = runs.map(([name, run]) => {
    const [p50, p95] = [percentile(run.times, 0.5), percentile(run.times, 0.95)]
    return [
      name,
      ms(p50),
      ms(p95),
      ratio(p50 / percentile(base, 0.5)),
      ratio(p95 / percentile(base, 0.95)),
      ms(run.build),
      run.open === null ? '–' : ms(run.open),
      run.size === null ? '–' : bytes(run.size),
    ]
  })
  return [
    `Resolve: ${on.credentials.length} credentials, ${on.queries.length} mentions (${on.label})`,
    'touchstone’s index also holds ids, codes and keys, the others’ only names and issuers',
    table(['', 'p50', 'p95', 'p50 ratio', 'p95 ratio', 'build', 'open', 'index'], rows),
  ].join('\n')
}
