import type { z } from 'zod'
import type { Credential, Issuer } from '../../model/credential.ts'
import { type Searched, searchedSchema } from '../../model/resolution.ts'
import {
  CHECKSUM_WORD,
  checksum,
  HEADER_WORDS,
  IndexError,
  idf,
  MAGIC,
  NONE,
  SECTIONS,
  type SectionName,
  VERSION,
} from './format.ts'
import { unpack } from './pack.ts'
import { hash } from './text.ts'

type Typed<K> = K extends 'u32' ? Uint32Array : K extends 'f32' ? Float32Array : Uint8Array
type Views = { [S in (typeof SECTIONS)[number] as S[0]]: Typed<S[1]> }
/** Who a record is: all of it that is needed to find it; the rest is evidence. */
export type Identity = Pick<Credential, 'id' | 'ctid' | 'type' | 'name' | 'alternateNames' | 'codes' | 'issuer'>
/** A run of rows in a sorted section: from `start`, before `end`. */
export type Run = { start: number; end: number }

const metaSchema = searchedSchema.pick({ source: true, date: true })

/** An open index. Reads go straight to the bytes; only a record that is asked for is decoded. */
export type RegistryIndex = {
  /** What was searched, as it is told to people. */
  readonly meta: Searched
  /** Number of credentials. */
  readonly size: number
  /** The sections as they lie; for the resolver's inner loops. */
  readonly views: Views
  /** The record, decoded anew at each call. Throws `RangeError` outside 0 … size − 1. */
  credential(record: number): Credential
  /** Who the record is. Throws `RangeError` outside 0 … size − 1. */
  identity(record: number): Identity
  /** The record's id. */
  idOf(record: number): string
  /** The record with this id or CTID, or −1. */
  find(id: string): number
  /** Records under an exact key (`format.ts`, KEY); a hash, so the caller must look at what it gets. */
  byKey(salt: string, text: string): number[]
  /** Issuer rows under a key (`format.ts`, ISSUER_KEY); a hash as well. */
  issuersByKey(salt: string, text: string): number[]
  /** The issuer in a row, decoded once. */
  issuer(row: number): Issuer
  /** A token's id, or −1. */
  tokenId(token: string): number
  token(id: number): string
  /** How telling a token is, ≥ 0; an id below 0 is as telling as a token of one record. */
  idf(id: number): number
}

/** Sections of checked bytes. Throws `IndexError`. */
function viewsOf(bytes: ArrayBuffer): Views {
  if (bytes.byteLength < (HEADER_WORDS + SECTIONS.length * 2) * 4 || bytes.byteLength % 4 !== 0) {
    const first = bytes.byteLength >= 4 ? new Uint32Array(bytes, 0, 1)[0] : 0
    if (first !== MAGIC) throw new IndexError('magic', 'not a Touchstone index')
    throw new IndexError('truncated', 'the index is cut off')
  }
  const head = new Uint32Array(bytes)
  if (head[0] !== MAGIC) throw new IndexError('magic', 'not a Touchstone index')
  if (head[1] !== VERSION) throw new IndexError('version', `index version ${head[1]}, this program reads ${VERSION}`)
  if (head[2] !== bytes.byteLength) throw new IndexError('truncated', 'the index is not of its stated length')
  if (head[CHECKSUM_WORD] !== checksum(head, CHECKSUM_WORD)) throw new IndexError('checksum', 'the index is damaged')
  if (head[4] !== SECTIONS.length) throw new IndexError('layout', 'the index has other sections')
  const views: Partial<Record<SectionName, Uint8Array | Uint32Array | Float32Array>> = {}
  for (const [i, [name, kind]] of SECTIONS.entries()) {
    const start = head[HEADER_WORDS + i * 2] ?? 0
    const length = head[HEADER_WORDS + i * 2 + 1] ?? 0
    const wide = kind !== 'u8'
    if (start % 4 !== 0 || start + length > bytes.byteLength || (wide && length % 4 !== 0))
      throw new IndexError('layout', `section ${name} lies outside the index`)
    views[name] =
      kind === 'u32'
        ? new Uint32Array(bytes, start, length / 4)
        : kind === 'f32'
          ? new Float32Array(bytes, start, length / 4)
          : new Uint8Array(bytes, start, length)
  }
  return views as Views
}

/** Rows whose hash is `wanted` in a sorted list of hashes. */
function runOf(hashes: Uint32Array, wanted: number): Run {
  let low = 0
  let high = hashes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((hashes[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < hashes.length && hashes[end] === wanted) end += 1
  return { start: low, end }
}

/** Longest token in bytes that can be in the dictionary: 40 characters of at most 4 bytes. */
const MAX_TOKEN_BYTES = 160

/**
 * Opens what `buildIndex` wrote: reads the header, checks length and checksum, lays typed arrays over the bytes. The
 * buffer is kept and must not be changed. Throws `IndexError` for bytes that are anything else.
 */
export function openIndex(bytes: ArrayBuffer): RegistryIndex {
  const views = viewsOf(bytes)
  const decoder = new TextDecoder()
  const encoder = new TextEncoder()
  const scratch = new Uint8Array(MAX_TOKEN_BYTES)
  const meta = readMeta(decoder.decode(views.meta))
  const size = views.recordIssuers.length
  const forms = views.formRecords.length
  const issuers = new Map<number, Issuer>()
  const tokens: (string | undefined)[] = []
  const { tokenOffsets, tokenBytes, postingOffsets, recordOffsets, recordBytes } = views

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
  const label = (row: number): string =>
    decoder.decode(views.labelBytes.subarray(views.labelOffsets[row], views.labelOffsets[row + 1]))
  function credential(record: number): Credential {
    if (!(record >= 0 && record < size)) throw new RangeError(`no record ${record}`)
    const row = views.recordIssuers[record] ?? NONE
    const text = decoder.decode(recordBytes.subarray(recordOffsets[record], recordOffsets[record + 1]))
    return unpack(text, row === NONE ? null : issuer(row), label)
  }
  function byKey(salt: string, text: string): number[] {
    const run = runOf(views.keyHashes, hash(salt, text))
    return Array.from(views.keyRecords.subarray(run.start, run.end))
  }
  return {
    meta: { ...meta, size },
    size,
    views,
    credential,
    identity: credential,
    idOf: (record) => credential(record).id,
    find(id) {
      for (const record of byKey('i', id)) {
        const found = credential(record)
        if (found.id === id || found.ctid === id) return record
      }
      return -1
    },
    byKey,
    issuersByKey(salt, text) {
      const run = runOf(views.issuerKeyHashes, hash(salt, text))
      return Array.from(views.issuerKeyRows.subarray(run.start, run.end))
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
  const parsed = metaSchema.safeParse(JSON.parse(text))
  if (!parsed.success) throw new IndexError('layout', 'the index does not say what it was made from')
  return parsed.data
}
