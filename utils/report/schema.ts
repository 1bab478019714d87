import { z } from 'zod'
import { flagSchema, ownNoteSchema, qualityBandSchema, reasonSchema, relevanceSchema } from '../model/appraisal.ts'
import { evidenceSourceSchema } from '../model/credential.ts'
import { resolutionSchema, searchedSchema } from '../model/resolution.ts'

/** Longest sentence that a report makes of its own and others' words, UTF-16 code units. */
const words = z.string().max(2000)
/** Said in words; `known` false = that nothing is known is what is said. */
const saidSchema = z.strictObject({ words, known: z.boolean() })

export const reportEntrySchema = z.strictObject({
  /** The record's name where one was told, else as the page has it, without addresses and numbers. */
  name: z.string().min(1).max(500),
  issuer: z.string().max(300).nullable(),
  ctid: z.string().max(39).nullable(),
  outcome: resolutionSchema.shape.outcome,
  flags: z.array(flagSchema).max(8),
  /** What this is, in a sentence or two. */
  what: words,
  /** Where none was chosen: which it could be, or who awards one by this name. */
  couldBe: z.array(z.strictObject({ name: z.string().max(500), issuer: z.string().max(300).nullable() })).max(5),
  /** The band or state in words, with what a list did to it. */
  evidence: words,
  /** Null where nothing was scored. Numbers are those of the evidence alone, 0–100. */
  quality: z
    .strictObject({
      band: qualityBandSchema,
      /** The band that a list chose instead; null where none did. */
      listed: qualityBandSchema.nullable(),
      point: z.number().min(0).max(100).nullable(),
      low: z.number().min(0).max(100).nullable(),
      high: z.number().min(0).max(100).nullable(),
      /** Share of the weight that is known, 0–100. */
      coverage: z.number().min(0).max(100),
      limited: z.boolean(),
      /** Their points add up to `point`. */
      reasons: z.array(reasonSchema.omit({ sources: true })).max(12),
    })
    .nullable(),
  designed: saidSchema,
  delivered: saidSchema,
  recognised: saidSchema,
  current: saidSchema,
  award: saidSchema,
  /** Null without a role. */
  role: z
    .strictObject({
      band: relevanceSchema.shape.band,
      ...saidSchema.shape,
      matchedSkills: relevanceSchema.shape.matchedSkills,
      /** What the role asks for, as the role names it, that this is or stands in for. */
      meets: z
        .array(
          z.strictObject({
            name: z.string().max(300),
            issuer: z.string().max(300).nullable(),
            need: z.enum(['must', 'nice']),
          }),
        )
        .max(50),
    })
    .nullable(),
  /** Areas of quality of which nothing is known. */
  notKnown: z.array(z.string().max(100)).max(6),
  /** Somebody here chose the record, or none, in the place of what was worked out. */
  chosen: z.boolean(),
  /** The band that somebody here holds it to have, beside the evidence; their remark stays in Touchstone. */
  own: z.strictObject({ band: ownNoteSchema.shape.band, on: z.iso.date(), words }).nullable(),
  /** What the trusted list says of the issuer. */
  list: words.nullable(),
  sources: z.array(evidenceSourceSchema.pick({ label: true, url: true, date: true })).max(200),
})
export type ReportEntry = z.infer<typeof reportEntrySchema>

/**
 * What is known of the credentials of one page, in the page's order. About credentials alone: it has no place for a
 * person's name, for a page's title, or for the address of a page or an award.
 */
export const reportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** What this is and what it is not; the same words in every report. */
  about: words,
  /** The day it was made, YYYY-MM-DD. */
  date: z.iso.date(),
  /** Of Touchstone. */
  version: z.string().max(40),
  role: z.string().max(300).nullable(),
  rubric: z.strictObject({
    /** Its version, and where somebody has changed it, that too. */
    name: z.string().max(40),
    hash: z.string().max(64),
    modified: z.boolean(),
  }),
  /** The settings let a trusted list move the band that is shown. */
  listsMoveBands: z.boolean(),
  /** What was searched, in the order asked. */
  searched: z.array(searchedSchema).max(20),
  /** Found on the page beyond those told here. */
  more: z.number().int().nonnegative(),
  credentials: z.array(reportEntrySchema).max(200),
})
export type Report = z.infer<typeof reportSchema>
