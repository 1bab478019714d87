/** Why bytes are not an index that may be opened. */
export type IndexErrorCode = 'magic' | 'version' | 'truncated' | 'checksum' | 'layout'

/** Thrown by `openIndex`: a damaged index is refused whole, never opened in part. */
export class IndexError extends Error {
  readonly code: IndexErrorCode
  constructor(code: IndexErrorCode, message: string) {
    super(message)
    this.name = 'IndexError'
    this.code = code
  }
}

/** "TSIX", little-endian. */
export const MAGIC = 0x58495354
/** Raised with every change of layout or of how names are read (`text.ts`): both sides must agree. */
export const VERSION = 1
/** magic, version, byte length, checksum, number of sections, reserved ×3. */
export const HEADER_WORDS = 8
/** Place of the checksum among the header's words. */
export const CHECKSUM_WORD = 3
export const NONE = 0xffffffff

/** Sections in file order. `u8`, `u32` or `f32` say how the bytes are read; each starts on a multiple of 4. */
export const SECTIONS = [
  ['meta', 'u8'], // JSON: source, date
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
  ['issuerOffsets', 'u32'], // I + 1, into issuerBytes
  ['issuerBytes', 'u8'], // JSON
  ['issuerKeyHashes', 'u32'], // sorted
  ['issuerKeyRows', 'u32'],
  ['labelOffsets', 'u32'], // into labelBytes
  ['labelBytes', 'u8'], // competency labels that have no URI
  ['recordOffsets', 'u32'], // N + 1, into recordBytes
  ['recordBytes', 'u8'], // JSON
] as const
export type SectionName = (typeof SECTIONS)[number][0]

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

/** A 32-bit checksum over words; `skip` is left out. Each step is a bijection of the state, so that no change of a
 * single word can go unseen. */
export function checksum(words: Uint32Array, skip: number): number {
  let h = 0x9e3779b9
  for (let i = 0; i < words.length; i += 1) {
    if (i === skip) continue
    h = Math.imul(h ^ (words[i] ?? 0), 0x85ebca6b)
    h = (h << 13) | (h >>> 19)
  }
  return h >>> 0
}

/** Which of 32 letter classes a token holds, one bit each. */
export function letterMask(token: string): number {
  let mask = 0
  for (let i = 0; i < token.length; i += 1) mask |= 1 << (token.charCodeAt(i) & 31)
  return mask >>> 0
}

/** Inverse document frequency over forms, ≥ 0 (Robertson and Spärck Jones, smoothed). */
export const idf = (forms: number, df: number): number => Math.log(1 + (forms - df + 0.5) / (df + 0.5))
