import type { Phrase } from './cue-words.ts'
import { type Token, wordsIn } from './tokens.ts'
import { isIn, isRole } from './words.ts'

/** Whether the paper is about a thing or an office: *birth certificate*, *certification department*, *ISO 9001*. */
export function aboutThings(tokens: Token[], phrase: Phrase, inside: string): boolean {
  if (/(?:^| )(?:iso[ -]?\d|as ?9100|fda\b|ul \d|ul listed)/.test(inside) && !/auditor|implementer/.test(inside))
    return true
  const cue = tokens[phrase.cue]
  if (phrase.kind !== 'noun' || cue === undefined) return false
  // "Minor in Certification Theory"
  if (/\b(?:minor|major) in$/.test(wordsIn(tokens.slice(Math.max(0, phrase.from - 2), phrase.from)))) return true
  const before = tokens[phrase.cue - 1]
  const own = phrase.cue - phrase.from
  if (
    (isIn('thingsBefore', before) || isIn('determiners', before)) &&
    (own === 1 || (before?.named === false && (own === 2 || !/^(?:and|or|new)$/.test(before.lower))))
  )
    return true
  // "logged licenses for MATLAB", "Install SSL certificates"
  const machine = /^(?:ssl|tls|https|digital|software|server)$/.test(before?.lower ?? '')
  if (
    isIn('pluralCues', cue) &&
    (machine || (tokens[phrase.cue + 1]?.lower === 'for' && !cue.named && cue.after === ''))
  )
    return true
  // "VP of Certification"
  if (tokens[phrase.cue - 1]?.lower === 'of' && phrase.to === phrase.cue + 1 && own > 1) return true
  // "inspection of CLIA certificate"
  const [noun, of] = tokens.slice(Math.max(0, phrase.from - 2), phrase.from)
  if (
    of?.lower === 'of' &&
    /^(?:inspection|renewal|audit|review|list|maintenance|number|copy|cost|level)$/.test(noun?.lower ?? '')
  )
    return true
  const next = tokens[phrase.cue + 1]
  // "certification grader": somebody's work
  if (next !== undefined && !next.named && cue.after === '' && isRole(next)) return true
  // "certification for the new campus"
  const thing = tokens[phrase.cue + 3]
  if (
    next?.lower === 'for' &&
    /^(?:the|our|a|an|its|all|new)$/.test(tokens[phrase.cue + 2]?.lower ?? '') &&
    thing?.named === false
  )
    return true
  if (next?.lower === 'of' && isIn('certificatesOf', singular(tokens[phrase.cue + 2]))) return true
  const office = cue.after === '' && next?.after.includes(':') !== true && isIn('thingsAfter', singular(next))
  if (office && !isNumberLabel(tokens, phrase.cue)) return true
  // "the certification of work done": nobody's name
  if (own === 0 && !cue.named && /^(?:the|for|of|on)$/.test(tokens[phrase.from - 1]?.lower ?? '')) return true
  const names = tokens.slice(phrase.from, phrase.to).filter((token) => token.named && token !== cue).length
  return isIn('pluralCues', cue) && names === 0
}

const singular = (token: Token | undefined) =>
  token === undefined
    ? undefined
    : { lower: token.lower.length > 4 ? token.lower.replace(/(?<!s)s$/, '') : token.lower }

/** "License Number 2044171" is the license's own. */
const isNumberLabel = (tokens: Token[], cue: number) => /\d{3}/.test(tokens[cue + 2]?.core ?? '')
