import { shortRest } from '../detect/watch/rests.ts'

/** Work that may rest wherever it yields. */
export type Job = Generator<void, void>

/** The longest that work may keep the page waiting is 8 ms, half a frame; a step that has begun is brought to its end. */
const SLICE = 6

/** Does one job at a time; a new one takes the place of the one under way. What is done within a slice is done at once. */
export function makeWorker(signal: AbortSignal): { start: (job: Job) => Promise<void>; isBusy: () => boolean } {
  let job: Job | null = null
  let running = false
  let ended = Promise.resolve()

  async function run(): Promise<void> {
    running = true
    let started = performance.now()
    while (job !== null && !signal.aborted) {
      const current: Job = job
      if (current.next().done === true && job === current) job = null
      if (job === null || performance.now() - started < SLICE) continue
      await shortRest()
      started = performance.now()
    }
    job = null
    running = false
  }

  return {
    start(next) {
      job = next
      if (!running) ended = run()
      return ended
    },
    isBusy: () => job !== null,
  }
}
