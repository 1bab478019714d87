import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Credential } from '../../utils/model/credential.ts'
import {
  canonicalManifest,
  type Manifest,
  type Part,
  RECORDS_PER_SHARD,
} from '../../utils/registry/snapshot/manifest.ts'
import { writeSnapshot } from '../../utils/registry/snapshot/write.ts'

export type MadeSnapshot = {
  manifest: Manifest
  /** All files by name, `manifest.json` among them. */
  files: Map<string, Uint8Array<ArrayBuffer>>
}

export type Signer = { publicKey: string; key: KeyObject }

/** A fresh key pair; the public key as manifests hold it. */
export function signer(): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64'),
    key: privateKey,
  }
}

const encode = (text: string) => new TextEncoder().encode(text)

/** The files of a snapshot under a manifest that may have been changed meanwhile, signed where a key is given. */
export function withManifest(
  files: Map<string, Uint8Array<ArrayBuffer>>,
  manifest: Manifest,
  by?: Signer,
): MadeSnapshot {
  const value = by && sign(null, canonicalManifest(manifest), by.key).toString('base64')
  const signed: Manifest = by
    ? { ...manifest, signature: { algorithm: 'Ed25519', publicKey: by.publicKey, value: value ?? '' } }
    : manifest
  return { manifest: signed, files: new Map(files).set('manifest.json', encode(JSON.stringify(signed))) }
}

/** A file as it lies on a host, under the name that its hash gives it. */
export function partOf(name: string, packed: Uint8Array): Part {
  const sha256 = createHash('sha256').update(packed).digest('hex')
  return { file: `${name}-${sha256.slice(0, 16)}.bin.gz`, bytes: packed.length, sha256 }
}

/** A snapshot as it lies on a host. */
export function makeSnapshot(
  credentials: readonly Credential[],
  { version = 1, date = '2026-11-20', by }: { version?: number; date?: string; by?: Signer } = {},
): MadeSnapshot {
  const { search, shards, credentials: count } = writeSnapshot(credentials)
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const part = (name: string, bytes: Uint8Array): Part => {
    const packed = new Uint8Array(gzipSync(bytes))
    const made = partOf(name, packed)
    files.set(made.file, packed)
    return made
  }
  const manifest: Manifest = {
    format: 1,
    version,
    date,
    source: 'registry',
    label: 'Copy for tests',
    counts: { documents: count, credentials: count, organizations: 0, rejected: 0 },
    search: part('search', search),
    evidence: { recordsPerShard: RECORDS_PER_SHARD, shards: shards.map((shard) => part('evidence', shard)) },
  }
  return withManifest(files, manifest, by)
}
