import Dexie, { type EntityTable, type Table, type Transaction } from 'dexie'

/** A row whose value was checked with its schema when written, and is checked again when read. */
export type Row = { id: string; value: unknown }
export type AuditRow = { id: number; at: string; event: string; detail: string }
/** The expanded index of a Registry copy, by the hash of its search part. */
export type IndexRow = { id: string; bytes: ArrayBuffer | Blob }
/** A part of a Registry copy as it lay on its host, by its hash: what two copies share is here once. */
export type PartRow = { sha256: string; bytes: ArrayBuffer }
/** Bytes `at` to `end` of a part that is on its way. Its end stands in the key, so that lengths need no bytes read. */
export type PieceRow = { sha256: string; at: number; end: number; bytes: ArrayBuffer }
/** The outcome of checking one award online, without anything about its holder. */
export type VerdictRow = { id: string; until: number; value: unknown }
/** An answer of the Registry: when it was given, how long it is good (ms since 1970). Of credentials, never of people. */
export type LiveRow = { id: string; at: number; until: number; value: unknown }

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
  {
    // Copies of the Registry come in parts. The table before it was never filled.
    version: 2,
    stores: {
      snapshots: null,
      copies: 'id',
      installs: 'id',
      indexes: 'id',
      parts: 'sha256',
      pieces: '[sha256+at+end]',
    },
  },
  // Answers of the Registry itself, by what was asked.
  { version: 3, stores: { live: 'id, at' } },
  // Accreditation layers of one's own, by name.
  { version: 4, stores: { layers: 'id' } },
  // The person's own choices of records, and own notes of credentials, by name and issuer or by record.
  { version: 5, stores: { corrections: 'id', overrides: 'id' } },
]

export type TouchstoneDb = Dexie & {
  settings: EntityTable<Row, 'id'>
  requisitions: EntityTable<Row, 'id'>
  trusted: EntityTable<Row, 'id'>
  layers: EntityTable<Row, 'id'>
  corrections: EntityTable<Row, 'id'>
  overrides: EntityTable<Row, 'id'>
  /** One row: the copy in use. */
  copies: EntityTable<Row, 'id'>
  /** One row: the copy on its way. */
  installs: EntityTable<Row, 'id'>
  indexes: EntityTable<IndexRow, 'id'>
  parts: EntityTable<PartRow, 'sha256'>
  pieces: Table<PieceRow, [sha256: string, at: number, end: number]>
  verdicts: EntityTable<VerdictRow, 'id'>
  live: EntityTable<LiveRow, 'id'>
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
