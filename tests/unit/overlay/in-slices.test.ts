import { afterEach, describe, expect, it, vi } from 'vitest'
import { makeWorker } from '../../../utils/overlay/in-slices.ts'

afterEach(() => vi.restoreAllMocks())

/** A job of so many steps, each of which takes `ms`. */
function jobOf(steps: number, ms: number, done: string[], name: string) {
  return (function* () {
    for (let step = 0; step < steps; step++) {
      clock.time += ms
      done.push(`${name}${step}`)
      yield
    }
  })()
}

const clock = { time: 0 }
const setClock = () => vi.spyOn(performance, 'now').mockImplementation(() => clock.time)

describe('makeWorker', () => {
  it('does at once what fits into a slice, and the next job as well', async () => {
    setClock()
    const done: string[] = []
    const worker = makeWorker(new AbortController().signal)
    const first = worker.start(jobOf(3, 1, done, 'a'))
    expect([done.length, worker.isBusy()]).toEqual([3, false])
    await first
    worker.start(jobOf(2, 1, done, 'b'))
    expect(done.slice(3)).toEqual(['b0', 'b1'])
  })

  it('gives the page its turn after a slice', async () => {
    setClock()
    const done: string[] = []
    const worker = makeWorker(new AbortController().signal)
    const end = worker.start(jobOf(4, 4, done, 'a'))
    expect([done.length, worker.isBusy()]).toEqual([2, true])
    await end
    expect(done).toHaveLength(4)
  })

  it('leaves a job for a newer one', async () => {
    setClock()
    const done: string[] = []
    const worker = makeWorker(new AbortController().signal)
    worker.start(jobOf(9, 4, done, 'a'))
    await worker.start(jobOf(2, 4, done, 'b'))
    expect(done).toEqual(['a0', 'a1', 'b0', 'b1'])
  })

  it('ends with its signal', async () => {
    setClock()
    const done: string[] = []
    const life = new AbortController()
    const end = makeWorker(life.signal).start(jobOf(9, 4, done, 'a'))
    life.abort()
    await end
    expect(done).toHaveLength(2)
  })
})
