import { parts, type Token } from '../detect/text/tokens.ts'
import { isAcronym, isIn } from '../detect/text/words.ts'
import { type Candidate, isJoiner } from './candidate.ts'
import { nameWords } from './cues.ts'

/** *CPA*, *SHRM-CP*, *CISSP-ISSAP*, *A+*. */
const LETTERS = /^\p{Lu}[\p{Lu}\d&+/-]{1,6}$/u

/** Letters that are a credential's. */
export const isLetters = (core: string) => isAcronym(core) || nameWords('letters').has(core)

/** Letters that are known, and unknown ones beside a word that says that they are a credential's. */
export function lettersIn(tokens: Token[]): Candidate[] {
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
    if (!known && !written && !(beside && LETTERS.test(token.core)) && !isOfList(tokens, at)) return []
    if (beside && !isCapital(tokens)) return [{ from: at, to: at + 2, kind: 'noun' }]
    if (written) return [{ from: at, to: at + 1, kind: 'bracketed' }]
    const beyond = listed(tokens, at) || areBoth(tokens, at)
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

/** The letters of one list around those at `at`: *CFP, CPWA, and/or CFA*. */
function listAt(tokens: Token[], at: number): string[] {
  const step = (from: number, by: 1 | -1): number | null => {
    for (const size of [1, 2]) {
      const to = from + by * size
      const [first, last] = by === 1 ? [from, to] : [to, from]
      const [left, right] = [tokens[first], tokens[last]]
      if (left === undefined || right === undefined || !LETTERS.test(tokens[to]?.core ?? '')) continue
      if (size === 1 && /^[,/]$/.test(left.after)) return to
      if (size === 2 && /^,?$/.test(left.after) && isJoiner(tokens[first + 1])) return to
    }
    return null
  }
  const cores = [tokens[at]?.core ?? '']
  for (const by of [1, -1] as const)
    for (let here = step(at, by); here !== null && cores.length < LIST_AT_MOST; here = step(here, by))
      cores.push(tokens[here]?.core ?? '')
  return cores
}

const NEEDED = /^(?:preferred|required|desired|desirable|mandatory|essential)$/
/** Letters of a credential and of nothing else. */
export const isSure = (core: string) => isLetters(core) && !nameWords('ambiguous').has(core)

/** Unknown letters in a list of which half and more are a credential's, and one is nothing else's. */
function isOfList(tokens: Token[], at: number): boolean {
  const core = tokens[at]?.core ?? ''
  if (!LETTERS.test(core) || core.length < 3 || isIn('degrees', { lower: core.toLowerCase() })) return false
  if (isCapital(tokens)) return false
  const list = listAt(tokens, at)
  return list.length > 2 && list.some(isSure) && 2 * list.filter(isLetters).length >= list.length
}

/** "PE or EIT", "PE preferred": two that each mean other things as well mean a credential together, and so does one that is asked for, but for *CAD or CNC*. */
function areBoth(tokens: Token[], at: number): boolean {
  const list = listAt(tokens, at)
  const next = tokens[at + 1]?.lower ?? ''
  const needed = NEEDED.test(next) && tokens[at]?.after === ''
  return (list.length > 1 || needed) && list.every((core) => isLetters(core) && !nameWords('skillLetters').has(core))
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
export function isCapital(tokens: Token[]): boolean {
  const known = capitals.get(tokens)
  if (known !== undefined) return known
  const words = tokens.filter(({ core }) => /\p{L}{4}/u.test(core) && !isLetters(core))
  const upper = words.filter(({ core }) => core === core.toUpperCase())
  const is = upper.length > 1 && 2 * upper.length > words.length
  capitals.set(tokens, is)
  return is
}

/** Asked once a name; a long statement has many. */
const capitals = new WeakMap<Token[], boolean>()
