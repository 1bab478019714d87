import { hasCue } from '../detect/text/cue-words.ts'
import { knownNames } from '../detect/text/known.ts'
import { phrasesOf } from '../detect/text/phrases.ts'
import { parts, type Token } from '../detect/text/tokens.ts'
import { isAcronym, isIn } from '../detect/text/words.ts'
import { type Cue, nameWords } from './cues.ts'
import type { Statement } from './statements.ts'

/** Tokens [from, to) that name a credential, whoever is to hold it. */
export type Candidate = {
  from: number
  to: number
  /** `letters`: mere letters; `name`: a known name written out; the others stand beside a word that says what they are. */
  kind: 'noun' | 'adjective' | 'licence' | 'name' | 'letters'
}

/** Words before a cue that are looked at where the name is written small. */
const REACH = 5
/** *CPA*, *SHRM-CP*, *CISSP-ISSAP*, *A+*. */
const LETTERS = /^[\p{Lu}][\p{Lu}\d&+/-]{1,11}$/u
const KINDS = new Set<string>(['noun', 'adjective', 'card'])

/** Everything in a statement that is named as credentials are, left to right, without overlaps. */
export function candidatesIn({ tokens, cues }: Statement): Candidate[] {
  const phrases = phrasesOf(tokens)
    .filter(({ kind }) => KINDS.has(kind))
    .map(({ from, to, kind }): Candidate => ({ from, to, kind: kind === 'adjective' ? 'adjective' : 'noun' }))
  const known = knownNames(tokens).map(({ from, to }): Candidate => ({ from, to, kind: 'name' }))
  const licences = cues
    .filter(({ kind }) => kind === 'licence')
    .map(({ from, to }): Candidate => ({ from, to, kind: 'licence' }))
  const all = [...phrases, ...known, ...licences, ...lettersIn(tokens), ...smallNames(tokens)]
    .flatMap((one) => parted(tokens, one))
    .flatMap((one) => stripped(tokens, cues, one))
  return absorbed(tokens, withoutOverlap(all))
}

/** Letters that are known, and unknown ones beside a word that says that they are a credential's. */
function lettersIn(tokens: Token[]): Candidate[] {
  return tokens.flatMap((token, at): Candidate[] => {
    const known = isAcronym(token.core) || (token.core.includes('/') && token.core.split('/').every(isAcronym))
    const next = parts(token) ? undefined : tokens[at + 1]
    const beside = next !== undefined && nameWords('qualifiedCues').has(next.lower)
    if (!known && !(beside && LETTERS.test(token.core))) return []
    if (beside && !isCapital(tokens)) return [{ from: at, to: at + 2, kind: 'noun' }]
    return nameWords('ambiguous').has(token.core) ? [] : [{ from: at, to: at + 1, kind: 'letters' }]
  })
}

/** In a line of capitals every word looks like letters. */
const isCapital = (tokens: Token[]) =>
  tokens.length > 2 && tokens.every(({ core }) => core === core.toUpperCase() || /^\W*$/.test(core))

/** "nursing license", "real estate license": names written small, of words that are known to be parts of such. */
function smallNames(tokens: Token[]): Candidate[] {
  return tokens.flatMap((token, at): Candidate[] => {
    if (!hasCue('nounCues', token)) return []
    let from = at
    while (
      from > 0 &&
      at - from < REACH &&
      !parts(tokens[from - 1]) &&
      nameWords('plain').has(tokens[from - 1]?.lower ?? '')
    )
      from--
    return from < at ? [{ from, to: at + 1, kind: 'noun' }] : []
  })
}

const isJoiner = (token: Token | undefined) => /^(?:and|or|and\/or|&|\/|und|oder|et|ou|y|o|e)$/.test(token?.lower ?? '')

/** "CCNP & Cisco Wireless Certification": what a joiner parts from a name that stands by itself is another one. */
function parted(tokens: Token[], one: Candidate): Candidate[] {
  for (let at = one.to - 2; at > one.from; at--) {
    if (!isJoiner(tokens[at])) continue
    const before = tokens[at - 1]
    const lettered = before !== undefined && isAcronym(before.core)
    const either = /^(?:or|and\/or|oder|ou|o)$/.test(tokens[at]?.lower ?? '')
    if (!lettered && !either && !isIn('nounCues', before)) continue
    return [
      { ...one, from: at + 1 },
      ...(lettered
        ? []
        : parted(tokens, { ...one, to: at }).filter(({ from, to }) => to - from > 1 && holdsCue(tokens, from, to))),
    ]
  }
  return [one]
}

const holdsCue = (tokens: Token[], from: number, to: number) =>
  tokens.slice(from, to).some((token) => hasCue('nounCues', token) || hasCue('adjectiveCues', token))

/** The candidate without the words before its name (*valid*, *must hold a*); nothing where no name is left. */
function stripped(tokens: Token[], cues: Cue[], one: Candidate): Candidate[] {
  let { from } = one
  if (one.kind === 'noun') {
    const opening = new Set(
      cues
        .filter(
          ({ kind }) => kind === 'must' || kind === 'nice' || kind === 'holding' || kind === 'or' || kind === 'and',
        )
        .flatMap((cue) => Array.from({ length: cue.to - cue.from }, (_, i) => cue.from + i)),
    )
    while (
      from < one.to - 1 &&
      (opening.has(from) || /^(?:a|an|the|in|of|any|valid)$/.test(tokens[from]?.lower ?? '')) &&
      !hasCue('adjectiveCues', tokens[from] as Token)
    )
      from++
  }
  const inside = tokens.slice(from, one.to)
  return one.kind !== 'noun' || inside.some(isTelling) ? [{ ...one, from }] : []
}

/** A word that can say what a paper is about. */
function isTelling(token: Token): boolean {
  if (!/\p{L}{2}|\p{L}[\d+]|\d\p{L}/u.test(token.core)) return false
  if (isIn('joiners', token) || isIn('stopWords', token)) return false
  return token.lower.split(/[/-]/).some((word) => !nameWords('generic').has(word) && !isCueWord(word))
}

const isCueWord = (word: string) => isIn('nounCues', { lower: word }) || isIn('adjectiveCues', { lower: word })

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
    else kept.push({ ...one })
  }
  return kept
}
