import { z } from 'zod'

/** What was searched, said exactly (docs/ARCHITECTURE.md, decision 3): "not in the starter catalogue" is not "not in the Registry". */
export const searchedSchema = z.strictObject({
  source: z.enum(['starter', 'snapshot', 'file', 'live']),
  /** Date of that copy, YYYY-MM-DD. */
  date: z.string().max(10).nullable(),
  /** How many credentials it holds. */
  size: z.number().int().nonnegative(),
})
export type Searched = z.infer<typeof searchedSchema>

/**
 * A person's choice, which wins over what was worked out. `record`: this record is it. `none`: none of those found is.
 * `gone`: the record that was chosen is not in what is searched now.
 */
export const chosenSchema = z.strictObject({ what: z.enum(['record', 'none', 'gone']), on: z.iso.date() })
export type Chosen = z.infer<typeof chosenSchema>

export const candidateSchema = z.strictObject({
  credentialId: z.string().max(300),
  name: z.string().max(500),
  issuer: z.string().max(300).nullable(),
  /** 0–1 */
  probability: z.number().min(0).max(1),
  /** Word keys with their evidence: why this candidate, in the order of weight. */
  reasons: z.array(z.string().max(200)).max(20),
})
export type Candidate = z.infer<typeof candidateSchema>

/**
 * mention → credential. `match`: one credential, probability ≥ the abstain rule. `ambiguous`: several fit, none is
 * chosen. `lookalike`: the name is another issuer's. `none`: nothing near it in what was searched.
 */
export const resolutionSchema = z.strictObject({
  outcome: z.enum(['match', 'ambiguous', 'lookalike', 'none']),
  /** Set for `match` only. */
  credentialId: z.string().max(300).nullable(),
  /** Match confidence, 0–1; of the best candidate. Never part of a score. */
  probability: z.number().min(0).max(1),
  /** Best first, at most 5. */
  candidates: z.array(candidateSchema).max(5),
  /** What answered; where nothing did, what was asked first. */
  searched: searchedSchema,
  /** What else was searched without an answer, in the order asked. */
  alsoSearched: z.array(searchedSchema).max(4).optional(),
  /** Absent where nobody chose. */
  chosen: chosenSchema.optional(),
})
export type Resolution = z.infer<typeof resolutionSchema>

/** Verdict names, and `not_checked` for what nobody has asked to be checked yet. */
export const verdictSchema = z.enum([
  'verified',
  'verified_hosted',
  'verified_unknown_issuer',
  'verified_with_warning',
  'expired',
  'not_yet_valid',
  'revoked',
  'suspended',
  'status_unknown',
  'invalid',
  'unsigned',
  'malformed',
  'not_checkable',
  'not_checked',
  'none',
])
export type Verdict = z.infer<typeof verdictSchema>

export const checkSchema = z.strictObject({
  name: z.enum(['dates', 'host', 'proof', 'status', 'issuer']),
  result: z.enum(['pass', 'fail', 'unknown', 'not_checked', 'not_checkable']),
  /** Word key plus parameters: what was seen. */
  detail: z.string().max(400),
})

/** Whether this award is real; says nothing of what the credential is worth. */
export const verificationSchema = z.strictObject({
  verdict: verdictSchema,
  checks: z.array(checkSchema).max(10),
})
export type Verification = z.infer<typeof verificationSchema>
export type Check = z.infer<typeof checkSchema>
