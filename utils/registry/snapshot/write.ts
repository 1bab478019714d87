import type { Credential, Issuer } from '../../model/credential.ts'
import { assemble } from '../index/block.ts'
import { HAS, KEY, MAX_RECORDS } from '../index/format.ts'
import { Bytes, Words } from '../index/grow.ts'
import { uuidBytes } from '../index/identity.ts'
import { hash, urlKey } from '../index/text.ts'
import { EvidenceWriter } from './evidence.ts'
import { SEARCH, TEXT, TEXT_KINDS, type TextKind } from './format.ts'
import { RECORDS_PER_SHARD } from './manifest.ts'

const issuerOf = ({ issuer }: Credential) => issuer?.id ?? issuer?.name ?? ''
const byUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Records in the order of a snapshot: by issuer (id, else name), name, id, compared by code units. */
export const recordOrder = (a: Credential, b: Credential): number =>
  byUnits(issuerOf(a), issuerOf(b)) || byUnits(a.name, b.name) || byUnits(a.id, b.id)

const encoder = new TextEncoder()

/** A table whose rows are in the order in which they were first met; full at the number that a row can have. */
class Table {
  readonly rows = new Map<string, number>()
  /** Null where the table is full. */
  row(text: string): number | null {
    const known = this.rows.get(text)
    if (known !== undefined) return known
    if (this.rows.size > 0xffff) return null
    this.rows.set(text, this.rows.size)
    return this.rows.size - 1
  }
}

/** Who the credentials are, column by column. */
class SearchColumns {
  readonly #types = new Table()
  readonly #prefixes = new Table()
  readonly #issuerBytes = new Bytes()
  readonly #issuerLengths = new Bytes()
  /** Issuers of the same id or name stand together: only theirs have to be remembered. */
  readonly #near = new Map<string, number>()
  #nearKey = ''
  #issuerCount = 0
  #lastIssuer = 0
  readonly #columns = {
    flags: new Bytes(),
    issuers: new Bytes(),
    types: new Bytes(),
    prefixes: new Bytes(),
    alternates: new Bytes(),
    codes: new Bytes(),
    shared: new Bytes(),
    lengths: new Bytes(),
    textBytes: new Bytes(),
    uuids: new Bytes(),
  }
  readonly #urls = new Words()
  readonly #last = Array.from({ length: TEXT_KINDS }, () => new Uint8Array())
  get size(): number {
    return this.#columns.flags.length
  }

  /** Row of the issuer + 1; 0 for none. */
  #issuerRow(issuer: Issuer | null): number {
    if (!issuer) return 0
    const key = issuer.id ?? issuer.name
    if (key !== this.#nearKey) this.#near.clear()
    this.#nearKey = key
    const { id, name, alternateNames, domains } = issuer
    const text = JSON.stringify({ id, name, alternateNames, domains })
    const known = this.#near.get(text)
    if (known !== undefined) return known
    const bytes = encoder.encode(text)
    this.#issuerBytes.append(bytes)
    this.#issuerLengths.varint(bytes.length)
    this.#issuerCount += 1
    this.#near.set(text, this.#issuerCount)
    return this.#issuerCount
  }

  #text(kind: TextKind, text: string): void {
    const bytes = encoder.encode(text)
    const last = this.#last[kind] ?? bytes
    let shared = 0
    while (shared < last.length && shared < bytes.length && last[shared] === bytes[shared]) shared += 1
    this.#columns.shared.varint(shared)
    this.#columns.lengths.varint(bytes.length - shared)
    this.#columns.textBytes.append(bytes.subarray(shared))
    this.#last[kind] = bytes
  }

  /** Says the id and the CTID: one UUID for both where it can, in full where not. Gives their flags. */
  #ids({ id, ctid }: Credential): number {
    const uuid = ctid === null ? null : uuidBytes(ctid.slice(3))
    const prefix = uuid && ctid !== null && id.endsWith(ctid) ? this.#prefixes.row(id.slice(0, -ctid.length)) : null
    this.#columns.prefixes.varint(prefix ?? 0)
    if (prefix === null) this.#text(TEXT.id, id)
    if (uuid) this.#columns.uuids.append(uuid)
    else if (ctid !== null) this.#text(TEXT.ctid, ctid)
    return (prefix === null ? HAS.idText : 0) | (uuid ? HAS.ctid : ctid === null ? 0 : HAS.ctidText)
  }

  add(credential: Credential): void {
    const columns = this.#columns
    const issuer = this.#issuerRow(credential.issuer)
    const step = issuer - this.#lastIssuer
    columns.issuers.varint(step < 0 ? -step * 2 - 1 : step * 2)
    this.#lastIssuer = issuer
    const type = this.#types.row(credential.type)
    if (type === null) throw new RangeError('more types than CTDL could ever have')
    columns.types.varint(type)
    const url = credential.subjectWebpage === null ? null : urlKey(credential.subjectWebpage)
    if (url) this.#urls.push(hash(KEY.url, url))
    columns.flags.push(this.#ids(credential) | (url ? HAS.url : 0))
    this.#text(TEXT.name, credential.name)
    for (const name of credential.alternateNames) this.#text(TEXT.alternate, name)
    for (const code of credential.codes) this.#text(TEXT.code, code)
    columns.alternates.varint(credential.alternateNames.length)
    columns.codes.varint(credential.codes.length)
  }

  finish(recordsPerShard: number): Uint8Array<ArrayBuffer> {
    const { flags, issuers, types, prefixes, alternates, codes, shared, lengths, textBytes, uuids } = this.#columns
    const meta = { types: [...this.#types.rows.keys()], prefixes: [...this.#prefixes.rows.keys()], recordsPerShard }
    return assemble(SEARCH, {
      meta: encoder.encode(JSON.stringify(meta)),
      issuerLengths: this.#issuerLengths.view(),
      issuerBytes: this.#issuerBytes.view(),
      flags: flags.view(),
      issuers: issuers.view(),
      types: types.view(),
      prefixes: prefixes.view(),
      alternates: alternates.view(),
      codes: codes.view(),
      shared: shared.view(),
      lengths: lengths.view(),
      textBytes: textBytes.view(),
      uuids: uuids.view(),
      urls: this.#urls.view(),
    })
  }
}

export type SearchPart = {
  search: Uint8Array<ArrayBuffer>
  /** The last evidence shard, if a record stands in it. */
  last: Uint8Array<ArrayBuffer> | null
  credentials: number
}

/**
 * Writes a snapshot's parts, unzipped. Takes credentials in record order, no id twice; gives each evidence shard as soon
 * as it is full, and the search part at the end, so that nothing but the search columns stays in memory. Throws
 * `RangeError` for a record out of order, and for more than `MAX_RECORDS`.
 */
export class SnapshotWriter {
  readonly #columns = new SearchColumns()
  #shard = new EvidenceWriter(0)
  #before: Credential | null = null

  /** The evidence shard that this record fills, or null. */
  add(credential: Credential): Uint8Array<ArrayBuffer> | null {
    if (this.#before && recordOrder(this.#before, credential) >= 0)
      throw new RangeError(`${credential.id} does not come after ${this.#before.id}`)
    if (this.#columns.size === MAX_RECORDS)
      throw new RangeError(`more than ${MAX_RECORDS} credentials do not fit one snapshot`)
    this.#before = credential
    this.#columns.add(credential)
    this.#shard.add(credential)
    return this.#shard.size === RECORDS_PER_SHARD ? this.#flush() : null
  }

  finish(): SearchPart {
    return {
      search: this.#columns.finish(RECORDS_PER_SHARD),
      last: this.#shard.size > 0 ? this.#flush() : null,
      credentials: this.#columns.size,
    }
  }

  #flush(): Uint8Array<ArrayBuffer> {
    const bytes = this.#shard.finish()
    this.#shard = new EvidenceWriter(this.#columns.size)
    return bytes
  }
}

/** All parts of a snapshot of credentials that are in memory, in any order. Of records with one id the first in record
 * order is kept. */
export function writeSnapshot(credentials: Iterable<Credential>): {
  search: Uint8Array<ArrayBuffer>
  shards: Uint8Array<ArrayBuffer>[]
  credentials: number
} {
  const writer = new SnapshotWriter()
  const seen = new Set<string>()
  const shards: Uint8Array<ArrayBuffer>[] = []
  for (const credential of [...credentials].sort(recordOrder)) {
    if (seen.has(credential.id)) continue
    seen.add(credential.id)
    const shard = writer.add(credential)
    if (shard) shards.push(shard)
  }
  const { search, last, credentials: count } = writer.finish()
  if (last) shards.push(last)
  return { search, shards, credentials: count }
}
