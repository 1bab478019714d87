import { hasCue } from '../detect/text/cue-words.ts'
import { parts, type Token } from '../detect/text/tokens.ts'
import { isIn, isRole } from '../detect/text/words.ts'
import { type Candidate, fieldEnd, holdsCue, isJoiner } from './candidate.ts'
import { type Cue, type CueKind, nameWords } from './cues.ts'
import { isCapital, isLetters } from './letters.ts'
import { afterNeed, isBefore, isBracketedNeed, tailEnd } from './tails.ts'
import {
  isBody,
  isFielded,
  isOfThing,
  isPersonal,
  isSchooling,
  isTelling,
  isWholly,
  leadsTo,
  tellsSmall,
} from './telling.ts'

/** Words before a cue that are looked at where the name is written small. */
const REACH = 5

/** Words behind a cue that go on its name: *license to practice physical therapy*. */
const TAIL = 6

/** "RN license in the state of …": where it was given is no part of it. */
const PLACES = /^(?:state|states|province|country|jurisdiction|territory)$/

/** "Driver's license Class B". */
const CLASS = /^(?:class|klasse|category|kategorie|clase|catégorie|categoria)$/

/** "nursing license", "real estate license": names written small, of words that are known to be parts of such. */
export function smallNames(tokens: Token[]): Candidate[] {
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
    if (isWholly(tokens, at) && !tokens.slice(0, at).some(parts)) from = 0
    return from < at ? [{ from, to: at + 1, kind: 'noun' }] : []
  })
}

/** "license or certification to practice physical therapy", "registration as a professional nurse": with what it is for. */
export function tailed(tokens: Token[], one: Candidate): Candidate {
  const last = tokens[one.to]
  const named = one.kind === 'name' && last !== undefined && !parts(tokens[one.to - 1]) && isPaper(last)
  if (named && last.before === '') return { ...one, to: one.to + 1 }
  const of = one.to + (tokens[one.to]?.lower === 'der' ? 1 : 0)
  if (one.kind !== 'letters' && !parts(tokens[one.to - 1]) && CLASS.test(tokens[of]?.lower ?? '') && tokens[of + 1])
    return { ...one, to: of + 2 }
  if (
    one.kind === 'licence' &&
    tokens[one.to]?.lower === 'in' &&
    !parts(tokens[one.to - 1]) &&
    /board/.test(tokens[one.from]?.lower ?? '')
  )
    return { ...one, to: fieldEnd(tokens, one.to + 1 + (tokens[one.to + 1]?.lower === 'a' ? 1 : 0)) }
  if (one.kind !== 'noun' || !isPaper(tokens[one.to - 1] as Token) || parts(tokens[one.to - 1])) return one
  if (one.to - one.from > 1 && tokens.slice(one.from, one.to).some(isTelling)) return one
  let at = one.to
  if (/^(?:or|and|and\/or)$/.test(tokens[at]?.lower ?? '') && tokens[at + 1] && isPaper(tokens[at + 1] as Token))
    at += 2
  const [first, second] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? '']
  const leads =
    (first === 'to' &&
      /^(?:practi[cs]e|operate|teach|drive|work|serve|fly|sell|carry|administer|dispense|prescribe|handle|apply)$/.test(
        second,
      )) ||
    (first === 'as' && /^an?$/.test(second))
  if (!leads || parts(tokens[at - 1])) return one
  let to = at + 2
  while (to < tokens.length && to - at < TAIL + 2 && !parts(tokens[to - 1]) && goesOn(tokens[to])) to++
  return to > at + 2 || first === 'to' ? { ...one, to } : one
}

/** The words written small before it that are parts of such names: *teaching license in …*. */
export function widened(tokens: Token[], one: Candidate): Candidate {
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
export function forPractice(tokens: Token[]): Candidate[] {
  return tokens.flatMap((token, at) => {
    if (!isPaper(token)) return []
    const one: Candidate = { from: at, to: at + 1, kind: 'noun' }
    const whole = tailed(tokens, one)
    return whole.to > at + 2 ? [whole] : []
  })
}

const isPaper = (token: Token) => hasCue('nounCues', token) || token.lower === 'registration'
const goesOn = (token: Token | undefined) =>
  token !== undefined &&
  !/^(?:in|within|from|for|and|or|by|issued|with|at|on|is|are|must|under|who|required?|preferred|current|valid)$/.test(
    token.lower,
  ) &&
  token.before === ''

/** "CCNP & Cisco Wireless Certification": what a joiner parts from a name that stands by itself is another one. */
export function parted(tokens: Token[], whole: Candidate, known: Candidate[]): Candidate[] {
  let one = whole
  for (let at = one.to - 2; at > one.from; at--) {
    if (!isJoiner(tokens[at])) continue
    const before = tokens[at - 1]
    const lettered = (before !== undefined && isLetters(before.core)) || known.some(({ to }) => to === at)
    if (isIn('companions', before) && isIn('companions', tokens[at + 1])) continue
    if (isIn('companions', before) && tokens[at + 1]?.lower === 'first') continue
    const either = /^(?:or|and\/or|oder|ou|o)$/.test(tokens[at]?.lower ?? '')
    if (
      one.kind === 'adjective' &&
      !lettered &&
      !holdsCue(tokens, at + 1, one.to) &&
      !tokens.slice(at, one.to).some(isRole)
    ) {
      one = { ...one, to: at }
      continue
    }
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

/** What stands before a name and is no part of it. */
const OPENING = new Set<CueKind>(['must', 'nice', 'holding', 'towards', 'or', 'and'])

/** The candidate without the words before its name (*valid*, *must hold a*); nothing where no name is left. */
export function stripped(tokens: Token[], cues: Cue[], one: Candidate): Candidate[] {
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
        /^(?:a|an|the|in|of|for|any|valid|your|my|their|our|his|her|its|all|this|that)$/.test(
          tokens[from]?.lower ?? '',
        ) ||
        isArticle(tokens[from])) &&
      !hasCue('adjectiveCues', tokens[from] as Token)
    )
      from++
  }
  if (one.kind === 'noun') {
    while (from < to - 1 && isBefore(tokens[from]) && !hasCue('nounCues', tokens[from] as Token)) from++
    to = tailEnd(tokens, from, to)
    from = afterNeed(tokens, cues, from, to)
  }
  const open = tokens.findIndex(({ before }, at) => at > from && at < to && before.includes('('))
  if (open !== -1 && !tokens.slice(open, to).some(({ after }) => after.includes(')'))) to = open
  const sign = tokens.findIndex(({ core }, at) => at > from && at < to && /^[-–—:]$/.test(core))
  if (one.kind === 'noun' && sign !== -1 && holdsCue(tokens, from, sign)) to = sign
  // "TLS and certificates"
  const bare = tokens.findIndex(
    (token, at) => at > from && at < to && isJoiner(tokens[at - 1]) && hasCue('nounCues', token),
  )
  if (one.kind === 'noun' && bare !== -1 && !holdsCue(tokens, from, bare - 1)) from = bare
  const place = tokens.findIndex(
    ({ lower }, at) =>
      at > from &&
      at < to &&
      lower === 'in' &&
      [at + 1, at + 2].some((place) => PLACES.test(tokens[place]?.lower ?? '')),
  )
  if (one.kind === 'noun' && place !== -1) to = place
  const inside = tokens.slice(from, to)
  if (one.kind === 'adjective') return isPersonal(inside) ? [{ ...one, from, to }] : []
  if (one.kind !== 'noun') return [{ ...one, from, to: isBracketedNeed(tokens[to - 1]) ? to - 1 : to }]
  const cue = inside.findIndex((token) => hasCue('nounCues', token))
  const field = inside.findIndex(({ lower }, at) => at > cue && /^(?:in|as|for|to)$/.test(lower))
  const behind = inside.slice(cue + 1, field === -1 ? undefined : field)
  if (cue !== -1 && behind.some(({ lower }) => nameWords('notBehind').has(lower) && lower !== 'of')) return []
  const capitals = isCapital(tokens)
  const leads = leadsTo(inside, cue) || isFielded(inside, cue)
  const named =
    leads ||
    (!capitals && isWholly(inside, cue)) ||
    inside.some(
      (token, at) =>
        isTelling(token) && (tellsSmall(token) || (token.named && !capitals && !(from + at === 0 && cue > 1))),
    )
  return named && !isBody(inside) && !isSchooling(inside) && !isOfThing(inside, cue) ? [{ ...one, from, to }] : []
}

const isArticle = (token: Token | undefined) => token !== undefined && isIn('leftStops', token) && token.core.length < 5
