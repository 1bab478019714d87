import type { measure } from '../evaluate/resolve-measures.ts'

export type Measures = ReturnType<typeof measure>

/** Whether other weights did worse on one set: in the first candidate, in accepted answers, or by one wrong issuer more. */
export function isWorse(before: Measures, after: Measures): boolean {
  const shares = ['recallAt1', 'precision', 'recall'] as const
  return after.wrongIssuer > before.wrongIssuer || shares.some((share) => after[share] < before[share])
}
