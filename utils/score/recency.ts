import type { Credential } from '../model/credential.ts'
import type { Mention } from '../model/mention.ts'
import { normaliseSkill } from '../skills/skills.ts'
import { lastDay } from '../verify/dates.ts'
import type { RelevanceRules } from './relevance-schema.ts'

export type Dates = Pick<Mention, 'issued' | 'expires'>

/**
 * How recent an award is, 0–1, or null where that is not a question (licences, degrees, no dates). In date: 1. Else half
 * for each half-life since it was issued. A year alone counts to its end: what is not stated is taken in the holder's
 * favour. `today` is YYYY-MM-DD.
 */
export function recency(credential: Credential, dates: Dates, today: string, rules: RelevanceRules): number | null {
  if (rules.recency.never.includes(credential.type)) return null
  if (dates.expires !== null && lastDay(dates.expires) >= today) return 1
  const since = dates.issued ?? dates.expires
  if (since === null) return null
  const years = Math.max(0, dayNumber(today) - dayNumber(lastDay(since))) / 365.25
  return halved(years / halfLife(credential, rules))
}

function halfLife({ competencies, occupations }: Credential, rules: RelevanceRules): number {
  const family = familiesOf(rules).find(
    ({ skills, majors }) =>
      occupations.some((code) => majors.has(code.slice(0, 2))) ||
      competencies.some(({ label }) => skills.has(normaliseSkill(label))),
  )
  return family?.halfLife ?? rules.recency.halfLife
}

type Family = { halfLife: number; skills: ReadonlySet<string>; majors: ReadonlySet<string> }
const families = new WeakMap<RelevanceRules, Family[]>()

/** Keyed once for the rules. */
function familiesOf(rules: RelevanceRules): Family[] {
  const known = families.get(rules)
  if (known) return known
  const made = rules.recency.families.map(({ halfLife, skills, majors }) => {
    return { halfLife, skills: new Set(skills.map(normaliseSkill)), majors: new Set(majors) }
  })
  families.set(rules, made)
  return made
}

/** One half to the power of `times`, straight between whole numbers: engines need not agree on a power's last digit. */
function halved(times: number): number {
  const most = Math.min(60, times)
  const whole = Math.floor(most)
  let value = 1
  for (let i = 0; i < whole; i++) value /= 2
  return value * (1 - (most - whole) / 2)
}

function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return Date.UTC(year, month - 1, date) / 86_400_000
}
