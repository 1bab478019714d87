import { hasCue } from '../detect/text/cue-words.ts'
import { knownNames } from '../detect/text/known.ts'
import { phrasesOf } from '../detect/text/phrases.ts'
import { parts, type Token } from '../detect/text/tokens.ts'
import { isAcronym, isIn } from '../detect/text/words.ts'
import { type Cue, type CueKind, nameWords } from './cues.ts'
import type { Statement } from './statements.ts'

/** Tokens [from, to) that name a credential, whoever is to hold it. */
export type Candidate = {
  from: number
  to: number
  /** `letters`: mere letters; `name`: a known name written out; the others stand beside a word that says what they are. `bracketed`: letters in brackets. */
  kind: 'noun' | 'adjective' | 'licence' | 'name' | 'letters' | 'bracketed'
}

/** Words before a cue that are looked at where the name is written small. */
const REACH = 5
/** *CPA*, *SHRM-CP*, *CISSP-ISSAP*, *A+*. */
const LETTERS = /^\p{Lu}[\p{Lu}\d&+/-]{1,6}$/u
/** Words behind a cue that go on its name: *license to practice physical therapy*. */
const TAIL = 6
/** "RN license in the state of …": where it was given is no part of it. */
const PLACES = /^(?:state|states|province|country|jurisdiction|territory)$/
/** "Driver's license Class B". */
const CLASS = /^(?:class|klasse|category|kategorie|clase|catégorie|categoria)$/
/** Letters that are a credential's. */
export const isLetters = (core: string) => isAcronym(core) || nameWords('letters').has(core)

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
  const all = [...phrases, ...known, ...licences, ...lettersIn(tokens), ...smallNames(tokens), ...forPractice(tokens)]
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

/** Letters that are known, and unknown ones beside a word that says that they are a credential's. */
function lettersIn(tokens: Token[]): Candidate[] {
  return tokens.flatMap((token, at): Candidate[] => {
    const known = isLetters(token.core) || (token.core.includes('/') && token.core.split('/').every(isLetters))
    const next = parts(token) ? undefined : tokens[at + 1]
    const beside =
      next !== undefined &&
      next.before === '' &&
      token.after === '' &&
      nameWords('qualifiedCues').has(next.lower) &&
      !isUpper(next)
    const written = token.before === '(' && token.after.startsWith(')') && LETTERS.test(token.core)
    const run = !isCapital(tokens) && leadsToCue(tokens, at)
    if (run && !beside) return [{ from: at, to: at + 1, kind: 'letters' }]
    if (!known && !written && !(beside && LETTERS.test(token.core))) return []
    if (beside && !isCapital(tokens)) return [{ from: at, to: at + 2, kind: 'noun' }]
    if (written) return [{ from: at, to: at + 1, kind: 'bracketed' }]
    const beyond = listed(tokens, at)
    return nameWords('ambiguous').has(token.core) && !beyond ? [] : [{ from: at, to: at + 1, kind: 'letters' }]
  })
}

/** So many letters of one list. */
const LIST_AT_MOST = 8

/** "ACA, XYZ or ABC qualified": the word at the end is said of all letters that are joined. */
function leadsToCue(tokens: Token[], at: number): boolean {
  let here = at
  for (let n = 0; n < LIST_AT_MOST; n++) {
    const token = tokens[here]
    if (token === undefined || !LETTERS.test(token.core)) return false
    if (/^[,/]/.test(token.after)) here += isJoiner(tokens[here + 1]) ? 2 : 1
    else if (token.after === '' && isJoiner(tokens[here + 1])) here += 2
    else {
      const next = tokens[here + 1]
      return (
        here > at &&
        token.after === '' &&
        next !== undefined &&
        next.before === '' &&
        nameWords('qualifiedCues').has(next.lower)
      )
    }
  }
  return false
}

/** Beside other letters that mean nothing else: *CPA or CMA*. */
function listed(tokens: Token[], at: number): boolean {
  const joined = (other: number, between: number) =>
    (isJoiner(tokens[between]) && other !== between) || /[,/]/.test(tokens[Math.min(at, other)]?.after ?? '')
  const sure = (other: number, between: number) => {
    const core = tokens[other]?.core ?? ''
    return isLetters(core) && !nameWords('ambiguous').has(core) && joined(other, between)
  }
  return sure(at - 1, at - 1) || sure(at + 1, at + 1) || sure(at - 2, at - 1) || sure(at + 2, at + 1)
}

const isUpper = ({ core }: Token) => core.length > 3 && core === core.toUpperCase()

/** In a line of capitals every word looks like letters. */
function isCapital(tokens: Token[]): boolean {
  const words = tokens.filter(({ core }) => /\p{L}{4}/u.test(core) && !isLetters(core))
  const upper = words.filter(({ core }) => core === core.toUpperCase())
  return upper.length > 1 && 2 * upper.length > words.length
}

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

/** "license or certification to practice physical therapy", "registration as a professional nurse": with what it is for. */
function tailed(tokens: Token[], one: Candidate): Candidate {
  const last = tokens[one.to]
  const named = one.kind === 'name' && last !== undefined && !parts(tokens[one.to - 1]) && hasCue('nounCues', last)
  if (named && last.before === '') return { ...one, to: one.to + 1 }
  const of = one.to + (tokens[one.to]?.lower === 'der' ? 1 : 0)
  if (one.kind !== 'letters' && !parts(tokens[one.to - 1]) && CLASS.test(tokens[of]?.lower ?? '') && tokens[of + 1])
    return { ...one, to: of + 2 }
  if (one.kind !== 'noun' || !isPaper(tokens[one.to - 1] as Token) || parts(tokens[one.to - 1])) return one
  if (one.to - one.from > 1 && tokens.slice(one.from, one.to).some(isTelling)) return one
  let at = one.to
  if (/^(?:or|and|and\/or)$/.test(tokens[at]?.lower ?? '') && tokens[at + 1] && isPaper(tokens[at + 1] as Token))
    at += 2
  const [first, second] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? '']
  const leads =
    (first === 'to' && /^(?:practi[cs]e|operate|teach|drive|work|serve|fly)$/.test(second)) ||
    (first === 'as' && /^an?$/.test(second))
  if (!leads || parts(tokens[at - 1])) return one
  let to = at + 2
  while (to < tokens.length && to - at < TAIL + 2 && !parts(tokens[to - 1]) && goesOn(tokens[to])) to++
  return to > at + 2 || first === 'to' ? { ...one, to } : one
}

/** The words written small before it that are parts of such names: *teaching license in …*. */
function widened(tokens: Token[], one: Candidate): Candidate {
  let { from } = one
  if (one.kind !== 'noun' || !isPaper(tokens[from] as Token)) return one
  while (
    from > 0 &&
    one.from - from < REACH &&
    !parts(tokens[from - 1]) &&
    nameWords('plain').has(tokens[from - 1]?.lower ?? '')
  )
    from--
  return { ...one, from }
}

/** A bare cue with what the paper is for behind it. */
function forPractice(tokens: Token[]): Candidate[] {
  return tokens.flatMap((token, at) => {
    if (!isPaper(token)) return []
    const one: Candidate = { from: at, to: at + 1, kind: 'noun' }
    const whole = tailed(tokens, one)
    return whole.to > at + 2 ? [whole] : []
  })
}

const isPaper = (token: Token) => hasCue('nounCues', token) || token.lower === 'registration'
const goesOn = (token: Token | undefined) =>
  token !== undefined && !/^(?:in|within|from|for|and|or|by|issued|with|at|on|is|are|must|under|who)$/.test(token.lower)

const isJoiner = (token: Token | undefined) => /^(?:and|or|and\/or|&|\/|und|oder|et|ou|y|o|e)$/.test(token?.lower ?? '')

/** "CCNP & Cisco Wireless Certification": what a joiner parts from a name that stands by itself is another one. */
function parted(tokens: Token[], one: Candidate, known: Candidate[]): Candidate[] {
  for (let at = one.to - 2; at > one.from; at--) {
    if (!isJoiner(tokens[at])) continue
    const before = tokens[at - 1]
    const lettered = (before !== undefined && isLetters(before.core)) || known.some(({ to }) => to === at)
    if (isIn('companions', before) && isIn('companions', tokens[at + 1])) continue
    if (isIn('companions', before) && tokens[at + 1]?.lower === 'first') continue
    const either = /^(?:or|and\/or|oder|ou|o)$/.test(tokens[at]?.lower ?? '')
    if (!lettered && !either && !isIn('nounCues', before)) continue
    return [
      { ...one, from: at + 1 },
      ...(lettered
        ? []
        : parted(tokens, { ...one, to: at }, known).filter(
            ({ from, to }) => to - from > 1 && holdsCue(tokens, from, to),
          )),
    ]
  }
  return [one]
}

const holdsCue = (tokens: Token[], from: number, to: number) =>
  tokens.slice(from, to).some((token) => hasCue('nounCues', token) || hasCue('adjectiveCues', token))

/** What stands before a name and is no part of it. */
const OPENING = new Set<CueKind>(['must', 'nice', 'holding', 'towards', 'or', 'and'])

/** The candidate without the words before its name (*valid*, *must hold a*); nothing where no name is left. */
function stripped(tokens: Token[], cues: Cue[], one: Candidate): Candidate[] {
  let { from, to } = one
  if (one.kind !== 'adjective') {
    const opening = new Set(
      cues
        .filter(({ kind }) => OPENING.has(kind))
        .flatMap((cue) => Array.from({ length: cue.to - cue.from }, (_, i) => cue.from + i)),
    )
    while (
      from < one.to - 1 &&
      (opening.has(from) ||
        /^(?:a|an|the|in|of|any|valid|your|my|their|our|his|her|its|all|this|that)$/.test(tokens[from]?.lower ?? '') ||
        isArticle(tokens[from])) &&
      !hasCue('adjectiveCues', tokens[from] as Token)
    )
      from++
  }
  const sign = tokens.findIndex(({ core }, at) => at > from && at < to && /^[-–—:]$/.test(core))
  if (one.kind === 'noun' && sign !== -1 && holdsCue(tokens, from, sign)) to = sign
  // "TLS and certificates"
  const bare = tokens.findIndex(
    (token, at) => at > from && at < to && isJoiner(tokens[at - 1]) && hasCue('nounCues', token),
  )
  if (one.kind === 'noun' && bare !== -1 && !holdsCue(tokens, from, bare - 1)) from = bare
  const place = tokens.findIndex(
    ({ lower }, at) => at > from && at < to && lower === 'in' && PLACES.test(tokens[at + 2]?.lower ?? ''),
  )
  if (one.kind === 'noun' && place !== -1) to = place
  const inside = tokens.slice(from, to)
  if (one.kind === 'adjective') return isPersonal(inside) ? [{ ...one, from, to }] : []
  if (one.kind !== 'noun') return [{ ...one, from }]
  const cue = inside.findIndex((token) => hasCue('nounCues', token))
  if (cue !== -1 && inside.slice(cue + 1).some(({ lower }) => nameWords('notBehind').has(lower) && lower !== 'of'))
    return []
  const capitals = isCapital(tokens)
  const named = inside.some(
    (token, at) =>
      isTelling(token) && (tellsSmall(token) || (token.named && !capitals && !(from + at === 0 && cue > 1))),
  )
  return named && !isBody(inside) ? [{ ...one, from, to }] : []
}

const isArticle = (token: Token | undefined) => token !== undefined && isIn('leftStops', token) && token.core.length < 5

/** Written small, only words that are known to be parts of such names tell. */
const tellsSmall = ({ lower }: Token) => lower.split(/[/-]/).some((word) => nameWords('plain').has(word))

const isBody = (inside: Token[]) =>
  inside.some(({ lower }) => nameWords('unnamed').has(lower)) ||
  inside.some(
    ({ lower, named }, at) =>
      named && nameWords('bodies').has(lower) && /^(?:on|of|for)$/.test(inside[at + 1]?.lower ?? ''),
  )

/** Not schools that are accredited, nor *licensed professionals* of nothing in particular. */
function isPersonal(inside: Token[]): boolean {
  if (inside.some(({ lower }) => nameWords('unnamed').has(lower))) return false
  const rest = inside.filter((token) => !isCueWord(token.lower))
  return rest.some(({ lower }) => !nameWords('genericRoles').has(lower) && !isIn('joiners', { lower }))
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
    else if (one.kind !== 'bracketed') kept.push({ ...one })
  }
  return kept
}
