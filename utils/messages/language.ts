import { z } from 'zod'
import { languageChoiceSchema } from '../model/settings.ts'

/** The language that everything is said in. Part of the contract. */
export const languageMessages = {
  /** From now on, in pages too. Undone by choosing another. */
  'ui>bg language': {
    from: 'ui',
    request: z.strictObject({ language: languageChoiceSchema }),
    response: z.strictObject({}),
  },
} as const
