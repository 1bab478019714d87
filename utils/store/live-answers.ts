import type { LiveRow, TouchstoneDb } from './db.ts'

/** Answers kept, and the most that one may hold, UTF-16 code units of its JSON. The oldest go first. */
export const LIVE_KEPT = { rows: 400, size: 300_000 } as const

/** Rows that make room at once, so that not every answer has to. */
const AT_ONCE = 40

/** The breaker's memory stands beside the answers under this id, and is none. */
const MEMORY = 'breaker '

/** Answers of the Registry and what has to be remembered of asking it. A failing disk costs a question, never an answer. */
export function createLiveAnswers(db: TouchstoneDb) {
  const answers = () => db.live.where('id').startsWith('search ').or('id').startsWith('record ')

  return {
    async get(id: string): Promise<LiveRow | null> {
      return (await db.live.get(id).catch(() => undefined)) ?? null
    },
    async put(row: LiveRow): Promise<void> {
      if (JSON.stringify(row.value).length > LIVE_KEPT.size) return
      try {
        await db.transaction('rw', db.live, async () => {
          await db.live.put(row)
          if ((await db.live.count()) <= LIVE_KEPT.rows) return
          const oldest = await db.live.orderBy('at').limit(AT_ONCE).primaryKeys()
          await db.live.bulkDelete(oldest.filter((id) => !id.startsWith(MEMORY)))
        })
      } catch {
        // no room: the answer is told all the same
      }
    },
    /** How many answers are kept. */
    count: () => answers().count(),
    /** Forgets all answers. */
    async forget(): Promise<void> {
      await answers().delete()
    },
    /** What is remembered of asking one environment; null where nothing is. */
    async memory(place: string): Promise<unknown> {
      return (await db.live.get(`${MEMORY}${place}`).catch(() => undefined))?.value ?? null
    },
    async remember(place: string, value: unknown): Promise<void> {
      const row = { id: `${MEMORY}${place}`, at: Number.MAX_SAFE_INTEGER, until: 0, value }
      await db.live.put(row).catch(() => undefined)
    },
  }
}
export type LiveAnswers = ReturnType<typeof createLiveAnswers>
