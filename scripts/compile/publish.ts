import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { canonicalManifest, type Manifest, manifestSchema, type Part } from '../../utils/registry/snapshot/manifest.ts'
import { readTextFile, UsageError } from '../cli.ts'
import { writeWhole } from './state.ts'

const zip = promisify(gzip)
/** Higher ones cost twice the time for a hundredth of the size. */
const LEVEL = 6

/** Reads a private Ed25519 key in PEM. Throws `UsageError` for anything else. */
export function readKey(file: string): KeyObject {
  const pem = readTextFile(file)
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // said below
  }
  throw new UsageError(`${file}: not a private Ed25519 key in PEM (openssl genpkey -algorithm ed25519 -out FILE)`)
}

/** The manifest with its signature. */
export function signed(manifest: Manifest, key: KeyObject): Manifest {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' })
  const publicKey = Buffer.from(x, 'base64url').toString('base64')
  const value = sign(null, canonicalManifest(manifest), key).toString('base64')
  return { ...manifest, signature: { algorithm: 'Ed25519', publicKey, value } }
}

/** Zips a part into the folder under the name of its content. What lies there under that name already stays. */
export async function writePart(folder: string, kind: 'search' | 'evidence', bytes: Uint8Array): Promise<Part> {
  const zipped = await zip(bytes, { level: LEVEL })
  const sha256 = createHash('sha256').update(zipped).digest('hex')
  const part = { file: `${kind}-${sha256.slice(0, 16)}.bin.gz`, bytes: zipped.length, sha256 }
  const file = path.join(folder, part.file)
  if (statSync(file, { throwIfNoEntry: false })?.size !== part.bytes) writeWhole(file, zipped)
  return part
}

/** What is published there now, or null. */
export function publishedIn(folder: string): Manifest | null {
  const file = path.join(folder, 'manifest.json')
  if (!existsSync(file)) return null
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new UsageError(`${file}: not the manifest of a snapshot; choose another folder`)
  }
}

/** Makes the folder, and refuses to go back in time: those who have the published version would not take a lower one. */
export function openPublished(folder: string, version: number): void {
  mkdirSync(folder, { recursive: true })
  const known = publishedIn(folder)
  if (known && known.version > version)
    throw new UsageError(`${folder}: holds the snapshot of ${known.date} already, which is newer`)
}

/** Puts the manifest in place, as the last of all. */
export function publish(folder: string, manifest: Manifest): void {
  writeWhole(path.join(folder, 'manifest.json'), `${JSON.stringify(manifestSchema.parse(manifest), null, 1)}\n`)
}

/** Removes parts that the manifest does not name; gives their number. */
export function prune(folder: string, { search, evidence }: Manifest): number {
  const named = new Set([search, ...evidence.shards].map(({ file }) => file))
  const stale = readdirSync(folder).filter(
    (name) => /^(search|evidence)-[0-9a-f]{16}\.bin\.gz$/.test(name) && !named.has(name),
  )
  for (const name of stale) rmSync(path.join(folder, name))
  return stale.length
}
