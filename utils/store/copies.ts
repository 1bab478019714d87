import { z } from 'zod'
import { copyProblemSchema, installStepSchema } from '../model/registry-copy.ts'
import { bytesOfParts, partsOf } from '../registry/snapshot/accept.ts'
import type { CopyKeeper, InstalledCopy } from '../registry/snapshot/keeper.ts'
import { type Manifest, manifestSchema } from '../registry/snapshot/manifest.ts'
import type { IndexRow, TouchstoneDb } from './db.ts'
import { guarded } from './quota.ts'

const ONE = 'one'

const address = z.string().max(2000).nullable()
const key = z.string().max(100).nullable()

const installedSchema: z.ZodType<InstalledCopy> = z.strictObject({
  manifest: manifestSchema,
  address,
  key,
  indexBytes: z.number().int().nonnegative(),
  installed: z.string().max(30),
})

/** An order and how far it is. Lives in the database, so that a killed background finds it again. */
export const pendingSchema = z.strictObject({
  order: z.strictObject({ manifest: manifestSchema, base: address, address, key }),
  /** `files`: parts are still being handed over. `going`: it goes on by itself. `failed`: only when it is asked to. */
  state: z.enum(['files', 'going', 'failed']),
  step: installStepSchema,
  problem: copyProblemSchema.nullable(),
  /** How often it was taken up in vain. */
  turns: z.number().int().nonnegative(),
  /** Not before then, milliseconds since 1970. */
  next: z.number(),
})
export type Pending = z.infer<typeof pendingSchema>

type PieceKey = [sha256: string, at: number, end: number]

const hashesOf = (manifest: Manifest | undefined): string[] =>
  manifest ? partsOf(manifest).map(({ sha256 }) => sha256) : []

/**
 * The Registry copy in use, the one on its way, and their bytes.
 * @param form how the index lies in the database. Firefox reads 26 MB in half the time from a Blob (55 ms against 100),
 *   Chromium needs longer for it (140 ms until it is open against 100).
 */
export function createCopies(db: TouchstoneDb, form: 'buffer' | 'blob' = 'buffer') {
  const indexRow = (id: string, bytes: ArrayBuffer): IndexRow => ({
    id,
    bytes: form === 'blob' ? new Blob([bytes]) : bytes,
  })

  /** Keys of all pieces of a part, those in a row from its start first. */
  async function pieceKeys(sha256: string): Promise<{ all: PieceKey[]; row: PieceKey[]; bytes: number }> {
    const all = (await db.pieces
      .where('[sha256+at+end]')
      .between([sha256, 0, 0], [sha256, Number.POSITIVE_INFINITY, 0])
      .primaryKeys()) as PieceKey[]
    const row: PieceKey[] = []
    let bytes = 0
    for (const piece of all) {
      if (piece[1] !== bytes) continue
      row.push(piece)
      bytes = piece[2]
    }
    return { all, row, bytes }
  }

  async function current(): Promise<InstalledCopy | null> {
    const parsed = installedSchema.safeParse((await db.copies.get(ONE))?.value)
    return parsed.success ? parsed.data : null
  }
  async function pending(): Promise<Pending | null> {
    const parsed = pendingSchema.safeParse((await db.installs.get(ONE))?.value)
    return parsed.success ? parsed.data : null
  }

  /** Lets everything go that neither the copy in use nor the one on its way needs. */
  async function tidy(): Promise<void> {
    const tables = [db.copies, db.installs, db.indexes, db.parts, db.pieces]
    await db.transaction('rw', tables, async () => {
      const [copy, next] = [await current(), await pending()]
      const coming = new Set(hashesOf(next?.order.manifest))
      const wanted = new Set([...hashesOf(copy?.manifest), ...coming])
      const indexes = (await db.indexes.toCollection().primaryKeys()).filter(
        (id) => id !== copy?.manifest.search.sha256,
      )
      const parts = (await db.parts.toCollection().primaryKeys()).filter((hash) => !wanted.has(hash))
      const pieces = (await db.pieces.toCollection().primaryKeys()).filter(([hash]) => !coming.has(hash))
      await Promise.all([db.indexes.bulkDelete(indexes), db.parts.bulkDelete(parts), db.pieces.bulkDelete(pieces)])
    })
  }

  const keeper: CopyKeeper = {
    hasPart: async (sha256) => (await db.parts.where('sha256').equals(sha256).count()) > 0,
    part: async (sha256) => (await db.parts.get(sha256))?.bytes ?? null,
    putPart: (sha256, bytes) =>
      guarded(() =>
        db.transaction('rw', db.parts, db.pieces, async () => {
          await db.pieces.bulkDelete((await pieceKeys(sha256)).all)
          await db.parts.put({ sha256, bytes: exact(bytes) })
        }),
      ),
    pieceBytes: async (sha256) => (await pieceKeys(sha256)).bytes,
    async pieces(sha256) {
      const rows = await db.pieces.bulkGet((await pieceKeys(sha256)).row)
      return rows.flatMap((row) => (row ? [new Uint8Array(row.bytes)] : []))
    },
    addPiece: (sha256, at, bytes) =>
      guarded(async () => {
        await db.pieces.put({ sha256, at, end: at + bytes.length, bytes: exact(bytes) })
      }),
    dropPieces: async (sha256) => db.pieces.bulkDelete((await pieceKeys(sha256)).all),
    async swap(copy, index) {
      await guarded(() =>
        db.transaction('rw', db.copies, db.indexes, db.installs, async () => {
          await db.indexes.put(indexRow(copy.manifest.search.sha256, index))
          await db.copies.put({ id: ONE, value: copy })
          await db.installs.delete(ONE)
        }),
      )
      await tidy()
    },
  }

  return {
    ...keeper,
    tidy,
    current,
    pending,
    async index(copy: InstalledCopy): Promise<ArrayBuffer | null> {
      const bytes = (await db.indexes.get(copy.manifest.search.sha256))?.bytes ?? null
      return bytes instanceof Blob ? bytes.arrayBuffer() : bytes
    },
    /** Puts an index made anew of the parts of the copy in use. */
    putIndex: (copy: InstalledCopy, bytes: ArrayBuffer) =>
      guarded(async () => {
        await db.indexes.put(indexRow(copy.manifest.search.sha256, bytes))
      }),
    /** An order takes the place of any that was there; what it shares with that stays. */
    async order(value: Pending): Promise<void> {
      await guarded(() => db.installs.put({ id: ONE, value: pendingSchema.parse(value) }))
      await tidy()
    },
    /** Changes the order that is there; nothing where there is none. */
    async changePending(change: Partial<Omit<Pending, 'order'>>): Promise<void> {
      await db.transaction('rw', db.installs, async () => {
        const old = await pending()
        if (old) await db.installs.put({ id: ONE, value: { ...old, ...change } })
      })
    },
    /** Gives back what came of the copy on its way and the copy in use has no part in. The order stays. */
    async dropComing(): Promise<void> {
      const wanted = new Set(hashesOf((await current())?.manifest))
      const parts = (await db.parts.toCollection().primaryKeys()).filter((hash) => !wanted.has(hash))
      await db.transaction('rw', db.parts, db.pieces, () =>
        Promise.all([db.parts.bulkDelete(parts), db.pieces.clear()]),
      )
    },
    /** Lets the copy on its way go, with what came of it. */
    async cancel(): Promise<void> {
      await db.installs.delete(ONE)
      await tidy()
    },
    /** Lets the copy in use go. */
    async remove(): Promise<void> {
      await db.copies.delete(ONE)
      await tidy()
    },
    /** Bytes of each part of a manifest that are here, by its hash. */
    async progress(manifest: Manifest): Promise<Map<string, number>> {
      const whole = new Set(await db.parts.toCollection().primaryKeys())
      const have = new Map<string, number>()
      for (const part of partsOf(manifest)) {
        const bytes = whole.has(part.sha256) ? part.bytes : await keeper.pieceBytes(part.sha256)
        if (bytes > 0) have.set(part.sha256, bytes)
      }
      return have
    },
    /** Bytes that a copy takes here. */
    bytesOf: ({ manifest, indexBytes }: InstalledCopy) => indexBytes + bytesOfParts(partsOf(manifest)),
  }
}

export type Copies = ReturnType<typeof createCopies>

/** The bytes alone, where they are a view into more. */
function exact(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer
}
