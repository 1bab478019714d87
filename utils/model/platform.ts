import { z } from 'zod'
import { evidenceSourceSchema } from './credential.ts'

/**
 * What a certificate of a kind is evidence of, from least to most that was looked at. `varies` = each course sets it, and
 * the certificate does not tell.
 */
export const platformEvidenceSchema = z.enum([
  'attended', // took part: event, hackathon, membership
  'completed', // went through videos or texts; nothing was assessed
  'varies',
  'quizzed', // quizzes passed along the way
  'graded', // graded assignments passed; others' work may be graded by fellow learners
  'practical', // tasks done in the real tool or in code, checked by a program
  'project', // own work handed in and reviewed by a person
  'tested', // a test of its own, nobody watching
  'proctored', // an examination that was watched over
])
export type PlatformEvidence = z.infer<typeof platformEvidenceSchema>

/** On what a statement about a kind of certificate rests, from most to least reliable. */
export const platformBasisSchema = z.enum([
  'ownPage', // the platform's own page says so
  'elsewhere', // somebody else's page says so
  'generalKnowledge', // nobody's page was seen: general knowledge, to be checked
])
export type PlatformBasis = z.infer<typeof platformBasisSchema>

/**
 * What is told of a course certificate that has no record of its own: what such certificates are on its platform, which
 * gives it a band and never a number. Never that this person holds it.
 */
export const platformProfileSchema = z.strictObject({
  /** The profile's file name. */
  id: z.string().max(60),
  /** Platform, as people call it. */
  platform: z.string().max(100),
  /** Who gives the certificate out: not the platform where a partner does (*Google via Coursera*); null = not told. */
  issuer: z.string().max(200).nullable(),
  /** The kind's name in the profile. */
  kind: z.string().max(60),
  /** False where nothing on the page told the kinds apart: then it is the kind that is usual there. */
  toldApart: z.boolean(),
  evidence: platformEvidenceSchema,
  /** One or two plain sentences on the kind. */
  text: z.string().max(400),
  basis: platformBasisSchema,
  sources: z.array(evidenceSourceSchema).max(5),
  /** What on the page spoke for the platform and the kind, strongest first: `link coursera.org`, `issuer “…”`, `kind by name`. */
  reasons: z.array(z.string().max(200)).max(8),
  /** 0–1: how sure it is that the certificate is of this platform. Never part of a score. */
  confidence: z.number().min(0).max(1),
})
export type PlatformProfile = z.infer<typeof platformProfileSchema>
