import { z } from 'zod'
import type { Quality } from '../model/appraisal.ts'
import { evidenceSchema } from '../model/credential.ts'
import { evidencedType } from './facts.ts'
import { scoreEvidence } from './quality.ts'
import data from './rubric/examples.json' with { type: 'json' }
import type { Rubric } from './rubric-schema.ts'
import { withSpan } from './span.ts'

export const exampleIdSchema = z.enum(['certification', 'course', 'badge'])

/** Invented credentials, told by their evidence alone. Throws at load when the data file breaks its schema. */
const EXAMPLES = z.array(z.strictObject({ id: exampleIdSchema, evidence: z.array(evidenceSchema).min(1) })).parse(data)

/** What the examples get by a rubric, in the order of the data file. Pure. */
export function scoreExamples(rubric: Rubric): { id: z.infer<typeof exampleIdSchema>; quality: Quality }[] {
  return EXAMPLES.map(({ id, evidence }) => ({
    id,
    quality: withSpan(scoreEvidence(evidence, evidencedType(evidence, rubric), rubric), rubric),
  }))
}
