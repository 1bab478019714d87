import { z } from 'zod'

const name = z.string().trim().min(1).max(300)

export const needSchema = z.enum(['must', 'nice'])

/** How far along its holder is. */
export const levelSchema = z.enum(['intern', 'entry', 'mid', 'senior', 'lead'])
export type RequisitionLevel = z.infer<typeof levelSchema>

export const requiredCredentialSchema = z.strictObject({
  name,
  issuer: name.nullable().default(null),
  /** Credentials that are accepted in its stead. */
  equivalents: z
    .array(z.strictObject({ name, issuer: name.nullable().default(null) }))
    .max(20)
    .default([]),
  /** A nice one is asked for, and not required. */
  need: needSchema.default('must'),
})

/** The role being filled. Holds nothing about any candidate. */
export const requisitionSchema = z.strictObject({
  schemaVersion: z.literal(1).default(1),
  id: z.string().min(1).max(80),
  title: name,
  /** SOC 2018 (`15-1212`), O*NET-SOC (`15-1212.00`) or ISCO-08 (`2512`). */
  occupation: z
    .string()
    .regex(/^(?:\d\d-\d{4}(?:\.\d\d)?|\d{4})$/)
    .nullable()
    .default(null),
  /** NAICS 2022, two to six digits. */
  industry: z
    .string()
    .regex(/^\d{2,6}$/)
    .optional(),
  level: levelSchema.optional(),
  skills: z
    .array(
      z.strictObject({ label: name, uri: z.url().max(500).nullable().default(null), need: needSchema.default('must') }),
    )
    .max(500)
    .default([]),
  requires: z.array(requiredCredentialSchema).max(50).default([]),
})
export type Requisition = z.infer<typeof requisitionSchema>

export const stanceSchema = z.enum(['trusted', 'recognised', 'review', 'notAccepted'])

export const trustedIssuerSchema = z.strictObject({
  issuer: name,
  aliases: z.array(name).max(50).default([]),
  /** Host names, lower case. */
  domains: z
    .array(
      z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/),
    )
    .max(50)
    .default([]),
  /** CTID or DID of the issuer: the same name with another one is another body. */
  ids: z
    .array(
      z
        .string()
        .trim()
        .max(300)
        .regex(/^(?:ce-[0-9a-f-]{36}|did:[a-z0-9]+:\S+)$/),
    )
    .max(20)
    .default([]),
  stance: stanceSchema,
  reason: z.string().trim().max(1000).default(''),
  /** Skills or fields to which the stance is limited; empty = everything. */
  scope: z.array(name).max(50).default([]),
  reviewer: z.string().trim().max(200).default(''),
  /** Last day on which the entry counts, YYYY-MM-DD. */
  reviewBy: z.iso.date().nullable().default(null),
})
export type TrustedIssuer = z.infer<typeof trustedIssuerSchema>

/** An organisation's list. Its marker stands beside a score and never moves it. */
export const trustedListSchema = z.strictObject({
  schemaVersion: z.literal(1).default(1),
  name: name.default('My list'),
  version: z.number().int().positive().default(1),
  entries: z.array(trustedIssuerSchema).max(100_000),
})
export type TrustedList = z.infer<typeof trustedListSchema>
