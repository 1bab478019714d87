import type { Resting } from '../dom/resting.ts'

/** The longest that work may keep the page waiting, milliseconds: half a frame. */
const SLICE = 8

/** Does work that may rest, in slices. Rejects where it throws. */
export async function gently<T>(work: Resting<T>): Promise<T> {
  let started = performance.now()
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    if (performance.now() - started < SLICE) continue
    await new Promise((resolve) => setTimeout(resolve))
    started = performance.now()
  }
}
