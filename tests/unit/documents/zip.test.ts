import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DocumentError } from '../../../utils/documents/error.ts'
import { openZip, zipReader } from '../../../utils/documents/zip.ts'
import { codeOf, makeZip } from './make-office.ts'

const text = (bytes: Uint8Array | null) => (bytes === null ? null : new TextDecoder().decode(bytes))
const whole = async (bytes: Uint8Array) => {
  const zip = openZip(bytes)
  const read = zipReader(zip, 1000)
  return Promise.all([...zip.keys()].map(async (name) => [name, text(await read(name))]))
}

/** A ZIP of one packed file, whose directory declares `declared` bytes. */
function packed(body: string, declared = body.length): Uint8Array {
  const data = deflateRawSync(Buffer.from(body))
  const bytes = Buffer.from(makeZip({ a: 'x'.repeat(data.length) }))
  data.copy(bytes, 31)
  const listed = bytes.indexOf('PK\x01\x02')
  bytes.writeUInt16LE(8, listed + 10)
  bytes.writeUInt32LE(declared, listed + 24)
  return new Uint8Array(bytes)
}

describe('openZip', () => {
  it('reads files stored and packed, beside a comment', async () => {
    const files = { 'a.xml': 'Kiln', 'word/ü.xml': 'License' }
    expect(await whole(makeZip(files))).toEqual(Object.entries(files))
    expect(await whole(packed('Kiln License'))).toEqual([['a', 'Kiln License']])
    const commented = Buffer.concat([makeZip(files), Buffer.from('a comment')])
    commented.writeUInt16LE(9, commented.length - 11)
    expect(await whole(new Uint8Array(commented))).toEqual(Object.entries(files))
    expect(await zipReader(openZip(makeZip(files)), 10)('absent')).toBeNull()
  })

  it('unpacks no more than it may, whatever the directory declares', async () => {
    const bomb = 'x'.repeat(100_000)
    expect(await codeOf(whole(packed(bomb)))).toBe('too-large')
    expect(await codeOf(whole(packed(bomb, 10)))).toBe('too-large')
    // two files, each of which alone would be read
    expect(await codeOf(whole(makeZip({ a: 'x'.repeat(600), b: 'x'.repeat(600) })))).toBe('too-large')
  })

  it('says what is wrong', async () => {
    const code = (bytes: Uint8Array) => codeOf((async () => whole(bytes))())
    const good = makeZip({ a: 'Kiln' })
    const changed = (at: number, value: number) => {
      const bytes = Buffer.from(good)
      bytes.writeUInt16LE(value, at)
      return new Uint8Array(bytes)
    }
    const listed = Buffer.from(good).indexOf('PK\x01\x02')
    const end = good.length - 22
    expect(await code(new Uint8Array())).toBe('damaged')
    expect(await code(good.slice(0, -1))).toBe('damaged')
    expect(await code(changed(listed + 8, 1))).toBe('encrypted')
    expect(await code(changed(listed + 10, 12))).toBe('unsupported')
    expect(await code(changed(listed + 20, 60_000))).toBe('damaged')
    expect(await code(changed(listed + 42, 60_000))).toBe('damaged')
    expect(await code(changed(end + 10, 2))).toBe('damaged')
    expect(await code(changed(end + 10, 6000))).toBe('too-large')
    expect(await code(changed(end + 10, 0xffff))).toBe('unsupported')
    expect(await code(changed(end + 16, 60_000))).toBe('damaged')
  })

  it('gives files or a plain error for any bytes', async () => {
    const good = [...makeZip({ a: 'Kiln', b: 'License' }), ...packed('Kiln License')]
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 }), async (changes) => {
        const bytes = Uint8Array.from(good)
        for (const [at, value] of changes) bytes[at] = value
        const failure = await (async () => whole(bytes))().then(
          () => null,
          (error: unknown) => error,
        )
        expect(failure === null || failure instanceof DocumentError).toBe(true)
      }),
    )
  })
})
