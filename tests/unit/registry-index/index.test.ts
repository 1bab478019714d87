import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildIndex } from '../../../utils/registry/index/build.ts'
import { IndexError, VERSION } from '../../../utils/registry/index/format.ts'
import { openIndex } from '../../../utils/registry/index/open.ts'
import { CREDENTIALS, credential, issuer } from '../resolve/fixture.ts'

const META = { source: 'snapshot', date: '2026-11-20' } as const
const BYTES = buildIndex(CREDENTIALS, META)

const codeOf = (bytes: Uint8Array): string => {
  const copy = new ArrayBuffer(bytes.byteLength)
  new Uint8Array(copy).set(bytes)
  try {
    openIndex(copy)
    return 'opened'
  } catch (error) {
    return error instanceof IndexError ? error.code : `other: ${error}`
  }
}

describe('an index', () => {
  test('gives every record back as it was', () => {
    const index = openIndex(BYTES.buffer)
    expect(index.size).toBe(CREDENTIALS.length)
    expect(CREDENTIALS.map((_, i) => index.credential(i))).toEqual(CREDENTIALS)
    expect(index.idOf(3)).toBe(CREDENTIALS[3]?.id)
  })

  test('gives a full record back, repeated labels, sources and empty fields alike', () => {
    const source = { kind: 'issuerStructured', label: 'CTDL record', url: null, date: '2026-01' } as const
    const list = { kind: 'publicList', label: 'A list', url: 'https://list.example/', date: null } as const
    const full = credential('Full Record', issuer('Halden', { id: 'urn:halden', domains: ['halden.example'] }), {
      alternateNames: ['Other Name'],
      codes: ['X-1'],
      subjectWebpage: 'https://halden.example/',
      competencies: [
        { label: 'Rigging', uri: null },
        { label: 'Knots', uri: 'https://skills.example/knots' },
      ],
      occupations: ['15-1212'],
      level: 'AdvancedLevel',
    })
    full.evidence = [
      { kind: 'accreditedBy', agent: 'A Body', method: null, proctored: null, amount: null, value: null, source: list },
      { kind: 'assessment', agent: null, method: 'exam', proctored: false, amount: null, value: null, source },
      {
        kind: 'status',
        agent: null,
        method: null,
        proctored: null,
        amount: null,
        value: 'Active',
        source: { ...source, url: full.id },
      },
    ]
    const index = openIndex(buildIndex([full, { ...full, id: 'urn:second', ctid: null }], META).buffer)
    expect(index.credential(0)).toEqual(full)
    expect(index.credential(1)).toEqual({ ...full, id: 'urn:second', ctid: null })
  })

  test('finds by id and by CTID, and nothing else', () => {
    const index = openIndex(BYTES.buffer)
    for (const [i, one] of CREDENTIALS.entries()) {
      expect(index.find(one.id)).toBe(i)
      expect(index.find(one.ctid ?? '')).toBe(i)
    }
    expect(index.find('urn:nobody')).toBe(-1)
    expect(() => index.credential(CREDENTIALS.length)).toThrow(RangeError)
    expect(() => index.credential(-1)).toThrow(RangeError)
  })

  test('says what it was made from', () => {
    expect(openIndex(BYTES.buffer).meta).toEqual({ ...META, size: CREDENTIALS.length })
  })

  test('is the same bytes for the same records, and holds a record once', () => {
    expect(buildIndex(CREDENTIALS, META)).toEqual(BYTES)
    expect(buildIndex([...CREDENTIALS, ...CREDENTIALS], META)).toEqual(BYTES)
  })

  test('of nothing opens and holds nothing', () => {
    const index = openIndex(buildIndex([], META).buffer)
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
    new Uint32Array(newer.buffer)[1] = VERSION + 1
    expect(codeOf(newer)).toBe('version')
  })
})
