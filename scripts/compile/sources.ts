import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { createGunzip } from 'node:zlib'
import { UsageError } from '../cli.ts'
import type { Batch } from './tasks.ts'
import { entriesOfZip, MAX_DOCUMENT, type ZipEntry } from './zip.ts'

/** Bytes of one batch: what a worker holds at once, and what one run is sorted from. */
const BATCH = 4_000_000

/** Whole documents brought together into batches. */
export function* batchesOf(source: string, entries: Iterable<ZipEntry & { at?: string }>): Generator<Batch> {
  let [parts, texts, size]: [Buffer[], NonNullable<Batch['texts']>, number] = [[], [], 0]
  const flush = (): Batch => {
    const batch = { source, bytes: new Uint8Array(Buffer.concat(parts)), texts, firstLine: 0 }
    ;[parts, texts, size] = [[], [], 0]
    return batch
  }
  for (const { name, bytes, at } of entries) {
    parts.push(bytes)
    size += bytes.length
    texts.push({ name, end: size, ...(at !== undefined && { at }) })
    if (size >= BATCH) yield flush()
  }
  if (size > 0) yield flush()
}

function* entriesOfFolder(folder: string): Generator<ZipEntry> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.json$/i.test(name))
  for (const name of names.sort()) {
    const bytes = readFileSync(path.join(folder, name))
    yield { name: name.split(path.sep).join('/'), bytes }
  }
}

const linesIn = (bytes: Uint8Array): number => {
  let count = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++
  return count
}

async function* batchesOfLines(file: string): AsyncGenerator<Batch> {
  const source = path.basename(file)
  const input = createReadStream(file, { highWaterMark: 1 << 18 })
  const stream = file.endsWith('.gz') ? input.pipe(createGunzip({ chunkSize: 1 << 18 })) : input
  // `pipe` passes no errors on: without this a missing file would end the process.
  input.on('error', (error) => stream.destroy(error))
  let [parts, size, firstLine]: [Buffer[], number, number] = [[], 0, 1]
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const end = chunk.lastIndexOf(10) + 1
    if (size + end < BATCH || end === 0) {
      parts.push(chunk)
      size += chunk.length
      if (size > MAX_DOCUMENT) throw new UsageError(`${file}: a line of more than ${MAX_DOCUMENT} bytes`)
      continue
    }
    const bytes = new Uint8Array(Buffer.concat([...parts, chunk.subarray(0, end)]))
    // Counted before: whoever gets the bytes may give them away.
    const next = firstLine + linesIn(bytes)
    yield { source, bytes, texts: null, firstLine }
    firstLine = next
    parts = [chunk.subarray(end)]
    size = chunk.length - end
  }
  if (size > 0) yield { source, bytes: new Uint8Array(Buffer.concat(parts)), texts: null, firstLine }
}

/**
 * Everything in a bulk ZIP, in a folder of `.json` files, in a `.json` file, or in a file with one document a line,
 * gzipped (`.gz`) or plain. Throws `UsageError` where it cannot be read.
 */
export async function* batchesOfPath(file: string): AsyncGenerator<Batch> {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat) throw new UsageError(`${file}: no such file`)
  const source = path.basename(file)
  try {
    if (stat.isDirectory()) yield* batchesOf(source, entriesOfFolder(file))
    else if (/\.zip$/i.test(file)) yield* batchesOf(source, entriesOfZip(file))
    else if (/\.json$/i.test(file)) {
      const bytes = new Uint8Array(readFileSync(file))
      yield { source, bytes, texts: [{ name: 'document', end: bytes.length }], firstLine: 0 }
    } else yield* batchesOfLines(file)
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`)
  }
}
