import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Credential } from '../../utils/model/credential.ts'
import { expandIndex } from '../../utils/registry/snapshot/expand.ts'
import { openRegistry, type Registry } from '../../utils/registry/snapshot/registry.ts'
import { writeSnapshot } from '../../utils/registry/snapshot/write.ts'
import { UsageError } from '../cli.ts'
import { readRegistry } from '../read-registry.ts'

export type OpenedRegistry = { registry: Registry; bytes: number; openMs: number }

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex').slice(0, 24)
}

/** Where the compiled copy of a registry file is kept: under the hash of the file and of the code that compiles. */
async function keptCopy(file: string): Promise<string> {
  const registry = path.resolve(import.meta.dirname, '..', '..', 'utils', 'registry')
  const code = createHash('sha256')
  for (const room of ['ctdl', 'index', 'snapshot'])
    for (const name of readdirSync(path.join(registry, room)).sort())
      code.update(readFileSync(path.join(registry, room, name)))
  return path.join(tmpdir(), 'touchstone-index', `${await hashOf(file)}-${code.digest('hex').slice(0, 16)}`)
}

/** Every credential of a registry file. Throws `UsageError` when it cannot be read or holds none. */
export async function recordsOf(file: string): Promise<Credential[]> {
  const { credentials, rejected } = await readRegistry(file).catch((error: unknown) => {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  })
  if (credentials.length === 0) throw new UsageError(`${file} holds no credential that can be read`)
  if (rejected.length > 0) process.stderr.write(`${rejected.length} lines set aside\n`)
  return credentials
}

async function compileTo(folder: string, file: string): Promise<void> {
  process.stderr.write(`compiling ${path.basename(file)} …\n`)
  const { search, shards } = writeSnapshot(await recordsOf(file))
  // Written beside and renamed, so that a half-written copy is never met.
  const beside = `${folder}.${process.pid}`
  mkdirSync(beside, { recursive: true })
  writeFileSync(path.join(beside, 'index'), new Uint8Array(expandIndex(search.buffer, { source: 'file', date: null })))
  for (const [n, shard] of shards.entries()) writeFileSync(path.join(beside, String(n)), shard)
  rmSync(folder, { recursive: true, force: true })
  renameSync(beside, folder)
}

/** The compiled registry of a file. Compiled once, kept in the system's temporary folder; a damaged copy is compiled
 * anew. Throws `UsageError` when the file cannot be read. */
export async function registryOf(file: string): Promise<OpenedRegistry> {
  if (!existsSync(file)) throw new UsageError(`cannot read ${file}`)
  const folder = await keptCopy(file)
  if (existsSync(folder)) {
    try {
      return timedOpen(folder)
    } catch {
      process.stderr.write('the kept copy is damaged; compiling anew\n')
    }
  }
  await compileTo(folder, file)
  return timedOpen(folder)
}

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer

function timedOpen(folder: string): OpenedRegistry {
  const buffer = bufferOf(readFileSync(path.join(folder, 'index')))
  const start = performance.now()
  const registry = openRegistry(buffer, async (n) => bufferOf(await readFile(path.join(folder, String(n)))))
  return { registry, bytes: buffer.byteLength, openMs: performance.now() - start }
}
