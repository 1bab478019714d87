import { z } from 'zod'
import { appraisalSchema } from './appraisal.ts'

export const liveEnvironmentSchema = z.enum(['production', 'sandbox'])
export type LiveEnvironment = z.infer<typeof liveEnvironmentSchema>

/** An organisation's key for the Search API: printable, no spaces, because it goes into a header. */
export const LIVE_KEY = /^[\x21-\x7e]{8,400}$/

/** Why a live answer did not come; words under `live.problem.<code>`. */
export const liveProblemSchema = z.enum([
  'off', // not switched on
  'no-key',
  'no-permission', // the browser has not been allowed to ask these hosts
  'no-name', // nothing is left of the name once numbers and addresses are taken out
  'key-refused', // the key is not known there
  'refused', // the question was not taken
  'busy', // told to wait longer than a person would
  'queue-full', // too much is waiting already
  'timeout',
  'unreachable', // no network, or no such host
  'server', // the Registry's own failure
  'unreadable', // too large, not JSON, or from elsewhere
  'resting', // too many failures in a row: not asked for a while
  'missing', // the Registry does not know this record
])
export type LiveProblem = z.infer<typeof liveProblemSchema>

const instant = z.string().max(30)
const share = z.number().min(0).max(1)

export const liveCandidateSchema = z.strictObject({
  ctid: z.string().max(39).nullable(),
  name: z.string().max(500),
  issuer: z.string().max(300).nullable(),
  type: z.string().max(60),
  /** How alike its names are to what was searched for; `issuer` null where they cannot be compared. Never part of a score. */
  likeness: z.strictObject({ name: share, issuer: share.nullable(), total: share }),
  /** Name and issuer are the same: its evidence may be told of this mention. */
  sure: z.boolean(),
})
export type LiveCandidate = z.infer<typeof liveCandidateSchema>

const failed = z.strictObject({
  ok: z.literal(false),
  problem: liveProblemSchema,
  /** When it may be tried again; null where that is not known. */
  until: instant.nullable(),
})
/** `at`: when the Registry was asked; `cached`: not now. */
const dated = { ok: z.literal(true), at: instant, cached: z.boolean() }

/** What a search by name gave. */
export const liveSearchSchema = z.union([
  z.strictObject({ ...dated, candidates: z.array(liveCandidateSchema).max(20), total: z.number().int().nonnegative() }),
  failed,
])
export type LiveSearch = z.infer<typeof liveSearchSchema>

/** A mention told by one record. `updated`: when the Registry last changed that record, where it says so. */
export const liveRecordSchema = z.union([
  z.strictObject({ ...dated, updated: z.string().max(10).nullable(), appraisal: appraisalSchema }),
  failed,
])
export type LiveRecordAnswer = z.infer<typeof liveRecordSchema>

/** Where live search stands. The key itself is never told. */
export const liveStatusSchema = z.strictObject({
  on: z.boolean(),
  automatic: z.boolean(),
  environment: liveEnvironmentSchema,
  hasKey: z.boolean(),
  granted: z.boolean(),
  /** Match patterns to ask the browser for. */
  patterns: z.array(z.string().max(200)).max(10),
  /** `open`: resting after failures, until `until`; `half-open`: the next question decides. */
  breaker: z.enum(['closed', 'open', 'half-open']),
  until: instant.nullable(),
  /** Answers kept here. */
  kept: z.number().int().nonnegative(),
})
export type LiveStatus = z.infer<typeof liveStatusSchema>
