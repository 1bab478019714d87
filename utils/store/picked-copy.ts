import { openZip, zipReader } from '../documents/zip.ts'
import { CopyError } from '../model/registry-copy.ts'
import { COPY_LIMITS, partsOf, readManifest } from '../registry/snapshot/accept.ts'
import { sha256 } from '../registry/snapshot/sha256.ts'
import type { Copies } from './copies.ts'

/** A file as a person picks it; what is used of the browser's own. */
export type PickedFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>

/** The files of a copy as they were picked: its manifest and its parts, or one ZIP of them. */
export type PickedCopy = {
  /** Text of the manifest. */
  manifest: string
  /** Checks and keeps the files with these names, as far as they were picked. Rejects with `CopyError`: `hash`, `quota`. */
  keep(wanted: readonly string[]): Promise<void>
}

type Read = (name: string) => Promise<Uint8Array | null>

const MANIFEST = 'manifest.json'
const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1)

async function zipped(file: PickedFile): Promise<Read> {
  if (file.size > COPY_LIMITS.whole) throw new CopyError('too-large', 'the archive is too large')
  try {
    const zip = openZip(new Uint8Array(await file.arrayBuffer()))
    const read = zipReader(zip, COPY_LIMITS.whole)
    const paths = new Map([...zip.keys()].map((path) => [baseName(path), path]))
    return async (name) => {
      const path = paths.get(name)
      return path === undefined ? null : await read(path)
    }
  } catch (cause) {
    throw new CopyError('damaged', 'the archive cannot be read', { cause })
  }
}

function loose(files: readonly PickedFile[]): Read {
  const byName = new Map(files.map((file) => [file.name, file]))
  return async (name) => {
    const file = byName.get(name)
    if (!file) return null
    if (file.size > COPY_LIMITS.part) throw new CopyError('too-large', 'a file is too large')
    return new Uint8Array(await file.arrayBuffer())
  }
}

/** Opens what was picked. Rejects with `CopyError`: `no-manifest`, `damaged`, `too-large`. */
export async function openPicked(
  files: readonly PickedFile[],
  copies: Pick<Copies, 'putPart'>,
  crypto: SubtleCrypto,
): Promise<PickedCopy> {
  const [only] = files
  const archive = files.length === 1 && only !== undefined && /\.zip$/i.test(only.name)
  const read = archive ? await zipped(only) : loose(files)
  const bytes = await read(MANIFEST)
  if (!bytes) throw new CopyError('no-manifest', 'no manifest.json')
  const manifest = new TextDecoder().decode(bytes)
  return {
    manifest,
    async keep(wanted) {
      for (const part of partsOf(readManifest(manifest))) {
        const given = wanted.includes(part.file) ? await read(part.file) : null
        if (!given) continue
        const whole = given.slice()
        if (whole.length !== part.bytes || (await sha256(whole, crypto)) !== part.sha256)
          throw new CopyError('hash', `${part.file} is not what the manifest says`)
        await copies.putPart(part.sha256, whole)
      }
    },
  }
}
