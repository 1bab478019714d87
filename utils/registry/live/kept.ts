import { z } from 'zod'
import { credentialSchema } from '../../model/credential.ts'
import { fold } from '../index/text.ts'
import type { LiveClient, LiveFound, LiveRecord } from './client.ts'
import { LiveError } from './error.ts'
import type { SearchTerms } from './terms.ts'

/** `at`: when the Registry was asked; `until`: how long the answer is good. ms since 1970. */
export type KeptRow = { id: string; at: number; until: number; value: unknown }

/** Where answers outlive the background. Bounded by whoever keeps them. */
export type Keep = { get(id: string): Promise<KeptRow | null>; put(row: KeptRow): Promise<void> }

export type Dated<T> = { value: T; at: number; cached: boolean }

const DAY = 86_400_000
/** How long an answer is good. That there is nothing may change any day; records change seldom. */
export const GOOD_FOR = { found: 30 * DAY, nothing: DAY } as const

const share = z.number().min(0).max(1)
const foundSchema: z.ZodType<LiveFound> = z.strictObject({
  ranked: z
    .array(
      z.strictObject({
        credential: credentialSchema,
        likeness: z.strictObject({ name: share, issuer: share.nullable(), total: share }),
        sure: z.boolean(),
      }),
    )
    .max(20),
  total: z.number(),
})
const recordSchema: z.ZodType<LiveRecord | null> = z
  .strictObject({ credential: credentialSchema, updated: z.string().max(10).nullable() })
  .nullable()

/**
 * The client with a memory: what was answered is not asked again while it is good, two who ask the same at once share
 * one answer, and where the Registry cannot be had an old answer is better than none, told with its age.
 * @param place keeps the answers of environments apart.
 */
export function createKeptLive(client: LiveClient, keep: Keep, now: () => number, place: string) {
  const underWay = new Map<string, Promise<Dated<unknown>>>()

  const through = async <T>(
    id: string,
    schema: z.ZodType<T>,
    ask: () => Promise<T>,
    empty: (value: T) => boolean,
  ): Promise<Dated<T>> => {
    const row = await keep.get(id)
    const parsed = row && schema.safeParse(row.value)
    const old = row && parsed?.success ? { value: parsed.data, at: row.at, cached: true } : null
    if (old && row && now() < row.until) return old
    try {
      const value = await ask()
      const at = now()
      await keep.put({ id, at, until: at + (empty(value) ? GOOD_FOR.nothing : GOOD_FOR.found), value })
      return { value, at, cached: false }
    } catch (error) {
      if (old && !(error instanceof LiveError && error.problem === 'key-refused')) return old
      throw error
    }
  }

  const shared = <T>(id: string, make: () => Promise<Dated<T>>): Promise<Dated<T>> => {
    const running = underWay.get(id) as Promise<Dated<T>> | undefined
    if (running) return running
    const made = make().finally(() => underWay.delete(id))
    underWay.set(id, made)
    return made
  }

  return {
    /** Throws `LiveError`. */
    search(terms: SearchTerms, key: string): Promise<Dated<LiveFound>> {
      const id = `search ${place} ${fold(terms.name)} | ${fold(terms.issuer ?? '')}`
      const ask = () => client.search(terms, key)
      return shared(id, () => through(id, foundSchema, ask, ({ ranked }) => ranked.length === 0))
    },
    /** Throws `LiveError`. */
    record(ctid: string): Promise<Dated<LiveRecord | null>> {
      const id = `record ${place} ${ctid.toLowerCase()}`
      const ask = () => client.record(ctid)
      return shared(id, () => through(id, recordSchema, ask, (value) => value === null))
    },
  }
}
export type KeptLive = ReturnType<typeof createKeptLive>
