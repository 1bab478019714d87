import { z } from 'zod'

const form = z.string().min(1).max(60).toLowerCase()
const word = z.string().regex(/^[a-z]{2,30}$/)

export const spellingSchema = z
  .strictObject({
    about: z.string().max(1000),
    aliases: z.array(z.array(form).min(2).max(20)),
    fillers: z.array(word),
    generic: z.array(word),
  })
  .superRefine((spelling, context) => {
    const seen = new Set<string>()
    for (const form of spelling.aliases.flat()) {
      if (seen.has(form)) context.addIssue({ code: 'custom', message: `${form} stands for two skills` })
      seen.add(form)
    }
  })
