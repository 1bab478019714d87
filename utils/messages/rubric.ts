import { z } from 'zod'
import { qualitySchema } from '../model/appraisal.ts'
import { weightsSchema } from '../model/settings.ts'
import { exampleIdSchema } from '../score/examples.ts'
import type { Rubric } from '../score/rubric-schema.ts'

const nothing = z.strictObject({})

/** What the invented examples get. */
const exampleScores = z.array(z.strictObject({ id: exampleIdSchema, quality: qualitySchema })).max(20)
export type ExampleScores = z.infer<typeof exampleScores>

/** The rubric: to be read, tried and given other points. Part of the contract. */
export const rubricMessages = {
  /** The one in force, as an appraisal calls it, and the points as they ship. Our own data, so not parsed. */
  'ui>bg rubric': {
    from: 'ui',
    request: nothing,
    response: z.custom<{ name: string; hash: string; rubric: Rubric; shipped: Rubric['weights'] }>(),
  },
  /** What the examples would get by these points. Refused where they do not hold, as below. */
  'ui>bg rubric.try': {
    from: 'ui',
    request: z.strictObject({ weights: weightsSchema }),
    response: exampleScores,
  },
  /** Other points for the areas; null = as it ships. Refused where they do not hold: the ones before stay. */
  'ui>bg rubric.weights': {
    from: 'ui',
    request: z.strictObject({ weights: weightsSchema.nullable() }),
    response: nothing,
  },
  /** Whether the trusted list may move the band that is shown. */
  'ui>bg rubric.lists': {
    from: 'ui',
    request: z.strictObject({ affect: z.boolean() }),
    response: nothing,
  },
} as const
