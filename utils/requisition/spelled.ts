import { hasCue } from '../detect/text/cue-words.ts'
import { isState } from '../detect/text/piece-words.ts'
import { parts, type Token } from '../detect/text/tokens.ts'
import { isRole } from '../detect/text/words.ts'
import { type Candidate, fieldEnd, isJoiner } from './candidate.ts'
import { nameWords } from './cues.ts'
import { isTelling } from './telling.ts'

/** Words of a name behind *certified:*. */
const NAME_AT_MOST = 6
/** "Admission in good standing to any state bar". */
const ADMITTED = /^(?:admission|admitted|member|membership|licensed?)$/
const ADMITTED_WITHIN = 7
/** Words from *licensed* to the word for who is. */
const PERSON_WITHIN = 4
/** Alternatives that are looked for behind one name. */
const OTHERS_AT_MOST = 5

/** Names that have no cue word of their own beside them: the bar of a state, fields, levels of one vendor. */
export const spelledOut = (tokens: Token[]): Candidate[] => [
  ...bars(tokens),
  ...fields(tokens),
  ...persons(tokens),
  ...postfixed(tokens),
  ...tokens.flatMap((_, at) => levels(tokens, at)),
]

/** "Admission to the New York State Bar", "FL bar", "NY Bar and NJ Bar". */
function bars(tokens: Token[]): Candidate[] {
  return tokens.flatMap((token, at): Candidate[] => {
    if (token.lower !== 'bar') return []
    const admitted = tokens.findIndex((one, i) => i >= at - ADMITTED_WITHIN && i < at && ADMITTED.test(one.lower))
    if (!nameOf(tokens, at)) return admitted === -1 ? [] : [{ from: admitted, to: at + 1, kind: 'licence' }]
    let from = at - (tokens[at - 1]?.lower === 'state' ? 2 : 1)
    if (from > 0 && isState(coresOf(tokens, from - 1, from + 1))) from--
    return [{ from, to: at + 1, kind: 'licence' }]
  })
}

/** Whether a state stands right before the word at `at`. */
function nameOf(tokens: Token[], at: number): boolean {
  const end = tokens[at - 1]?.lower === 'state' ? at - 1 : at
  return [1, 2].some((size) => end - size >= 0 && isState(coresOf(tokens, end - size, end)) && !parts(tokens[end - 1]))
}

const coresOf = (tokens: Token[], from: number, to: number) =>
  tokens
    .slice(from, to)
    .map(({ core }) => core)
    .join(' ')

/** "certification in group fitness", "board certified in Family Medicine": with its field. */
function fields(tokens: Token[]): Candidate[] {
  return tokens.flatMap((token, at): Candidate[] => {
    if (!hasCue('nounCues', token) || parts(token) || tokens[at + 1]?.lower !== 'in') return []
    const to = fieldEnd(tokens, at + 2)
    const inside = tokens.slice(at + 2, to)
    const tells = inside.some(isTelling) && !inside.some(({ lower }) => nameWords('vague').has(lower))
    const place =
      isState(coresOf(tokens, at + 2, to)) || /^(?:the|good|relevant|any|a|an)$/.test(inside[0]?.lower ?? '')
    return tells && !place ? [{ from: at, to, kind: 'noun' }] : []
  })
}

/** "Licensed Florida attorney": who somebody is by words that are not built like those for a profession. */
function persons(tokens: Token[]): Candidate[] {
  return tokens.flatMap((token, at): Candidate[] => {
    if (!hasCue('adjectiveCues', token) || parts(token)) return []
    for (let to = at + 1; to < tokens.length && to - at <= PERSON_WITHIN; to++) {
      if (nameWords('persons').has(tokens[to]?.lower ?? '')) return [{ from: at, to: to + 1, kind: 'adjective' }]
      if (tokens[to]?.named !== true || parts(tokens[to])) return []
    }
    return []
  })
}

/** "Forklift certified preferred": the word behind says how much it is needed, not who is certified. */
function postfixed(tokens: Token[]): Candidate[] {
  return tokens.flatMap((token, at): Candidate[] => {
    const next = parts(token) ? '' : (tokens[at + 1]?.lower ?? '')
    if (
      token.lower !== 'certified' ||
      !/^(?:|is|a|an|or|and|but|preferred|required|desired|highly|strongly)$/.test(next)
    )
      return []
    let from = at
    while (from > 0 && at - from < PERSON_WITHIN && !parts(tokens[from - 1]) && isTelling(tokens[from - 1] as Token))
      from--
    const named = tokens.slice(from, at).some((one) => one.named || nameWords('plain').has(one.lower))
    return named ? [{ from, to: at + 1, kind: 'adjective' }] : []
  })
}

/** "Certified: Azure Solutions Architect Expert or Azure Developer Associate": the names behind the sign. */
function levels(tokens: Token[], at: number): Candidate[] {
  const token = tokens[at]
  if (token?.lower !== 'certified' || !/^[::]$/.test(token.after) || tokens[at - 1]?.named !== true) return []
  const found: Candidate[] = []
  let from = at + 1
  while (found.length < OTHERS_AT_MOST) {
    const to = namedEnd(tokens, from)
    const leveled = found.length === 0 || isLevel(tokens[to - 1])
    if (to === from || !leveled) break
    found.push({ from: found.length === 0 ? at - 1 : from, to, kind: 'name' })
    from = isJoiner(tokens[to]) ? to + 1 : to
    if (from === to && tokens[to - 1]?.after !== ',') break
  }
  return found
}

function namedEnd(tokens: Token[], from: number): number {
  let to = from
  while (to < tokens.length && to - from < NAME_AT_MOST && tokens[to]?.named === true && !isJoiner(tokens[to])) {
    to++
    if (parts(tokens[to - 1]) || isLevel(tokens[to - 1])) break
  }
  while (to - from < NAME_AT_MOST && !parts(tokens[to - 1]) && isLevel(tokens[to])) to++
  return to
}

const isLevel = (token: Token | undefined) =>
  token !== undefined && (nameWords('levels').has(token.core) || (token.named && isRole(token)))
