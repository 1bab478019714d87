import { z } from 'zod'
import type { Credential, Issuer } from '../../model/credential.ts'
import { type Searched, searchedSchema } from '../../model/resolution.ts'
import { type Views, viewsOf } from './block.ts'
import { INDEX, IndexError, idf, KEY, NONE } from './format.ts'
import { createIdentityReader } from './identity.ts'
import { hash } from './text.ts'

/** Who a record is: all of it that is needed to find it; the rest is evidence. */
export type Identity = Pick<Credential, 'id' | 'ctid' | 'type' | 'name' | 'alternateNames' | 'codes' | 'issuer'>

/** An open index: who the records are, and how they are found. Reads go straight to the bytes. */
export type RegistryIndex = {
  /** What was searched, as it is told to people. */
  readonly meta: Searched
  /** Number of credentials. */
  readonly size: number
  /** Records whose evidence lies in one shard. */
  readonly recordsPerShard: number
  /** The sections as they lie; for the resolver's inner loops. */
  readonly views: Views<typeof INDEX>
  /** Who the record is, decoded anew at each call. Throws `RangeError` outside 0 … size − 1. */
  identity(record: number): Identity
  /** The record's type alone. */
  typeOf(record: number): string
  /** The record's name alone. */
  nameOf(record: number): string
  /** The record's id. */
  idOf(record: number): string
  /** The record with this id or CTID, or −1. */
  find(id: string): number
  /** Records under an exact key (`format.ts`, KEY), ascending; a hash, so the caller must look at what it gets. The
   * bytes themselves: for reading only. */
  byKey(salt: string, text: string): Uint32Array
  /** The same by a key's hash, as a run of `views.keyRecords`. One object for all calls, good until the next. */
  keyRun(hashed: number): Readonly<Run>
  /** Issuer rows under a key (`format.ts`, ISSUER_KEY); a hash as well, for reading only as well. */
  issuersByKey(salt: string, text: string): Uint32Array
  /** The issuer in a row, decoded once. */
  issuer(row: number): Issuer
  /** A token's id, or −1. */
  tokenId(token: string): number
  token(id: number): string
  /** How telling a token is, ≥ 0; an id below 0 is as telling as a token of one record. */
  idf(id: number): number
}

const metaSchema = searchedSchema.pick({ source: true, date: true }).extend({
  types: z.array(z.string()),
  prefixes: z.array(z.string()),
  recordsPerShard: z.int().min(1),
})

/** A run of rows in a sorted section: from `start`, before `end`. */
export type Run = { start: number; end: number }

/** Sets `run` to the rows whose hash is `wanted` in a sorted list of hashes. */
function findRun(run: Run, hashes: Uint32Array, wanted: number): Run {
  let low = 0
  let high = hashes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((hashes[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < hashes.length && hashes[end] === wanted) end += 1
  run.start = low
  run.end = end
  return run
}

/** Longest token in bytes that can be in the dictionary: 40 characters of at most 4 bytes. */
const MAX_TOKEN_BYTES = 160

/**
 * Opens what `buildIndex` gave: reads the header, checks length and checksum, lays typed arrays over the bytes. The
 * buffer is kept and must not be changed. Throws `IndexError` for bytes that are anything else.
 */
export function openIndex(bytes: ArrayBuffer): RegistryIndex {
  const views = viewsOf(INDEX, bytes)
  const decoder = new TextDecoder()
  const encoder = new TextEncoder()
  const scratch = new Uint8Array(MAX_TOKEN_BYTES)
  const { types, prefixes, recordsPerShard, ...meta } = readMeta(decoder.decode(views.meta))
  const size = views.recordFlags.length
  const of = createIdentityReader({ ...views, types, prefixes }, decoder)
  const forms = views.formRecords.length
  const issuers = new Map<number, Issuer>()
  const tokens: (string | undefined)[] = []
  const { tokenOffsets, tokenBytes, postingOffsets } = views

  /** Below 0 when `token` sorts before the bytes in scratch. */
  function compareToken(id: number, length: number): number {
    const start = tokenOffsets[id] ?? 0
    const end = tokenOffsets[id + 1] ?? 0
    const n = Math.min(length, end - start)
    for (let i = 0; i < n; i += 1) {
      const difference = (tokenBytes[start + i] ?? 0) - (scratch[i] ?? 0)
      if (difference !== 0) return difference
    }
    return end - start - length
  }
  function tokenId(token: string): number {
    if (token.length > MAX_TOKEN_BYTES) return -1
    const { written, read } = encoder.encodeInto(token, scratch)
    if (read < token.length) return -1
    let low = 0
    let high = tokenOffsets.length - 2
    while (low <= high) {
      const middle = (low + high) >>> 1
      const order = compareToken(middle, written)
      if (order === 0) return middle
      if (order < 0) low = middle + 1
      else high = middle - 1
    }
    return -1
  }
  function issuer(row: number): Issuer {
    const known = issuers.get(row)
    if (known) return known
    if (!(row >= 0 && row < views.issuerOffsets.length - 1)) throw new RangeError(`no issuer row ${row}`)
    const text = decoder.decode(views.issuerBytes.subarray(views.issuerOffsets[row], views.issuerOffsets[row + 1]))
    const decoded: Issuer = JSON.parse(text)
    issuers.set(row, decoded)
    return decoded
  }
  function within(record: number): number {
    if (!(record >= 0 && record < size)) throw new RangeError(`no record ${record}`)
    return record
  }
  function identity(record: number): Identity {
    const row = views.recordIssuers[within(record)] ?? NONE
    const [name = '', ...alternateNames] = of.namesOf(record)
    return {
      id: of.idOf(record),
      ctid: of.ctidOf(record),
      type: of.typeOf(record),
      name,
      alternateNames,
      codes: of.codesOf(record),
      issuer: row === NONE ? null : issuer(row),
    }
  }
  const run: Run = { start: 0, end: 0 }
  const keyRun = (hashed: number) => findRun(run, views.keyHashes, hashed)
  function byKey(salt: string, text: string): Uint32Array {
    const { start, end } = keyRun(hash(salt, text))
    return views.keyRecords.subarray(start, end)
  }
  return {
    meta: { ...meta, size },
    size,
    views,
    recordsPerShard,
    identity,
    typeOf: (record) => of.typeOf(within(record)),
    nameOf: (record) => of.nameOf(within(record)),
    idOf: (record) => of.idOf(within(record)),
    find(id) {
      for (const record of byKey(KEY.id, id)) if (of.idOf(record) === id || of.ctidOf(record) === id) return record
      return -1
    },
    byKey,
    keyRun,
    issuersByKey(salt, text) {
      const { start, end } = findRun(run, views.issuerKeyHashes, hash(salt, text))
      return views.issuerKeyRows.subarray(start, end)
    },
    issuer,
    tokenId,
    token(id) {
      const known = tokens[id]
      if (known !== undefined) return known
      const text = decoder.decode(tokenBytes.subarray(tokenOffsets[id], tokenOffsets[id + 1]))
      tokens[id] = text
      return text
    },
    idf: (id) => idf(forms, id < 0 ? 1 : (postingOffsets[id + 1] ?? 0) - (postingOffsets[id] ?? 0)),
  }
}

function readMeta(text: string): z.infer<typeof metaSchema> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    json = null
  }
  const parsed = metaSchema.safeParse(json)
  if (!parsed.success) throw new IndexError('layout', 'the index does not say what it was made from')
  return parsed.data
}
