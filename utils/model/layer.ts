import { z } from 'zod'

const text = (max: number) => z.string().trim().min(1).max(max)
/** YYYY, YYYY-MM or YYYY-MM-DD. */
const day = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
const address = z.url({ protocol: /^https?$/ }).max(2000)
const host = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)

/** What being on the list means. */
export const layerKindSchema = z.enum([
  'iso17024', // accredited to ISO/IEC 17024
  'ncca', // accredited by the NCCA
  'accreditation', // by another accreditor of certifications
  'regulated', // on a regulator's register of qualifications
  'stateBoard', // a licence that a state's board awards or regulates
  'creditRecommendation', // ACE, NCCRS, ECTS recommendations
  'approval', // approved or designated by a public body for a purpose of its own
  'recognition', // accepted by a public body as a qualification for its own work
  'funding', // COOL and the like: on a list of what is paid for
  'workforceList', // on a workforce board's or employer government's list
  'provider', // stands behind the issuer as a whole, not behind one credential
])
export type LayerKind = z.infer<typeof layerKindSchema>

/** Which kind of hand keeps the list (`sourceKindSchema`); never a link between records, which a list is not. */
export const layerReliabilitySchema = z.enum(['publicList', 'openData', 'issuerStructured', 'textMention', 'pageText'])
export type LayerReliability = z.infer<typeof layerReliabilitySchema>

/** Where a statement was seen: by the body that gives it, by the one that profits from it, or by neither. */
export const seenOnSchema = z.enum(['accreditor', 'issuer', 'both', 'thirdParty'])
export type SeenOn = z.infer<typeof seenOnSchema>

/** `noneStated`: the page seen names nobody. That proves nothing, and nothing is made of it. */
export const layerStatusSchema = z.enum(['inForce', 'ended', 'suspended', 'noneStated'])

export const layerEntrySchema = z.strictObject({
  /** Names of the credential; empty only where its CTID or code tells it, or in a layer of kind `provider`. */
  names: z.array(text(300)).max(30).default([]),
  ctids: z
    .array(z.string().regex(/^ce-[0-9a-f-]{36}$/))
    .max(30)
    .default([]),
  /** Coded notations and examination codes. */
  codes: z.array(text(60)).max(30).default([]),
  /** Names of the body that awards the credential. */
  issuers: z.array(text(300)).max(20).default([]),
  /** Hosts that this body runs itself. */
  domains: z.array(host).max(20).default([]),
  /** The body that accredits, regulates, recommends or lists; null = the layer's publisher. */
  by: text(300).nullable().default(null),
  scope: z.string().trim().max(500).default(''),
  /** When it began and when it ends or ended; null = the source does not say. */
  from: day.nullable().default(null),
  until: day.nullable().default(null),
  status: layerStatusSchema.default('inForce'),
  /** When the source said so; absent = on the layer's date; null = the source bears no date. */
  stated: day.nullable().optional(),
  /** The page that says so; null = the layer's. */
  source: address.nullable().default(null),
  seenOn: seenOnSchema.default('accreditor'),
  note: z.string().trim().max(500).default(''),
})
export type LayerEntry = z.infer<typeof layerEntrySchema>

export const MAX_LAYER_ENTRIES = 100_000

/** A list of who accredits, regulates, recommends or lists what, as of a day (docs/LAYERS.md). */
export const layerSchema = z.strictObject({
  schemaVersion: z.literal(1).default(1),
  name: text(120),
  kind: layerKindSchema,
  /** Where it holds: `US`, `US-NJ`, `GB-ENG`, `international`. */
  jurisdiction: text(60),
  /** The day, month or year that the list is of. */
  date: day,
  publisher: text(300),
  source: address,
  reliability: layerReliabilitySchema,
  /** The terms under which it may be used, and the attribution that they ask for. */
  licence: text(500),
  entries: z.array(layerEntrySchema).max(MAX_LAYER_ENTRIES),
})
export type Layer = z.infer<typeof layerSchema>

/** A layer without its entries, as a list of layers shows it. */
export const layerSummarySchema = layerSchema
  .pick({ name: true, kind: true, jurisdiction: true, date: true, publisher: true, source: true })
  .extend({ entries: z.number().int().nonnegative(), own: z.boolean() })
export type LayerSummary = z.infer<typeof layerSummarySchema>
