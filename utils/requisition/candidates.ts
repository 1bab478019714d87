import { hasCue } from '../detect/text/cue-words.ts'
import { knownNames } from '../detect/text/known.ts'
import { phrasesOf } from '../detect/text/phrases.ts'
import { parts, type Token } from '../detect/text/tokens.ts'
import { isRole } from '../detect/text/words.ts'
import { type Candidate, isJoiner } from './candidate.ts'
import type { Cue } from './cues.ts'
import { nameWords } from './cues.ts'
import { forPractice, parted, smallNames, stripped, tailed, widened } from './extent.ts'
import { isSure, lettersIn } from './letters.ts'
import { spelledOut } from './spelled.ts'
import type { Statement } from './statements.ts'
import { isTelling } from './telling.ts'

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
  const found = detailed(tokens, absorbed(tokens, withoutOverlap(all)))
  return found.length === 0 && listed ? wholeItem(tokens, cues) : found
}

/** An item of a list of credentials is one, whatever it is called. */
function wholeItem(tokens: Token[], cues: Cue[]): Candidate[] {
  const first = tokens[0]
  if (first?.named !== true || cues.some(({ kind }) => kind === 'knowing' || kind === 'firm')) return []
  const degree = tokens.some(({ lower }) => /^(?:degree|bachelor's|master's|diploma|ged|none|n\/a|years?)$/.test(lower))
  const labelled = tokens.some(({ after }) => /[::]/.test(after))
  const name = tokens.every((token) => token.named || isJoiner(token) || /^(?:of|in|the|for|-|–)$/.test(token.lower))
  const plain = !labelled && name && tokens.some((token) => isTelling(token))
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
    else if (isSure(tokens[one.from]?.core ?? '')) kept.push(...spelledBefore(tokens, one))
  }
  return kept
}

/** "CDL Class A driver's license with Hazmat endorsement": one licence; the letters, its words and what it covers. */
function detailed(tokens: Token[], all: Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  for (const one of all) {
    const last = kept.at(-1)
    const isNext = last !== undefined && one.from === last.to && !parts(tokens[last.to - 1])
    const licence = one.kind === 'licence' || /^driv/.test(tokens[one.from]?.lower ?? '')
    if (isNext && last.kind !== 'adjective' && licence) last.to = one.to
    else if (last === undefined || one.from !== last.to + 1 || tokens[last.to]?.lower !== 'with') kept.push(one)
  }
  return kept
}

/** Words of a name before its letters. */
const SPELLED_AT_MOST = 5

/** "Clinical Social worker (LCSW)": the words that the letters stand for, which end in a word for who somebody is. */
function spelledBefore(tokens: Token[], one: Candidate): Candidate[] {
  const last = tokens[one.from - 1]
  if (last !== undefined && hasCue('nounCues', last) && !parts(last))
    return [{ from: paperStart(tokens, one.from - 1), to: one.to, kind: 'noun' }]
  if (last === undefined || !isRole(last) || parts(last)) return []
  let from = one.from - 1
  while (from > 0 && one.from - from < SPELLED_AT_MOST && tokens[from - 1]?.named === true && !parts(tokens[from - 1]))
    from--
  return [{ from, to: one.to, kind: 'name' }]
}

/** "graduate-level license (LGSW)": where the words about the paper begin. */
function paperStart(tokens: Token[], paper: number): number {
  let from = paper
  while (from > 0 && paper - from < 2 && !parts(tokens[from - 1]) && isTelling(tokens[from - 1] as Token)) from--
  return from
}
