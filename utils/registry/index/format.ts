import type { Block } from './block.ts'

/** Why bytes are not what they should be. `evidence`: a part that belongs to them could not be had. */
export type IndexErrorCode = 'magic' | 'version' | 'truncated' | 'checksum' | 'layout' | 'evidence'

/** Thrown for every binary of a registry that is not whole: it is refused, never opened in part. */
export class IndexError extends Error {
  readonly code: IndexErrorCode
  constructor(code: IndexErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'IndexError'
    this.code = code
  }
}

/** "TSIX". The version is raised with every change of layout or of how names are read (`text.ts`): both sides must agree. */
export const INDEX = {
  magic: 0x58495354,
  version: 2,
  what: 'a Touchstone index',
  sections: [
    ['meta', 'u8'], // JSON: source, date, types, prefixes, recordsPerShard
    ['tokenOffsets', 'u32'], // V + 1, into tokenBytes
    ['tokenBytes', 'u8'], // UTF-8, sorted by bytes
    ['tokenMasks', 'u32'], // V: which letters a token holds, for typo look-up
    ['lengthOffsets', 'u32'], // MAX_LENGTH + 2, into lengthTokens
    ['lengthTokens', 'u32'], // V: token ids by length in characters
    ['postingOffsets', 'u32'], // V + 1, into postings
    ['postings', 'u32'], // form ids, ascending
    ['formRecords', 'u32'], // F: the record that a form (a name or alternate name) is of
    ['formMass', 'f32'], // F: sum of the idf of its distinct tokens
    ['formOffsets', 'u32'], // F + 1, into formTokens
    ['formTokens', 'u32'], // token id, with ACRONYM, PARENS and LEAD bits
    ['keyHashes', 'u32'], // exact keys, sorted
    ['keyRecords', 'u32'],
    ['recordIssuers', 'u32'], // N: row of the issuer, or NONE
    ['recordKinds', 'u8'], // N: index into KINDS
    ['recordTypes', 'u16'], // N: row of meta.types
    ['recordPrefixes', 'u16'], // N: row of meta.prefixes: what stands before the CTID in the record's id
    ['recordFlags', 'u8'], // N: HAS bits
    ['recordCodes', 'u8'], // N: how many of its texts, the last ones, are codes
    ['uuids', 'u8'], // N × 16: the CTID without "ce-", as bytes
    ['textStarts', 'u32'], // N + 1, into textOffsets: a record's texts
    ['textOffsets', 'u32'], // T + 1, into textBytes
    ['textBytes', 'u8'], // UTF-8: id and CTID where HAS says so, name, alternate names, codes
    ['issuerOffsets', 'u32'], // I + 1, into issuerBytes
    ['issuerBytes', 'u8'], // JSON
    ['issuerKeyHashes', 'u32'], // sorted
    ['issuerKeyRows', 'u32'],
  ],
} as const satisfies Block

export const NONE = 0xffffffff

/** How a record says who it is. An id that is no prefix with a CTID, and a CTID that is no UUID, are texts. */
export const HAS = { ctid: 1, idText: 2, ctidText: 4, url: 8 } as const
export const HAS_ALL = 15

/** More records than this no index holds: a key's hash and its record have to fit one exact number of 53 bits. */
export const MAX_RECORDS = 2 ** 21

/** Bits above a form's token id. */
export const ACRONYM = 0x80000000
export const PARENS = 0x40000000
export const LEAD = 0x20000000
export const TOKEN = 0x1fffffff

/** Longest token told apart by length in the typo look-up. */
export const MAX_LENGTH = 40

/** What a record's type says of who may award it: an owner's own certification, or anything else. */
export const KINDS = ['other', 'certification'] as const
export const kindOf = (type: string): number =>
  /^(?:Certification|License|ProfessionalCertificate|QualityAssuranceCredential)$/.test(type) ? 1 : 0

/** Salts of the exact keys. */
export const KEY = { name: 'n', acronym: 'a', code: 'c', url: 'u', id: 'i' } as const
export const ISSUER_KEY = { name: 'n', initials: 'a', lead: 'p', domain: 'd' } as const

/** Which of 32 letter classes a token holds, one bit each. */
export function letterMask(token: string): number {
  let mask = 0
  for (let i = 0; i < token.length; i += 1) mask |= 1 << (token.charCodeAt(i) & 31)
  return mask >>> 0
}

/** The size of an index in steps of four: what is added elsewhere must not move the weight of every word. */
const stepped = (forms: number): number => 4 ** Math.ceil(Math.log2(Math.max(1, forms)) / 2)

/** Inverse document frequency over forms, ≥ 0 (Robertson and Spärck Jones, smoothed), with their number in steps. */
export const idf = (forms: number, df: number): number => Math.log(1 + (stepped(forms) - df + 0.5) / (df + 0.5))
