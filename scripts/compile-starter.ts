import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Credential } from '../utils/model/credential.ts'
import { createLinker } from '../utils/registry/ctdl/link.ts'
import { readDocument } from '../utils/registry/ctdl/read.ts'
import { expandIndex } from '../utils/registry/snapshot/expand.ts'
import { writeSnapshot } from '../utils/registry/snapshot/write.ts'
import edition from '../utils/registry/starter/edition.json' with { type: 'json' }
import { starterFileSchema } from '../utils/registry/starter/schema.ts'
import { listDocuments } from './starter/lists.ts'

const folder = new URL('../utils/registry/starter/', import.meta.url)
const target = new URL('../public/catalogue/', import.meta.url)

/** Names of the catalogue's files, sorted, so that the same catalogue gives the same bytes. */
export function starterFiles(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'edition.json')
    .sort()
}

/** One file of the catalogue, as it stands. */
export function readStarterFile(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
}

/** Index and evidence as the package holds them, and the credentials as they were linked. */
export type Starter = { bytes: Uint8Array<ArrayBuffer>; shards: Uint8Array<ArrayBuffer>[]; credentials: Credential[] }

/**
 * Compiles the starter catalogue. Throws on the first file or record that is not right: a build must not ship less than
 * what people wrote. `bytes` is what `openIndex` opens; its meta says `starter` and the date of the edition.
 */
export function compileStarter(): Starter {
  const linker = createLinker({ asOf: edition.date })
  const files = starterFiles().map((name) => ({ name, json: readStarterFile(name) }))
  for (const { name, json } of [...files, ...listDocuments(files)]) {
    const checked = starterFileSchema.safeParse(json)
    if (!checked.success) {
      const issue = checked.error.issues[0]
      throw new Error(`starter catalogue, ${name}: ${issue?.path.map(String).join('.')}: ${issue?.message}`)
    }
    const document = readDocument(json, { trusted: true })
    if (!document.ok) throw new Error(`starter catalogue, ${name}: ${document.reason}`)
    linker.add(document)
  }
  const { credentials, rejected } = linker.finish()
  const [first] = rejected
  if (first) throw new Error(`starter catalogue: ${first.id ?? 'a record'}: ${first.reason}`)
  const { search, shards } = writeSnapshot(credentials)
  const bytes = new Uint8Array(expandIndex(search.buffer, { source: 'starter', date: edition.date }))
  return { bytes, shards, credentials }
}

/** Writes the compiled catalogue where the build takes it from: `public/catalogue/`. */
export function writeStarter(): void {
  const { bytes, shards } = compileStarter()
  const files = new Map([
    ['starter.idx', bytes],
    ...shards.map((shard, n) => [`starter-evidence-${n}.bin`, shard] as const),
  ])
  mkdirSync(target, { recursive: true })
  for (const [name, content] of files) {
    const file = new URL(name, target)
    // What is right already is left alone: another build may be copying it at this moment.
    if (!existsSync(file) || Buffer.compare(readFileSync(file), content) !== 0) writeFileSync(file, content)
  }
  for (const name of readdirSync(target)) if (!files.has(name)) rmSync(new URL(name, target), { force: true })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeStarter()
