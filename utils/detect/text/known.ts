import type { Phrase } from './cue-words.ts'
import { isDuty, isYear } from './extend.ts'
import { parts, type Token } from './tokens.ts'
import { isAcronym, isIn, isRole, isStopWord, wordSet } from './words.ts'

const LONGEST = 6

/** Names of the lexicon that are credentials wherever they stand written out (*Advanced Cardiac Life Support*). */
export function knownNames(tokens: Token[]): Phrase[] {
  const found: Phrase[] = []
  for (let at = 0; at < tokens.length; at++) {
    const size = nameAt(tokens, at)
    if (size === 0 || tokens[at]?.named !== true) continue
    let to = at + size
    // "… Provider", "… - Basic", "(EMT)" belong to it
    while (to < tokens.length && to - at < LONGEST + 2 && belongs(tokens, to)) to++
    let from = at
    while (
      from > 0 &&
      at - from < 3 &&
      !tokens[from]?.before.includes('(') &&
      qualifies(tokens[from - 1]) &&
      !isDuty(tokens, from - 1)
    )
      from--
    found.push({ from, to, cue: at, kind: 'name' })
    at = to - 1
  }
  return found
}

/** How many tokens at `at` are a name of the lexicon; 0 = none. */
export function nameAt(tokens: Token[], at: number): number {
  const names = wordSet('names')
  for (let size = Math.min(LONGEST, tokens.length - at); size > 0; size--) {
    const run = tokens.slice(at, at + size)
    if (run.slice(0, -1).some(parts)) continue
    const words = run.map((token) => token.lower).join(' ')
    // "OSHA-10" is written both ways
    if (names.has(words) || names.has(words.replaceAll('-', ' ')) || isNumbered(run)) return size
  }
  return 0
}

/** "Series 6/63", "OSHA 500/510": several numbers of one known name. */
function isNumbered(run: Token[]): boolean {
  const [head, number] = run.map(({ lower }) => lower)
  if (run.length !== 2 || head === undefined || !/^\d{1,3}(?:\/\d{1,3}){1,4}$/.test(number ?? '')) return false
  return wordSet('names').has(`${head} ${number?.split('/')[0]}`)
}

function belongs(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]
  const token = tokens[at]
  if (before === undefined || token === undefined || parts(before) || isYear(token)) return false
  if (token.core === '-' || token.core === '–')
    return /^(?:basic|advanced|intermediate|paramedic)$/.test(tokens[at + 1]?.lower ?? '')
  return (
    (token.named && isRole(token)) ||
    /^(?:basic|advanced|intermediate|foundation|hours?)$/.test(token.lower) ||
    token.before === '('
  )
}

const qualifies = (token: Token | undefined) =>
  token?.named === true &&
  token.after === '' &&
  !isIn('courses', token) &&
  !isStopWord(token) &&
  !wordSet('placeNoise').has(token.lower)

/** True where the words hold a credential's acronym, name, or something that certificates are commonly given in. */
export function soundsKnown(tokens: Token[]): boolean {
  return tokens.some((token, at) => {
    if (isAcronym(token.core) || token.core.split(/[/-]/).some(isAcronym) || nameAt(tokens, at) > 0) return true
    const pair = `${token.lower} ${tokens[at + 1]?.lower ?? ''}`
    const triple = `${pair} ${tokens[at + 2]?.lower ?? ''}`
    return [token.lower, pair, triple].some((words) => wordSet('weakNames').has(words))
  })
}
