import type { z } from 'zod'
import { type Correction, correctionSchema, type KeptNote, keptNoteSchema } from '../model/judgement.ts'
import { type Layer, layerSchema } from '../model/layer.ts'
import { type Requisition, requisitionSchema, type TrustedList, trustedListSchema } from '../model/requisition.ts'
import { type Settings, settingsSchema } from '../model/settings.ts'
import type { TouchstoneDb } from './db.ts'

/** Entries kept; older ones go first. */
const AUDIT_LIMIT = 10_000

const OWN = 'own'

/** Reads one stored value; a value that no longer fits its schema counts as absent and is left where it is. */
function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> | null {
  const parsed = schema.safeParse(value)
  return parsed.success ? parsed.data : null
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

/** Settings field by field: one that cannot be read, of an earlier or a later build, has its default, and no other. */
function readSettings(value: unknown): Settings {
  const stored = fieldsOf(value)
  const good = Object.entries(settingsSchema.shape).filter(([name, field]) => field.safeParse(stored[name]).success)
  return settingsSchema.parse(Object.fromEntries(good.map(([name]) => [name, stored[name]])))
}

/** What the background keeps. Everything comes back through its schema. */
export function createStore(db: TouchstoneDb, now: () => Date = () => new Date()) {
  const settings = async (): Promise<Settings> => {
    return readSettings((await db.settings.get(OWN))?.value)
  }

  const log = async (event: string, detail: string): Promise<void> => {
    await db.transaction('rw', db.audit, async () => {
      const id = await db.audit.add({ at: now().toISOString(), event, detail: detail.slice(0, 1000) })
      if (id % 100 === 0)
        await db.audit
          .where('id')
          .belowOrEqual(id - AUDIT_LIMIT)
          .delete()
    })
  }

  let changes = 0

  return {
    settings,
    log,
    /** Grows with every change to settings, roles or lists: what was made from them is good while it stands still. Only
     * the background writes, so the count need not outlive it. */
    changes: () => changes,

    /** Changes settings by a function of the present ones, in one transaction: two changes at once both count. */
    async changeSettings(change: (old: Settings) => Settings): Promise<Settings> {
      return db.transaction('rw', db.settings, async () => {
        const row = await db.settings.get(OWN)
        const value = settingsSchema.parse(change(readSettings(row?.value)))
        // What a later build has stored there, and this one does not know, stays.
        await db.settings.put({ id: OWN, value: { ...fieldsOf(row?.value), ...value } })
        changes++
        return value
      })
    },

    async requisitions(): Promise<Requisition[]> {
      const rows = await db.requisitions.toArray()
      return rows.flatMap((row) => parse(requisitionSchema, row.value) ?? [])
    },
    async saveRequisition(requisition: Requisition): Promise<void> {
      await db.requisitions.put({ id: requisition.id, value: requisition })
      changes++
    },
    async removeRequisition(id: string): Promise<void> {
      await db.requisitions.delete(id)
      changes++
    },

    async trusted(): Promise<TrustedList | null> {
      return parse(trustedListSchema, (await db.trusted.get(OWN))?.value)
    },
    async saveTrusted(list: TrustedList): Promise<void> {
      await db.trusted.put({ id: OWN, value: list })
      changes++
    },
    /**
     * Changes the list by a function of the present one, in one transaction; a list that has no entry left is kept with
     * its name and version. Null, and nothing is changed, where a list is kept that cannot be read.
     */
    async changeTrusted(change: (old: TrustedList | null) => TrustedList): Promise<TrustedList | null> {
      return db.transaction('rw', db.trusted, async () => {
        const row = await db.trusted.get(OWN)
        const old = parse(trustedListSchema, row?.value)
        if (row !== undefined && old === null) return null
        const value = change(old)
        await db.trusted.put({ id: OWN, value })
        changes++
        return value
      })
    },
    async removeTrusted(): Promise<void> {
      await db.trusted.delete(OWN)
      changes++
    },

    /** Accreditation layers of one's own, by name. */
    async layers(): Promise<Layer[]> {
      const rows = await db.layers.toArray()
      return rows.flatMap((row) => parse(layerSchema, row.value) ?? [])
    },
    async saveLayer(layer: Layer): Promise<void> {
      await db.layers.put({ id: layer.name, value: layer })
      changes++
    },
    async removeLayer(name: string): Promise<void> {
      await db.layers.delete(name)
      changes++
    },

    /** The person's own choices of records. */
    async corrections(): Promise<Correction[]> {
      const rows = await db.corrections.toArray()
      return rows.flatMap((row) => parse(correctionSchema, row.value) ?? [])
    },
    async saveCorrection(correction: Correction): Promise<void> {
      await db.corrections.put({ id: correction.key, value: correctionSchema.parse(correction) })
      changes++
    },
    async removeCorrection(key: string): Promise<void> {
      await db.corrections.delete(key)
      changes++
    },

    /** The person's own notes of credentials. */
    async notes(): Promise<KeptNote[]> {
      const rows = await db.overrides.toArray()
      return rows.flatMap((row) => parse(keptNoteSchema, row.value) ?? [])
    },
    async saveNote(note: KeptNote): Promise<void> {
      await db.overrides.put({ id: note.key, value: keptNoteSchema.parse(note) })
      changes++
    },
    async removeNote(key: string): Promise<void> {
      await db.overrides.delete(key)
      changes++
    },

    /** Everything that is kept, newest first. */
    async audit() {
      return db.audit.orderBy('id').reverse().toArray()
    },

    /** Empties every table. */
    async wipe(): Promise<void> {
      await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())))
      changes++
    },
  }
}

export type Store = ReturnType<typeof createStore>
