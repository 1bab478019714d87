import type { Credential } from '../../model/credential.ts'
import { RECORDS_PER_SHARD } from './manifest.ts'

const issuerOf = ({ issuer }: Credential) => issuer?.id ?? issuer?.name ?? ''
const byUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Records in the order of a snapshot: by issuer (id, else name), name, id, compared by code units. */
export const recordOrder = (a: Credential, b: Credential): number =>
  byUnits(issuerOf(a), issuerOf(b)) || byUnits(a.name, b.name) || byUnits(a.id, b.id)

const encoder = new TextEncoder()

export type SearchPart = {
  search: Uint8Array<ArrayBuffer>
  /** The last evidence shard, if a record stands in it. */
  last: Uint8Array<ArrayBuffer> | null
  credentials: number
}

/**
 * Writes a snapshot's parts, unzipped. Takes credentials in record order, no id twice; gives each evidence shard as soon
 * as it is full, and the search part at the end, so that nothing but the search columns stays in memory.
 */
export class SnapshotWriter {
  #records: Credential[] = []
  #shard: Credential[] = []

  /** The evidence shard that this record fills, or null. */
  add(credential: Credential): Uint8Array<ArrayBuffer> | null {
    this.#records.push(credential)
    this.#shard.push(credential)
    return this.#shard.length === RECORDS_PER_SHARD ? this.#flush() : null
  }

  finish(): SearchPart {
    return {
      search: encoder.encode(JSON.stringify(this.#records.map((one) => ({ ...one, evidence: [], competencies: [] })))),
      last: this.#shard.length > 0 ? this.#flush() : null,
      credentials: this.#records.length,
    }
  }

  #flush(): Uint8Array<ArrayBuffer> {
    const bytes = encoder.encode(JSON.stringify(this.#shard))
    this.#shard = []
    return bytes
  }
}
