import type { Usage, UsageKind } from '../model/usage.ts'
import { createCopies } from './copies.ts'
import type { TouchstoneDb } from './db.ts'

/** Which tables make up a kind; a table that is named nowhere is `other`. */
const KINDS = {
  settings: ['settings'],
  requisitions: ['requisitions'],
  trusted: ['trusted'],
  layers: ['layers'],
  copy: ['copies', 'installs', 'indexes', 'parts', 'pieces'],
  corrections: ['corrections', 'overrides'],
  live: ['live'],
  verdicts: ['verdicts'],
  audit: ['audit'],
} as const satisfies Partial<Record<UsageKind, readonly string[]>>

/** Tables of bytes: they are counted by what is written of them, and left out of an export. */
const BYTES: readonly string[] = ['indexes', 'parts', 'pieces']

const kindOf = (table: string): UsageKind => {
  const found = Object.entries(KINDS).find(([, tables]) => (tables as readonly string[]).includes(table))
  return (found?.[0] as UsageKind | undefined) ?? 'other'
}

const encoder = new TextEncoder()
const bytesOf = (value: unknown) => encoder.encode(JSON.stringify(value) ?? '').length

/** A trusted list is one row of many entries; every other row is one. */
function entriesOf(row: unknown): number {
  const entries = (row as { value?: { entries?: unknown } }).value?.entries
  return Array.isArray(entries) ? entries.length : 1
}

/** The bytes of a copy of the Registry, in use and on its way, without reading them. */
async function copyUsage(db: TouchstoneDb): Promise<{ entries: number; bytes: number }> {
  const copies = createCopies(db)
  const [copy, coming] = [await copies.current(), await copies.pending()]
  const come = coming ? await copies.progress(coming.order.manifest) : new Map<string, number>()
  const own = copy ? await copies.progress(copy.manifest) : new Map<string, number>()
  let bytes = copy?.indexBytes ?? 0
  for (const each of new Map([...come, ...own]).values()) bytes += each
  return { entries: (copy ? 1 : 0) + (coming ? 1 : 0), bytes }
}

/** What is stored in this browser, kind by kind; a kind of which there is nothing included, `other` only where it is. */
export async function usageOf(db: TouchstoneDb): Promise<Usage[]> {
  const sums = new Map<UsageKind, { entries: number; bytes: number }>(
    Object.keys(KINDS).map((kind) => [kind as UsageKind, { entries: 0, bytes: 0 }]),
  )
  for (const table of db.tables) {
    if ((KINDS.copy as readonly string[]).includes(table.name)) continue
    const kind = kindOf(table.name)
    const sum = sums.get(kind) ?? { entries: 0, bytes: 0 }
    sums.set(kind, sum)
    await table.each((row: unknown) => {
      // own lists of the trusted kind alone: a layer is one, however long
      sum.entries += kind === 'trusted' ? entriesOf(row) : 1
      sum.bytes += bytesOf(row)
    })
  }
  sums.set('copy', await copyUsage(db))
  return [...sums].map(([kind, sum]) => ({ kind, ...sum }))
}

/** Everything that is stored, table by table, but the bytes of a copy of the Registry. JSON can hold all of it. */
export async function everythingIn(db: TouchstoneDb): Promise<Record<string, unknown[]>> {
  const tables = db.tables.filter(({ name }) => !BYTES.includes(name))
  return db.transaction('r', tables, async () => {
    const dumped = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const))
    return Object.fromEntries(dumped)
  })
}
