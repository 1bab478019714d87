import { knownNames } from '../detect/text/known.ts'
import { phrasesOf } from '../detect/text/phrases.ts'
import { parts, type Token } from '../detect/text/tokens.ts'
import type { Candidate } from './candidate.ts'
import type { Cue } from './cues.ts'
import { nameWords } from './cues.ts'
import { forPractice, isTelling, parted, smallNames, stripped, tailed, widened } from './extent.ts'
import { lettersIn } from './letters.ts'
import { spelledOut } from './spelled.ts'
import type { Statement } from './statements.ts'

/** A statement names no more credentials, each of which may be found in several ways. */
const CANDIDATES_AT_MOST = 120

const KINDS = new Set<string>(['noun', 'adjective', 'card'])

/** Everything in a statement that is named as credentials are, left to right, without overlaps. */
export function candidatesIn({ tokens, cues, listed }: Statement): Candidate[] {
  const phrases = phrasesOf(tokens)
    .filter(({ kind }) => KINDS.has(kind))
    .map(({ from, to, kind }): Candidate => ({ from, to, kind: kind === 'adjective' ? 'adjective' : 'noun' }))
  const known = knownNames(tokens)
    .filter(({ from, to }) => to - from > 1 || !nameWords('ambiguous').has(tokens[from]?.core ?? ''))
    .map(({ from, to }): Candidate => ({ from, to, kind: 'name' }))
  const licences = cues
    .filter(({ kind }) => kind === 'licence')
    .map(({ from, to }): Candidate => ({ from, to, kind: 'licence' }))
  const all = [
    ...whole(tokens, phrases),
    ...known,
    ...licences,
    ...lettersIn(tokens),
    ...smallNames(tokens),
    ...forPractice(tokens),
    ...spelledOut(tokens),
  ]
    .sort((a, b) => a.from - b.from)
    .slice(0, CANDIDATES_AT_MOST)
    .map((one) => tailed(tokens, one))
    .map((one) => widened(tokens, one))
    .flatMap((one) => parted(tokens, one, known))
    .flatMap((one) => stripped(tokens, cues, one))
  const found = absorbed(tokens, withoutOverlap(all))
  return found.length === 0 && listed ? wholeItem(tokens, cues) : found
}

/** An item of a list of credentials is one, whatever it is called. */
function wholeItem(tokens: Token[], cues: Cue[]): Candidate[] {
  const first = tokens[0]
  if (first?.named !== true || cues.some(({ kind }) => kind === 'knowing' || kind === 'firm')) return []
  const degree = tokens.some(({ lower }) => /^(?:degree|bachelor's|master's|diploma|ged|none|n\/a|years?)$/.test(lower))
  const plain = tokens.some((token) => isTelling(token))
  return plain && !degree ? [{ from: 0, to: tokens.length, kind: 'noun' }] : []
}

/** "State-Certified General Appraiser's License": said in two ways, one credential. */
function whole(tokens: Token[], phrases: Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  for (const one of phrases) {
    const last = kept.at(-1)
    const joins =
      last?.kind === 'adjective' && one.kind === 'noun' && one.from === last.to && !parts(tokens[last.to - 1])
    if (joins && last !== undefined && last.to - last.from === 1) kept[kept.length - 1] = { ...one, from: last.from }
    else kept.push(one)
  }
  return kept
}

/** Of those that overlap, the longest; of two alike, the first. */
function withoutOverlap(all: Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  for (const one of [...all].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from))
    if (!kept.some((other) => one.from < other.to && one.to > other.from)) kept.push(one)
  return kept.sort((a, b) => a.from - b.from)
}

/** "Registered Nurse (RN)": letters in brackets right behind a name are its own. */
function absorbed(tokens: Token[], all: Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  for (const one of all) {
    const last = kept.at(-1)
    const bracketed =
      tokens[one.from]?.before.includes('(') === true && tokens[one.to - 1]?.after.includes(')') === true
    if (last !== undefined && bracketed && one.from === last.to && last.kind !== 'letters') last.to = one.to
    else if (one.kind !== 'bracketed') kept.push({ ...one })
  }
  return kept
}
