import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Credential } from '../utils/model/credential.ts'
import { createLinker } from '../utils/registry/ctdl/link.ts'
import { readDocument } from '../utils/registry/ctdl/read.ts'
import { buildIndex } from '../utils/registry/index/build.ts'
import edition from '../utils/registry/starter/edition.json' with { type: 'json' }
import { starterFileSchema } from '../utils/registry/starter/schema.ts'

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

/**
 * Compiles the starter catalogue. Throws on the first file or record that is not right: a build must not ship less than
 * what people wrote. `bytes` is what `openIndex` opens; its meta says `starter` and the date of the edition.
 */
export function compileStarter(): { bytes: Uint8Array; credentials: Credential[] } {
  const linker = createLinker({ asOf: edition.date })
  for (const name of starterFiles()) {
    const json = readStarterFile(name)
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
  return { bytes: buildIndex(credentials, { source: 'starter', date: edition.date }), credentials }
}

/** Writes the compiled catalogue where the build takes it from: `public/catalogue/starter.idx`. */
export function writeStarter(): void {
  mkdirSync(target, { recursive: true })
  writeFileSync(new URL('starter.idx', target), compileStarter().bytes)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeStarter()
