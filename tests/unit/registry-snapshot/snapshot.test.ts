import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { varied } from '../../../scripts/bench/vary.ts'
import { compileStarter } from '../../../scripts/compile-starter.ts'
import { type Credential, credentialSchema } from '../../../utils/model/credential.ts'
import { KEY, TOKEN } from '../../../utils/registry/index/format.ts'
import { openIndex } from '../../../utils/registry/index/open.ts'
import { bagKey, codeKey, urlKey, words } from '../../../utils/registry/index/text.ts'
import { expandIndex, expandIndexSlowly } from '../../../utils/registry/snapshot/expand.ts'
import { RECORDS_PER_SHARD } from '../../../utils/registry/snapshot/manifest.ts'
import { openRegistry, type Registry } from '../../../utils/registry/snapshot/registry.ts'
import { recordOrder, SnapshotWriter, writeSnapshot } from '../../../utils/registry/snapshot/write.ts'
import { CREDENTIALS } from '../resolve/fixture.ts'
import { credentials } from './arbitrary.ts'

const META = { source: 'snapshot', date: '2026-11-20' } as const
const MANY = [...varied(compileStarter().credentials, 5000)].sort(recordOrder)

function registryOf(records: readonly Credential[]): Registry {
  const { search, shards } = writeSnapshot(records)
  return openRegistry(expandIndex(search.buffer, META), async (n) => shards[n]?.buffer ?? new ArrayBuffer())
}
const bytesOf = (records: readonly Credential[]) => {
  const { search, shards } = writeSnapshot(records)
  return [search, ...shards, new Uint8Array(expandIndex(search.buffer, META))].map((part) => Buffer.from(part))
}

describe('a snapshot', () => {
  test('gives every credential back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(credentials, async (records) => {
        const registry = registryOf(records)
        const sorted = records.toSorted(recordOrder)
        expect(registry.index.size).toBe(records.length)
        for (const [i, one] of sorted.entries()) {
          expect(await registry.credential(i)).toEqual(credentialSchema.parse(one))
          expect(registry.index.find(one.id)).toBe(i)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('is the same bytes whatever the order of input', () => {
    fc.assert(
      fc.property(
        credentials.chain((records) =>
          fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
        ),
        ([records, shuffled]) => {
          expect(bytesOf(shuffled)).toEqual(bytesOf(records))
        },
      ),
    )
  })

  test('has as many shards as it needs; each is given out when it is full', async () => {
    const writer = new SnapshotWriter()
    const full = MANY.flatMap((one, i) => (writer.add(one) ? [i + 1] : []))
    expect(full).toEqual([RECORDS_PER_SHARD, RECORDS_PER_SHARD * 2])
    const { last, credentials: count } = writer.finish()
    expect(last).not.toBeNull()
    expect(count).toBe(MANY.length)
    const registry = registryOf(MANY)
    for (let i = 0; i < MANY.length; i += 41) expect(await registry.credential(i)).toEqual(MANY[i])
  })

  test('refuses a record out of order, and one that it holds', () => {
    const [first, second] = MANY
    const writer = new SnapshotWriter()
    writer.add(second!)
    expect(() => writer.add(second!)).toThrow(RangeError)
    expect(() => writer.add(first!)).toThrow(RangeError)
  })

  test('holds the largest credential that the model allows', async () => {
    const [plain] = CREDENTIALS
    const allowed = (of: (n: number) => Partial<Credential>): Partial<Credential> => {
      const sizes = Array.from({ length: 1000 }, (_, n) => 1000 - n)
      return of(sizes.find((n) => credentialSchema.safeParse({ ...plain, ...of(n) }).success) ?? 0)
    }
    const repeated = (n: number) => Array.from({ length: n }, (_, i) => `証${i}`)
    const whole = credentialSchema.parse({
      ...plain,
      ctid: null,
      ...allowed((n) => ({ id: '証'.repeat(n) })),
      ...allowed((n) => ({ name: '証'.repeat(n) })),
      ...allowed((n) => ({ type: 'T'.repeat(n) })),
      ...allowed((n) => ({ alternateNames: repeated(n) })),
      ...allowed((n) => ({ codes: repeated(n) })),
    })
    const longest = credentialSchema.parse({
      ...plain,
      ...allowed((n) => ({ id: `${'x'.repeat(n - 39)}${plain?.ctid}` })),
      ...allowed((n) => ({ alternateNames: ['証'.repeat(n)] })),
      ...allowed((n) => ({ codes: ['証'.repeat(n)] })),
    })
    expect(whole.alternateNames.length).toBeGreaterThan(10)
    const registry = registryOf([whole, longest])
    const read = [await registry.credential(0), await registry.credential(1)]
    expect(read).toContainEqual(whole)
    expect(read).toContainEqual(longest)
  })

  test('text that is no Unicode spoils nothing but itself', async () => {
    const odd = { ...CREDENTIALS[0]!, id: 'urn:\ud800', ctid: null, name: 'Odd \udc00 name' }
    const registry = registryOf([odd, CREDENTIALS[1]!])
    const read = [await registry.credential(0), await registry.credential(1)]
    expect(read).toContainEqual(CREDENTIALS[1])
    expect(read.map((one) => one.name)).toContain('Odd \ufffd name')
  })

  test('expands in rests to the same bytes', async () => {
    const { search } = writeSnapshot(MANY)
    let rests = 0
    const slowly = await expandIndexSlowly(search.buffer, META, async () => {
      rests += 1
    })
    expect(Buffer.from(slowly)).toEqual(Buffer.from(expandIndex(search.buffer, META)))
    expect(rests).toBeGreaterThan(3)
  })
})

describe('an expanded index finds', () => {
  const { index } = registryOf(MANY)

  test('every record by every name, code, link, id and word of it', () => {
    const { postings, postingOffsets, formRecords, formTokens, formOffsets } = index.views
    for (const [i, one] of MANY.entries()) {
      for (const name of [one.name, ...one.alternateNames])
        expect(index.byKey(KEY.name, bagKey(words(name).map((word) => word.text)))).toContain(i)
      for (const code of one.codes) expect(index.byKey(KEY.code, codeKey(code))).toContain(i)
      const link = one.subjectWebpage && urlKey(one.subjectWebpage)
      if (link) expect(index.byKey(KEY.url, link)).toContain(i)
      expect(index.find(one.id)).toBe(i)
    }
    const found = new Map<number, Set<number>>()
    for (let id = 0; id + 1 < postingOffsets.length; id += 1) {
      const forms = postings.subarray(postingOffsets[id], postingOffsets[id + 1])
      expect([...forms]).toEqual([...new Set(forms)].sort((a, b) => a - b))
      for (const form of forms) found.set(form, (found.get(form) ?? new Set()).add(id))
    }
    for (let form = 0; form < formRecords.length; form += 1) {
      const tokens = [...formTokens.subarray(formOffsets[form], formOffsets[form + 1])].map((token) => token & TOKEN)
      expect(found.get(form)).toEqual(new Set(tokens))
    }
  })

  test('each name under the tokens that its words are', () => {
    const { formRecords, formTokens, formOffsets } = index.views
    let form = 0
    for (const [i, one] of MANY.entries())
      for (const name of new Set([one.name, ...one.alternateNames])) {
        const read = words(name).map((word) => word.text)
        if (read.length === 0) continue
        expect(formRecords[form]).toBe(i)
        const own = formTokens.subarray(formOffsets[form], formOffsets[form + 1])
        expect([...own].map((token) => index.token(token & TOKEN))).toEqual(read)
        form += 1
      }
    expect(form).toBe(formRecords.length)
  })
})

describe('evidence', () => {
  const { search, shards } = writeSnapshot(MANY)
  const index = expandIndex(search.buffer, META)
  const open = (shard: (n: number) => Promise<ArrayBuffer>) => openRegistry(index, shard)
  const own = async (n: number) => shards[n]!.buffer

  test('is read once for many records, at the same time and later', async () => {
    const asked: number[] = []
    const registry = open((n) => {
      asked.push(n)
      return own(n)
    })
    await Promise.all([0, 1, 2, 2047].map((record) => registry.credential(record)))
    await registry.credential(3000)
    await registry.credential(4)
    expect(asked).toEqual([0, 1])
  })

  test('that cannot be had is said, and asked for again', async () => {
    let broken = true
    const registry = open((n) => (broken ? Promise.reject(new Error('gone')) : own(n)))
    await expect(registry.credential(0)).rejects.toMatchObject({ name: 'IndexError', code: 'evidence' })
    broken = false
    expect(await registry.credential(0)).toEqual(MANY[0])
  })

  test('of other records is not taken for theirs', async () => {
    const other = writeSnapshot(MANY.map((one, i) => (i === 7 ? { ...one, id: `${one.id}x`, ctid: null } : one)))
    await expect(open(async () => other.shards[0]!.buffer).credential(0)).rejects.toMatchObject({ code: 'evidence' })
    await expect(open(() => own(1)).credential(0)).rejects.toMatchObject({ code: 'evidence' })
    await expect(open(() => own(0)).credential(MANY.length)).rejects.toThrow(RangeError)
  })
})

test('bytes that are no snapshot never open', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(() => expandIndex(new Uint8Array(bytes).buffer, META)).toThrow(
        expect.objectContaining({ name: 'IndexError' }),
      )
      expect(() => openIndex(new Uint8Array(bytes).buffer)).toThrow(expect.objectContaining({ name: 'IndexError' }))
    }),
  )
})
