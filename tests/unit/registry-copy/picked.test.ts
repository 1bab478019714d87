import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { storedZip } from '../../../utils/documents/stored-zip.ts'
import { CopyError } from '../../../utils/model/registry-copy.ts'
import { type Copies, createCopies } from '../../../utils/store/copies.ts'
import { createDb, type TouchstoneDb } from '../../../utils/store/db.ts'
import { openPicked } from '../../../utils/store/picked-copy.ts'
import { makeSnapshot } from '../../support/snapshot.ts'
import { CREDENTIALS } from '../resolve/fixture.ts'

const { files } = makeSnapshot(CREDENTIALS)
const parts = [...files.keys()].filter((name) => name !== 'manifest.json')
const picked = (from: Map<string, Uint8Array<ArrayBuffer>>) => [...from].map(([name, bytes]) => new File([bytes], name))
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof CopyError ? error.code : error),
  )

let db: TouchstoneDb
let copies: Copies
let count = 0
const open = (given: File[]) => openPicked(given, copies, crypto.subtle)

beforeEach(() => {
  db = createDb(`picked-${++count}`)
  copies = createCopies(db)
})
afterEach(() => db.delete())

describe('picked files', () => {
  it.each([
    ['the manifest and its parts', () => picked(files)],
    ['one ZIP of them', () => [new File([storedZip(files)], 'copy.zip')]],
    [
      'one ZIP of their folder',
      () => [
        new File([storedZip(new Map([...files].map(([name, bytes]) => [`registry/${name}`, bytes])))], 'Copy.ZIP'),
      ],
    ],
  ])('%s', async (_, given) => {
    const copy = await open(given())
    expect(JSON.parse(copy.manifest).label).toBe('Copy for tests')
    await copy.keep(parts)
    expect(await db.parts.count()).toBe(2)
  })

  it('are kept as far as they are wanted and were picked', async () => {
    const [first = ''] = parts
    const copy = await open(picked(files).filter(({ name }) => name !== parts[1]))
    await copy.keep([])
    expect(await db.parts.count()).toBe(0)
    await copy.keep(parts)
    expect((await db.parts.toArray()).map(({ sha256 }) => sha256.slice(0, 16))).toEqual([first.slice(7, 23)])
  })

  it('that are not what the manifest says are not kept', async () => {
    const [first = ''] = parts
    const spoilt = new Map(files).set(
      first,
      (files.get(first) ?? new Uint8Array()).map((byte) => byte ^ 1),
    )
    expect(await codeOf((await open(picked(spoilt))).keep(parts))).toBe('hash')
    expect(await db.parts.count()).toBe(0)
  })

  it('without a manifest, or that are no archive, are refused', async () => {
    expect(await codeOf(open(picked(files).filter(({ name }) => name !== 'manifest.json')))).toBe('no-manifest')
    expect(await codeOf(open([]))).toBe('no-manifest')
    expect(await codeOf(open([new File(['no archive'], 'copy.zip')]))).toBe('damaged')
    const cut = storedZip(files).slice(0, -30)
    expect(await codeOf(open([new File([cut], 'copy.zip')]))).toBe('damaged')
  })
})
