import type { HeadingKind } from '../grammar/headings.ts'
import type { Phrase } from './cue-words.ts'
import { parts, type Token } from './tokens.ts'
import { isAcronym, isIn, wordSet } from './words.ts'

/** Small words between the verb and the letters: "hold the", "have my current". */
const BETWEEN = /^(?:the|a|an|my|his|her|both|current|active|valid|his\/her)$/
/** How many of them there may be. */
const REACH = 3

/** Letters of a credential that a verb says to be held ("I hold the CISSP and PMP") or that carry their holder's number. */
export function heldLetters(tokens: Token[], kinds: HeadingKind[]): Phrase[] {
  const found: Phrase[] = []
  const listed = kinds.includes('education') || kinds.includes('summary') ? openingList(tokens) : 0
  tokens.forEach((token, at) => {
    if (!token.core.split('/').every(isAcronym)) return
    const number = numberEnd(tokens, at)
    const last = found.at(-1)
    const joined = last !== undefined && joinsLast(tokens, last.to, at)
    const held =
      (isHeld(tokens, at) && !isQualifier(tokens, at)) ||
      (at === 0 && kinds.includes('summary') && opens(tokens)) ||
      (at < listed && !last)
    if (number === null && !joined && !held) return
    if (joined && number === null && isQualifier(tokens, at)) return
    found.push({ from: at, to: number ?? at + 1, cue: at, kind: 'name' })
  })
  return found
}

/** "MCSE, A+, and NET+" opens a statement: so many tokens are such a list, 0 for fewer than two letters. */
function openingList(tokens: Token[]): number {
  const end = tokens.findIndex(
    ({ core, lower }) =>
      !isAcronym(core) && !wordSet('degreeLetters').has(core) && !/^(?:and|&|m[abs]a?|b[as])$/.test(lower),
  )
  const size = end === -1 ? tokens.length : end
  const run = tokens.slice(0, size)
  const letters = run.filter(({ core }) => isAcronym(core))
  return letters.length > 1 && run.slice(0, -1).some(({ after }) => after === ',') ? size : 0
}

/** "CPA with twenty years …" opens a summary. */
const opens = (tokens: Token[]) => !parts(tokens[0]) && /^(?:with|and)$/.test(tokens[1]?.lower ?? '')

/** "MCP ID 2044171": the token behind the number, or null. */
function numberEnd(tokens: Token[], at: number): number | null {
  const [label, number] = [tokens[at + 1], tokens[at + 2]]
  if (parts(tokens[at]) || label === undefined) return null
  if (/^#\d{4}/.test(`${label.before}${label.core}`)) return at + 2
  const labelled = /^(?:id|no|number|license|licence|lic|cert|certificate|registration)$/.test(label.lower)
  return labelled && number !== undefined && /\d{4}/.test(number.core) ? at + 3 : null
}

function isHeld(tokens: Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= REACH + 1; i--) {
    const token = tokens[i]
    if (token === undefined || parts(token)) return false
    if (isIn('heldBy', token)) return true
    if (!BETWEEN.test(token.lower)) return false
  }
  return false
}

/** "the CPA exam", "PMP training": the letters only say which. */
function isQualifier(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1]
  return (
    next !== undefined &&
    !parts(tokens[at]) &&
    !next.named &&
    /^\p{L}/u.test(next.core) &&
    !isIn('stopWords', next) &&
    !isIn('joiners', next)
  )
}

function joinsLast(tokens: Token[], end: number, at: number): boolean {
  const between = tokens.slice(end, at)
  if (between.length === 0) return /^,/.test(tokens[end - 1]?.after ?? '')
  return between.length === 1 && /^(?:and|&)$/.test(between[0]?.lower ?? '')
}
