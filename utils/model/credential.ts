import { z } from 'zod'

const text = (max: number) => z.string().min(1).max(max)
const isoDate = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/)

/** What kind of hand wrote a piece of evidence down; the rubric turns it into a reliability. */
export const sourceKindSchema = z.enum([
  'registryEdge', // a Registry record's link to another Registry record
  'publicList', // a regulator's or government's own list
  'issuerStructured', // the issuer's own structured statement (its CTDL record, its published data)
  'openData', // somebody else's published data set that names its sources
  'textMention', // a body named in text only, or a blank node
  'pageText', // read off a page
])

export const evidenceSourceSchema = z.strictObject({
  kind: sourceKindSchema,
  label: text(200),
  url: z.string().max(2000).nullable(),
  /** When the source says so, not when we read it. */
  date: isoDate.nullable(),
})
export type EvidenceSource = z.infer<typeof evidenceSourceSchema>

/** CTDL property (or family) that the evidence came from. */
export const evidenceKindSchema = z.enum([
  'accreditedBy',
  'approvedBy',
  'recognizedBy',
  'regulatedBy',
  'creditRecommendation',
  'endorsedBy',
  'assessment', // a targetAssessment: see method, proctored
  'experience', // required experience, years in `amount`
  'prerequisite', // a credential or education required first
  'coursework', // completing learning is what earns it
  'participation', // attendance, membership or award is what earns it
  'status', // credentialStatusType, in `value`
  'renewal', // must be renewed; years in `amount`
  'retired', // no longer awarded; date in `value` where known
  'supersededBy',
  'process', // development, maintenance, review, appeal … process profiles
  'competencies', // competencies published; how many in `amount`; 'framework' in `value` when they are URIs
  'outcomes', // aggregateData, qdata
  'publicDemand', // on a workforce board's or government's list
  'occupation',
  'partOf',
  'advancedStanding',
  'creditValue',
  'openStandard', // a digital record in an open standard
  'ownerAssurance', // a body stands behind the issuer as a whole, not behind this credential; which way in `value`
  // Neutral facts: nothing is scored by them.
  'verification', // a service that tells whether somebody holds it; its address in `value`
  'preparation', // prepares for, or is recommended before, a further credential
  'effective', // awarded since; date in `value`
  'duration', // how long it takes; ISO 8601 in `value`
  'cost', // `amount`; currency and what for in `value`
])

export const evidenceSchema = z.strictObject({
  kind: evidenceKindSchema,
  /** The other body or credential, by name. */
  agent: z.string().max(300).nullable(),
  /** Only for `assessment`. CTDL assessmentMethodType: Exam, Performance, Artifact. */
  method: z.enum(['exam', 'performance', 'artifact']).nullable(),
  /** Only for `assessment`; null = not stated. */
  proctored: z.boolean().nullable(),
  amount: z.number().finite().nullable(),
  value: z.string().max(300).nullable(),
  source: evidenceSourceSchema,
})
export type Evidence = z.infer<typeof evidenceSchema>
export type EvidenceKind = Evidence['kind']

export const issuerSchema = z.strictObject({
  id: z.string().max(300).nullable(),
  name: text(300),
  alternateNames: z.array(text(300)).max(100),
  /** Lower-case host names that the issuer itself runs, without "www.". */
  domains: z.array(text(253)).max(50),
})
export type Issuer = z.infer<typeof issuerSchema>

/** A kind of credential: one CTDL record. Never a person's holding of it (that is an award). */
export const credentialSchema = z.strictObject({
  /** The record's @id; for starter records without a CTID a `urn:touchstone:` name. */
  id: text(300),
  ctid: z
    .string()
    .regex(/^ce-[0-9a-f-]{36}$/)
    .nullable(),
  /** CTDL class without its prefix, as published: Certification, License, OpenBadge … */
  type: text(60),
  name: text(500),
  alternateNames: z.array(text(500)).max(100),
  issuer: issuerSchema.nullable(),
  /** codedNotation and exam codes. */
  codes: z.array(text(60)).max(60),
  subjectWebpage: z.string().max(2000).nullable(),
  competencies: z.array(z.strictObject({ label: text(300), uri: z.string().max(500).nullable() })).max(300),
  /** SOC 2018 or O*NET-SOC codes. */
  occupations: z.array(z.string().max(20)).max(50),
  /** NAICS codes, where any are stated. */
  industries: z.array(z.string().max(20)).max(50).optional(),
  level: z.string().max(60).nullable(),
  evidence: z.array(evidenceSchema).max(300),
})
export type Credential = z.infer<typeof credentialSchema>
