import { hasCue, isCompound, isContent, type Phrase } from './cue-words.ts'
import { extendLeft, extendRight } from './extend.ts'
import { itemWords } from './piece-words.ts'
import { parts, type Token } from './tokens.ts'
import { isIn, wordSet } from './words.ts'

/** The phrase around the noun cue at `at` ("Kiln Operator License", "Certificate in Glazing"), or null where it names nothing. */
export function nounPhrase(tokens: Token[], at: number): Phrase | null {
  const own = ownTail(tokens, at)
  if (own !== null) return { from: at, to: own, cue: at, kind: 'noun' }
  const from = extendLeft(tokens, at)
  const named = from < at
  // "Certifications PMP, CISSP": a label that opens the line, not a name
  if (!named && at === 0 && isIn('pluralCues', tokens[0]) && tokens[1]?.named) return null
  // "Credential ID QW-29": a label of a number
  if (!named && /^(?:id|number|no|num)$/.test(tokens[at + 1]?.lower ?? '')) return null
  const to = nounTail(tokens, at, named)
  const content = [...tokens.slice(from, at), ...tokens.slice(at + 1, to)].filter(isContent)
  const cue = tokens[at]
  // "Conservatory of Valdoro, Italy Certificate": the country is the end of something else
  if (content.length === 1 && named && itemWords('places').has(content[0]?.lower ?? '')) return null
  if (content.length > 0 || (cue !== undefined && isCompound(cue))) return { from, to, cue: at, kind: 'noun' }
  return isCompletion(tokens, at, from) ? { from, to, cue: at, kind: 'noun' } : null
}

/** In some languages the name stands behind its cue ("certificado en Lean Six Sigma"): where it ends, or null. */
function ownTail(tokens: Token[], at: number): number | null {
  const cue = tokens[at]
  if (!isIn('headCues', cue)) return null
  const to = nounTail(tokens, at, false)
  return tokens.slice(at + 1, to).some(isContent) ? to : null
}

/** "Certificate of Completion" alone on its line names nothing more, yet is one. */
function isCompletion(tokens: Token[], at: number, from: number): boolean {
  return from === 0 && at === 0 && tokens[1]?.lower === 'of' && tokens[2]?.lower === 'completion' && tokens[2].named
}

/** Cards and courses count only with a name that is known to come with one. */
export function knownPhrase(tokens: Token[], at: number, kind: Phrase['kind']): Phrase | null {
  const from = extendLeft(tokens, at)
  const words = tokens.slice(from, at).map((token) => token.lower)
  const known = words.some((word, i) => {
    const pair = `${word} ${words[i + 1] ?? ''}`.trim()
    return [word, pair, ...word.split('/')].some((name) => wordSet('weakNames').has(name) || wordSet('names').has(name))
  })
  return known ? { from, to: at + 1, cue: at, kind } : null
}

/** What follows a noun cue: "in Medical Coding", "as Nursing Assistant", ": Payroll", "at Green Belt level". */
function nounTail(tokens: Token[], at: number, named: boolean): number {
  const cue = tokens[at]
  const next = tokens[at + 1]
  if (cue === undefined || next === undefined) return at + 1
  if (cue.after.includes(':') || next.core === ':') {
    const start = next.core === ':' ? at + 2 : at + 1
    const end = extendRight(tokens, start, true)
    return end > start ? end : at + 1
  }
  // "Certificate , Medical Assistant": an entry's kind, then its name
  if (!named && at === 0 && !isIn('pluralCues', cue) && (cue.after === ',' || next.core === ',')) {
    const start = next.core === ',' ? at + 2 : at + 1
    return Math.max(at + 1, extendRight(tokens, start, false))
  }
  if (parts(cue) || next.before.includes('(')) return at + 1
  if (['in', 'of', 'as', 'for', 'at'].includes(next.lower) || isTailWord(cue, next)) {
    if (next.lower === 'at' && !/^(yellow|green|black|white|basic|level)/.test(tokens[at + 2]?.lower ?? ''))
      return at + 1
    const end = extendRight(tokens, at + 2, true)
    return end > at + 2 ? end : at + 1
  }
  // "certification course in phlebotomy"
  const second = tokens[at + 2]
  if (
    /^(?:course|program|programme|class|training)$/.test(next.lower) &&
    !parts(next) &&
    /^(?:in|for)$/.test(second?.lower ?? '')
  ) {
    const end = extendRight(tokens, at + 3, true)
    return end > at + 3 ? end : at + 1
  }
  const dash = next.core === '-' || next.core === '–'
  // "certificates on 40 servers"
  if (!dash && !next.named) return at + 1
  // "Master Certificates - Human Resources / Six Sigma" lists them; after a singular the dash brings issuer or number
  if (named && !(dash && isIn('pluralCues', cue))) return at + 1
  const end = extendRight(tokens, dash ? at + 2 : at + 1, false)
  // a tail that runs into another cue is that cue's name
  const other = tokens.findIndex((token, i) => i > at && i < end && hasCue('nounCues', token))
  return other === -1 ? Math.max(end, at + 1) : at + 1
}

/** The prepositions of other languages lead on only from a cue of those. *Certification de …* is French. */
function isTailWord(cue: Token, next: Token): boolean {
  if (next.named || !isIn('tailWords', next)) return false
  return !isIn('englishCues', cue) || (cue.lower === 'certification' && /^(?:en|de|du|des)$/.test(next.lower))
}
