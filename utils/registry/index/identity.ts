import type { Views } from './block.ts'
import { HAS, type INDEX } from './format.ts'

/** The sections that say who the records are, and the tables that they point into. */
export type Identities = Pick<
  Views<typeof INDEX>,
  | 'recordIssuers'
  | 'recordTypes'
  | 'recordPrefixes'
  | 'recordFlags'
  | 'recordCodes'
  | 'uuids'
  | 'textStarts'
  | 'textOffsets'
  | 'textBytes'
  | 'issuerOffsets'
  | 'issuerBytes'
> & { types: readonly string[]; prefixes: readonly string[] }

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The sixteen bytes of a UUID in lower case, or null for every other text. */
export function uuidBytes(text: string): Uint8Array | null {
  if (!UUID.test(text)) return null
  const digits = text.replaceAll('-', '')
  return Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(digits.slice(i * 2, i * 2 + 2), 16))
}

function uuidText(bytes: Uint8Array, start: number): string {
  let text = ''
  for (let i = 0; i < 16; i += 1) {
    if (i === 4 || i === 6 || i === 8 || i === 10) text += '-'
    text += HEX[bytes[start + i] ?? 0]
  }
  return text
}

/** Reads of records straight from the sections; nothing is kept. Record and row numbers are trusted. */
export function createIdentityReader(of: Identities, decoder = new TextDecoder()) {
  const { recordFlags, recordPrefixes, recordCodes, textStarts, textOffsets, textBytes } = of

  const text = (row: number): string => decoder.decode(textBytes.subarray(textOffsets[row], textOffsets[row + 1]))
  const texts = (from: number, to: number): string[] => {
    const found: string[] = []
    for (let row = from; row < to; row += 1) found.push(text(row))
    return found
  }
  const uuid = (record: number): string => `ce-${uuidText(of.uuids, record * 16)}`
  const start = (record: number): number => textStarts[record] ?? 0
  const end = (record: number): number => textStarts[record + 1] ?? 0
  /** Row of the record's name among the texts: behind the id and the CTID that are said in full. */
  function nameRow(record: number): number {
    const flags = recordFlags[record] ?? 0
    return start(record) + (flags & HAS.idText ? 1 : 0) + (flags & HAS.ctidText ? 1 : 0)
  }
  const codeRow = (record: number): number => end(record) - (recordCodes[record] ?? 0)

  return {
    idOf(record: number): string {
      if ((recordFlags[record] ?? 0) & HAS.idText) return text(start(record))
      return (of.prefixes[recordPrefixes[record] ?? 0] ?? '') + uuid(record)
    },
    ctidOf(record: number): string | null {
      const flags = recordFlags[record] ?? 0
      if (flags & HAS.ctidText) return text(start(record) + (flags & HAS.idText ? 1 : 0))
      return flags & HAS.ctid ? uuid(record) : null
    },
    typeOf: (record: number): string => of.types[of.recordTypes[record] ?? 0] ?? '',
    nameOf: (record: number): string => text(nameRow(record)),
    /** The name, then the alternate names. */
    namesOf: (record: number): string[] => texts(nameRow(record), codeRow(record)),
    codesOf: (record: number): string[] => texts(codeRow(record), end(record)),
  }
}
export type IdentityReader = ReturnType<typeof createIdentityReader>
