import { wordsIn } from '../detect/text/tokens.ts'
import { isAsked } from './asked.ts'
import { type Candidate, candidatesIn } from './candidates.ts'
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
}

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
    tokens.slice(from, to).some((token) => token.before.includes('(')) && tokens[to - 1]?.after.startsWith(')')
  const end = (tokens[to - 1]?.end ?? start) + (bracket === true ? 1 : 0)
  return { name: text.slice(start, end), start, end }
}

const follows = ({ cues }: Statement, kind: string, { to }: Candidate) =>
  cues.some((cue) => cue.kind === kind && cue.from >= to)

/** Two are alternatives where only commas and small words stand between them and one *or* joins their list. */
function isChoice({ tokens, cues }: Statement, last: Candidate, one: Candidate, all: Candidate[]): boolean {
  const between = tokens.slice(last.to, one.from)
  const isOr = (at: number) => cues.some(({ kind, from }) => kind === 'or' && from === at)
  const plain = between.every(({ core }, i) => isOr(last.to + i) || /^(?:a|an|the|\/|,)$/i.test(core))
  if (!plain) return false
  const rest = all.slice(all.indexOf(one))
  return rest.some(({ from }) => isOr(from - 1) || isOr(from - 2)) || wordsIn(between).includes('/')
}

const keyOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(
      /\b(?:certifications?|certificates?|certs?|certified|licen[sc]es?|licensed|qualifications?|qualified)\b/g,
      ' ',
    )
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim()

/** The same credential asked twice is one; the stronger need counts. */
function once(found: AskedCredential[]): AskedCredential[] {
  const kept = new Map<string, AskedCredential>()
  for (const one of found) {
    const key = keyOf(one.name) || one.name.toLowerCase()
    const known = kept.get(key)
    if (known === undefined) kept.set(key, one)
    else if (known.need === 'nice' && one.need === 'must') kept.set(key, { ...one, choice: known.choice ?? one.choice })
  }
  return [...kept.values()].sort((a, b) => a.start - b.start)
}

/** What is asked of the credential by itself: one of several alternatives, or what may still be worked towards, is no
 * must. */
export function effectiveNeed({ need, choice }: AskedCredential): Need {
  return choice === null ? need : 'nice'
}
