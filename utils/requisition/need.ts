import { parts } from '../detect/text/tokens.ts'
import { isIn } from '../detect/text/words.ts'
import type { Candidate } from './candidate.ts'
import type { Cue } from './cues.ts'
import type { Section } from './headings.ts'
import type { Statement } from './statements.ts'

export type Need = 'must' | 'nice'

/** Words besides the cue in a part of a sentence that only says how much the part before it is needed. */
const TAIL_WORDS = 2

/**
 * How much something in a statement is needed: by the cue behind it in the same part of the sentence, else the one before
 * it, else one that ends a list it stands in, else one that opened the statement, else what the heading says; must where
 * nothing does. `others` are the other things of the same list; `next` is the statement behind this one.
 */
export function needOf(
  statement: Statement,
  one: { from: number; to: number },
  others: Candidate[],
  next?: Statement,
): Need {
  const needs = statement.cues.filter(({ kind }) => kind === 'must' || kind === 'nice' || kind === 'towards')
  const cue =
    behind(statement, needs, one) ??
    needs.findLast((each) => each.to <= one.from && !isParted(statement, each.to, one.from)) ??
    listEnd(statement, needs, one, others) ??
    needs.findLast((each) => each.to <= one.from) ??
    verdict(statement, next)
  return cue === null || cue === undefined ? bySection(statement.section) : cue.kind === 'must' ? 'must' : 'nice'
}

const bySection = (section: Section | null): Need => (section === 'nice' ? 'nice' : 'must')

const isParted = ({ tokens }: Statement, from: number, to: number) => tokens.slice(from, Math.max(from, to)).some(parts)

/** "CPA required", "CISSP certified or the ability to work towards it". */
function behind(statement: Statement, needs: Cue[], { to }: { to: number }): Cue | null {
  const last = statement.tokens[to - 1]
  if (last !== undefined && /[,;:]/.test(last.after)) return null
  const cue = needs.find(({ from }) => from >= to && !isParted(statement, to, from)) ?? null
  return cue === null || isOfAnother(statement, to, cue.from) ? null : cue
}

/** "Certification in Mathematics Master's degree preferred": another thing that is asked for stands between, unjoined. */
function isOfAnother({ tokens, cues }: Statement, from: number, to: number): boolean {
  const joined = cues.some((cue) => (cue.kind === 'or' || cue.kind === 'and') && cue.from >= from && cue.to <= to)
  if (joined) return false
  return tokens.slice(from, to).some((token) => token.named && isIn('degrees', token))
}

/** "A+, Network+, etc. is a plus": the parts between hold other credentials or next to nothing. */
function listEnd(statement: Statement, needs: Cue[], { to }: { to: number }, others: Candidate[]): Cue | null {
  const cue = needs.find(({ from }) => from >= to)
  if (cue === undefined) return null
  let loose = 0
  for (let at = to; at < cue.from; at++) {
    const listed = others.some(({ from, to: end }) => at >= from && at < end)
    if (
      !listed &&
      !/^(?:and|or|and\/or|&|etc|is|are|a|an|the|und|oder|et|ou|y|o|e)$/.test(statement.tokens[at]?.lower ?? '')
    )
      loose++
  }
  return loose <= TAIL_WORDS ? cue : null
}

/** "…; expert level highly preferred": a few words that say nothing else. */
function verdict({ line }: Statement, next: Statement | undefined): Cue | null {
  if (next === undefined || next.line !== line) return null
  const cue = next.cues.find(({ kind }) => kind === 'nice')
  if (cue === undefined || cue.to < next.tokens.length || cue.from > TAIL_WORDS) return null
  const other = next.tokens
    .slice(0, cue.from)
    .some(({ core, lower }) => /\p{Lu}{2}|\p{Lu}\+/u.test(core) || isPaper(lower))
  return other ? null : cue
}

const isPaper = (lower: string) => isIn('nounCues', { lower }) || isIn('degrees', { lower })
