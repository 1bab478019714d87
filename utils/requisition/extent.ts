import { hasCue } from '../detect/text/cue-words.ts'
import { parts, type Token } from '../detect/text/tokens.ts'
import { isIn, isRole } from '../detect/text/words.ts'
import { type Candidate, fieldEnd, holdsCue, isJoiner } from './candidate.ts'
import { type Cue, type CueKind, nameWords } from './cues.ts'
import { isCapital, isLetters } from './letters.ts'

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
        /^(?:a|an|the|in|of|any|valid|your|my|their|our|his|her|its|all|this|that)$/.test(tokens[from]?.lower ?? '') ||
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

/** Words before a cue that all tell, at most. */
const WHOLLY_AT_MOST = 3

/** "Clinical research certification": a capital that opens a sentence tells nothing, but none of the words is generic. */
const isWholly = (inside: Token[], cue: number) =>
  cue > 1 && cue <= WHOLLY_AT_MOST && inside[0]?.named === true && inside.slice(0, cue).every(isTelling)

/** "Licensure as an architect", "certificate to operate a crane": written small, but it says for what. */
function leadsTo(inside: Token[], cue: number): boolean {
  const behind = inside.slice(cue + 1)
  const at = behind.findIndex(({ lower }) => lower === 'as' || lower === 'to')
  if (cue === -1 || at === -1 || at > 2) return false
  return behind[at]?.lower === 'as' ? behind.slice(at).some(isRole) : behind.length > at + 2
}

/** "take CJIS certification", "(3) Burn Crew certification": what stands before the name. */
const isBefore = (token: Token | undefined) =>
  token !== undefined &&
  ((!token.named && nameWords('verbs').has(token.lower)) || (/^\d{1,2}$/.test(token.core) && /^[.)]/.test(token.after)))

/** "experience preferred Medical Assistant Certification": the name begins behind the word that ends another item. */
function afterNeed(tokens: Token[], cues: Cue[], from: number, to: number): number {
  const paper = tokens.findLastIndex((token, at) => at >= from && at < to && hasCue('nounCues', token))
  const need = cues.findLast(({ kind, from: at, to: end }) => isNeed(kind) && at > from && end < paper)
  return need?.to ?? from
}

/** "Driver's License (Required)". */
const isBracketedNeed = (token: Token | undefined) =>
  token?.before.includes('(') === true && /^(?:required|preferred|optional|desired)$/.test(token.lower)

const isNeed = (kind: CueKind) => kind === 'must' || kind === 'nice'

/** "license for travel purposes", "certification in marketing such as …": what goes on behind the name. */
function tailEnd(tokens: Token[], from: number, to: number): number {
  const cue = tokens.findIndex((token, at) => at >= from && at < to && hasCue('nounCues', token))
  for (let at = cue + 1; cue !== -1 && at < to; at++) {
    const lower = tokens[at]?.lower ?? ''
    const rest = tokens.slice(at + 1, to)
    if (at === cue + 1 && tokens[cue]?.after.includes(':') === true && cue > from) return at
    if (lower === 'to' && tokens.slice(from, cue).some(isTelling)) return at
    if (isBracketedNeed(tokens[at])) return at
    if (lower === 'such' || lower === 'obtained' || lower === 'provided') return at
    if ((lower === 'for' || lower === 'as') && !rest.some((token) => token.named || isRole(token))) return at
    if (lower === 'of' && /^(?:all|any|our|staff|new|each|your|their)$/.test(rest[0]?.lower ?? '')) return at
  }
  return to
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

/** "Certification in cosmetic injectables": written small, but it says in what. */
function isFielded(inside: Token[], cue: number): boolean {
  const field = inside.slice(cue + 2)
  if (cue === -1 || inside[cue + 1]?.lower !== 'in') return false
  return field.some(isTelling) && !field.some(({ lower }) => nameWords('vague').has(lower))
}

/** "High School Equivalency Certificate": schooling, not a credential. */
const isSchooling = (inside: Token[]) =>
  inside.some(
    ({ lower }, at) =>
      /^(?:equivalency|ged|hiset)$/.test(lower) || (lower === 'high' && inside[at + 1]?.lower === 'school'),
  )

/** "Certificate of insurance": a paper about a thing. */
const isOfThing = (inside: Token[], cue: number) =>
  inside[cue + 1]?.lower === 'of' && nameWords('papers').has(inside[cue + 2]?.lower ?? '')

/** Not schools that are accredited, nor *licensed professionals* of nothing in particular. */
function isPersonal(inside: Token[]): boolean {
  if (inside.some(({ lower }) => nameWords('unnamed').has(lower))) return false
  const rest = inside.filter(({ lower }) => !isCueWord(lower) && !nameWords('vague').has(lower))
  return rest.some(({ lower }) => !nameWords('genericRoles').has(lower) && !isIn('joiners', { lower }))
}

/** A word that can say what a paper is about. */
export function isTelling(token: Token): boolean {
  if (!/\p{L}{2}|\p{L}[\d+]|\d\p{L}|\p{L}[&/]\p{L}/u.test(token.core)) return false
  if (isIn('joiners', token) || isIn('stopWords', token)) return false
  return token.lower.split(/[/-]/).some((word) => !nameWords('generic').has(word) && !isCueWord(word))
}

const isCueWord = (word: string) => isIn('nounCues', { lower: word }) || isIn('adjectiveCues', { lower: word })
