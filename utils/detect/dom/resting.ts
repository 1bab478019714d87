/** Work on a page that may rest (null) on its way to a result. */
export type Resting<T> = Generator<null, T>

/** Does the work without a rest. */
export function atOnce<T>(work: Resting<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}
