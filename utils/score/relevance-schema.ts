import { z } from 'zod'

const share = z.number().min(0).max(1)
const years = z.number().min(0.5).max(50)

export const relevanceRulesSchema = z
  .strictObject({
    version: z.string().max(20),
    dated: z.iso.date(),
    /** Of each part; over those that are known they are brought to 100. */
    weights: z.strictObject({ skills: z.number(), occupation: z.number(), required: z.number(), recency: z.number() }),
    need: z.strictObject({ must: z.number().positive(), nice: z.number().positive() }),
    /** Need that is as much as one credential can be expected to be evidence for: three musts. */
    enoughNeed: z.number().positive(),
    /** Worth of the same group of the occupation code (SOC 2018: detailed, broad, minor, major). */
    occupation: z.strictObject({ detailed: share, broad: share, minor: share, major: share }),
    /** From here on an occupation by itself is a link. */
    linkedOccupation: share,
    bands: z.strictObject({ direct: z.number(), related: z.number() }),
    recency: z.strictObject({
      /** CTDL classes that do not grow old. */
      never: z.array(z.string().max(60)),
      /** Years after which a credential's recency is worth half; the first family that fits counts. */
      families: z.array(
        z.strictObject({ halfLife: years, skills: z.array(z.string().max(60)), majors: z.array(z.string().length(2)) }),
      ),
      halfLife: years,
    }),
  })
  .refine((rules) => rules.bands.related < rules.bands.direct, 'the band related does not begin below direct')
export type RelevanceRules = z.infer<typeof relevanceRulesSchema>
