import type { Credential } from '../../model/credential.ts'
import { openIndex, type RegistryIndex } from '../index/open.ts'
import { RECORDS_PER_SHARD } from './manifest.ts'

/** An open copy of a registry: the index at hand, evidence read when a record is asked for. */
export type Registry = {
  readonly index: RegistryIndex
  /** The whole record. Rejects with `IndexError` where its evidence cannot be read, with `RangeError` outside the index. */
  credential(record: number): Promise<Credential>
}

/**
 * Opens an expanded index over its evidence shards. `shard(n)` gives the unzipped bytes of evidence shard n. Throws
 * `IndexError` for an index that is damaged.
 */
export function openRegistry(index: ArrayBuffer, shard: (n: number) => Promise<ArrayBuffer>): Registry {
  return {
    index: openIndex(index),
    async credential(record) {
      const bytes = await shard(Math.floor(record / RECORDS_PER_SHARD))
      const records: Credential[] = JSON.parse(new TextDecoder().decode(bytes))
      const found = records[record % RECORDS_PER_SHARD]
      if (!found) throw new RangeError(`no record ${record}`)
      return found
    },
  }
}
