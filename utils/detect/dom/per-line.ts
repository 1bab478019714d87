import type { Line } from './lines.ts'

/** Answers worked out so far, on whatever page: tells a loop over lines when it has done some work. */
let worked = 0
/** Lines with known answers between two places to rest. */
const STEPS = 512
/** Texts whose answers are kept. */
const TEXTS_AT_MOST = 2000

/** `work` done once for a line, which must ask for nothing but what the line itself says. */
export function perLine<T extends NonNullable<unknown> | null>(work: (line: Line) => T): (line: Line) => T {
  const known = new WeakMap<Line, T>()
  return (line) => {
    const answer = known.get(line)
    if (answer !== undefined) return answer
    worked++
    const value = work(line)
    known.set(line, value)
    return value
  }
}

/** `work` done once for a text, as long as not too many others are asked for. */
export function perText<T extends NonNullable<unknown>>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const answer = known.get(text)
    if (answer !== undefined) return answer
    if (known.size >= TEXTS_AT_MOST) known.clear()
    const value = work(text)
    known.set(text, value)
    return value
  }
}

/** For a loop over lines that asks such questions: true where it should rest. */
export function makePace(): () => boolean {
  let steps = 0
  let before = worked
  return () => {
    if (worked === before && ++steps < STEPS) return false
    before = worked
    steps = 0
    return true
  }
}
