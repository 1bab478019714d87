import { inflate } from '../../documents/inflate.ts'
import { CopyError } from '../../model/registry-copy.ts'
import { IndexError } from '../index/format.ts'
import { COPY_LIMITS } from './accept.ts'
import { expandIndexSlowly } from './expand.ts'
import type { CopyKeeper } from './keeper.ts'
import type { Manifest, Part } from './manifest.ts'
import { openRegistry, type Registry } from './registry.ts'

/** An evidence shard of 2,048 records is some 500 kB unzipped. */
const MAX_SHARD = 64_000_000

/** A kept part, unzipped. Rejects with `CopyError`: `damaged`, `missing`. */
async function unzipped(part: Part, keeper: Pick<CopyKeeper, 'part'>, most: number): Promise<ArrayBuffer> {
  const bytes = await keeper.part(part.sha256)
  if (!bytes) throw new CopyError('missing', `${part.file} is not here`)
  try {
    const whole = await inflate(new Uint8Array(bytes), 'gzip', most)
    return whole.buffer as ArrayBuffer
  } catch (cause) {
    throw new CopyError('damaged', `${part.file} cannot be unpacked`, { cause })
  }
}

/** The index of a copy whose parts are kept. Rejects with `CopyError`: `damaged`, `missing`. */
export async function expandKept(
  manifest: Manifest,
  keeper: Pick<CopyKeeper, 'part'>,
  rest: () => Promise<void>,
): Promise<ArrayBuffer> {
  const search = await unzipped(manifest.search, keeper, COPY_LIMITS.unzipped)
  try {
    return await expandIndexSlowly(search, { source: 'snapshot', date: manifest.date }, rest)
  } catch (cause) {
    // anything else is a rest that was told to stop
    if (!(cause instanceof IndexError)) throw cause
    throw new CopyError('damaged', 'the search part cannot be read', { cause })
  }
}

/** Opens an index over kept evidence parts. Throws `IndexError` for an index that is damaged or of another version. */
export function openKept(index: ArrayBuffer, manifest: Manifest, keeper: Pick<CopyKeeper, 'part'>): Registry {
  return openRegistry(index, async (n) => {
    const part = manifest.evidence.shards[n]
    if (!part) throw new CopyError('missing', `no evidence part ${n}`)
    return unzipped(part, keeper, MAX_SHARD)
  })
}

/** Opens a copy for good: as many records as it says, and one of its first, middle and last part can be read. Rejects
 * with `CopyError`, `damaged`. */
export async function prove(index: ArrayBuffer, manifest: Manifest, keeper: Pick<CopyKeeper, 'part'>): Promise<void> {
  const { counts, evidence } = manifest
  try {
    const registry = openKept(index, manifest, keeper)
    const { size, recordsPerShard } = registry.index
    if (size !== counts.credentials || recordsPerShard !== evidence.recordsPerShard)
      throw new CopyError('damaged', 'the search part and the manifest differ')
    const last = evidence.shards.length - 1
    const tried = new Set(last < 0 ? [] : [0, last >> 1, last])
    for (const shard of tried) {
      const first = shard * recordsPerShard
      await registry.credential(Math.min(size - 1, first + (recordsPerShard >> 1)))
    }
  } catch (cause) {
    throw cause instanceof CopyError ? cause : new CopyError('damaged', 'the copy cannot be opened', { cause })
  }
}
