const EVERY_MS = 5000

function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return '?'
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
}

/**
 * A line on standard error with rate and time left: over itself on a terminal, else now and then.
 * @param done what an earlier run has done already: it says nothing about the rate.
 */
export function createProgress(what: string, total: number, done: number) {
  const start = performance.now()
  let told = Number.NEGATIVE_INFINITY
  return (now: number): void => {
    const last = now >= total
    const ms = performance.now()
    if (!last && ms - told < (process.stderr.isTTY ? 200 : EVERY_MS)) return
    told = ms
    const rate = (now - done) / Math.max((ms - start) / 1000, 0.001)
    const line = `${what} ${now} of ${total}, ${rate.toFixed(1)} a second, ${duration((total - now) / rate)} left`
    process.stderr.write(process.stderr.isTTY ? `\r${line.padEnd(78)}${last ? '\n' : ''}` : `${line}\n`)
  }
}
