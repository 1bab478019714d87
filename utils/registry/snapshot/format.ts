import type { Block } from '../index/block.ts'

/** "TSSP": who the credentials are, in columns, so that what is alike lies side by side and gzip finds it. */
export const SEARCH = {
  magic: 0x50535354,
  version: 1,
  what: 'the search part of a snapshot',
  sections: [
    ['meta', 'u8'], // JSON: types, prefixes, recordsPerShard
    ['issuerLengths', 'u8'], // varints: bytes of each issuer
    ['issuerBytes', 'u8'], // JSON
    ['flags', 'u8'], // N: HAS bits of the index
    ['issuers', 'u8'], // varints: row of the issuer + 1, or 0; as the difference from the record before, zigzag
    ['types', 'u8'], // varints: row of meta.types
    ['prefixes', 'u8'], // varints: row of meta.prefixes
    ['alternates', 'u8'], // varints: how many alternate names
    ['codes', 'u8'], // varints: how many codes
    ['shared', 'u8'], // varints, one a text: bytes that it begins with as the last text of its kind did
    ['lengths', 'u8'], // varints, one a text: bytes that follow
    ['textBytes', 'u8'], // UTF-8
    ['uuids', 'u8'], // 16 bytes for each record whose CTID or id holds a UUID
    ['urls', 'u32'], // for each record with a subject webpage: the hash of its key
  ],
} as const satisfies Block

/** "TSEV": the evidence of one run of records. */
export const EVIDENCE = {
  magic: 0x56455354,
  version: 1,
  what: 'an evidence part of a snapshot',
  sections: [
    ['head', 'u32'], // first record, number of records, seal
    ['text', 'u8'], // JSON: records, labels, evidence, sources
  ],
} as const satisfies Block

/** Kinds of texts in the order in which they lie in a record; each kind is told by what it shares with the last of it. */
export const TEXT = { id: 0, ctid: 1, name: 2, alternate: 3, code: 4 } as const
export const TEXT_KINDS = 5
export type TextKind = (typeof TEXT)[keyof typeof TEXT]

/** No text of a record is longer in UTF-8 (500 code units of at most 3 bytes). */
export const MAX_TEXT_BYTES = 1500
