import { z } from 'zod'
import { qualityDimensionSchema } from '../model/appraisal.ts'
import { say } from '../model/words.ts'
import { type Lines, lineAt, linesOf } from './json-lines.ts'
import { RUBRIC, rubricHash } from './rubric.ts'
import { type Rubric, rubricSchema } from './rubric-schema.ts'

/** Points of each area. */
export type Weights = Rubric['weights']

/** The rubric that is in force afterwards, and what was wrong with what was handed in: then it is the one before. */
export type Edited = { rubric: Rubric; errors: string[] }

const weightsSchema = z.strictObject({
  weights: z.record(qualityDimensionSchema, z.number().int().min(0).max(100)),
})

/** A rubric file may be this long, in characters; ours has a tenth of it. */
const MAX_TEXT = 1_000_000

/**
 * The rubric with other points for its areas: whole, within the rubric's own limits and adding up to 100, else the rubric
 * stays as it is and `errors` says why. Marked as modified unless it says the same as `shipped`.
 */
export function reweigh(rubric: Rubric, weights: Weights, shipped: Rubric = rubric): Edited {
  const changed = rubricSchema.safeParse({ ...rubric, weights, modified: true })
  if (!changed.success) return { rubric, errors: faults(changed.error, null) }
  return { rubric: marked(changed.data, shipped), errors: [] }
}

/**
 * The rubric by which is scored: the one that ships, with the points that were chosen. Points that no longer hold, after
 * an update brought other limits, leave it as it ships. Null = none were chosen.
 */
export function rubricInForce(weights: Weights | null): Rubric {
  return weights === null ? RUBRIC : reweigh(RUBRIC, weights).rubric
}

/**
 * Reads a whole rubric, or only `{"weights": {…}}`, from a file. `inForce` stays in force when anything is wrong, and
 * `errors` names each fault with its line and place. A rubric that differs from `shipped` is marked as modified.
 */
export function readRubric(text: string, inForce: Rubric, shipped: Rubric): Edited {
  if (text.length > MAX_TEXT) return { rubric: inForce, errors: [say('score.rubric.long', { most: MAX_TEXT })] }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return { rubric: inForce, errors: [say('score.rubric.noJson', { why: whyNot(error, text) })] }
  }
  const lines = linesOf(text)
  const weights = weightsSchema.safeParse(json)
  const read = rubricSchema.safeParse(
    weights.success ? { ...inForce, weights: weights.data.weights, modified: true } : json,
  )
  if (!read.success) return { rubric: inForce, errors: faults(read.error, lines) }
  return { rubric: marked(read.data, shipped), errors: [] }
}

/** Marked exactly when it says something else than the one that ships. */
function marked(rubric: Rubric, shipped: Rubric): Rubric {
  const { modified: _modified, ...plain } = rubric
  return rubricHash(plain) === rubricHash(shipped) ? shipped : { ...plain, modified: true }
}

const MAX_FAULTS = 20

function faults(error: z.ZodError, lines: Lines | null): string[] {
  return error.issues.slice(0, MAX_FAULTS).map(({ path, message }) => {
    const place = path.map(String).join('.') || say('score.rubric.whole')
    const line = lines && lineAt(lines, path)
    const fault = `${place}: ${message}`.slice(0, 300)
    return line === null ? fault : say('score.rubric.line', { line, fault })
  })
}

/** The engine's own words, and the line where it names a position. */
function whyNot(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : ''
  const at = /position (\d{1,9})/.exec(message)?.[1]
  if (at === undefined) return message.slice(0, 200)
  return say('score.rubric.line', { line: text.slice(0, Number(at)).split('\n').length, fault: message.slice(0, 200) })
}
