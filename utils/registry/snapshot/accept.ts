import { CopyError } from '../../model/registry-copy.ts'
import { canonicalManifest, type Manifest, manifestSchema, type Part } from './manifest.ts'

/** Bytes. A copy of the whole Registry has a manifest of some 30 kB and parts of some 30 MB. */
export const COPY_LIMITS = {
  manifest: 4_000_000,
  part: 256_000_000,
  whole: 1_000_000_000,
  unzipped: 768_000_000,
} as const

/** What the copy that is here binds the next one to. */
export type Bound = {
  version: number
  /** Public key (base64) that signed it; null where nothing did. */
  key: string | null
}

/** All files of a copy, the search part first. A file that is named twice is listed once. */
export function partsOf({ search, evidence }: Manifest): Part[] {
  const parts = new Map([search, ...evidence.shards].map((part) => [part.sha256, part]))
  return [...parts.values()]
}

export const bytesOfParts = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + part.bytes, 0)

/** Reads a manifest. Throws `CopyError`: `no-manifest`, `too-large`. */
export function readManifest(text: string): Manifest {
  if (text.length > COPY_LIMITS.manifest) throw new CopyError('too-large', 'the manifest is too large')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new CopyError('no-manifest', 'not JSON', { cause })
  }
  const parsed = manifestSchema.safeParse(json)
  if (!parsed.success) throw new CopyError('no-manifest', parsed.error.issues[0]?.message ?? 'not a manifest')
  const parts = partsOf(parsed.data)
  if (parts.some(({ bytes }) => bytes > COPY_LIMITS.part) || bytesOfParts(parts) > COPY_LIMITS.whole)
    throw new CopyError('too-large', 'the copy is too large')
  return parsed.data
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))

/** Base64 without what may differ in it. */
const bare = (base64: string) => base64.replace(/[\s=]/g, '')

async function verifies(manifest: Manifest, crypto: SubtleCrypto): Promise<boolean> {
  const { signature } = manifest
  if (!signature) return false
  let key: CryptoKey
  try {
    key = await crypto.importKey('raw', bytesOf(signature.publicKey), 'Ed25519', false, ['verify'])
  } catch (cause) {
    const unknown = cause instanceof Error && cause.name === 'NotSupportedError'
    throw new CopyError(unknown ? 'no-signatures' : 'signature', 'the key cannot be used', { cause })
  }
  return crypto.verify('Ed25519', key, bytesOf(signature.value), canonicalManifest(manifest))
}

/**
 * The public key that signed a manifest, or null for one without a signature and without need of one.
 * @param wanted public key (base64) that must have signed it; null = none is asked for, but a signature must still hold.
 * Throws `CopyError`: `unsigned`, `signature`, `no-signatures`.
 */
export async function signedBy(
  manifest: Manifest,
  wanted: string | null,
  crypto: SubtleCrypto,
): Promise<string | null> {
  const { signature } = manifest
  if (!signature) {
    if (wanted !== null) throw new CopyError('unsigned', 'no signature')
    return null
  }
  if (wanted !== null && bare(signature.publicKey) !== bare(wanted)) throw new CopyError('signature', 'another key')
  try {
    if (await verifies(manifest, crypto)) return signature.publicKey
  } catch (error) {
    // A browser of before Ed25519: nobody asked for the signature, and the parts are checked all the same.
    if (error instanceof CopyError && error.code === 'no-signatures' && wanted === null) return null
    throw error
  }
  throw new CopyError('signature', 'not what was signed')
}

/** Refuses to go back to a lower version than the one that is here. Throws `CopyError`, `older`. */
export function refuseOlder(manifest: Manifest, here: Bound | null): void {
  if (here && manifest.version < here.version) throw new CopyError('older', 'a lower version than the one here')
}
