import { z } from 'zod'

/** A word, a word's beginning with `*`, or words that stand beside one another, in small letters. */
const word = z
  .string()
  .regex(/^[\p{Ll}\p{N}+#]{2,30}(?: [\p{Ll}\p{N}+#]{1,30}){0,3}\*?$/u)
  .max(60)

export const AREA_IDS = [
  'security',
  'data',
  'cloud',
  'networks',
  'software',
  'itService',
  'projects',
  'quality',
  'finance',
  'people',
  'management',
  'marketing',
  'sales',
  'design',
  'safety',
  'health',
  'trades',
  'engineering',
  'transport',
  'languages',
  'education',
  'law',
  'science',
  'office',
  'hospitality',
  'publicSafety',
] as const
export type AreaId = (typeof AREA_IDS)[number]

export const areasSchema = z.strictObject({
  about: z.string().max(600),
  areas: z.array(z.strictObject({ id: z.enum(AREA_IDS), words: z.array(word).min(2).max(60) })).length(AREA_IDS.length),
})
