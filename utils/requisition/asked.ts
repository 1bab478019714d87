import { parts, type Token } from '../detect/text/tokens.ts'
import { isIn, tellsDuty } from '../detect/text/words.ts'
import type { Candidate } from './candidate.ts'
import { type CueKind, nameWords } from './cues.ts'
import type { Statement } from './statements.ts'

/** Words between *knowledge of* and what is known. */
const KNOWN_WITHIN = 6
/** Words between *we* and what is said of the firm. */
const FIRM_WITHIN = 9

/** Whether the applicant is asked for the credential: not the firm's own, not a duty, a gift, a field of knowledge or a
 * thing that is certified. */
export function isAsked(statement: Statement, one: Candidate): boolean {
  const { tokens, section } = statement
  if (has(statement, 'legal')) return false
  const asked =
    has(statement, 'must') || has(statement, 'nice') || has(statement, 'towards') || has(statement, 'equivalent')
  if (isGiven(statement, one) || isOfFirm(statement, one) || qualifies(statement, one)) return false
  if ((section === 'benefits' || section === 'firm') && !has(statement, 'must')) return false
  if (isKnown(statement, one)) return false
  const holds = asked || before(statement, 'holding', one) !== null || has(statement, 'hiring')
  const bare = one.kind === 'letters' || one.kind === 'name'
  if (one.kind === 'letters' && isBody(tokens[one.from - 1])) return false
  const wanted = section === 'must' || section === 'nice'
  if (tellsDuty(tokens[0]) && one.from > 0 && !holds) return false
  if (bare || one.kind === 'adjective') return wanted || holds
  if (section === 'duties') return holds || tokens.length - (one.to - one.from) < 3
  return wanted || holds || !tellsDuty(tokens[0])
}

const has = ({ cues }: Statement, kind: CueKind) => cues.some((cue) => cue.kind === kind)

/** The last cue of a kind that ends before the candidate, or opens it. */
function before({ cues }: Statement, kind: CueKind, one: Candidate) {
  return cues.findLast((cue) => cue.kind === kind && cue.from <= one.from) ?? null
}

function isGiven(statement: Statement, one: Candidate): boolean {
  return before(statement, 'given', one) !== null
}

/** "We have been TÜV certified since …"; but not "We require a …", "We are looking for a …". */
function isOfFirm(statement: Statement, one: Candidate): boolean {
  const firm = before(statement, 'firm', one)
  if (firm === null || one.from - firm.to > FIRM_WITHIN) return false
  return !statement.cues.some(
    ({ kind, from }) => (kind === 'must' || kind === 'nice' || kind === 'hiring') && from >= firm.from,
  )
}

/** "PMP training", "CPA firm", "license agreements": the name only says of what kind the next word is. */
function qualifies({ tokens, cues }: Statement, { kind, to }: Candidate): boolean {
  const next = parts(tokens[to - 1]) || tokens[to - 1]?.after.includes(')') ? undefined : tokens[to]
  if (next === undefined || next.before.includes('(')) return false
  const bare = kind === 'letters' || kind === 'name'
  if (bare && !next.named && /^\p{L}/u.test(next.core) && !nameWords('afterLetters').has(next.lower)) {
    if (!cues.some((cue) => cue.from === to) && !isIn('leftStops', next)) return true
  }
  // "CFA Level 1"
  if (next.lower === 'level' && /^(?:\d|i{1,3}$)/.test(tokens[to + 1]?.lower ?? '')) return false
  if (nameWords('notBehind').has(next.lower))
    return kind !== 'adjective' || !/^(?:manager|engineer|coordinator)$/.test(next.lower)
  return false
}

/** "Knowledge of ITIL", "experience with SSL certificates". */
function isKnown(statement: Statement, one: Candidate): boolean {
  const known = before(statement, 'knowing', one)
  if (known === null || one.from - known.to > KNOWN_WITHIN) return false
  const between = statement.tokens.slice(known.to, one.from)
  return one.kind === 'letters' || one.kind === 'name' || between.length < 4
}

/** "At CPR", "certification from NASM": the letters are a body's. */
const isBody = (before: Token | undefined) =>
  isIn('at', before) || /^(?:from|by|through|via)$/.test(before?.lower ?? '')
