import { parts, type Token } from '../detect/text/tokens.ts'
import type { SkillHit, Vocabulary } from '../skills/vocabulary.ts'
import { type Need, needOf } from './need.ts'
import type { Statement } from './statements.ts'

/** A skill named in a text, by its label in a vocabulary. Offsets in UTF-16 code units of that text. */
export type FoundSkill = { label: string; uri: string | null; start: number; end: number }
export type AskedSkill = FoundSkill & { need: Need }

/** Finds the skills that a stretch of text names. */
export type SkillsIn = (text: string, tokens: Token[]) => FoundSkill[]

/** More than a requisition can hold. */
const SKILLS_AT_MOST = 500
/** Longest label that is looked for, in words, and labels looked up in one advert. */
const LONGEST = 5
const LOOKUPS_AT_MOST = 20_000

/**
 * The skills that an advert asks for, each once with its stronger need, in reading order. At most 500. Its title names
 * the work, not a skill: no *data* of a *Data Analyst*.
 */
export function skillsAsked(
  text: string,
  statements: Statement[],
  skillsIn: SkillsIn,
  title: { start: number; end: number } | null,
): AskedSkill[] {
  const found = new Map<string, AskedSkill>()
  for (const [at, statement] of statements.entries()) {
    if (found.size >= SKILLS_AT_MOST) break
    if (statement.section === 'benefits' || statement.section === 'firm') continue
    if (statement.cues.some(({ kind }) => kind === 'legal' || kind === 'given')) continue
    for (const skill of skillsIn(text, statement.tokens)) {
      if (title !== null && skill.start < title.end && skill.end > title.start) continue
      const from = statement.tokens.findIndex(({ start }) => start >= skill.start)
      const to = statement.tokens.findLastIndex(({ end }) => end <= skill.end) + 1
      const need = needOf(statement, { from, to }, [], statements[at + 1])
      const key = skill.uri ?? skill.label
      const known = found.get(key)
      if (known === undefined) found.set(key, { ...skill, need })
      else if (known.need === 'nice' && need === 'must') known.need = 'must'
    }
  }
  return [...found.values()].slice(0, SKILLS_AT_MOST)
}

/** What is asked of a vocabulary. */
export type SkillWords = Pick<Vocabulary, 'skillsOf' | 'isHot'>

const SURE = new Set<string>(['uri', 'preferred', 'alternative'])

/** A technology that is asked for everywhere counts by what people call it, too: *Power BI*. */
const isSure = (vocabulary: SkillWords, hit: SkillHit) =>
  SURE.has(hit.via) || (hit.via === 'short' && hit.kind === 'technology' && vocabulary.isHot(hit))

const SHORT_FORM = /^[A-Z][A-Z0-9]{1,4}$/

/**
 * *Source*, *Zoom* and *Excel* open sentences: there only a technology that is asked for everywhere counts, by its own
 * name, and letters in a sentence that is not written in capitals: *SQL and Tableau*.
 */
function countsAlone(vocabulary: SkillWords, hit: SkillHit, tokens: Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || !token.named || at > 0) return token?.named ?? false
  if (SHORT_FORM.test(token.core)) return tokens.some(({ core }) => /[a-z]/.test(core))
  return hit.via !== 'short' && hit.kind === 'technology' && vocabulary.isHot(hit)
}

/**
 * Skills by the labels of a vocabulary, the longest at each place. One word counts where it begins with a capital
 * inside a sentence: *planning* and *design* are words of every advert. One reader serves one advert.
 */
export function createSkillsIn(vocabulary: SkillWords): SkillsIn {
  let lookups = 0
  return (text, tokens) => {
    const found: FoundSkill[] = []
    for (let from = 0; from < tokens.length; from++)
      for (let size = Math.min(LONGEST, tokens.length - from); size > 0; size--) {
        const run = tokens.slice(from, from + size)
        const [first, last] = [run[0], run.at(-1)]
        if (first === undefined || last === undefined || run.slice(0, -1).some(parts)) continue
        if (lookups++ >= LOOKUPS_AT_MOST) return found
        const hit = vocabulary.skillsOf(text.slice(first.start, last.end)).find((one) => isSure(vocabulary, one))
        if (hit === undefined || (size === 1 && !countsAlone(vocabulary, hit, tokens, from))) continue
        const uri = hit.kind === 'technology' ? null : hit.code
        found.push({ label: hit.label, uri, start: first.start, end: last.end })
        from += size - 1
        break
      }
    return found
  }
}
