import { hasCue, isCompound, isContent, type Phrase } from './cue-words.ts'
import { extendLeft, extendRight } from './extend.ts'
import { itemWords } from './piece-words.ts'
import { parts, type Token } from './tokens.ts'
import { isIn, wordSet } from './words.ts'

/** The phrase around the noun cue at `at` ("Kiln Operator License", "Certificate in Glazing"), or null where it names nothing. */
export function nounPhrase(tokens: Token[], at: number): Phrase | null {
  const own = ownTail(tokens, at)
  if (own !== null) return { from: at, to: own, cue: at, kind: 'noun' }
  const apposed = apposition(tokens, at)
  if (apposed !== null) return apposed
  // "Meaningful Use attestation": French has the name behind it
  if (tokens[at]?.lower === 'attestation') return null
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

/** What may stand between a name's comma or dash and the word that says what paper it is. */
const PAPER =
  /^(?:a|factory|course|program|training|completion|professional|graduate|trade|vocational|technical|online)$/

/** "Glazing Apprenticeship, certificate of completion 2006", "Kiln line maintenance - factory course certificate": a name, then what paper it is. */
function apposition(tokens: Token[], at: number): Phrase | null {
  const cue = tokens[at]
  if (cue === undefined || cue.named || !/^(?:certificate|certification|license|licence)$/.test(cue.lower)) return null
  const tail = tokens[at + 1]?.lower === 'of' && tokens[at + 2]?.lower === 'completion' ? 3 : 1
  const next = tokens[at + tail]
  if (next !== undefined && !parts(tokens[at + tail - 1]) && !next.named) return null
  let mark = at - 1
  while (PAPER.test(tokens[mark]?.lower ?? '') && !parts(tokens[mark])) mark--
  const sign = tokens[mark]
  if (sign === undefined) return null
  const dash = /^[-–—]$/.test(sign.core)
  if (!dash && sign.after !== ',') return null
  const end = dash ? mark : mark + 1
  const opened = tokens.slice(0, end).map((token, i) => (i === end - 1 ? { ...token, after: '' } : token))
  const from = extendLeft(opened, end)
  const named = opened.slice(from).filter((token) => token.named && isContent(token)).length
  return named > 1 ? { from, to: at + tail, cue: at, kind: 'noun' } : null
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
  return known || (kind === 'course' && hasHours(tokens.slice(from, at))) ? { from, to: at + 1, cue: at, kind } : null
}

/** "Completed 40 hour mediation training": what has its hours named is a course of record. */
function hasHours(words: Token[]): boolean {
  return words.some(
    ({ lower }, at) =>
      /^\d{1,3}-?h(?:ou)?rs?$/.test(lower) ||
      (/^\d{1,3}$/.test(lower) && /^h(?:ou)?rs?$/.test(words[at + 1]?.lower ?? '')),
  )
}

/** "held ACA Collection Specialist designation": counts where a verb says so. */
export function designation(tokens: Token[], at: number): Phrase | null {
  const from = extendLeft(tokens, at)
  const content = tokens.slice(from, at).filter((token) => token.named && isContent(token)).length
  return content > 0 ? { from, to: at + 1, cue: at, kind: 'course' } : null
}

/** "Mental Health First Aid trained": only what is known to come with a card, and nothing that is trained after it. */
export function trainedPhrase(tokens: Token[], at: number): Phrase | null {
  const next = tokens[at + 1]
  if (next !== undefined && !parts(tokens[at]) && !/^(?:and|in|&)$/.test(next.lower)) return null
  if (/^(?:and|in|&)$/.test(next?.lower ?? '') && !parts(tokens[at])) return null
  const phrase = knownPhrase(tokens, at, 'name')
  return phrase === null || tokens.slice(phrase.from, at).some((token) => !token.named) ? null : phrase
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
  // "certificate of completion for Forklift Safety"
  if (
    next.lower === 'of' &&
    tokens[at + 2]?.lower === 'completion' &&
    /^(?:in|for|of)$/.test(tokens[at + 3]?.lower ?? '')
  ) {
    const start = tokens[at + 4]?.lower === 'the' ? at + 5 : at + 4
    const end = extendRight(tokens, start, true)
    if (end > start) return end
  }
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
