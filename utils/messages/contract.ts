import { z } from 'zod'
import { surveySchema } from '../detect/lab/schema.ts'
import type { PageWords } from '../detect/lexicon/words.ts'
import type { Site } from '../detect/sites/schema.ts'
import { appraisalSchema } from '../model/appraisal.ts'
import { badgeAnswerSchema, badgeFactsSchema } from '../model/badges.ts'
import { textDocumentSchema } from '../model/document.ts'
import { interviewSchema } from '../model/interview.ts'
import { layerSchema, layerSummarySchema } from '../model/layer.ts'
import { liveEnvironmentSchema, liveRecordSchema, liveSearchSchema, liveStatusSchema } from '../model/live.ts'
import { FILE_LIMITS, mentionSchema, pageFileSchema, readingSchema } from '../model/mention.ts'
import { requisitionSchema, trustedListSchema } from '../model/requisition.ts'
import { searchedSchema } from '../model/resolution.ts'
import { settingsSchema } from '../model/settings.ts'
import { pageStackSchema } from '../model/stack.ts'
import type { Spoken } from '../model/words.ts'
import type { ChipView } from '../overlay/chip-view.ts'
import { advertMessages } from './advert.ts'
import { copyMessages } from './copy.ts'
import { jobPageMessages } from './job-page.ts'
import { judgedSchema, judgeMessages } from './judge.ts'
import { languageMessages } from './language.ts'
import { learningMessages } from './learning.ts'
import { optionsMessages } from './options.ts'
import { popupMessages } from './popup.ts'
import { reportMessages } from './report.ts'
import type { Role } from './roles.ts'
import { rubricMessages } from './rubric.ts'

/** Roles that are kept at most. */
export const REQUISITIONS_AT_MOST = 500

const nothing = z.strictObject({})
const key = z.string().min(1).max(80)
const fileUrl = pageFileSchema.shape.url
const filesSchema = z.array(pageFileSchema).max(FILE_LIMITS.files)

const chipViewSchema: z.ZodType<ChipView, ChipView> = z.strictObject({
  key,
  shape: z.enum(['strong', 'solid', 'basic', 'participation', 'none', 'lookalike', 'ended']),
  words: z.string().max(40),
  relevance: z.string().max(40).nullable(),
  label: z.string().max(900),
  lang: z.string().max(35),
})

/** One site that Touchstone knows, as the options page shows it. */
export const siteStateSchema = z.strictObject({
  id: z.string().max(60),
  name: z.string().max(100),
  /** Match patterns to ask for. */
  patterns: z.array(z.string().max(200)).max(20),
  granted: z.boolean(),
  inline: z.enum(['chips', 'panel-only']),
  /** The site has a notice to accept before anything is put into its pages. */
  notice: z.boolean(),
  noticeAccepted: z.string().max(10).nullable(),
})
export type SiteState = z.infer<typeof siteStateSchema>

/** What the panel shows of a tab. */
export const tabStateSchema = z.strictObject({
  tabId: z.number().int(),
  state: z.enum(['read', 'no-permission', 'unreadable', 'off']),
  /** Only where it is `off`: when the pause ends; null = until it is switched on. */
  until: z.iso.datetime().nullable().optional(),
  /** Empty where the browser hides the address from us. */
  host: z.string().max(253),
  /** The host is granted: the page is watched. False for a page that was only read by a click on our button. */
  granted: z.boolean(),
  /** What to ask for so that this page may be read; null where it cannot be asked for (no https, or address hidden). */
  pattern: z.string().max(300).nullable(),
  reading: readingSchema.nullable(),
  /** Documents that the page shows beside its text, those nearest first. */
  files: filesSchema,
  appraisals: z.array(appraisalSchema).max(200),
  /** How those credentials stand to one another; null where nothing was read. */
  stack: pageStackSchema.nullable(),
})
export type TabState = z.infer<typeof tabStateSchema>

/** Most of one file that is handed on, as base64: 20 MB of bytes. */
const FILE_AT_MOST = 28_000_000

/** A file that a page has fetched with its own rights, or why it could not. */
export const fetchedSchema = z.union([
  z.strictObject({ ok: z.literal(true), data: z.string().max(FILE_AT_MOST) }),
  z.strictObject({ ok: z.literal(false), why: z.enum(['blocked', 'too-large']) }),
])

/** A page's structure as HTML, told of nobody. */
const fixtureSchema = z.strictObject({ html: z.string().max(500_000) })

export const statusSchema = z.strictObject({
  version: z.string().max(40),
  searched: searchedSchema,
  /** As an appraisal calls it. */
  rubric: z.string().max(40),
  rubricHash: z.string().max(64),
})
export type Status = z.infer<typeof statusSchema>

export const auditEntrySchema = z.strictObject({
  id: z.number().int(),
  at: z.string().max(30),
  event: z.string().max(60),
  detail: z.string().max(1000),
})
export type AuditEntry = z.infer<typeof auditEntrySchema>

/**
 * The one contract between contexts: name → who may send it, to whom, what goes in, what comes back. Names carry the
 * direction. Every arrival in the background and in our own pages is parsed with `request`; every answer that our own
 * pages get, with `response`. A page may report, ask for one appraisal, and ask for the panel: nothing that changes
 * anything but a line in the log.
 */
export const contract = {
  'page>bg report': {
    from: 'page',
    /** chipsReady: the chips file is in this page already. */
    request: z.strictObject({ reading: readingSchema, chipsReady: z.boolean() }),
    /** null: this page is panel-only, or no chip is wanted. */
    response: z.strictObject({ chips: z.array(chipViewSchema).max(200).nullable() }),
  },
  /** What a page's reader knows things by, and the adapter of its host. Our own data, so not parsed. */
  'page>bg words': {
    from: 'page',
    /** layers: a PDF's text layer is on this page; the file that reads it is injected before the answer comes. */
    request: z.strictObject({ layers: z.boolean() }),
    response: z.custom<{ words: PageWords; sites: readonly Site[] }>(),
  },
  /** The grammar of résumé text, for the parts of a page that name credentials. */
  'page>bg read-text': {
    from: 'page',
    request: z.strictObject({ document: textDocumentSchema }),
    response: z.strictObject({ mentions: z.array(mentionSchema).max(2000) }),
  },
  /** What the badges of a page tell. */
  'page>bg read-badges': {
    from: 'page',
    request: z.strictObject({ facts: badgeFactsSchema }),
    response: badgeAnswerSchema,
  },
  'page>bg appraise': {
    from: 'page',
    /** needCard: the card file is not in this page yet; it is injected before the answer comes. */
    request: z.strictObject({ mention: mentionSchema, needCard: z.boolean(), spoken: z.string().max(35) }),
    /** words: what the card is to speak, where that is another language than it spoke. Our own data, so not parsed. */
    response: z.strictObject({ appraisal: appraisalSchema, words: z.custom<Spoken>().nullable() }),
  },
  'page>bg open-panel': {
    from: 'page',
    /** act: what the person wants to do there. */
    request: z.strictObject({ key: key.nullable(), act: judgedSchema.optional() }),
    response: z.strictObject({ opened: z.boolean() }),
  },

  'ui>bg tab': { from: 'ui', request: z.strictObject({ tabId: z.number().int() }), response: tabStateSchema },
  'ui>bg appraise': {
    from: 'ui',
    request: z.strictObject({ mentions: z.array(mentionSchema).max(200) }),
    response: z.array(appraisalSchema).max(200),
  },
  /** What the person has just marked on the tab's page to have it explained. */
  'ui>bg selection': {
    from: 'ui',
    request: z.strictObject({ tabId: z.number().int() }),
    response: z.strictObject({ id: z.string().max(40), mentions: z.array(mentionSchema).max(20) }).nullable(),
  },
  /** One of the files that the tab's page was last read to show. The page itself fetches it. */
  'ui>bg fetch-file': {
    from: 'ui',
    request: z.strictObject({ tabId: z.number().int(), url: fileUrl }),
    response: fetchedSchema,
  },
  'ui>bg status': { from: 'ui', request: nothing, response: statusSchema },
  'ui>bg settings': { from: 'ui', request: nothing, response: settingsSchema },
  ...rubricMessages,
  ...languageMessages,
  ...optionsMessages,
  'ui>bg requisitions': {
    from: 'ui',
    request: nothing,
    response: z.strictObject({
      active: z.string().max(80).nullable(),
      items: z.array(requisitionSchema).max(REQUISITIONS_AT_MOST),
    }),
  },
  'ui>bg requisition.save': {
    from: 'ui',
    request: z.strictObject({ requisition: requisitionSchema }),
    response: nothing,
  },
  'ui>bg requisition.remove': { from: 'ui', request: z.strictObject({ id: z.string().max(80) }), response: nothing },
  'ui>bg requisition.use': {
    from: 'ui',
    request: z.strictObject({ id: z.string().max(80).nullable() }),
    response: nothing,
  },
  ...advertMessages,
  /** What can be asked about a role's needs where nothing speaks for them. */
  'ui>bg interview': {
    from: 'ui',
    request: z.strictObject({ requisition: requisitionSchema }),
    response: interviewSchema,
  },
  'ui>bg trusted': { from: 'ui', request: nothing, response: trustedListSchema.nullable() },
  'ui>bg trusted.save': { from: 'ui', request: z.strictObject({ list: trustedListSchema }), response: nothing },
  'ui>bg trusted.remove': { from: 'ui', request: nothing, response: nothing },
  /** Those that ship, and one's own. */
  'ui>bg layers': { from: 'ui', request: nothing, response: z.array(layerSummarySchema).max(1000) },
  'ui>bg layer.save': { from: 'ui', request: z.strictObject({ layer: layerSchema }), response: nothing },
  'ui>bg layer.remove': { from: 'ui', request: z.strictObject({ name: z.string().max(120) }), response: nothing },
  'ui>bg sites': { from: 'ui', request: nothing, response: z.array(siteStateSchema).max(200) },
  'ui>bg site.inline': {
    from: 'ui',
    request: z.strictObject({ id: z.string().max(60), inline: z.enum(['chips', 'panel-only']) }),
    response: nothing,
  },
  'ui>bg site.accept-notice': { from: 'ui', request: z.strictObject({ id: z.string().max(60) }), response: nothing },
  /** After a grant or a withdrawal made in one of our pages: bring the registered scripts into line. */
  'ui>bg sites.reconcile': { from: 'ui', request: nothing, response: nothing },
  /** The site lab: open pages that may be read, what is read of one and by what, and its structure for a fixture. */
  'ui>bg lab.tabs': {
    from: 'ui',
    request: nothing,
    response: z
      .array(z.strictObject({ tabId: z.number().int(), host: z.string().max(253), title: z.string().max(200) }))
      .max(100),
  },
  'ui>bg lab': {
    from: 'ui',
    request: z.strictObject({ tabId: z.number().int() }),
    response: z.strictObject({ survey: surveySchema, reading: readingSchema, files: filesSchema }),
  },
  'ui>bg lab.fixture': { from: 'ui', request: z.strictObject({ tabId: z.number().int() }), response: fixtureSchema },
  /** Live search: where it stands, its switches, its key (which never comes back), and what it is asked. */
  'ui>bg live': { from: 'ui', request: nothing, response: liveStatusSchema },
  'ui>bg live.set': {
    from: 'ui',
    request: z.strictObject({ on: z.boolean(), automatic: z.boolean(), environment: liveEnvironmentSchema }),
    response: nothing,
  },
  'ui>bg live.key': { from: 'ui', request: z.strictObject({ key: z.string().max(400).nullable() }), response: nothing },
  'ui>bg live.forget': { from: 'ui', request: nothing, response: nothing },
  'ui>bg live.search': {
    from: 'ui',
    request: mentionSchema.pick({ name: true, issuer: true }),
    response: liveSearchSchema,
  },
  /** Tells a mention by one record. Only the CTID is asked for. */
  'ui>bg live.record': {
    from: 'ui',
    request: z.strictObject({ mention: mentionSchema, ctid: z.string().max(39) }),
    response: liveRecordSchema,
  },
  ...copyMessages,
  ...popupMessages,
  ...jobPageMessages,
  ...reportMessages,
  ...judgeMessages,
  ...learningMessages,
  'ui>bg audit': { from: 'ui', request: nothing, response: z.array(auditEntrySchema).max(20_000) },
  'ui>bg wipe': { from: 'ui', request: nothing, response: nothing },

  'bg>page read': {
    from: 'background',
    request: nothing,
    response: z.strictObject({ reading: readingSchema }),
  },
  'bg>page chips': {
    from: 'background',
    request: z.strictObject({ chips: z.array(chipViewSchema).max(200).nullable() }),
    response: nothing,
  },
  /** Both are answered by the file that is put there for them; it fetches what it has listed last, and nothing else. */
  'bg>page files': { from: 'background', request: nothing, response: z.strictObject({ files: filesSchema }) },
  'bg>page fetch-file': { from: 'background', request: z.strictObject({ url: fileUrl }), response: fetchedSchema },
  /** Both are answered by the lab's own file, once each time that it is put there. */
  'bg>page survey': { from: 'background', request: nothing, response: surveySchema },
  'bg>page fixture': { from: 'background', request: nothing, response: fixtureSchema },
  /** The host was withdrawn: take everything out and stop. */
  'bg>page leave': { from: 'background', request: nothing, response: nothing },

  'bg>ui changed': {
    from: 'background',
    request: z.strictObject({
      what: z.enum([
        'page',
        'settings',
        'requisitions',
        'trusted',
        'layers',
        'sites',
        'focus',
        'selection',
        'live',
        'copy',
        'catalogue',
        'judged',
      ]),
      tabId: z.number().int().nullable(),
      key: key.nullable(),
      /** With `focus`. */
      act: judgedSchema.nullable().optional(),
    }),
    response: nothing,
  },
} as const satisfies Record<string, { from: Role; request: z.ZodType; response: z.ZodType }>

export type Contract = typeof contract
export type MessageName = keyof Contract
export type Request<N extends MessageName> = z.input<Contract[N]['request']>
export type Response<N extends MessageName> = z.output<Contract[N]['response']>
/** Messages that a given role may send. */
export type MessagesFrom<R extends Role> = {
  [N in MessageName]: Contract[N]['from'] extends R ? N : never
}[MessageName]
