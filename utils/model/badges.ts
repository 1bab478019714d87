import { z } from 'zod'
import { MENTION_LIMITS, mentionSchema } from './mention.ts'

/**
 * What a page shows of possible badges, as plain data: links, pictures and frames with the lines around them and where
 * they stand among each other. Gathered in the page, read in the background.
 */

const index = z.number().int().nonnegative()
const text = z.string().max(2000)
/** Numbers of the boxes around a thing, the outermost first, its own last. */
const path = z.array(index).max(60)

export const badgeLineSchema = z.strictObject({
  text,
  /** 1–6 under a heading element, else 0. */
  level: z.number().int().min(0).max(6),
  path,
})
export type BadgeLine = z.infer<typeof badgeLineSchema>

export const badgeSpotSchema = z.strictObject({
  /** Where it leads, or what it shows; absolute. Empty for a picture of no known address. */
  address: z.string().max(MENTION_LIMITS.url * 2),
  picture: z.boolean(),
  /** Its own text, and the words given in place of it (alternative text, label, title). */
  text,
  words: z.array(text).max(20),
  path,
  /** Index of its first own line or, without any, of the first line behind it. */
  at: index,
  /** Indexes of the lines that carry its text. */
  own: z.array(index).max(8),
  /** It stands under a heading of credentials, no mention between. */
  headed: z.boolean(),
  /** It stands in an open dialog. */
  shown: z.boolean(),
})
export type BadgeSpot = z.infer<typeof badgeSpotSchema>

export const badgeFactsSchema = z.strictObject({
  /** The page's title: a person's name, more often than not. */
  title: z.string().max(200),
  lines: z.array(badgeLineSchema).max(4000),
  spots: z.array(badgeSpotSchema).max(400),
  /** Numbers of boxes that are one thing among others by their kind: items, rows, articles, figures. */
  items: z.array(index).max(20_000),
  /** What was found on the page already; `line` is null where no line of these says it. */
  told: z.array(mentionSchema.pick({ name: true, url: true }).extend({ line: index.nullable() })).max(400),
  /** The page's JSON-LD. */
  data: z.array(z.string().max(200_000)).max(20),
  /** Assertions inside pictures that are part of the page. */
  drawn: z.array(z.string().max(200_000)).max(20),
})
export type BadgeFacts = z.infer<typeof badgeFactsSchema>

/** What badges the facts tell of. Indexes are those of the facts. */
export const badgeAnswerSchema = z.strictObject({
  badges: z
    .array(
      z.strictObject({
        mention: mentionSchema.omit({ key: true }),
        /** The line that says its name; null where a picture does, or only the page's data. */
        line: index.nullable(),
        /** Where it stands; null for what only the page's data tell. */
        spot: index.nullable(),
      }),
    )
    .max(500),
  /** Addresses for what was found without one. */
  urls: z.array(z.strictObject({ told: index, url: z.string().max(MENTION_LIMITS.url) })).max(400),
  /** There are more than were looked at. */
  cut: z.literal(true).optional(),
})
export type BadgeAnswer = z.infer<typeof badgeAnswerSchema>
