import type { WordKey } from '../model/words.ts'
import { allOf } from './cues.ts'
import data from './lints.json' with { type: 'json' }
import { needOf } from './need.ts'
import { ADVERT_AT_MOST, type Advert } from './read-advert.ts'
import { type Statement, statementsOf } from './statements.ts'

type Place = { start: number; end: number }
export type LintSource = { label: string; url: string; caution: string }

/** A hint about how an advert asks. It changes nothing by itself. */
export type Lint = {
  /** Its words, for `say`. */
  key: WordKey & `lint.${string}`
  params: Record<string, string | number>
  /** Where in the advert, UTF-16 code units, ascending. */
  places: Place[]
  source: LintSource | null
}

/** What is known beside the advert; what is left out tells nothing. */
export type LintFacts = {
  /** Whether any credential is known that shows a skill. */
  evidenced?: (skill: string) => boolean
  /** Per cent of the occupation that names a bachelor's degree or more as required. */
  bachelorOrMore?: number | null
  /** The record of a certification that is no longer awarded; the date (YYYY-MM-DD) and who says so where they are known. */
  retired?: (name: string) => { name: string; date: string | null; source?: LintSource } | null
}

/** More places than these are not marked. */
const PLACES_AT_MOST = 100
/** Longest term, in words. */
const LONGEST = 4
const TERMS = new Map(data.terms.map(({ term, instead }) => [term, instead]))
const UNPROVABLE = new Set(allOf({ all: data.unprovable }))
const EXCEPTIONS = new Set(data.stems.exceptions)

/** Hints about an advert as it was read, in a fixed order. `text` is what `readAdvert` was given. Never throws. */
export function lintAdvert(text: string, advert: Advert, facts: LintFacts = {}): Lint[] {
  const statements = statementsOf(text.slice(0, ADVERT_AT_MOST))
  return [
    ...degreeThoughShown(advert, facts),
    ...degreeBeyond(advert, facts),
    ...tooManyMusts(advert),
    ...retired(advert, facts),
    ...unprovable(statements, advert, facts),
    ...coded(statements),
    ...terms(statements),
  ]
}

const placesOf = (all: Place[]) =>
  all
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start)
    .slice(0, PLACES_AT_MOST)

/** Degrees of a college that are asked for outright. */
const degreesAsked = ({ degrees }: Advert) =>
  degrees.filter(({ level, need, orEquivalent }) => level !== 'school' && need === 'must' && !orEquivalent)

function degreeThoughShown(advert: Advert, { evidenced }: LintFacts): Lint[] {
  const degrees = degreesAsked(advert)
  const skills = advert.skills.filter(({ need }) => need === 'must')
  if (evidenced === undefined || degrees.length === 0 || skills.length === 0) return []
  if (!skills.every(({ label }) => evidenced(label))) return []
  return [{ key: 'lint.degree', params: { n: skills.length }, places: placesOf(degrees), source: data.sources.degree }]
}

function degreeBeyond(advert: Advert, { bachelorOrMore }: LintFacts): Lint[] {
  const degrees = degreesAsked(advert).filter(({ level }) => level !== 'associate')
  if (degrees.length === 0 || typeof bachelorOrMore !== 'number' || bachelorOrMore >= data.limits.occupationShare)
    return []
  const params = { share: Math.round(bachelorOrMore) }
  return [{ key: 'lint.degreeBeyond', params, places: placesOf(degrees), source: data.sources.occupation }]
}

/** Alternatives count as one must; degrees and skills count as well. */
function tooManyMusts({ credentials, skills, degrees }: Advert): Lint[] {
  const choices = new Set<number>()
  const asked = credentials.filter(({ need, choice }) => {
    if (need !== 'must') return false
    if (choice === null) return true
    const first = !choices.has(choice)
    choices.add(choice)
    return first
  })
  const musts = [
    ...asked,
    ...skills.filter(({ need }) => need === 'must'),
    ...degrees.filter(({ need }) => need === 'must'),
  ]
  if (musts.length <= data.limits.musts) return []
  const params = { n: musts.length, most: data.limits.musts }
  return [{ key: 'lint.musts', params, places: placesOf(musts), source: data.sources.musts }]
}

function retired({ credentials }: Advert, facts: LintFacts): Lint[] {
  return credentials.flatMap((one): Lint[] => {
    const record = facts.retired?.(one.name) ?? null
    if (record === null) return []
    const { name, date, source = null } = record
    const places = placesOf([one])
    if (date === null) return [{ key: 'lint.retired', params: { name }, places, source }]
    return [{ key: 'lint.retiredSince', params: { name, date }, places, source }]
  })
}

/** Traits, and skills that no known credential shows, where they are a must. */
function unprovable(statements: Statement[], advert: Advert, { evidenced }: LintFacts): Lint[] {
  const traits = statements
    .filter(asks)
    .flatMap((statement) =>
      runsOf(statement, (words) => UNPROVABLE.has(words)).flatMap((run) =>
        needOf(statement, run, []) === 'must' ? [placeOf(statement, run)] : [],
      ),
    )
  const skills = advert.skills.filter(
    ({ need, label }) => need === 'must' && evidenced !== undefined && !evidenced(label),
  )
  const places = placesOf([...traits, ...skills])
  return places.length === 0 ? [] : [{ key: 'lint.unprovable', params: { n: places.length }, places, source: null }]
}

const asks = ({ section }: Statement) => section === 'must' || section === null

type Run = { from: number; to: number }

const placeOf = ({ tokens }: Statement, { from, to }: Run): Place => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
})

/** The runs of words that `matches`, the longest at each place. */
function runsOf({ tokens }: Statement, matches: (words: string) => boolean): Run[] {
  const found: Run[] = []
  for (let from = 0; from < tokens.length; from++)
    for (let size = Math.min(LONGEST, tokens.length - from); size > 0; size--) {
      const words = tokens.slice(from, from + size).map(({ lower }) => lower)
      if (!matches(words.join(' '))) continue
      found.push({ from, to: from + size })
      from += size - 1
      break
    }
  return found
}

/** Words of the study's two lists, where one clearly outweighs the other: a hint about the whole, not about a word. */
function coded(statements: Statement[]): Lint[] {
  const placesBy = (stems: string[]) =>
    statements.flatMap((statement) =>
      statement.tokens
        .filter(({ lower }) => !EXCEPTIONS.has(lower) && stems.some((stem) => lower.startsWith(stem)))
        .map(({ start, end }) => ({ start, end })),
    )
  const masculine = placesBy(data.stems.masculine)
  const feminine = placesBy(data.stems.feminine)
  if (masculine.length - feminine.length < data.limits.coded) return []
  const params = { masculine: masculine.length, feminine: feminine.length }
  return [{ key: 'lint.coded', params, places: placesOf(masculine), source: data.sources.coded }]
}

/** Words for people that leave some of them out, with what may stand in their stead. */
function terms(statements: Statement[]): Lint[] {
  const found = new Map<string, Place[]>()
  for (const statement of statements)
    for (const run of runsOf(statement, (words) => TERMS.has(words))) {
      const place = placeOf(statement, run)
      const term = statement.tokens
        .slice(run.from, run.to)
        .map(({ lower }) => lower)
        .join(' ')
      found.set(term, [...(found.get(term) ?? []), place].slice(0, PLACES_AT_MOST))
    }
  return [...found].map(([term, places]) => ({
    key: 'lint.term',
    params: { term, instead: (TERMS.get(term) ?? []).join(', ') },
    places: placesOf(places),
    source: data.sources.terms,
  }))
}
