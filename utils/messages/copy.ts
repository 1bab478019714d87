import { z } from 'zod'
import { copyProblemSchema, copyStatusSchema } from '../model/registry-copy.ts'

const nothing = z.strictObject({})
/** Public key in base64 that must have signed a copy; null = none is asked for. */
const key = z.string().max(100).nullable()
const address = z.string().max(2000)

/** What came of it: null = it is under way or done. A problem is an answer with words of its own, not an error. */
const outcome = z.strictObject({ problem: copyProblemSchema.nullable() })

/** The Registry copy: where it stands, taking one, letting one go. Part of the contract. */
export const copyMessages = {
  'ui>bg copy': { from: 'ui', request: nothing, response: copyStatusSchema },
  /** Takes a copy from the address of its manifest. `host`: what to ask the browser for where the host keeps us out. */
  'ui>bg copy.install': {
    from: 'ui',
    request: z.strictObject({ address, key }),
    response: outcome.extend({ host: z.string().max(300).nullable() }),
  },
  /** Takes a copy whose files were picked. Gives the names of those that are not here yet; our page puts them into the
   * database itself (messages are text) and says go. */
  'ui>bg copy.offer': {
    from: 'ui',
    request: z.strictObject({ manifest: z.string().max(4_000_000), key }),
    response: outcome.extend({ wanted: z.array(z.string().max(60)).max(100_001) }),
  },
  /** Goes on with what was ordered: its files are here, or it is to be tried again. */
  'ui>bg copy.go': { from: 'ui', request: nothing, response: nothing },
  'ui>bg copy.cancel': { from: 'ui', request: nothing, response: nothing },
  'ui>bg copy.remove': { from: 'ui', request: nothing, response: nothing },
  /** Looks whether there is a newer one where the copy came from. */
  'ui>bg copy.check': {
    from: 'ui',
    request: nothing,
    response: outcome.extend({
      newer: z.strictObject({ date: z.string().max(10), version: z.number().int() }).nullable(),
    }),
  },
} as const
