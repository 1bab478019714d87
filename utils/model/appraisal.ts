import { z } from 'zod'
import { evidenceSourceSchema } from './credential.ts'
import { mentionSchema } from './mention.ts'
import { platformProfileSchema } from './platform.ts'
import { stanceSchema } from './requisition.ts'
import { resolutionSchema, verificationSchema } from './resolution.ts'

export const qualityDimensionSchema = z.enum(['assurance', 'rigour', 'currency', 'competencies', 'market', 'stack'])
export type QualityDimension = z.infer<typeof qualityDimensionSchema>

export const qualityBandSchema = z.enum(['strong', 'solid', 'basic', 'participation', 'insufficient'])
export type QualityBand = z.infer<typeof qualityBandSchema>

/** One line of an explanation. The points of all lines add up to the point estimate, exactly. */
export const reasonSchema = z.strictObject({
  /** A dimension, or `unknown` for the line that holds what the credential's kind usually has. */
  dimension: z.union([qualityDimensionSchema, z.literal('unknown')]),
  /** Points given, two decimals. */
  points: z.number(),
  /** Most points that this line could give. */
  outOf: z.number().nonnegative(),
  /** 0–1: how much of the line rests on evidence. 0 = not known. */
  known: z.number().min(0).max(1),
  /** Plain words: what was found, or that nothing was. */
  text: z.string().max(600),
  sources: z.array(evidenceSourceSchema).max(20),
})
export type Reason = z.infer<typeof reasonSchema>

/** The bands in which the two ends of an interval lie. */
export const bandSpanSchema = z.strictObject({ from: qualityBandSchema, to: qualityBandSchema })
export type BandSpan = z.infer<typeof bandSpanSchema>

export const qualitySchema = z.strictObject({
  band: qualityBandSchema,
  /** 0–100, two decimals; null below the coverage gate, where no number may be shown. */
  point: z.number().min(0).max(100).nullable(),
  /** The interval: the unknown replaced by what the least and the best of its kind have. */
  low: z.number().min(0).max(100).nullable(),
  high: z.number().min(0).max(100).nullable(),
  /** Share of the weight that is known, 0–100. */
  coverage: z.number().min(0).max(100),
  /** Coverage between the gate and 70: the band is said to be *limited*. */
  limited: z.boolean(),
  reasons: z.array(reasonSchema).max(12),
  /** Said in the band's place: *Basic to Solid*. Absent where one band holds the whole interval. */
  span: bandSpanSchema.optional(),
})
export type Quality = z.infer<typeof qualitySchema>

export const relevanceReasonSchema = z.strictObject({
  part: z.enum(['skills', 'occupation', 'required', 'level', 'recency']),
  points: z.number(),
  outOf: z.number().nonnegative(),
  known: z.boolean(),
  text: z.string().max(600),
})

export const relevanceSchema = z.strictObject({
  band: z.enum(['direct', 'related', 'notLinked', 'unknown']),
  /** 0–100 over the known parts; null when nothing is known. */
  point: z.number().min(0).max(100).nullable(),
  reasons: z.array(relevanceReasonSchema).max(8),
  /** Requisition skills that this credential is evidence for, with the competency that says so. */
  matchedSkills: z.array(z.strictObject({ skill: z.string().max(300), by: z.string().max(300) })).max(500),
  /**
   * The role's required credentials, as the role names them, that this one is or is accepted for: by resolution, never by
   * a look-alike. Says which credential is named, not that the award was checked or is in date.
   */
  meets: z
    .array(
      z.strictObject({
        name: z.string().max(300),
        issuer: z.string().max(300).nullable(),
        /** Absent where the role requires it. */
        need: z.literal('nice').optional(),
        /** It is another one that is accepted in its place. */
        instead: z.literal(true).optional(),
      }),
    )
    .max(50),
})
export type Relevance = z.infer<typeof relevanceSchema>

export const trustedMarkSchema = z.strictObject({
  list: z.string().max(300),
  issuer: z.string().max(300),
  stance: stanceSchema,
  reason: z.string().max(1000),
  scope: z.array(z.string().max(300)).max(50),
  reviewBy: z.string().max(10).nullable(),
  /** Which entry of the list decided, from 1, and in which version of it. */
  line: z.number().int().min(1).optional(),
  version: z.number().int().min(1).optional(),
})
export type TrustedMark = z.infer<typeof trustedMarkSchema>

/** The band to show where a trusted list has moved it; the quality beside it stays the evidence's own. */
export const listedBandSchema = z.strictObject({
  band: qualityBandSchema,
  span: bandSpanSchema.optional(),
  /** What the evidence alone says. */
  from: qualityBandSchema,
  /** Which entry of which list did it, from 1. */
  list: z.string().max(300),
  line: z.number().int().min(1),
  version: z.number().int().min(1),
})
export type ListedBand = z.infer<typeof listedBandSchema>

export const flagSchema = z.enum([
  'expired', // by the holder's dates
  'notYetValid',
  'retired', // the credential is no longer awarded
  'ended', // deprecated or suspended by its issuer
  'suspended', // beside `ended`, where it is that
  'lookalike',
  'confusable',
  'hidden',
  'unread', // its record was found and could not be read
])
export type Flag = z.infer<typeof flagSchema>

/** A fact that is worth knowing and that no score reads, in plain words, with who says so. */
export const neutralFactSchema = z.strictObject({
  about: z.enum(['duration', 'cost']),
  text: z.string().max(600),
  source: evidenceSourceSchema,
})
export type NeutralFact = z.infer<typeof neutralFactSchema>

/** What the card needs to say what a credential is, without the whole record. */
export const credentialSummarySchema = z.strictObject({
  id: z.string().max(300),
  ctid: z.string().max(39).nullable(),
  name: z.string().max(500),
  issuer: z.string().max(300).nullable(),
  type: z.string().max(60),
  subjectWebpage: z.string().max(2000).nullable(),
  /** Headings of the card (the article's words): one plain line each, or null when nothing is published. */
  designed: z.string().max(400).nullable(),
  delivered: z.string().max(400).nullable(),
  recognised: z.string().max(400).nullable(),
  /** How long it takes and what it costs; absent where the record says neither. */
  facts: z.array(neutralFactSchema).max(12).optional(),
})
export type CredentialSummary = z.infer<typeof credentialSummarySchema>

/** What the person holds of a credential, beside what the evidence says and never part of it. */
export const ownNoteSchema = z.strictObject({
  band: qualityBandSchema.exclude(['insufficient']).nullable(),
  text: z.string().trim().max(1000),
  on: z.iso.date(),
})
export type OwnNote = z.infer<typeof ownNoteSchema>

/** quality + relevance + flags, with every reason behind them. About a credential, never about a person. */
export const appraisalSchema = z.strictObject({
  mention: mentionSchema,
  resolution: resolutionSchema,
  credential: credentialSummarySchema.nullable(),
  /** What such certificates are on their platform; only where no credential was accepted. Gives a band, no number. */
  platformProfile: platformProfileSchema.nullable(),
  verification: verificationSchema,
  quality: qualitySchema.nullable(),
  relevance: relevanceSchema.nullable(),
  trusted: trustedMarkSchema.nullable(),
  flags: z.array(flagSchema).max(8),
  versions: z.strictObject({
    /** Its version, and where somebody has changed it, that too. */
    rubric: z.string().max(40),
    rubricHash: z.string().max(64),
    modified: z.boolean().default(false),
  }),
  /** Only under the policy `listAffectsBand`, and only where a list has moved the band. */
  listed: listedBandSchema.optional(),
  /** Only where the person has noted something of this credential. */
  own: ownNoteSchema.optional(),
})
export type Appraisal = z.infer<typeof appraisalSchema>
