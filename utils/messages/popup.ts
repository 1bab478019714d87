import { z } from 'zod'
import { appraisalSchema } from '../model/appraisal.ts'
import { searchedSchema } from '../model/resolution.ts'

const nothing = z.strictObject({})

/** Longest text that is searched for, UTF-16 code units. */
export const SEARCH_LENGTH = 120
/** Hits that are given of one search. */
export const HITS_AT_MOST = 12

/** As the browser writes hosts: lower case, an IDN in its Latin form. */
const hostSchema = z.string().regex(/^[a-z0-9._-]{1,253}$/)

export const hitSchema = z.strictObject({
  id: z.string().max(300),
  name: z.string().max(500),
  issuer: z.string().max(300).nullable(),
  type: z.string().max(100),
})
export type SearchHit = z.infer<typeof hitSchema>

export const searchAnswerSchema = z.strictObject({
  /** Best first. */
  hits: z.array(hitSchema).max(HITS_AT_MOST),
  total: z.number().int().nonnegative(),
  /** What was searched, in the order asked. */
  searched: z.array(searchedSchema).max(5),
})
export type SearchAnswer = z.infer<typeof searchAnswerSchema>

export const siteWorkSchema = z.enum(['on', 'hour', 'off'])
export type SiteWork = z.infer<typeof siteWorkSchema>

/** What the popup of the toolbar button asks for. Part of the contract. */
export const popupMessages = {
  /** The button was clicked on this tab, which lets us read its page, whatever its host. */
  'ui>bg popup.opened': {
    from: 'ui',
    request: z.strictObject({ tabId: z.number().int() }),
    response: nothing,
  },
  /** Works on a host, pauses there for an hour, or is off there until it is switched on. Each undoes the others. */
  'ui>bg site.work': {
    from: 'ui',
    request: z.strictObject({ host: hostSchema, work: siteWorkSchema }),
    response: nothing,
  },
  /** Any credential by name, as it is typed. */
  'ui>bg search': {
    from: 'ui',
    request: z.strictObject({ text: z.string().max(SEARCH_LENGTH) }),
    response: searchAnswerSchema,
  },
  /** The record that was chosen of those, appraised by itself: nobody's award of it. */
  'ui>bg search.open': {
    from: 'ui',
    request: z.strictObject({ id: z.string().max(300) }),
    response: appraisalSchema,
  },
} as const
