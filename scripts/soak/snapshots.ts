import { type MadeSnapshot, makeSnapshot, signer } from '../../tests/support/snapshot.ts'
import { forms } from '../../tests/unit/registry-ctdl/forms.ts'
import { documents, ROWS } from '../../tests/unit/registry-ctdl/rows.ts'
import { type Credential, credentialSchema } from '../../utils/model/credential.ts'
import { CopyError } from '../../utils/model/registry-copy.ts'
import { linkDocuments } from '../../utils/registry/ctdl/link.ts'
import { readDocument } from '../../utils/registry/ctdl/read.ts'
import { stamp } from '../../utils/registry/index/block.ts'
import { IndexError } from '../../utils/registry/index/format.ts'
import { readManifest, signedBy } from '../../utils/registry/snapshot/accept.ts'
import { expandIndex } from '../../utils/registry/snapshot/expand.ts'
import { type InstallRun, install } from '../../utils/registry/snapshot/install.ts'
import type { CopyKeeper, InstalledCopy } from '../../utils/registry/snapshot/keeper.ts'
import type { Manifest } from '../../utils/registry/snapshot/manifest.ts'
import { openRegistry, type Registry } from '../../utils/registry/snapshot/registry.ts'
import { writeSnapshot } from '../../utils/registry/snapshot/write.ts'
import { damaged, randomFrom } from './damage.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** One credential for each line of the table, each under its own id. */
function credentials(): Credential[] {
  const form = Object.values(forms)[0]
  if (!form) return []
  const all = ROWS.map((row) => documents(row, form()))
  return all.flatMap((group, n) => {
    const { credentials } = linkDocuments(
      group.map((json) => readDocument(json)).filter((document) => document.ok),
      { asOf: '2026-11-24' },
    )
    const [first] = credentials
    const ctid = `ce-00000000-0000-4000-8000-${String(n + 100).padStart(12, '0')}`
    if (!first) return []
    return [{ ...first, id: `https://credentialengineregistry.org/resources/${ctid}`, ctid }]
  })
}

/** What was installed, in memory. */
class Keeper implements CopyKeeper {
  readonly parts = new Map<string, Bytes>()
  readonly #pieces = new Map<string, Bytes[]>()
  copy: { installed: InstalledCopy; index: ArrayBuffer } | null = null
  hasPart = async (sha256: string) => this.parts.has(sha256)
  part = async (sha256: string) => this.parts.get(sha256)?.slice().buffer ?? null
  putPart = async (sha256: string, bytes: Bytes) => void this.parts.set(sha256, bytes)
  pieceBytes = async (sha256: string) => (this.#pieces.get(sha256) ?? []).reduce((sum, piece) => sum + piece.length, 0)
  pieces = async (sha256: string) => this.#pieces.get(sha256) ?? []
  addPiece = async (sha256: string, _at: number, bytes: Bytes) =>
    void this.#pieces.set(sha256, [...(this.#pieces.get(sha256) ?? []), bytes])
  dropPieces = async (sha256: string) => void this.#pieces.delete(sha256)
  swap = async (installed: InstalledCopy, index: ArrayBuffer) => {
    this.copy = { installed, index }
  }
}

/** Installs from a host that has these files; the manifest's own text comes first, as on any host. */
async function installed(files: ReadonlyMap<string, Bytes>, wanted: string | null): Promise<Keeper> {
  const text = new TextDecoder().decode(files.get('manifest.json'))
  const manifest = readManifest(text)
  const key = await signedBy(manifest, wanted, crypto.subtle)
  const keeper = new Keeper()
  const fetchFile = async (address: string | URL | Request): Promise<Response> => {
    const bytes = files.get(new URL(String(address)).pathname.slice(1))
    return bytes ? new Response(bytes) : new Response(null, { status: 404 })
  }
  const run: InstallRun = {
    keeper,
    net: { fetch: fetchFile as typeof fetch, crypto: crypto.subtle, wait: async () => undefined, silence: 10_000 },
    signal: new AbortController().signal,
    rest: async () => undefined,
    onStep: () => undefined,
    onBytes: () => undefined,
    now: () => new Date('2026-11-24T10:00:00Z'),
  }
  const address = 'https://copies.example/manifest.json'
  await install({ manifest, base: address, address, key }, run)
  return keeper
}

/** Everything that an open copy says; throws `IndexError` where a record cannot be read. */
async function contents(registry: Registry): Promise<string> {
  const all: Credential[] = []
  for (let record = 0; record < registry.index.size; record++) {
    const credential = await registry.credential(record)
    credentialSchema.parse(credential)
    if (registry.index.find(credential.id) < 0) throw new Error(`${credential.id} is not found by its id`)
    all.push(credential)
  }
  return JSON.stringify(all)
}

const meta = { source: 'snapshot', date: '2026-11-20' } as const

function spoilt(bytes: Bytes, random: () => number): ArrayBuffer {
  return Uint8Array.from(damaged(bytes, random)).buffer
}

/** One or two bits turned, or a byte set to an extreme: what is still much like the real thing. */
function nudged(bytes: Bytes, random: () => number): Bytes {
  const copy = bytes.slice()
  for (let left = random() < 0.7 ? 1 : 2; left > 0; left--) {
    const at = Math.floor(random() * copy.length)
    const kind = random()
    copy[at] = kind < 0.7 ? (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8)) : kind < 0.85 ? 0xff : 0
  }
  return copy
}

/** Changed bytes with the length and the checksum that they then must have. */
function forged(bytes: Bytes, random: () => number): ArrayBuffer {
  const changed = random() < 0.7 ? nudged(bytes, random) : damaged(bytes, random)
  const { buffer } = Uint8Array.from(changed.subarray(0, changed.length - (changed.length % 4)))
  if (buffer.byteLength < 16) return buffer
  new Uint32Array(buffer)[2] = buffer.byteLength
  stamp(buffer)
  return buffer
}

/** Kinds of damage; each answers whether something was opened, and throws for whatever should not have happened. */
function attempts(random: () => number) {
  const by = signer()
  const all = credentials()
  const { search, shards } = writeSnapshot(all)
  const first = shards[0] ?? new Uint8Array()
  const index = new Uint8Array(expandIndex(search.buffer, meta))
  const plain = makeSnapshot(all)
  const signed = makeSnapshot(all, { by })
  let whole = ''
  const given = (bytes: ArrayBuffer) => async () => bytes.slice(0)

  /** A host's files, one of them damaged: what is installed all the same must be the very same copy. */
  const host = async (made: MadeSnapshot, wanted: string | null): Promise<boolean> => {
    const files = new Map(made.files)
    const names = [...files.keys()]
    const name = names[Math.floor(random() * names.length)] ?? ''
    const bytes = files.get(name) ?? new Uint8Array()
    files.set(name, random() < 0.5 ? nudged(bytes, random) : Uint8Array.from(damaged(bytes, random)))
    const keeper = await installed(files, wanted)
    if (!keeper.copy) throw new Error('installed without an index')
    const { manifest } = keeper.copy.installed
    if (wanted !== null && said(manifest) !== said(made.manifest)) throw new Error('a signed manifest was changed')
    const registry = openRegistry(keeper.copy.index, async () => first.slice().buffer)
    if ((await contents(registry)) !== whole) throw new Error('another copy than the one that was made')
    return true
  }
  return {
    async prepare(): Promise<void> {
      whole = await contents(openRegistry(index.slice().buffer, given(first.slice().buffer)))
      for (const made of [plain, signed])
        if (!(await installed(made.files, null)).copy) throw new Error('not installed')
    },
    kinds: [
      () => host(plain, null),
      () => host(signed, by.publicKey),
      // a kept index, and kept evidence: opened whole or not at all
      async () => {
        const bytes = random() < 0.5 ? nudged(index, random).buffer : spoilt(index, random)
        const same = Buffer.compare(Buffer.from(bytes), index) === 0
        openRegistry(bytes, given(first.slice().buffer))
        if (!same) throw new Error('a damaged index was opened')
        return true
      },
      async () => {
        const registry = openRegistry(index.slice().buffer, given(spoilt(first, random)))
        if ((await contents(registry)) !== whole) throw new Error('damaged evidence was read')
        return true
      },
      // a host that means it: whatever lies behind a right checksum
      async () => {
        const opened = openRegistry(expandIndex(forged(search, random), meta), given(first.slice().buffer))
        await contents(opened)
        return true
      },
      async () => {
        await contents(openRegistry(index.slice().buffer, given(forged(first, random))))
        return true
      },
    ],
  }
}

function said({ signature: _signature, ...manifest }: Manifest): string {
  return JSON.stringify(manifest)
}

/**
 * Opens `count` corrupt or truncated snapshots, as a host's files, as kept bytes and behind right checksums. One line for
 * each that ends in anything but the very same copy, `CopyError` or `IndexError`.
 */
export async function brokenSnapshots(
  seed: number,
  count: number,
): Promise<{ failures: string[]; read: number; opened: number }> {
  const random = randomFrom(seed)
  const { prepare, kinds } = attempts(random)
  const failures: string[] = []
  let opened = 0
  await prepare()
  for (let turn = 1; turn <= count; turn++) {
    const kind = turn % kinds.length
    try {
      if (await kinds[kind]?.()) opened++
    } catch (error) {
      if (error instanceof CopyError ? error.code !== 'internal' : error instanceof IndexError) continue
      failures.push(
        `snapshot ${turn}, kind ${kind}, seed ${seed}: ${error instanceof Error ? (error.stack ?? error) : error}`,
      )
    }
  }
  return { failures, read: count, opened }
}
