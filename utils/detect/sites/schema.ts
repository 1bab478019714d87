import { z } from 'zod'
import { looksHashed } from './hashed.ts'

/**
 * What a site adapter may say. An adapter is data: it names places by what the page means (ids, attributes, headings,
 * roles, published class names), never by what a build step made up, and holds no code.
 */

const word = z
  .string()
  .min(2)
  .max(120)
  .refine((value) => !looksHashed(value), 'looks like a made-up (hashed) name')
const tag = z.string().regex(/^[a-z][a-z0-9-]{0,40}$/)

/** One way to find a place. Ways are listed best first; the first that finds something is used. */
export const strategySchema = z.discriminatedUnion('by', [
  /** An element's id. */
  z.strictObject({ by: z.literal('id'), value: word, climb: tag.optional() }),
  /** An attribute other than id and class; no `value` means that it only has to be there. */
  z.strictObject({
    by: z.literal('attribute'),
    tag: tag.optional(),
    name: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/),
    match: z.enum(['is', 'starts', 'ends', 'contains']).default('is'),
    value: word.optional(),
    climb: tag.optional(),
  }),
  /** A published, readable class name. */
  z.strictObject({ by: z.literal('class'), tag: tag.optional(), value: word, climb: tag.optional() }),
  /** An ARIA role, or the element that has it by nature. */
  z.strictObject({ by: z.literal('role'), value: z.enum(['main', 'dialog', 'article', 'list', 'listitem']) }),
  /** A tag name by itself; for entries and separators inside a section. */
  z.strictObject({ by: z.literal('tag'), value: tag }),
])
export type Strategy = z.input<typeof strategySchema>

export const pageSchema = z.strictObject({
  /** What this form of the page is called in fixtures and explanations. */
  form: z.string().regex(/^[a-z0-9-]{2,40}$/),
  /** `/`-separated; `*` stands within one segment, a last `**` for any rest, even none. A path that begins with `/#/` is
   * that of a page's hash route. */
  paths: z
    .array(z.string().regex(/^\/\S*$/))
    .min(1)
    .max(20),
  /** What the address's query (or that of its hash route) must say as well: name → value, `*` as in `paths`. */
  query: z.record(z.string().regex(/^[\w.-]{1,40}$/), z.string().min(1).max(60)).optional(),
  surface: z.enum(['profile', 'candidate', 'resume', 'page']),
  /** The candidate's root. Several ways, best first; without any (or none found) the whole document. */
  scope: z.array(strategySchema).max(6),
  /** The section that holds the credentials, by structure; headings are tried after these anyway. */
  landmarks: z.array(strategySchema).max(8),
  /** What separates or wraps one entry in the section. */
  entries: z
    .array(
      z.discriminatedUnion('as', [
        z.strictObject({ as: z.literal('element'), find: strategySchema }),
        /** Horizontal rules stand between entries. */
        z.strictObject({ as: z.literal('rules') }),
      ]),
    )
    .max(6),
  /** What the lines of an entry are, from the first on; later lines are read by their own words. */
  lines: z
    .array(z.enum(['name', 'issuer']))
    .min(1)
    .max(2),
  /** Sections whose entries are credentials at times (honours): those count that the grammar of text knows for one. */
  mixed: z.array(strategySchema).max(8).optional(),
  /** Whether the rest of the candidate's root is read as résumé text (notes, answers, a résumé shown as text), or which
   * parts of it are. */
  text: z.union([z.boolean(), z.array(strategySchema).min(1).max(8)]),
  /** Where a chip may stand. */
  chip: z.enum(['after-name', 'none']),
})
export type SitePage = z.input<typeof pageSchema>

export const siteSchema = z.strictObject({
  /** The host, which is the file's name too. */
  id: z.string().regex(/^[a-z0-9.-]{3,60}$/),
  name: z.string().min(2).max(60),
  /** Match patterns that the person is asked to grant. */
  hosts: z
    .array(z.string().regex(/^https:\/\/(\*\.)?[a-z0-9.-]+\/\*$/))
    .min(1)
    .max(10),
  /** Hosts within those patterns that are another product (the applicants' side); one `*` stands within a name. */
  notHosts: z.array(z.string().regex(/^[a-z0-9.-]{0,80}\*?[a-z0-9.-]{0,80}$/)).max(20),
  /** `panel-only`: nothing is inserted in the page until the person has accepted the notice. */
  insertion: z.enum(['panel-only', 'chips']),
  /** Whether a notice has to be accepted before anything is inserted (docs/ARCHITECTURE.md, decision 8). */
  notice: z.boolean(),
  /** What is done on pages of these hosts that no form names. */
  otherPages: z.enum(['general', 'nothing']),
  /** Parts that are not the candidate's: other people, adverts, the reader's own menu. */
  leaveOut: z.array(strategySchema).max(20),
  pages: z.array(pageSchema).min(1).max(12),
  /** The day on which a person last saw these places on the true pages or in a source that shows them. */
  lastVerified: z.iso.date(),
  /** How that is known, in a sentence. */
  evidence: z.string().min(10).max(600),
})
export type Site = z.input<typeof siteSchema>
