import Dexie, { type EntityTable, type Transaction } from 'dexie'

/** A row whose value was checked with its schema when written, and is checked again when read. */
export type Row = { id: string; value: unknown }
export type AuditRow = { id: number; at: string; event: string; detail: string }
/** Bytes of a compiled Registry copy; `current` marks the one in use. */
export type SnapshotRow = { id: string; bytes: ArrayBuffer; current: 0 | 1 }
/** The outcome of checking one award online, without anything about its holder. */
export type VerdictRow = { id: string; until: number; value: unknown }

export type Migration = {
  version: number
  /** Dexie's index notation by table. A table that is not named stays as it is. */
  stores: Record<string, string | null>
  /** Rewrites rows of the version before. Runs inside the upgrade's transaction: it happens whole or not at all. */
  upgrade?: (transaction: Transaction) => Promise<void>
}

/** Every version there ever was, in order. Add to the end; never edit one that has shipped. */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    stores: {
      settings: 'id',
      requisitions: 'id',
      trusted: 'id',
      snapshots: 'id, current',
      verdicts: 'id, until',
      audit: '++id',
    },
  },
]

export type TouchstoneDb = Dexie & {
  settings: EntityTable<Row, 'id'>
  requisitions: EntityTable<Row, 'id'>
  trusted: EntityTable<Row, 'id'>
  snapshots: EntityTable<SnapshotRow, 'id'>
  verdicts: EntityTable<VerdictRow, 'id'>
  audit: EntityTable<AuditRow, 'id'>
}

/** The database, not yet opened (Dexie opens at the first call). `migrations` is a parameter for tests of upgrades. */
export function createDb(name = 'touchstone', migrations: readonly Migration[] = MIGRATIONS): TouchstoneDb {
  const db = new Dexie(name) as TouchstoneDb
  for (const { version, stores, upgrade } of migrations) {
    const schema = db.version(version).stores(stores)
    if (upgrade) schema.upgrade(upgrade)
  }
  return db
}
