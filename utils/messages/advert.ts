import { z } from 'zod'
import { levelSchema, needSchema, requisitionSchema } from '../model/requisition.ts'

/** Longest advert that is read (`ADVERT_AT_MOST` of `utils/requisition`), UTF-16 code units. */
export const ADVERT_LENGTH = 200_000

/** Occupations that are proposed for a title. */
export const OCCUPATIONS_AT_MOST = 5

const words = z.string().max(300)

/** One thing that was read: its words in the advert with a little of what stands about them. */
export const readPartSchema = z.strictObject({
  what: z.enum(['title', 'level', 'credential', 'skill', 'degree', 'years']),
  before: words,
  words,
  after: words,
  /** What it was taken to be, where that is not what the advert says. */
  as: words.nullable(),
  need: needSchema.nullable(),
  /** A role has a place for it. */
  used: z.boolean(),
})
export type ReadPart = z.infer<typeof readPartSchema>

const lintSchema = z.strictObject({
  text: z.string().max(1000),
  /** The words that it is about. */
  about: z.array(words).max(100),
  source: z
    .strictObject({ label: z.string().max(300), url: z.url().max(500), caution: z.string().max(600) })
    .nullable(),
})

/** What a job advert asks for, as far as it goes into a role, what that was read from, and hints about how it asks. */
export const advertReadSchema = requisitionSchema.pick({ skills: true, requires: true }).extend({
  title: words.nullable(),
  level: levelSchema.nullable(),
  read: z.array(readPartSchema).max(1000),
  lints: z.array(lintSchema).max(1000),
})
export type AdvertRead = z.infer<typeof advertReadSchema>

export const occupationSchema = z.strictObject({ code: z.string().max(10), title: words })
export type Occupation = z.infer<typeof occupationSchema>

/** Help with filling in a role: both are answered from what ships, and nothing is kept. Part of the contract. */
export const advertMessages = {
  'ui>bg advert': {
    from: 'ui',
    request: z.strictObject({ text: z.string().max(ADVERT_LENGTH) }),
    response: advertReadSchema,
  },
  /** SOC codes for a job title, likeliest first. */
  'ui>bg occupations': {
    from: 'ui',
    request: z.strictObject({ title: words }),
    response: z.array(occupationSchema).max(OCCUPATIONS_AT_MOST),
  },
} as const
