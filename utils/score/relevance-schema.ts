import { z } from 'zod'

const share = z.number().min(0).max(1)
const step = z.int().min(1).max(5)
const years = z.number().min(0.5).max(50)

export const relevanceRulesSchema = z
  .strictObject({
    version: z.string().max(20),
    dated: z.iso.date(),
    /** Of each part; over those that are known they are brought to 100. */
    weights: z.strictObject({
      skills: z.number(),
      occupation: z.number(),
      required: z.number(),
      level: z.number(),
      recency: z.number(),
    }),
    need: z.strictObject({ must: z.number().positive(), nice: z.number().positive() }),
    /** Need that is as much as one credential can be expected to be evidence for: three musts. */
    enoughNeed: z.number().positive(),
    /**
     * Worth of a competency that a vocabulary leads to: another name of the same skill, the same name in the other
     * vocabulary, a narrower or a broader skill.
     */
    skillLinks: z.strictObject({ same: share, alias: share, crosswalk: share, narrower: share, broader: share }),
    /** Worth of the same group of the occupation code (SOC 2018: detailed, broad, minor, major). */
    occupation: z.strictObject({
      detailed: share,
      broad: share,
      minor: share,
      major: share,
      /** The crosswalk between SOC and ISCO puts one beside the other. */
      crosswalk: share,
      /** Added where the industry is the same. */
      industry: share,
    }),
    /** From here on an occupation by itself is a link. */
    linkedOccupation: share,
    level: z.strictObject({
      /** Worth of one level below the role's. */
      below: share,
      /** Steps, compared with one another. */
      role: z.strictObject({ intern: step, entry: step, mid: step, senior: step, lead: step }),
      /** CTDL audience levels that are levels of work, without the word Level. */
      credential: z.partialRecord(z.string().max(60), step),
    }),
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
  .refine(({ weights }) => Object.values(weights).reduce((sum, one) => sum + one, 0) === 100, 'the weights are not 100')
  .refine((rules) => rules.bands.related < rules.bands.direct, 'the band related does not begin below direct')
export type RelevanceRules = z.infer<typeof relevanceRulesSchema>
