import { dayWords } from '../../utils/model/dates.ts'
import { numberWords } from '../../utils/model/languages.ts'
import type { CopyFacts, CopyProblem, InstallFacts } from '../../utils/model/registry-copy.ts'
import { CopyError } from '../../utils/model/registry-copy.ts'
import { say } from '../../utils/model/words.ts'

export const countWords = (n: number): string => numberWords(n)

const ONE_DIGIT = { minimumFractionDigits: 1, maximumFractionDigits: 1 }

/** Bytes as kB or MB, with one digit behind the point below 10 MB. */
export function sizeWords(bytes: number): string {
  if (bytes < 100_000) return say('options.copy.kb', { n: Math.ceil(bytes / 1000) })
  const mb = bytes / 1_000_000
  return say('options.copy.mb', { n: mb < 10 ? numberWords(mb, ONE_DIGIT) : numberWords(Math.round(mb)) })
}

function leftWords(seconds: number): string {
  if (seconds < 90) return say('options.copy.seconds', { n: Math.max(1, Math.round(seconds)) })
  const minutes = seconds / 60
  if (minutes < 90) return say('options.copy.minutes', { n: Math.round(minutes) })
  return say('options.copy.hours', { n: Math.round(minutes / 60) })
}

/** How far an install is, in one line. */
export function progressWords({ state, step, done, total, rate, left }: InstallFacts): string {
  if (step === 'expand' || step === 'prove') return say(`options.copy.step.${step}`)
  const far = say('options.copy.far', { done: sizeWords(done), total: sizeWords(total) })
  if (state !== 'running' || rate === null || left === null) return far
  return say('options.copy.farAndFast', { far, rate: sizeWords(rate), left: leftWords(left) })
}

export const problemWords = (problem: CopyProblem): string => say(`options.copy.problem.${problem}`)

/** What an error of ours means; anything else is nobody's fault that can be named. */
export const problemOf = (error: unknown): CopyProblem => (error instanceof CopyError ? error.code : 'internal')

/** A copy in one line. */
export function copyWords({ date, credentials }: Pick<CopyFacts, 'date' | 'credentials'>): string {
  return say('options.copy.is', { date: dayWords(date), n: countWords(credentials) })
}
