import { parts, type Token, wordsIn } from '../detect/text/tokens.ts'
import { isAsked } from './asked.ts'
import type { Candidate } from './candidate.ts'
import { candidatesIn } from './candidates.ts'
import cues from './cues.json' with { type: 'json' }
import { allOf, type Cue } from './cues.ts'
import { type Need, needOf } from './need.ts'
import type { Statement } from './statements.ts'

/** A credential that an advert asks for. Offsets are those of its name in the advert, UTF-16 code units. */
export type AskedCredential = {
  name: string
  start: number
  end: number
  need: Need
  /** Something like it will do: *or equivalent*. */
  orEquivalent: boolean
  /** It may still be worked towards, or be got after the start. */
  towards: boolean
  /** Those with the same number are alternatives: any one of them will do. Null for one without. */
  choice: number | null
  /** Something that is no credential will do as well: a degree, years of work. */
  orElse: boolean
}

/** Words about one of two alternatives that may stand between them. */
const CHOICE_WITHIN = 10
const OR_WITHIN = 4
const ELSE_WITHIN = 5
/** Words of a list of examples. */
const EXAMPLES_WITHIN = 15
/** More than any advert asks for; a hostile text must not flood what follows. */
const CREDENTIALS_AT_MOST = 200

/** The credentials that the statements of an advert ask for, in reading order, each once. At most 200. */
export function credentialsIn(text: string, statements: Statement[]): AskedCredential[] {
  const found: AskedCredential[] = []
  let choices = 0
  statements.forEach((statement, at) => {
    if (found.length >= CREDENTIALS_AT_MOST) return
    const candidates = candidatesIn(statement)
    const asked = candidates.filter((one) => isAsked(statement, one))
    let last: Candidate | null = null
    for (const one of asked) {
      const joined = last !== null && isChoice(statement, last, one, asked)
      const previous = found.at(-1)
      if (joined && previous !== undefined) previous.choice ??= choices++
      found.push({
        ...placed(text, statement, one),
        need: needOf(statement, one, candidates, statements[at + 1]),
        orEquivalent: follows(statement, 'equivalent', one),
        towards: statement.cues.some(({ kind }) => kind === 'towards' || kind === 'deadline'),
        orElse: isOrElse(statement, one),
        choice: joined ? (previous?.choice ?? null) : null,
      })
      last = one
    }
  })
  return once(found).slice(0, CREDENTIALS_AT_MOST)
}

function placed(text: string, { tokens }: Statement, { from, to }: Candidate) {
  const start = tokens[from]?.start ?? 0
  const bracket =
    tokens.slice(from + 1, to).some((token) => token.before.includes('(')) && tokens[to - 1]?.after.startsWith(')')
  const end = (tokens[to - 1]?.end ?? start) + (bracket === true ? 1 : 0)
  return { name: text.slice(start, end), start, end }
}

const follows = ({ cues }: Statement, kind: string, { to }: Candidate) =>
  cues.some((cue) => cue.kind === kind && cue.from >= to)

/** Two are alternatives where only commas and small words stand between them and one *or* joins their list. */
function isChoice({ tokens, cues }: Statement, last: Candidate, one: Candidate, all: Candidate[]): boolean {
  const between = tokens.slice(last.to, one.from)
  const needs = cues.some(
    ({ kind, from }) => (kind === 'must' || kind === 'nice') && from >= last.to && from < one.from,
  )
  if (!needs && between.length <= CHOICE_WITHIN && orBefore(tokens, cues, one) !== null) return true
  if (tokens[last.to - 1]?.after.includes('/') === true && between.length === 0) return true
  if (isBracketed(tokens, last, one)) return true
  const isOr = isOrAt(cues)
  const plain = between.every(({ core }, i) => isOr(last.to + i) || /^(?:a|an|the|\/|,)$/i.test(core))
  if (!plain) return false
  const rest = all.slice(all.indexOf(one))
  return rest.some((other) => orBefore(tokens, cues, other) !== null) || wordsIn(between).includes('/')
}

/** "Clinical licensure (LICSW, LPCC)": what stands in one bracket, without an *and*. */
function isBracketed(tokens: Token[], last: Candidate, one: Candidate): boolean {
  if (last.kind !== 'letters' || one.kind !== 'letters') return false
  const inside = tokens.slice(last.from, one.to)
  if (
    inside.slice(0, -1).some(({ after }) => after.includes(')')) ||
    inside.some(({ lower }) => /^(?:and|&)$/.test(lower))
  )
    return false
  const open = tokens.findLastIndex(({ before }, at) => at <= last.from && before.includes('('))
  if (open === -1 || tokens.slice(open, last.from).some(({ after }) => after.includes(')'))) return false
  return tokens.slice(one.to - 1).some(({ after }) => after.includes(')'))
}

/** "Degree or PMP certification", "CPA or five years of audit", "relevant certifications (e.g. CMA)". */
function isOrElse({ tokens, cues: found }: Statement, one: Candidate): boolean {
  if (found.some(({ kind, to }) => kind === 'example' && to <= one.from && one.from - to < EXAMPLES_WITHIN)) return true
  const or = orBefore(tokens, found, one)
  if (or !== null && tokens.slice(Math.max(0, or - ELSE_WITHIN), or).some(({ lower }) => isElse(lower))) return true
  if (!isOrAt(found)(one.to)) return false
  const behind = tokens.slice(one.to + 1, one.to + 1 + ELSE_WITHIN).map(({ lower }) => lower)
  return behind.some(isElse) && !behind.some((word) => /^(?:equivalent|similar|comparable)$/.test(word))
}

const OTHERS = new Set(allOf(cues.orElse))
const isElse = (word: string) => OTHERS.has(word)

const isOrAt = (cues: Cue[]) => (at: number) => cues.some(({ kind, from }) => kind === 'or' && from === at)

/** The *or* right before a candidate (*or licensure as a …*), or null. */
function orBefore(tokens: Token[], cues: Cue[], { from }: Candidate): number | null {
  for (let at = from - 1; at >= Math.max(0, from - OR_WITHIN); at--) {
    if (isOrAt(cues)(at)) return at
    if (parts(tokens[at])) return null
  }
  return null
}

const keyOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/['’]s?(?=\s|$)|(?<=driver)s\b/g, '')
    .replace(/\b(?:certifications?|certificates?|certs?|licen[sc]es?|licensure|qualifications?|registrations?)\b/g, ' ')
    .replace(/\b(?:licensed|qualified)\b|\s(?:certified)$|\bas an?\b|^driving\b/g, (word) =>
      word === 'driving' ? 'driver' : ' ',
    )
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim()

/** All words of the one stand in the other, and there are two of them; or it is the letters of the other. */
function isWithin(short: string, long: string): boolean {
  const [words, others] = [short.split(' '), ` ${long} `]
  if (words.length === 1 && short.length > 1 && isInitials(short, long.split(' '))) return true
  return words.length > 1 && words.length < others.length && words.every((word) => others.includes(` ${word} `))
}

/** "RN" of "registered nurse"; "RRT" of "registered respiratory therapist (rrt)". */
function isInitials(letters: string, words: string[]): boolean {
  if (words.length > 1 && words.includes(letters)) return letters.length > 2 || words.length === 2
  const initials = words.map((word) => word[0] ?? '').join('')
  return letters.length === words.length && initials === letters
}

/** "Registration as a Kiln Warden of Ohio or Kiln Warden license": two that may stand in for each other are two. */
const areChoice = (a: AskedCredential | undefined, b: AskedCredential) => b.choice !== null && a?.choice === b.choice

/** The same credential asked twice is one; the stronger need counts. */
function once(found: AskedCredential[]): AskedCredential[] {
  const kept = new Map<string, AskedCredential>()
  for (const one of found) {
    const key = keyOf(one.name) || one.name.toLowerCase()
    const same = [...kept.keys()].find(
      (other) => other === key || (!areChoice(kept.get(other), one) && (isWithin(key, other) || isWithin(other, key))),
    )
    const known = same === undefined ? undefined : kept.get(same)
    if (same === undefined || known === undefined) kept.set(key, one)
    else if (known.need === 'nice' && one.need === 'must')
      kept.set(same, { ...one, choice: known.choice ?? one.choice })
  }
  return [...kept.values()].sort((a, b) => a.start - b.start)
}

/** What is asked of the credential by itself: one of several alternatives, or what may still be worked towards, is no
 * must. */
export function effectiveNeed({ need, choice, orElse }: AskedCredential): Need {
  return choice === null && !orElse ? need : 'nice'
}
