import type { LiveProblem } from '../../model/live.ts'

/** A live answer did not come. */
export class LiveError extends Error {
  readonly problem: LiveProblem
  /** When it may be tried again, ms since 1970; null where that is not known. */
  readonly until: number | null
  constructor(problem: LiveProblem, until: number | null = null) {
    super(problem)
    this.problem = problem
    this.until = until
  }
}
