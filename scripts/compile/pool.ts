import { Worker } from 'node:worker_threads'
import type { Answer, AnswerTo, Task } from './tasks.ts'

/** Workers beside the main thread. More would each hold all organisations once more. */
const WORKERS = 2
/** MB: keeps the garbage of one from growing at the cost of the machine. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 48 }

type Waiting = { resolve(answer: Answer): void; reject(error: unknown): void }
type Hand = { worker: Worker; waiting: Waiting[] }

export type Pool = {
  /** Does a task on the worker that has least to do. `who` tells which one. */
  run<T extends Task>(task: T, transfer?: ArrayBuffer[]): Promise<AnswerTo<T> & { who: number }>
  /** Does a task on all workers, or on all but one. Rejects when one of them fails. */
  all(task: Task, but?: number): Promise<void>
  /** How many tasks keep everybody busy. */
  readonly ahead: number
  close(): Promise<void>
}

/** Starts the workers. A task that throws fails itself and all after it. */
export function createPool(): Pool {
  const hands: Hand[] = Array.from({ length: WORKERS }, () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: LIMITS })
    const hand: Hand = { worker, waiting: [] }
    worker.on('message', (answer: Answer) => hand.waiting.shift()?.resolve(answer))
    const fail = (error: unknown) => {
      for (const { reject } of hand.waiting.splice(0)) reject(error)
    }
    worker.on('error', fail)
    worker.on('exit', (code) => fail(new Error(`a worker ended with ${code}`)))
    return hand
  })

  const send = (hand: Hand, task: Task, transfer: ArrayBuffer[] = []): Promise<Answer> =>
    new Promise((resolve, reject) => {
      hand.waiting.push({ resolve, reject })
      hand.worker.postMessage(task, transfer)
    })

  return {
    ahead: WORKERS + 1,
    async run<T extends Task>(task: T, transfer?: ArrayBuffer[]) {
      const who = hands.reduce(
        (best, hand, at) => (hand.waiting.length < (hands[best]?.waiting.length ?? 0) ? at : best),
        0,
      )
      const hand = hands[who]
      if (!hand) throw new Error('no workers')
      // Answers come in the order of the tasks and are of their kind.
      return { ...((await send(hand, task, transfer)) as AnswerTo<T>), who }
    },
    async all(task, but) {
      await Promise.all(hands.map((hand, at) => (at === but ? undefined : send(hand, task))))
    },
    async close() {
      await Promise.all(hands.map(({ worker }) => worker.terminate()))
    },
  }
}

/** Runs a task for each input, some ahead; gives the answers in the order of the inputs. */
export async function* inOrder<I, O>(
  inputs: Iterable<I> | AsyncIterable<I>,
  run: (input: I) => Promise<O>,
  ahead: number,
): AsyncGenerator<O> {
  const running: Promise<O>[] = []
  for await (const input of inputs) {
    const task = run(input)
    // Whoever awaits it gets the error; nobody may get to it when an earlier one fails.
    task.catch(() => undefined)
    running.push(task)
    if (running.length >= ahead) yield await (running.shift() as Promise<O>)
  }
  for (const task of running) yield await task
}
