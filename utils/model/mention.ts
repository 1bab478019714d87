import { z } from 'zod'

/** Longest text that any field of a mention may carry, in UTF-16 code units. Pages are hostile: cut, never trust. */
export const MENTION_LIMITS = { name: 300, issuer: 200, credentialId: 120, url: 2000 } as const

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as much of a date as the page states, and no more. */
export const partialDateSchema = z.string().regex(/^(19|20|21)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
export type PartialDate = z.infer<typeof partialDateSchema>

/** How a mention was found. `adapter` = a site's landmarks; `section` = under a certification heading;
 * `grammar` = a phrase in running text; `url` = a badge link; `selection` = marked on a page by the person;
 * `catalogue` = a record that the person looked up: nobody's award. */
export const mentionSourceSchema = z.strictObject({
  by: z.enum(['adapter', 'section', 'grammar', 'url', 'selection', 'catalogue']),
  /** The adapter's id where one took part. */
  adapter: z.string().max(60).nullable(),
})

export const mentionFlagSchema = z.enum([
  'confusable', // letters of another script or width stand in for Latin ones
  'hidden', // the page does not show this text to the person
  'truncated', // the page cut the text, or we did at MENTION_LIMITS
])

/** A piece of a page that names a credential. Plain text only; nothing about the person. */
export const mentionSchema = z.strictObject({
  /** Identity that survives a re-render: same fields, same ordinal on the page → same key. */
  key: z.string().min(1).max(80),
  name: z.string().min(1).max(MENTION_LIMITS.name),
  issuer: z.string().max(MENTION_LIMITS.issuer).nullable(),
  issued: partialDateSchema.nullable(),
  expires: partialDateSchema.nullable(),
  credentialId: z.string().max(MENTION_LIMITS.credentialId).nullable(),
  /** http(s) only. */
  url: z.string().max(MENTION_LIMITS.url).nullable(),
  /** Address of the Open Badges class (BadgeClass, Achievement), where a badge's own data tell it; http(s) only. */
  classId: z.string().max(MENTION_LIMITS.url).optional(),
  source: mentionSourceSchema,
  /** 0–1: how sure the reader is that this is a credential of the person shown. */
  confidence: z.number().min(0).max(1),
  flags: z.array(mentionFlagSchema).max(3),
  /** Offsets of `name` in the text read, UTF-16 code units; only where a text was read. */
  start: z.number().int().nonnegative().optional(),
  end: z.number().int().nonnegative().optional(),
})
export type Mention = z.infer<typeof mentionSchema>
export type MentionFlag = z.infer<typeof mentionFlagSchema>

/** Most files of one page that are offered, and the longest name and address that are kept of one, UTF-16 code units. An
 * address that is signed for a few minutes is far longer than others. */
export const FILE_LIMITS = { files: 5, name: 120, url: 4000 } as const

/** A document that a page shows or links and that its script cannot read as text. */
export const pageFileSchema = z.strictObject({
  /** Where it is: http(s), or a `blob:` of the page. Of a `viewer`: the address of its frame. */
  url: z.string().min(1).max(FILE_LIMITS.url),
  /** As the page calls it; empty where it gives no name. */
  name: z.string().max(FILE_LIMITS.name),
  /** `file`: what it is shows when it is opened. `viewer`: a frame of another origin whose document's address is not known. */
  kind: z.enum(['pdf', 'docx', 'file', 'viewer']),
})
export type PageFile = z.infer<typeof pageFileSchema>

/** Most job titles that are taken from one document, and the longest, UTF-16 code units. */
export const TITLE_LIMITS = { titles: 10, title: 120 } as const

/** The job titles in a document's sections of work, all or none, for one neutral line beside the scores. Held in memory
 * alone: never scored, stored or logged. */
export const jobTitlesSchema = z.array(z.string().min(1).max(TITLE_LIMITS.title)).max(TITLE_LIMITS.titles)

/** What one reading of a page or file gives. */
export const readingSchema = z.strictObject({
  /** What kind of page it is; `file` for a document from disk. */
  surface: z.enum(['profile', 'candidate', 'resume', 'page', 'file']),
  adapter: z.string().max(60).nullable(),
  mentions: z.array(mentionSchema).max(200),
  /** Mentions found beyond the cap, so that the panel can say "n more on this page". */
  more: z.number().int().nonnegative(),
  /** The page is longer than what was read of it: there may be more. */
  cut: z.literal(true).optional(),
})
export type Reading = z.infer<typeof readingSchema>
