import type { Relevance } from '../model/appraisal.ts'
import type { Credential } from '../model/credential.ts'
import { dayWords } from '../model/dates.ts'
import { say, type WordKey } from '../model/words.ts'
import { firstDay, lastDay } from '../verify/dates.ts'
import { countedEvidence, evidencedType, states } from './facts.ts'
import { type Dates, recency } from './recency.ts'
import data from './relevance/v1.json' with { type: 'json' }
import { compareLevel } from './relevance-level.ts'
import { compareOccupation } from './relevance-occupation.ts'
import { type RelevanceRules, relevanceRulesSchema } from './relevance-schema.ts'
import { compareSkills } from './relevance-skills.ts'
import type { Role } from './role.ts'
import type { Rubric } from './rubric-schema.ts'

export const RELEVANCE_RULES: RelevanceRules = relevanceRulesSchema.parse(data)

type PartName = Relevance['reasons'][number]['part']
/**
 * `value` 0–1, or null where nothing is known; then the part takes no share of the 100. `weight` in place of the rules'.
 */
type Part = { part: PartName; value: number | null; text: string; weight?: number }

/**
 * How far a credential bears on a role: skills, occupation, required credentials, level, recency. The
 * weights are brought to 100 over the parts that are known, and the points of the reasons add up to the point exactly.
 * What is missing is `unknown` or *not linked to this role*: there is no cross, and nothing is said of the person.
 *
 * @param today YYYY-MM-DD
 */
export function scoreRelevance(
  credential: Credential,
  dates: Dates,
  role: Role,
  today: string,
  rubric: Rubric,
  rules: RelevanceRules = RELEVANCE_RULES,
): Relevance {
  const { matched, ...skills } = compareSkills(credential, role.skills, rules)
  const occupation = compareOccupation(credential, role.occupation, rules)
  const level = compareLevel(credential, role.requisition.level, rules)
  const inDate = isInDate(dates, today)
  const required = requiredPart(credential, role, inDate, rules)
  const compared: Part[] = [{ part: 'skills', ...skills }, { part: 'occupation', ...occupation }, required.part]
  const beside: Part[] = [{ part: 'level', ...level }, recencyPart(credential, dates, today, rubric, rules)]
  const { reasons, point } = share([...compared, ...beside], rules)
  const asked = compared.some((one) => one.value !== null)
  const linked = matched.length > 0 || (occupation.value ?? 0) >= rules.linkedOccupation
  // Neither a level nor a recent date links anything to a role: they can lower the band, never lift it.
  const fit = Math.min(point, share(compared, rules).point)
  const named = required.meets.length > 0
  const band = () => {
    if (required.meets.some(isMust) && inDate) return 'direct'
    if (!asked) return named ? 'related' : 'unknown'
    if (!linked || fit < rules.bands.related) return named ? 'related' : 'notLinked'
    // An occupation alone says what a credential was made for, not that it covers what this role asks.
    return fit >= rules.bands.direct && skills.value !== null ? 'direct' : 'related'
  }
  return { band: band(), point: asked ? point : null, reasons, matchedSkills: matched, meets: required.meets }
}

/** For a mention of which it is not known what it is. */
export function unknownRelevance(): Relevance {
  return { band: 'unknown', point: null, reasons: [], matchedSkills: [], meets: [] }
}

type Met = Relevance['meets'][number]

const isMust = ({ need }: Pick<Met, 'need'> | Role['required'][number]) => need !== 'nice'

/**
 * Whoever is required and accepted in place of another meets both needs. Out of date, it is named but counts for nothing.
 * What is only welcome weighs as much less as a skill that is.
 */
function requiredPart(
  credential: Credential,
  role: Role,
  inDate: boolean,
  rules: RelevanceRules,
): { part: Part; meets: Met[] } {
  const own = role.required.filter((one) => one.id === credential.id)
  const instead = role.required.filter((one) => one.id !== credential.id && one.equivalents.has(credential.id))
  const meets = [...own, ...instead].map(
    (one): Met => ({
      name: one.name,
      issuer: one.issuer,
      ...(!isMust(one) && { need: 'nice' }),
      ...(one.id !== credential.id && { instead: true }),
    }),
  )
  if (meets.length === 0) {
    const text = say(role.required.length === 0 ? 'relevance.required.noneAsked' : 'relevance.required.other')
    return { part: { part: 'required', value: null, text }, meets }
  }
  const told = (key: WordKey, met: Role['required']) => (met.length > 0 ? [say(key, { name: some(met) })] : [])
  const said = [
    ...told('relevance.required.meets', own.filter(isMust)),
    ...told('relevance.required.equivalent', instead.filter(isMust)),
    ...told(
      'relevance.required.welcome',
      own.filter((one) => !isMust(one)),
    ),
    ...told(
      'relevance.required.welcomeInstead',
      instead.filter((one) => !isMust(one)),
    ),
    ...(inDate ? [] : [say('relevance.required.notInDate')]),
  ].join(' ')
  const { need, weights } = rules
  const weight = meets.some(isMust) ? weights.required : (weights.required * need.nice) / need.must
  return { part: { part: 'required', value: inDate ? 1 : null, weight, text: said.slice(0, 600) }, meets }
}

/** The same rule as the verdict's: good through the last day that its date can mean, from the first that it can. */
function isInDate({ issued, expires }: Dates, today: string): boolean {
  return (expires === null || lastDay(expires) >= today) && (issued === null || firstDay(issued) <= today)
}

/** The first name, and how many more there are. */
function some([first, ...more]: readonly { name: string }[]): string {
  const name = (first?.name ?? '').slice(0, 120)
  return more.length === 0 ? name : say('score.by.more', { names: name, more: more.length })
}

function recencyPart(credential: Credential, dates: Dates, today: string, rubric: Rubric, rules: RelevanceRules): Part {
  const found = recency(credential, dates, today, rules)
  const value = found === null || isRegulated(credential, rubric) ? null : found
  if (value === null) return { part: 'recency', value, text: say('relevance.recency.none') }
  const inDate = dates.expires !== null && value === 1
  const date = dayWords(dates.issued ?? dates.expires ?? '')
  return {
    part: 'recency',
    value,
    text: inDate ? say('relevance.recency.inDate') : say('relevance.recency.since', { date }),
  }
}

/** What all its evidence does not show, the part of it that counts does not either. */
function isRegulated(credential: Credential, rubric: Rubric): boolean {
  const rules = rubric.types.filter(({ type }) => type === 'regulated')
  const may = rules.some(({ when }) => when.every((fact) => credential.evidence.some((one) => states(one, fact))))
  return may && evidencedType(countedEvidence(credential, rubric), rubric) === 'regulated'
}

/** Shares 100 out over the known parts in whole hundredths that add up to exactly 100. */
function share(parts: readonly Part[], rules: RelevanceRules): { reasons: Relevance['reasons']; point: number } {
  const weightOf = (one: Part) => (one.value === null ? 0 : (one.weight ?? rules.weights[one.part]))
  const sum = parts.reduce((total, one) => total + weightOf(one), 0)
  let weight = 0
  let total = 0
  const reasons = parts.map((one) => {
    const { part, value, text } = one
    const before = sum === 0 ? 0 : Math.round((weight / sum) * 10_000)
    weight += weightOf(one)
    const outOf = sum === 0 ? 0 : Math.round((weight / sum) * 10_000) - before
    const points = Math.round(outOf * (value ?? 0))
    total += points
    return { part, points: points / 100, outOf: outOf / 100, known: value !== null, text }
  })
  return { reasons, point: total / 100 }
}
