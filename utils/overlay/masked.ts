import type { Appraisal } from '../model/appraisal.ts'

const originals = new WeakMap<Appraisal, Appraisal>()
const undated = new WeakSet<object>()

/** Remembers of what an appraisal is the masked copy, and whether its dates were left out. */
export function markMasked(masked: Appraisal, original: Appraisal, datesOut: boolean): void {
  originals.set(masked, original)
  if (datesOut) undated.add(masked)
}

/** The appraisal as it was before it was masked; itself where it was not. */
export const originalOf = (appraisal: Appraisal): Appraisal => originals.get(appraisal) ?? appraisal

/** Whether dates were left out of it: then that none are there says nothing. */
export const hidesDates = (appraisal: object): boolean => undated.has(appraisal)
