import type { Token } from '../detect/text/tokens.ts'
import { allOf } from './cues.ts'
import levels from './levels.json' with { type: 'json' }
import { type Need, needOf } from './need.ts'
import type { Statement } from './statements.ts'

export type DegreeLevel = keyof typeof levels.degrees
export type CareerLevel = keyof typeof levels.levels

/** Offsets in the advert, UTF-16 code units. */
type Place = { start: number; end: number }
export type AskedDegree = Place & { level: DegreeLevel; need: Need; orEquivalent: boolean }
export type AskedYears = Place & { least: number; most: number | null; need: Need }
export type AskedLevel = Place & { level: CareerLevel }

/** More than any advert asks for. */
const ITEMS_AT_MOST = 50
/** Longest wording, in words. */
const LONGEST = 4
/** Words between a number of years and what they are of. */
const EXPERIENCE_WITHIN = 14

function byWords<L extends string>(table: Record<L, Record<string, string[]>>): Map<string, L> {
  const map = new Map<string, L>()
  for (const level of Object.keys(table) as L[]) for (const words of allOf(table[level])) map.set(words, level)
  return map
}
const DEGREES = byWords<DegreeLevel>(levels.degrees)
const LEVELS = byWords<CareerLevel>(levels.levels)
const YEARS = new Set(levels.years)
const EXPERIENCE = new Set(levels.experience)
const NUMBERS: Record<string, number> = levels.numbers

type Run<L> = { level: L; from: number; to: number }

/** The wordings of `table` among the tokens, the longest at each place. */
function runsIn<L>(tokens: Token[], table: Map<string, L>): Run<L>[] {
  const found: Run<L>[] = []
  for (let from = 0; from < tokens.length; from++)
    for (let size = Math.min(LONGEST, tokens.length - from); size > 0; size--) {
      const level = table.get(
        tokens
          .slice(from, from + size)
          .map(({ lower }) => lower)
          .join(' '),
      )
      if (level === undefined) continue
      found.push({ level, from, to: from + size })
      from += size - 1
      break
    }
  return found
}

const placeOf = (tokens: Token[], { from, to }: { from: number; to: number }): Place => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
})

/** A statement that may ask something of the applicant. */
const asks = ({ section, cues }: Statement) =>
  section !== 'benefits' && section !== 'firm' && !cues.some(({ kind }) => kind === 'legal' || kind === 'given')

/** The degrees that are asked for, in reading order; of several in one statement each. At most 50. */
export function degreesIn(statements: Statement[]): AskedDegree[] {
  return statements
    .filter(asks)
    .flatMap((statement, at, all) =>
      runsIn(statement.tokens, DEGREES).map((run) => ({
        ...placeOf(statement.tokens, run),
        level: run.level,
        need: needOf(statement, run, [], all[at + 1]),
        orEquivalent: statement.cues.some(({ kind, from }) => kind === 'equivalent' && from >= run.to),
      })),
    )
    .slice(0, ITEMS_AT_MOST)
}

/** The years of experience that are asked for: "3-5 years", "at least five years", "10+ yrs". At most 50. */
export function yearsIn(statements: Statement[]): AskedYears[] {
  return statements
    .filter(asks)
    .flatMap((statement, at, all) => {
      const { tokens } = statement
      return tokens.flatMap((token, i): AskedYears[] => {
        if (!YEARS.has(token.lower)) return []
        const range = rangeBefore(tokens, i)
        const near = tokens.slice(i + 1, i + 1 + EXPERIENCE_WITHIN).concat(tokens.slice(Math.max(0, i - 4), i))
        if (range === null || !near.some(({ lower }) => EXPERIENCE.has(lower))) return []
        const run = { from: range.from, to: i + 1 }
        return [
          {
            ...placeOf(tokens, run),
            least: range.least,
            most: range.most,
            need: needOf(statement, run, [], all[at + 1]),
          },
        ]
      })
    })
    .slice(0, ITEMS_AT_MOST)
}

/** Longest working life. */
const YEARS_AT_MOST = 50

function rangeBefore(tokens: Token[], years: number): { from: number; least: number; most: number | null } | null {
  const one = /^(\d{1,2})(?:\+|[-–](\d{1,2})\+?)?$/.exec(tokens[years - 1]?.core ?? '')
  const last = one === null ? NUMBERS[tokens[years - 1]?.lower ?? ''] : Number(one[1])
  if (last === undefined || last > YEARS_AT_MOST) return null
  if (one?.[2] !== undefined) return { from: years - 1, least: last, most: Number(one[2]) }
  const joined = /^(?:to|-|–|bis|a|à|or)$/.test(tokens[years - 2]?.lower ?? '')
  const first = tokens[years - 3]?.lower ?? ''
  const least = /^\d{1,2}$/.test(first) ? Number(first) : NUMBERS[first]
  if (joined && least !== undefined && least < last) return { from: years - 3, least, most: last }
  return { from: years - 1, least: last, most: null }
}

/** The rung that the title names, else the one that the first statements do; null where neither does. */
export function levelIn(title: Token[], statements: Statement[]): AskedLevel | null {
  const named = runsIn(title, LEVELS)
  const [first] = named.filter(({ level }) => level !== 'lead').concat(named)
  if (first !== undefined) return { ...placeOf(title, first), level: first.level }
  for (const { tokens, section } of statements) {
    if (section === 'benefits' || section === 'firm') continue
    const run = runsIn(tokens, LEVELS).find(({ from, to }) => isOfJob(tokens, from, to))
    if (run !== undefined) return { ...placeOf(tokens, run), level: run.level }
  }
  return null
}

/** "An entry-level position", "senior role": the rung is the job's, not somebody's to report to. */
const isOfJob = (tokens: Token[], from: number, to: number) =>
  /^(?:position|role|job|opportunity|stelle|puesto|poste|vacature|vaga)$/.test(tokens[to]?.lower ?? '') ||
  (to - from > 1 && tokens[from]?.lower === 'entry')
