import { dayWords } from '../../utils/model/dates.ts'
import type { LiveCandidate, LiveProblem } from '../../utils/model/live.ts'
import { say, sayCount } from '../../utils/model/words.ts'
import { timeWords } from '../shared/clock.ts'

const DAY = 86_400_000

/** How old an answer is: *live, 14:02* or *cached, 3 days old*. `at`: ISO instant; `now`: ms since 1970. */
export function ageWords({ at, cached }: { at: string; cached: boolean }, now: number): string {
  const then = Date.parse(at)
  if (!cached) return say('live.at.live', { time: timeWords(at) })
  const days = Math.max(0, Math.floor((now - then) / DAY))
  const age = days === 0 ? say('live.age.hour') : sayCount('live.age.days', days)
  return say('live.at.cached', { age })
}

/** Why there is no answer, and where it is known, when to try again. */
export function problemWords(problem: LiveProblem, until: string | null): string {
  const when = until === null ? say('live.when.later') : say('live.when.time', { time: timeWords(until) })
  return say(`live.problem.${problem}`, { when })
}

/** How alike a record is to what the page says, part by part. */
export function likenessWords({ likeness, sure }: LiveCandidate): string {
  const name = likeness.name === 1 || sure ? say('live.like.name') : say('live.like.nameNear')
  if (likeness.issuer === null) return `${name}, ${say('live.like.unknown')}`
  return `${name}, ${say(likeness.issuer >= 0.6 ? 'live.like.issuer' : 'live.like.another')}`
}

export function updatedWords(updated: string | null): string | null {
  return updated === null ? null : say('live.updated', { date: dayWords(updated) })
}
