import type { Credential } from '../../model/credential.ts'
import { IndexError } from '../index/format.ts'
import { openIndex, type RegistryIndex } from '../index/open.ts'
import { type EvidenceShard, openEvidence, SEAL_START, seal } from './evidence.ts'

/** An open copy of a registry: the index at hand, evidence read when a record is asked for. */
export type Registry = {
  readonly index: RegistryIndex
  /** The whole record. Rejects with `IndexError` where its evidence cannot be had, with `RangeError` outside the index. */
  credential(record: number): Promise<Credential>
}

/** Shards that stay open: a page's credentials are of few issuers, and issuers stand together. */
const KEPT = 4

/** Throws `IndexError` for a shard that is not the one that belongs to these records. */
function check(shard: EvidenceShard, n: number, index: RegistryIndex): EvidenceShard {
  const first = n * index.recordsPerShard
  const size = Math.min(index.recordsPerShard, index.size - first)
  let sealed = SEAL_START
  for (let record = first; record < first + size; record += 1) sealed = seal(sealed, index.idOf(record))
  if (shard.first !== first || shard.size !== size || shard.seal !== sealed)
    throw new IndexError('evidence', `evidence part ${n} belongs to other records`)
  return shard
}

/**
 * Opens an expanded index over its evidence shards. `shard(n)` gives the unzipped bytes of evidence shard n; it is asked
 * when a record of that shard is, and again after it failed. Throws `IndexError` for an index that is damaged.
 */
export function openRegistry(bytes: ArrayBuffer, shard: (n: number) => Promise<ArrayBuffer>): Registry {
  const index = openIndex(bytes)
  const kept = new Map<number, Promise<EvidenceShard>>()

  async function read(n: number): Promise<EvidenceShard> {
    const got = await shard(n).catch((cause: unknown) => {
      throw new IndexError('evidence', `evidence part ${n} cannot be had`, { cause })
    })
    return check(openEvidence(got), n, index)
  }
  /** The last asked for stands last; the first gives way. */
  function open(n: number): Promise<EvidenceShard> {
    const known = kept.get(n)
    const opened = known ?? read(n)
    kept.delete(n)
    kept.set(n, opened)
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    if (!known) opened.catch(() => kept.get(n) === opened && kept.delete(n))
    return opened
  }
  return {
    index,
    async credential(record) {
      const identity = index.identity(record)
      const opened = await open(Math.floor(record / index.recordsPerShard))
      return opened.credential(record, identity)
    },
  }
}
