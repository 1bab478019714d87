import { z } from 'zod'

/** Shape of `elsewhere.json`; used by tests only. */
export const elsewhereSchema = z.strictObject({
  note: z.string().min(1),
  titles: z.array(z.string().min(3).max(40)).min(20).max(400),
  /** Column heads of a table with one person a row. */
  people: z.array(z.string().min(3).max(40)).min(3).max(100),
})

/** Shape of `labels.json`; used by tests only. */
export const labelsSchema = z.strictObject({
  note: z.string().min(1),
  name: z.array(z.string().min(2).max(40)).min(3).max(100),
  issuer: z.array(z.string().min(2).max(40)).min(1).max(100),
  id: z.array(z.string().min(2).max(40)).min(1).max(100),
  issued: z.array(z.string().min(2).max(40)).min(1).max(100),
  expires: z.array(z.string().min(2).max(40)).min(1).max(100),
})
