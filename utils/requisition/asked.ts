import { hasCue } from '../detect/text/cue-words.ts'
import { parts, type Token } from '../detect/text/tokens.ts'
import { isIn, isRole, tellsDuty } from '../detect/text/words.ts'
import type { Candidate } from './candidate.ts'
import { type Cue, type CueKind, nameWords } from './cues.ts'
import type { Statement } from './statements.ts'

/** Words between *knowledge of* and what is known. */
const KNOWN_WITHIN = 6
/** Words between *holds* and what is held. */
const HELD_WITHIN = 20
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
  if (isLike(statement, one)) return false
  if (isDenied(statement, one) || isOfOthers(statement, one) || isTheJob(statement, one)) return false
  if ((section === 'benefits' || section === 'firm') && !has(statement, 'must')) return false
  if (isKnown(statement, one)) return false
  const held = before(statement, 'holding', one)
  const holds = asked || (held !== null && one.from - held.to < HELD_WITHIN) || has(statement, 'hiring')
  const bare = one.kind === 'letters' || one.kind === 'name'
  if (one.kind === 'letters' && isBody(tokens[one.from - 1])) return false
  const wanted = section === 'must' || section === 'nice'
  if (tellsDuty(tokens[0]) && one.from > 0 && !holds) return false
  // "Relevant licenses, including OSHA-10"
  const listed =
    one.kind === 'name' && section === null && tokens.slice(0, one.from).some((token) => hasCue('nounCues', token))
  const alone = tokens.length - (one.to - one.from) < 3
  const board = one.kind === 'licence' && /^board/.test(tokens[one.from]?.lower ?? '')
  if (bare || board || one.kind === 'adjective')
    return wanted || holds || listed || (alone && section === 'duties' && one.kind !== 'letters')
  if (section === 'duties') return holds || alone
  return wanted || holds || !tellsDuty(tokens[0])
}

const has = ({ cues }: Statement, kind: CueKind) => cues.some((cue) => cue.kind === kind)

/** The last cue of a kind that ends before the candidate, or opens it. */
function before({ cues }: Statement, kind: CueKind, one: Candidate) {
  return cues.findLast((cue) => cue.kind === kind && cue.from <= one.from) ?? null
}

function isGiven(statement: Statement, one: Candidate): boolean {
  const given = before(statement, 'given', one)
  // "Preference for certification in …"
  return given !== null && !statement.cues.some((cue) => isNeed(cue) && cue.to === given.from)
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
  if (kind === 'adjective' && [next, tokens[to - 1]].some((token) => nameWords('things').has(token?.lower ?? '')))
    return true
  // "CFA Level 1"
  if (next.lower === 'level' && /^(?:\d|i{1,3}$)/.test(tokens[to + 1]?.lower ?? '')) return false
  if (nameWords('notBehind').has(next.lower))
    return kind !== 'adjective' || !/^(?:manager|engineer|coordinator)$/.test(next.lower)
  return false
}

/** "PMP or other project management certification", "or equivalent trade license": no certain one. */
function isLike({ tokens, cues }: Statement, one: Candidate): boolean {
  const first = /^(?:other|another|equivalent|similar|comparable|related)$/
  const at = [one.from - 1, one.from].find((index) => first.test(tokens[index]?.lower ?? ''))
  if (one.kind !== 'noun' || at === undefined) return false
  return cues.some(({ kind, from }) => (kind === 'or' || kind === 'and') && from === at - 1)
}

/** "No real estate license needed", "if not currently licensed". */
function isDenied(statement: Statement, one: Candidate): boolean {
  const cue = statement.cues.findLast(({ kind, to }) => kind === 'without' && to <= one.from + 1)
  return cue !== undefined && isNear(statement.tokens, cue.to, one.from)
}

/** "Works with licensed therapists", "under a licensed electrician": somebody else's. */
function isOfOthers({ tokens, cues }: Statement, one: Candidate): boolean {
  if (one.kind !== 'adjective') return false
  const cue = cues.findLast(({ kind, to }) => kind === 'others' && to <= one.from)
  if (cue === undefined || !isNear(tokens, cue.to, one.from)) return false
  const several = tokens.slice(one.from, one.to).some((token) => token.lower.endsWith('s') && isRole(token))
  return several || /^an?$/.test(tokens[cue.to]?.lower ?? '')
}

/** "As a Licensed Loan Partner, you will …", "report to the RN": who does the work, not what is asked of him. */
function isTheJob({ tokens, cues, section }: Statement, one: Candidate): boolean {
  if (one.kind !== 'adjective' && one.kind !== 'letters' && one.kind !== 'name') return false
  if (cues.some(({ kind, to }) => kind === 'must' && to <= one.from)) return false
  const [article, lead] = [tokens[one.from - 1]?.lower ?? '', tokens[one.from - 2]?.lower ?? '']
  if (one.kind === 'name' && article === 'as' && !PAPER.test(lead)) return true
  if (/^(?:the|supervising|supervisory)$/.test(article)) return section !== 'must' || lead === 'to' || lead === 'with'
  if (one.kind === 'letters') return false
  const work = tokens[one.from - 3]?.lower ?? ''
  const asOne = /^an?$/.test(article) && /^(?:as|for)$/.test(lead)
  if (asOne && (one.from === 2 || WORKS.test(work))) return true
  const next = tokens[behindBracket(tokens, one.to)]?.lower ?? ''
  return section !== 'must' && !parts(tokens[one.to - 1]) && DOES.test(next)
}

/** Where the words go on behind a bracket that opens at `at`. */
function behindBracket(tokens: Token[], at: number): number {
  if (tokens[at]?.before.includes('(') !== true) return at
  const close = tokens.findIndex(({ after }, i) => i >= at && after.includes(')'))
  return close === -1 ? at : close + 1
}

const PAPER = /^(?:such|certified|licensed|registered|credentialed|certification|licensure|license|registration)$/
const WORKS = /^(?:roles?|positions?|jobs?|works?|working|serves?|serving|experience|opportunity|you|time|level)$/
const DOES = /^(?:will|is|are|at|helps?|provides?|performs?|serves?|works?|reports?|assists?|supports?)$/

/** Next to each other, but for small words. */
const isNear = (tokens: Token[], from: number, to: number) =>
  to - from < 3 && tokens.slice(from, Math.max(from, to)).every(({ named, after }) => !named && after === '')

/** "Knowledge of ITIL", "experience with SSL certificates". */
function isKnown(statement: Statement, one: Candidate): boolean {
  const known = before(statement, 'knowing', one)
  if (known === null || one.from - known.to > KNOWN_WITHIN) return false
  const between = statement.tokens.slice(known.to, one.from)
  const apart = between.length > 2 && one.kind === 'letters'
  if (apart && statement.cues.some((cue) => isNeed(cue) && cue.from >= one.to && cue.from < one.to + 2)) return false
  return one.kind === 'letters' || one.kind === 'name' || between.length < 4
}

/** "…, optimization CPA preferred": the next item of a list that was run together. */
const isNeed = ({ kind }: Cue) => kind === 'must' || kind === 'nice'

/** "At CPR", "certification from NASM": the letters are a body's. */
const isBody = (before: Token | undefined) =>
  isIn('at', before) || /^(?:from|by|through|via)$/.test(before?.lower ?? '')
