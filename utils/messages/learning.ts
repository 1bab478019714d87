import { z } from 'zod'
import { jobTitlesSchema, mentionSchema } from '../model/mention.ts'

/** The one line about a change of field. Part of the contract. */
export const learningMessages = {
  /**
   * That what was learnt lately lies in another field than the earlier job titles; null where that cannot be said, and
   * while no role is active. Answered from memory and forgotten; no score hears of it.
   */
  'ui>bg learning': {
    from: 'ui',
    request: z.strictObject({ mentions: z.array(mentionSchema).max(200), titles: jobTitlesSchema }),
    response: z.strictObject({ note: z.string().max(600).nullable() }),
  },
} as const
