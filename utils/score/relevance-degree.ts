import type { Vocabulary } from '../skills/vocabulary.ts'

/** The first of O*NET's twelve categories of required education that is at least such a degree. */
const FIRST = { associate: 5, bachelor: 6, master: 8, doctorate: 11 } as const
export type Degree = keyof typeof FIRST

/**
 * Per cent of an occupation's incumbents and experts that name such a degree or more as required, by O*NET; null where
 * O*NET has no shares for the code. For the lint *asks for more than the occupation does*.
 * @param occupation SOC 2018 or O*NET-SOC
 */
export function shareAskingFor(
  degree: Degree,
  occupation: string,
  vocabulary: Pick<Vocabulary, 'education'>,
): number | null {
  const education = vocabulary.education(occupation)
  if (education === null) return null
  const sum = education.shares.slice(FIRST[degree] - 1).reduce((total, share) => total + share, 0)
  return Math.min(100, sum)
}
