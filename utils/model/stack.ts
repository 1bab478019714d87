import { z } from 'zod'

const name = z.string().max(500)
const key = z.string().min(1).max(80)
const keys = z.array(key).max(200)

/** How the credentials of one page stand to one another, for our own panel. Keys are those of mentions. */
export const pageStackSchema = z.strictObject({
  /** From the lowest rung to the highest; each may be held several times. */
  ladders: z.array(z.strictObject({ rungs: z.array(z.strictObject({ name, keys })).max(200) })).max(200),
  /** `held` of `of` different parts of `whole`; `of` null = how many there are is not published. `wholeKey`: held itself. */
  toward: z
    .array(
      z.strictObject({
        whole: name,
        keys,
        held: z.number().int().min(0),
        of: z.number().int().min(1).nullable(),
        missing: z.array(name).max(300),
        wholeKey: key.nullable(),
      }),
    )
    .max(200),
  /** What took the place of one that is held; `byKey` where that is held, too. */
  superseded: z.array(z.strictObject({ key, by: name, byKey: key.nullable() })).max(200),
  /** One skill that several different credentials stand for. */
  shared: z.array(z.strictObject({ skill: name, keys, issuers: z.number().int().min(0) })).max(200),
  /** Rows that have others of their kind beneath them: an earlier edition, or the same named again. In the page's order. */
  folds: z
    .array(z.strictObject({ key, under: z.array(z.strictObject({ key, why: z.enum(['earlier', 'again']) })).min(1) }))
    .max(200),
})
export type PageStack = z.infer<typeof pageStackSchema>
