import { z } from 'zod'
import { type QualityDimension, qualityDimensionSchema } from '../model/appraisal.ts'
import { evidenceKindSchema, sourceKindSchema } from '../model/credential.ts'
import { isWordKey } from '../model/words.ts'

/** 0–1. */
const share = z.number().min(0).max(1)
const points = z.number().int().min(0).max(100)

/** A fact that a record may hold. `value`: compared without case; null = not stated. */
const factSchema = z.strictObject({
  kind: evidenceKindSchema,
  method: z
    .array(z.enum(['exam', 'performance', 'artifact']).nullable())
    .min(1)
    .optional(),
  proctored: z.array(z.boolean().nullable()).min(1).optional(),
  value: z.array(z.string().toLowerCase().max(60).nullable()).min(1).optional(),
  /** Least `amount` that the evidence states. */
  atLeast: z.number().positive().optional(),
})
export type RubricFact = z.infer<typeof factSchema>

/** One line of the rubric: when all of `when` is known, its dimension is worth `value`. */
const rowSchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z]{1,39}$/),
  dimension: qualityDimensionSchema,
  when: z.array(factSchema).min(1).max(4),
  value: share,
  /** What the row adds on top of another row's value in the same dimension. */
  plus: share.optional(),
  /** The dimension is worth no more than `value`, whatever else is known. */
  cap: z.boolean().optional(),
})
export type RubricRow = z.infer<typeof rowSchema>

/** What the evidence shows a credential to be, whatever its issuer calls it. `pooled` = nothing shows it. */
export const evidencedTypeSchema = z.enum([
  'regulated',
  'certification',
  'assessed',
  'certificate', // a course with an assessment, and nothing that must be brought along
  'completion',
  'participation',
  'pooled',
])
export type EvidencedType = z.infer<typeof evidencedTypeSchema>

const priorSchema = z
  .strictObject({
    median: share,
    p10: share,
    p90: share,
    /** How many known values it was counted over; 0 = set by hand. */
    n: z.number().int().nonnegative(),
    from: z.enum(['counted', 'set']),
  })
  .refine((prior) => prior.p10 <= prior.median && prior.median <= prior.p90, 'p10 ≤ median ≤ p90 does not hold')

/** What is usual for each type in each dimension: made by scripts/types-table.ts. */
export const priorsSchema = z.strictObject({
  dated: z.iso.date(),
  made: z.string().max(1000),
  byType: z.record(evidencedTypeSchema, z.record(qualityDimensionSchema, priorSchema)),
})
export type Priors = z.infer<typeof priorsSchema>

export const rubricSchema = z
  .strictObject({
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    dated: z.iso.date(),
    /** Points of each dimension; they add up to 100. */
    weights: z.record(qualityDimensionSchema, points),
    /** Between which points each dimension may be reweighed. None of what a credential has to show can be switched off. */
    limits: z.record(qualityDimensionSchema, z.strictObject({ least: points, most: points })),
    /** True where somebody has changed what was shipped; then it is said wherever a score shows. */
    modified: z.literal(true).optional(),
    /** How far each kind of source is believed, 0–1. */
    reliability: z.record(sourceKindSchema, share),
    /** Coverage below `coverage`: no number; below `full`: limited. `match`: least match confidence for a score. */
    gates: z.strictObject({ coverage: z.number().min(0).max(100), full: z.number().min(0).max(100), match: share }),
    /** Least points of each band. *Participation*: evidenced as one of these types, and rigour worth no more than this. */
    bands: z.strictObject({
      strong: z.number(),
      solid: z.number(),
      participationRigour: share,
      participationTypes: z.array(evidencedTypeSchema),
    }),
    /** Statements that count for nothing when the body that makes them is the issuer itself. */
    ownEdges: z.strictObject({
      ignored: z.array(evidenceKindSchema),
      unless: z.array(z.strictObject({ kind: evidenceKindSchema, source: sourceKindSchema })),
    }),
    /** Kinds of evidence that do not count for these types: a licence is no older for a newer edition. */
    undated: z.strictObject({ types: z.array(evidencedTypeSchema), kinds: z.array(evidenceKindSchema) }),
    rows: z.array(rowSchema).min(1).max(200),
    /** First that holds, in this order; `pooled` when none does. */
    types: z.array(z.strictObject({ type: evidencedTypeSchema, when: z.array(factSchema).min(1).max(4) })).max(30),
    priors: priorsSchema,
  })
  .superRefine((rubric, context) => {
    const fault = (message: string, path: PropertyKey[]) => context.addIssue({ code: 'custom', message, path })
    const sum = Object.values(rubric.weights).reduce((total, weight) => total + weight, 0)
    if (sum !== 100) fault(`weights add up to ${sum}, not to 100`, ['weights'])
    for (const [dimension, { least, most }] of Object.entries(rubric.limits)) {
      const weight = rubric.weights[dimension as QualityDimension]
      if (weight < least || weight > most)
        fault(`${weight} points are not between ${least} and ${most}`, ['weights', dimension])
    }
    if (rubric.gates.coverage > rubric.gates.full) fault('the coverage gate is above full coverage', ['gates'])
    if (rubric.bands.solid > rubric.bands.strong) fault('the band solid begins above strong', ['bands'])
    const seen = new Set<string>()
    rubric.rows.forEach((row, index) => {
      if (seen.has(row.id)) fault(`two rows are called ${row.id}`, ['rows', index])
      seen.add(row.id)
      if (!isWordKey(`score.row.${row.id}`)) fault(`no words for ${row.id}`, ['rows', index])
      if (!row.cap) return
      if (row.plus !== undefined) fault(`${row.id} cannot both cap and add`, ['rows', index])
      // Law 5 of docs/RUBRIC.md: only what is below the least of its kind may lower the lower end.
      for (const [type, prior] of Object.entries(rubric.priors.byType))
        if (row.value >= prior[row.dimension].p10)
          fault(`${row.id} caps at or above the p10 of ${type}`, ['rows', index])
    })
  })
export type Rubric = z.infer<typeof rubricSchema>
