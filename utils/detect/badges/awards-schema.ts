import { z } from 'zod'

/**
 * The shape of `awards.json`, the one list of addresses that are somebody's holding. Used by tests only: page files read
 * the JSON as it is.
 */

/** `[www.]` may be there, `*.` is the host itself and every host below it (one a customer). */
const host = z.string().regex(/^(\[www\.\]|\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/)
/**
 * One path. `{uuid}`, `{hex:16-32}`, `{code:6-20}` (letters, digits, `-`, `_`) and `{id:5-10}` (letters and at least one
 * digit) tell the holding, with the least and most characters; `{slug}` is any part; `{name}` a part that spells out the
 * credential. `[locale]` may be there, `*` at the end is whatever follows. After `?` stands a parameter that must be there.
 */
const path = z
  .string()
  .max(120)
  .regex(/^(\/(\[locale\]|\*|[\w.-]*(\{(uuid|slug|name|(hex|code|id):\d{1,2}-\d{1,2})\})?))+(\?\w{1,40})?$/)
const paths = z.array(path).min(1).optional()

export const awardsSchema = z.strictObject({
  platforms: z.array(
    z
      .strictObject({
        name: z.string().min(1).max(60),
        hosts: z.array(host).min(1),
        /** This holding's own page; `completion` and `examination` say what was asked for it. */
        award: paths,
        completion: paths,
        examination: paths,
      })
      .refine(({ award, completion, examination }) => award ?? completion ?? examination, 'no address of a holding'),
  ),
  /** Hosts that hold nothing but pictures of badges. */
  pictures: z.array(host).min(1),
})
