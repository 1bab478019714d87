import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type { Credential } from '../utils/model/credential.ts'
import { createLinker } from '../utils/registry/ctdl/link.ts'
import { readDocument } from '../utils/registry/ctdl/read.ts'

export type RegistryFile = {
  credentials: Credential[]
  /** Line numbers start at 1; null for what only showed when the documents were brought together. */
  rejected: { line: number | null; reason: string }[]
}

/**
 * Reads a registry file: one CTDL document a line, gzipped (`.gz`) or plain. A line that cannot be used is set aside with
 * its number and a reason, and the rest is read. Throws only when the file itself cannot be read.
 */
export async function readRegistry(path: string): Promise<RegistryFile> {
  const linker = createLinker({ asOf: new Date().toISOString().slice(0, 10) })
  const rejected: RegistryFile['rejected'] = []
  const file = createReadStream(path)
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file
  // `pipe` passes no errors on: without this a missing file would end the process.
  file.on('error', (error) => input.destroy(error))
  let line = 0
  for await (const raw of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++
    if (raw.trim() === '') continue
    const document = readDocument(parse(raw))
    if (!document.ok) {
      rejected.push({ line, reason: document.reason })
      continue
    }
    for (const { id, reason } of document.rejected) rejected.push({ line, reason: id ? `${id}: ${reason}` : reason })
    document.rejected = []
    linker.add(document)
  }
  const linked = linker.finish()
  for (const { id, reason } of linked.rejected) rejected.push({ line: null, reason: id ? `${id}: ${reason}` : reason })
  return { credentials: linked.credentials, rejected }
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}
