import { z } from 'zod'
import type { QualityBand } from '../../utils/model/appraisal.ts'
import type { Credential } from '../../utils/model/credential.ts'
import { scoreQuality } from '../../utils/score/quality.ts'
import type { Rubric } from '../../utils/score/rubric-schema.ts'
import { UsageError } from '../cli.ts'
import type { Scored } from './quality-auc.ts'

const lineSchema = z.object({
  ctid: z.string().min(1),
  issuer: z.string(),
  label: z.union([z.literal(0), z.literal(1)]),
  kind: z.string(),
})
export type Labelled = z.infer<typeof lineSchema> & { credential: Credential }

/**
 * Labelled credentials, one JSON object a line, with their records. Throws `UsageError` naming the first line that is not
 * one or whose record the registry does not hold.
 */
export function readLabelled(text: string, registry: readonly Credential[]): Labelled[] {
  const byCtid = new Map(registry.map((credential) => [credential.ctid, credential]))
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return []
    const read = lineSchema.safeParse(parsed(line))
    if (!read.success) throw new UsageError(`line ${i + 1} is not a labelled credential`)
    const credential = byCtid.get(read.data.ctid)
    if (!credential) throw new UsageError(`line ${i + 1}: the registry holds no record ${read.data.ctid}`)
    return [{ ...read.data, credential }]
  })
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** The rubric with its gate open: what the point would be where too little is known for one to be shown. */
export function ungated(rubric: Rubric): Rubric {
  return { ...rubric, gates: { ...rubric.gates, coverage: 0 } }
}

/** The point of each labelled credential; also of those that are not shown one, so that no pair is left out. */
export function pointsOf(labelled: readonly Labelled[], rubric: Rubric): Scored[] {
  const open = ungated(rubric)
  return labelled.map(({ issuer, label, kind, credential }) => {
    return { issuer, label, kind, point: scoreQuality(credential, open).point ?? 0 }
  })
}

/** How many have each band, and a number at all, as people would see it. */
export function bandsOf(labelled: readonly Labelled[], rubric: Rubric) {
  const bands: Record<QualityBand, number> = { strong: 0, solid: 0, basic: 0, participation: 0, insufficient: 0 }
  for (const { credential } of labelled) bands[scoreQuality(credential, rubric).band]++
  return { scored: labelled.length - bands.insufficient, bands }
}
