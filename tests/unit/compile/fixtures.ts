import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { strToU8, type Zippable, zipSync } from 'fflate'
import type { CompileOptions } from '../../../scripts/compile/compile.ts'
import { expandIndex } from '../../../utils/registry/snapshot/expand.ts'
import { type Manifest, manifestSchema } from '../../../utils/registry/snapshot/manifest.ts'
import { openRegistry } from '../../../utils/registry/snapshot/registry.ts'

const REGISTRY = 'https://credentialengineregistry.org'
const digits = (n: number) => n.toString(16).padStart(12, '0')
export const ctidOf = (n: number) => `ce-00000000-0000-4000-8000-${digits(n)}`
export const uriOf = (n: number) => `${REGISTRY}/resources/${ctidOf(n)}`

export type Document = Record<string, unknown>

function graph(n: number, node: Document): Document {
  const main = { '@id': uriOf(n), 'ceterms:ctid': ctidOf(n), ...node }
  return {
    '@context': 'https://credreg.net/ctdl/schema/context/json',
    '@id': `${REGISTRY}/graph/${ctidOf(n)}`,
    '@graph': [main],
  }
}

/** Number 0 is an organisation; every tenth too, which owns the nine behind it. */
export function documentOf(n: number, name = `Glazing Certificate ${n}`): Document {
  if (n % 10 === 0)
    return graph(n, { '@type': 'ceterms:CredentialOrganization', 'ceterms:name': { en: `Guild of Glaziers ${n}` } })
  return graph(n, {
    '@type': 'ceterms:Certification',
    'ceterms:name': { en: name },
    'ceterms:ownedBy': [uriOf(n - (n % 10))],
    'ceterms:accreditedBy': [uriOf(0)],
    'ceterms:subjectWebpage': `https://glaziers.example/${n}`,
    'ceterms:credentialStatusType': [{ 'ceterms:targetNode': 'credentialStat:Active' }],
  })
}

export const dayOf = (n: number) => `2025-01-01T00:${String(n % 60).padStart(2, '0')}:00.000Z`

export function envelopeOf(n: number, document = documentOf(n), at = dayOf(n)): Document {
  return {
    envelope_ceterms_ctid: ctidOf(n),
    envelope_ctdl_type: 'ceterms:Certification',
    decoded_resource: document,
    node_headers: { updated_at: at, deleted_at: null },
    updated_at: at,
  }
}

export const range = (count: number) => Array.from({ length: count }, (_, n) => n)
export const linesOf = (all: readonly unknown[]) => all.map((one) => `${JSON.stringify(one)}\n`).join('')

/** A ZIP whose files hold JSON, indented as people's files are. */
export function zipOf(files: Record<string, unknown>): Uint8Array {
  const inside: Zippable = {}
  for (const [name, value] of Object.entries(files)) inside[name] = strToU8(JSON.stringify(value, null, 2))
  return zipSync(inside)
}

/** A folder that `remove` takes away; `at` gives a path in it, `put` writes a file there and gives its path. */
export function workshop() {
  const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-compile-'))
  const at = (name: string) => path.join(folder, name)
  return {
    at,
    put(name: string, content: string | Uint8Array): string {
      writeFileSync(at(name), content)
      return at(name)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export const HASTE = { apartMs: 0, timeoutMs: 5000, backOffMs: 1 }

export function optionsFor(out: string, more: Partial<CompileOptions> = {}): CompileOptions {
  const rest = { key: null, prune: false, pace: HASTE, perPage: 7 }
  return { sources: [], changes: [], out, state: `${out}.state`, date: '2026-11-20', label: 'Test', ...rest, ...more }
}

export const manifestIn = (out: string): Manifest =>
  manifestSchema.parse(JSON.parse(readFileSync(path.join(out, 'manifest.json'), 'utf8')))
export const bytesOf = (out: string) => readFileSync(path.join(out, 'manifest.json'), 'utf8')

export const rejectedIn = (state: string) =>
  readFileSync(path.join(state, 'rejected.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

const unzipped = (out: string, file: string): ArrayBuffer =>
  new Uint8Array(gunzipSync(readFileSync(path.join(out, file)))).buffer

/** Opens what was published, as the extension does. */
export function openPublished(out: string) {
  const { search, evidence, date } = manifestIn(out)
  const index = expandIndex(unzipped(out, search.file), { source: 'snapshot', date })
  return openRegistry(index, async (n) => unzipped(out, evidence.shards[n]?.file ?? ''))
}

/** Names of all credentials, sorted. */
export function namesIn(out: string): string[] {
  const { index } = openPublished(out)
  return range(index.size)
    .map((record) => index.identity(record).name)
    .sort()
}
