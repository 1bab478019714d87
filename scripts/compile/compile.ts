import type { KeyObject } from 'node:crypto'
import { rmSync } from 'node:fs'
import { type Manifest, type Part, RECORDS_PER_SHARD } from '../../utils/registry/snapshot/manifest.ts'
import { UsageError } from '../cli.ts'
import { batchesOfChangeset } from './changeset.ts'
import type { Rejected } from './entry.ts'
import { fetchFeed, forgetFeed } from './feed.ts'
import { commit, earlier, gather, type Run, settle, written } from './gather.ts'
import { addressOf, createGetter, type Pace } from './http.ts'
import { fetchPages, forgetPages } from './pages.ts'
import { createPool, type Pool } from './pool.ts'
import { openPublished, prune, publish, signed, writePart } from './publish.ts'
import { link, read, writeParts } from './snapshot.ts'
import { batchesOfPath } from './sources.ts'
import { openState, readNote, type StateFolder, type StateNote, writeWhole } from './state.ts'

export type CompileOptions = {
  /** Files, folders and addresses of pages of envelopes. Together they are the whole; none = the earlier state. */
  sources: string[]
  /** Changeset ZIPs and addresses of change feeds, a later one over an earlier one. */
  changes: string[]
  out: string
  state: string
  /** YYYY-MM-DD. */
  date: string
  label: string
  key: KeyObject | null
  prune: boolean
  pace: Pace
  perPage: number
}

export type Compiled = Manifest['counts'] & {
  version: number
  date: string
  /** Bytes as published. */
  bytes: { search: number; evidence: number }
  /** What the change feed told of; null where none was asked. */
  changed: number | null
  pruned: number
  seconds: number
}

type Brought = { runs: Run[]; unread: Rejected[]; upTo: string | null; changed: number | null }

const isAddress = (source: string) => /^https?:/i.test(source)
const later = (a: string | null, b: string | null) =>
  a === null || (b !== null && Date.parse(b) > Date.parse(a)) ? b : a

/** The documents of the sources, or of the earlier state where there are none. */
async function bringSources(options: CompileOptions, pool: Pool, state: StateFolder): Promise<Brought> {
  const note = options.sources.length > 0 ? null : readNote(state)
  if (note) return { runs: [await earlier(state)], unread: note.unread, upTo: note.upTo, changed: null }
  if (options.sources.length === 0) throw new UsageError(`${options.state}: no earlier state there; name a SOURCE`)
  const brought: Brought = { runs: [], unread: [], upTo: null, changed: null }
  let begun: string | null = null
  for (const [at, source] of options.sources.entries()) {
    const fetched = isAddress(source)
      ? await fetchPages(addressOf(source), options.perPage, createGetter(options.pace), state)
      : null
    const { runs, newest, rejected } = await gather(fetched?.batches ?? batchesOfPath(source), 1, pool, state, at)
    if (fetched && (begun === null || fetched.begun < begun)) begun = fetched.begun
    brought.runs.push(...runs)
    brought.unread.push(...rejected)
    brought.upTo = later(brought.upTo, newest)
  }
  return { ...brought, upTo: begun ?? brought.upTo }
}

async function bringChanges(into: Brought, options: CompileOptions, pool: Pool, state: StateFolder): Promise<void> {
  for (const [at, change] of options.changes.entries()) {
    const feed = isAddress(change)
      ? await fetchFeed(addressOf(change), into.upTo, createGetter(options.pace), state)
      : null
    const layer = 2 + at
    const { runs, newest, rejected } = await gather(feed?.batches ?? batchesOfChangeset(change), layer, pool, state, 0)
    into.runs.push(...runs)
    into.unread.push(...rejected)
    into.upTo = feed ? feed.upTo : later(into.upTo, newest)
    if (feed) into.changed = (into.changed ?? 0) + feed.changed
  }
}

/** Counts what passes. */
function* counted<T>(all: Iterable<T>, count: { documents: number }): Generator<T> {
  for (const one of all) {
    count.documents++
    yield one
  }
}

/** Zips and writes parts while the next ones are made, a few at once; gives them in order. */
function createShelf(out: string) {
  const parts: Promise<Part>[] = []
  return {
    async put(bytes: Uint8Array<ArrayBuffer>) {
      const part = writePart(out, 'evidence', bytes)
      part.catch(() => undefined)
      parts.push(part)
      await parts.at(-4)
    },
    parts: () => Promise.all(parts),
  }
}

async function compileIn(options: CompileOptions, pool: Pool, state: StateFolder, start: number): Promise<Compiled> {
  const version = Date.parse(options.date) / 1000
  openPublished(options.out, version)
  const brought = await bringSources(options, pool, state)
  await bringChanges(brought, options, pool, state)

  const count = { documents: 0 }
  const entries = counted(settle(brought.runs), count)
  const records = await read(written(entries, state), options.date, pool, state)
  const linked = await link(records, pool, state)
  // Their memory is free for the columns.
  await pool.close()
  const shelf = createShelf(options.out)
  const parts = await writeParts(linked.runs, shelf.put)
  const search = await writePart(options.out, 'search', parts.search)
  const shards = await shelf.parts()

  const rejected = [...brought.unread, ...records.rejected, ...linked.rejected, ...parts.rejected]
  const unsigned: Manifest = {
    format: 1,
    version,
    date: options.date,
    source: 'registry',
    label: options.label,
    counts: {
      documents: count.documents,
      credentials: parts.credentials,
      organizations: records.organizations,
      rejected: rejected.length,
    },
    search,
    evidence: { recordsPerShard: RECORDS_PER_SHARD, shards },
  }
  const manifest = options.key ? signed(unsigned, options.key) : unsigned
  const note: StateNote = { format: 1, documents: count.documents, upTo: brought.upTo, unread: brought.unread }
  commit(state)
  writeWhole(state.note, JSON.stringify(note))
  writeWhole(state.rejected, rejected.map((one) => `${JSON.stringify(one)}\n`).join(''))
  publish(options.out, manifest)
  forgetPages(state)
  forgetFeed(state)
  return {
    ...manifest.counts,
    version,
    date: options.date,
    bytes: { search: search.bytes, evidence: shards.reduce((sum, { bytes }) => sum + bytes, 0) },
    changed: brought.changed,
    pruned: options.prune ? prune(options.out, manifest) : 0,
    seconds: Math.round(performance.now() - start) / 1000,
  }
}

/**
 * Compiles sources into a snapshot in `out` and a state in `state`. Interrupted at any point it leaves the earlier
 * snapshot whole; run again it fetches nothing twice. Throws `UsageError` for what the person can mend.
 */
export async function compile(options: CompileOptions): Promise<Compiled> {
  const start = performance.now()
  const state = openState(options.state)
  const pool = createPool()
  try {
    return await compileIn(options, pool, state, start)
  } finally {
    await pool.close()
    rmSync(state.work, { recursive: true, force: true })
  }
}
