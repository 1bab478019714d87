import { once } from 'node:events'
import { createReadStream, createWriteStream, renameSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
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

/** Bytes of documents that are handed on at once. */
const PORTION = 1_000_000

/** Lines that are gathered as bytes: as texts they would grow old on the heap, hundreds of megabytes of them. */
class Portion {
  #buffer = Buffer.allocUnsafeSlow(PORTION)
  #at = 0

  /** False where there is no room for the line; an empty portion has room for any. */
  add(line: string): boolean {
    // UTF-8 takes at most three bytes for a UTF-16 code unit
    const most = line.length * 3 + 1
    if (this.#at + most > this.#buffer.length) {
      if (this.#at > 0) return false
      this.#buffer = Buffer.allocUnsafeSlow(most)
    }
    this.#at += this.#buffer.write(line, this.#at)
    this.#buffer[this.#at++] = 10
    return true
  }

  /** The lines, to be kept, and room for others. */
  take(): Buffer {
    const lines = this.#buffer.subarray(0, this.#at)
    this.#buffer = Buffer.allocUnsafeSlow(PORTION)
    this.#at = 0
    return lines
  }
}

function* portionsOf(entries: Iterable<Entry>): Generator<Buffer> {
  const portion = new Portion()
  for (const entry of entries) {
    const line = lineOf(entry)
    if (portion.add(line)) continue
    yield portion.take()
    portion.add(line)
  }
  const last = portion.take()
  if (last.length > 0) yield last
}

/**
 * Writes the documents into the state (into its place only by `commit`) and hands them on in portions of lines, each
 * with its line feed. A portion is the caller's own.
 */
export async function* written(entries: Iterable<Entry>, state: StateFolder): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const gzip = createGzip({ level: 1 })
  const file = pipeline(gzip, createWriteStream(path.join(state.work, 'documents')))
  // Awaited below; until then nobody listens.
  file.catch(() => undefined)
  for (const portion of portionsOf(entries)) {
    // gzip reads its bytes later, when the caller's may be a worker's
    const own = new Uint8Array(portion)
    if (!gzip.write(portion)) await Promise.race([once(gzip, 'drain'), file])
    yield own
  }
  gzip.end()
  await file
}

/** Puts the documents that were written in the place of the earlier ones. */
export function commit(state: StateFolder): void {
  renameSync(path.join(state.work, 'documents'), state.documents)
}
