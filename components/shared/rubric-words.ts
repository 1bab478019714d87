import type { Appraisal } from '../../utils/model/appraisal.ts'
import { say } from '../../utils/model/words.ts'

/** The rubric's version, that somebody has changed it where that is so, and the digits that name its content. */
export function rubricWords({ rubric, rubricHash }: Appraisal['versions']): string {
  return say('card.rubric', { version: rubric, hash: rubricHash.slice(0, 16) })
}
