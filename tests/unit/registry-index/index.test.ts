import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { INDEX, IndexError } from '../../../utils/registry/index/format.ts'
import { openIndex } from '../../../utils/registry/index/open.ts'
import { expandIndex } from '../../../utils/registry/snapshot/expand.ts'
import { recordOrder, writeSnapshot } from '../../../utils/registry/snapshot/write.ts'
import { CREDENTIALS } from '../resolve/fixture.ts'

const META = { source: 'snapshot', date: '2026-11-20' } as const
const RECORDS = CREDENTIALS.toSorted(recordOrder)
const indexBytes = (credentials = CREDENTIALS) => expandIndex(writeSnapshot(credentials).search.buffer, META)
const BYTES = new Uint8Array(indexBytes())

const codeOf = (bytes: Uint8Array): string => {
  try {
    openIndex(new Uint8Array(bytes).buffer)
    return 'opened'
  } catch (error) {
    return error instanceof IndexError ? error.code : `other: ${error}`
  }
}

describe('an index', () => {
  test('says of every record who it is', () => {
    const index = openIndex(BYTES.buffer)
    expect(index.size).toBe(RECORDS.length)
    for (const [i, { id, ctid, type, name, alternateNames, codes, issuer }] of RECORDS.entries()) {
      expect(index.identity(i)).toEqual({ id, ctid, type, name, alternateNames, codes, issuer })
      expect([index.idOf(i), index.typeOf(i), index.nameOf(i)]).toEqual([id, type, name])
    }
  })

  test('finds by id and by CTID, and nothing else', () => {
    const index = openIndex(BYTES.buffer)
    for (const [i, one] of RECORDS.entries()) {
      expect(index.find(one.id)).toBe(i)
      expect(index.find(one.ctid ?? '')).toBe(i)
    }
    expect(index.find('urn:nobody')).toBe(-1)
    expect(() => index.identity(RECORDS.length)).toThrow(RangeError)
    expect(() => index.nameOf(-1)).toThrow(RangeError)
  })

  test('says what it was made from', () => {
    expect(openIndex(BYTES.buffer).meta).toEqual({ ...META, size: CREDENTIALS.length })
  })

  test('is the same bytes for the same records in any order, and holds a record once', () => {
    expect(new Uint8Array(indexBytes(CREDENTIALS.toReversed()))).toEqual(BYTES)
    expect(new Uint8Array(indexBytes([...CREDENTIALS, ...CREDENTIALS]))).toEqual(BYTES)
  })

  test('of nothing opens and holds nothing', () => {
    const index = openIndex(indexBytes([]))
    expect(index.size).toBe(0)
    expect(index.tokenId('certified')).toBe(-1)
    expect(index.find('x')).toBe(-1)
  })

  test('knows exactly its own tokens', () => {
    const index = openIndex(BYTES.buffer)
    const count = index.views.tokenOffsets.length - 1
    for (let id = 0; id < count; id += 1) expect(index.tokenId(index.token(id))).toBe(id)
    fc.assert(
      fc.property(fc.string(), (token) => {
        const id = index.tokenId(token)
        expect(id === -1 || index.token(id) === token).toBe(true)
      }),
    )
  })
})

describe('damaged bytes never open', () => {
  test('any byte changed', () => {
    fc.assert(
      fc.property(fc.nat(BYTES.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bad = BYTES.slice()
        bad[at] = (bad[at] ?? 0) ^ change
        expect(codeOf(bad)).toMatch(/^(magic|version|truncated|checksum)$/)
      }),
      { numRuns: 1000 },
    )
  })

  test('cut off or lengthened anywhere', () => {
    fc.assert(
      fc.property(fc.nat(BYTES.length - 1), (length) => {
        expect(codeOf(BYTES.subarray(0, length))).toMatch(/^(magic|truncated|checksum)$/)
      }),
    )
    const longer = new Uint8Array(BYTES.length + 8)
    longer.set(BYTES)
    expect(codeOf(longer)).toBe('truncated')
  })

  test('two words swapped', () => {
    fc.assert(
      fc.property(fc.nat(BYTES.length / 4 - 1), fc.nat(BYTES.length / 4 - 1), (a, b) => {
        const bad = BYTES.slice()
        const words = new Uint32Array(bad.buffer)
        const [x = 0, y = 0] = [words[a], words[b]]
        fc.pre(x !== y)
        words[a] = y
        words[b] = x
        expect(codeOf(bad)).not.toBe('opened')
      }),
    )
  })

  test('says which way it is bad', () => {
    expect(codeOf(new Uint8Array(0))).toBe('magic')
    expect(codeOf(new TextEncoder().encode('{"@graph":[]}'))).toBe('magic')
    const newer = BYTES.slice()
    new Uint32Array(newer.buffer)[1] = INDEX.version + 1
    expect(codeOf(newer)).toBe('version')
  })
})
