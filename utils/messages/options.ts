import { z } from 'zod'
import { layerSchema } from '../model/layer.ts'
import { settingsSchema } from '../model/settings.ts'

const { theme, textSize, inlineDefault } = settingsSchema.shape

/** What only the options page asks. Part of the contract. */
export const optionsMessages = {
  /** How our own pages look, and where chips may stand by default. What is left out stays. Undone by choosing again. */
  'ui>bg preferences': {
    from: 'ui',
    request: z.strictObject({
      theme: theme.unwrap().optional(),
      textSize: textSize.unwrap().optional(),
      inlineDefault: inlineDefault.unwrap().optional(),
    }),
    response: z.strictObject({}),
  },
  /** One layer of one's own, whole: so that its removal can be undone. */
  'ui>bg layer': {
    from: 'ui',
    request: z.strictObject({ name: z.string().max(120) }),
    response: layerSchema.nullable(),
  },
} as const
