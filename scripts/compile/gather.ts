import { once } from 'node:events'
import { createReadStream, createWriteStream, renameSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { collect } from './collect.ts'
import { type Entry, entryOfLine, entryOrder, type Layered, lineOf, type Rejected } from './entry.ts'
import { linesOf } from './lines.ts'
import { merge } from './merge.ts'
import { inOrder, type Pool } from './pool.ts'
import type { StateFolder } from './state.ts'
import type { Batch } from './tasks.ts'

/** An ordered file of entries. What a higher layer says of a key counts. */
export type Run = { path: string; layer: number }
export type Gathered = { runs: Run[]; newest: string | null; rejected: Rejected[] }

/** Sorts everything that the batches hold into runs. `part` tells several sources of one layer apart. */
export async function gather(
  batches: AsyncIterable<Batch> | Iterable<Batch>,
  layer: number,
  pool: Pool,
  state: StateFolder,
  part: number,
): Promise<Gathered> {
  const runs: Run[] = []
  const sorted = inOrder(
    batches,
    (batch) => {
      const run = path.join(state.work, `entries-${layer}-${part}-${runs.length}`)
      runs.push({ path: run, layer })
      const buffer = batch.bytes.buffer
      return pool.run({ kind: 'gather', ...batch, run }, buffer instanceof ArrayBuffer ? [buffer] : [])
    },
    pool.ahead,
  )
  const rejected: Rejected[] = []
  let newest: string | null = null
  for await (const answer of sorted) {
    rejected.push(...answer.rejected)
    if (answer.newest !== null && (newest === null || Date.parse(answer.newest) > Date.parse(newest)))
      newest = answer.newest
  }
  return { runs, newest, rejected }
}

/** The documents of an earlier state as a run below all others. */
export async function earlier(state: StateFolder): Promise<Run> {
  const run = path.join(state.work, 'entries-earlier')
  await pipeline(createReadStream(state.documents), createGunzip(), createWriteStream(run))
  return { path: run, layer: 0 }
}

function* layered({ path, layer }: Run): Generator<Layered> {
  for (const line of linesOf(path)) yield { ...entryOfLine(line), layer }
}

/** The documents that there are: of each key what counts, without what was deleted. */
export function* settle(runs: readonly Run[]): Generator<Entry> {
  let before: string | null = null
  for (const { layer: _, ...entry } of merge(runs.map(layered), entryOrder)) {
    if (entry.key === before) continue
    before = entry.key
    if (entry.document !== null) yield entry
  }
}

/** Characters of documents that are handed on at once. */
const PORTION = 2_000_000
/** Portions after which garbage is collected: a tenth of a second each time. */
const COLLECT_EVERY = 6

/**
 * Writes the documents into the state (into its place only by `commit`) and hands them on in portions, as lines joined
 * by line feeds.
 */
export async function* written(entries: Iterable<Entry>, state: StateFolder): AsyncGenerator<string> {
  const gzip = createGzip({ level: 1 })
  const file = pipeline(gzip, createWriteStream(path.join(state.work, 'documents')))
  // Awaited below; until then nobody listens.
  file.catch(() => undefined)
  const give = async (portion: string) => {
    if (!gzip.write(`${portion}\n`)) await Promise.race([once(gzip, 'drain'), file])
  }
  let [lines, size, portions]: [string[], number, number] = [[], 0, 0]
  for (const entry of entries) {
    const line = lineOf(entry)
    lines.push(line)
    size += line.length
    if (size < PORTION) continue
    const portion = lines.join('\n')
    ;[lines, size] = [[], 0]
    await give(portion)
    yield portion
    portions++
    if (portions % COLLECT_EVERY === 0) collect()
  }
  if (lines.length > 0) {
    const portion = lines.join('\n')
    await give(portion)
    yield portion
  }
  gzip.end()
  await file
  collect()
}

/** Puts the documents that were written in the place of the earlier ones. */
export function commit(state: StateFolder): void {
  renameSync(path.join(state.work, 'documents'), state.documents)
}
