/** Resolves after so many milliseconds, or as soon as the signal is aborted. */
export function rested(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

/** Milliseconds between two signs of life in a long calculation. Browsers end a background that is silent for 30 s. */
const SIGN = 10_000

/** Lets others have their turn, and gives a sign of life now and then. */
export function createRest(sign: () => Promise<void>): () => Promise<void> {
  let last = Date.now()
  return async () => {
    await new Promise<void>((resolve) => setTimeout(resolve))
    if (Date.now() - last < SIGN) return
    last = Date.now()
    await sign()
  }
}
