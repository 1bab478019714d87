import type { Credential } from '../../utils/model/credential.ts'
import { openIndex, type RegistryIndex } from '../../utils/registry/index/open.ts'
import { createSearch } from '../../utils/registry/search/search.ts'
import { expandIndex } from '../../utils/registry/snapshot/expand.ts'
import { recordOrder, SnapshotWriter } from '../../utils/registry/snapshot/write.ts'
import { compileStarter } from '../compile-starter.ts'
import { percentile } from '../evaluate/resolve-measures.ts'
import { corpus } from './corpus.ts'
import { ms, table, timed } from './table.ts'
import { varied } from './vary.ts'

/** As large as a full copy of the Registry. */
const LARGE = 400_000
const HITS = 12
/** Names that are typed out, key by key; each as it stands, its first three words without their ends, and one misspelt. */
const NAMES = 20

function indexOf(credentials: Iterable<Credential>): RegistryIndex {
  const writer = new SnapshotWriter()
  for (const one of [...credentials].sort(recordOrder)) writer.add(one)
  return openIndex(expandIndex(writer.finish().search.buffer, { source: 'file', date: null }))
}

/** Every text that stands in the field while these are typed. */
function keysOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => Array.from({ length: Math.min(text.length, 40) }, (_, n) => text.slice(0, n + 1)))
}

function typed(credentials: readonly Credential[]): string[] {
  const every = Math.max(1, Math.floor(credentials.length / NAMES))
  const names = credentials.filter((_, n) => n % every === 0).map(({ name }) => name.toLowerCase())
  const short = names.map((name) =>
    name
      .split(' ', 3)
      .map((word) => word.slice(0, 4))
      .join(' '),
  )
  const misspelt = names.map((name) => name.slice(0, 5) + name.slice(6))
  return keysOf([...names, ...short, ...misspelt])
}

function row(what: string, indexes: readonly RegistryIndex[], keys: readonly string[]): string[] {
  const made = timed(() => createSearch(indexes, HITS))
  const first = timed(() => made.value('c')).took
  const times = keys.map((key) => timed(() => made.value(key)).took)
  const [p50 = 0, p95 = 0, p99 = 0] = [0.5, 0.95, 0.99].map((part) => percentile(times, part))
  const size = indexes.reduce((sum, index) => sum + index.size, 0)
  return [what, size.toLocaleString('en'), ms(made.took), ms(first), ms(p50), ms(p95), ms(p99), ms(Math.max(...times))]
}

/** The popup's search, key by key: beginnings of words over the whole index, then Fuse.js on the shortlist. */
export async function searchSection(): Promise<string> {
  const { credentials, label } = await corpus()
  const starter = compileStarter().credentials
  const [small, large] = [indexOf(starter), indexOf(varied(credentials, LARGE))]
  const keys = typed(starter)
  return [
    `Search as one types: ${keys.length} keys (bar: 50 ms a key); large: ${label}, varied by rule`,
    table(
      ['', 'credentials', 'made', 'first key', 'p50', 'p95', 'p99', 'slowest'],
      [
        row('starter catalogue', [small], keys),
        row('a full copy', [large], typed(credentials)),
        row('both, as installed', [large, small], keys),
      ],
    ),
  ].join('\n')
}
