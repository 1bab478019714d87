import { dateRuns, type FoundDate } from '../grammar/dates.ts'
import { soundsKnown } from './known.ts'
import { phrasesOf } from './phrases.ts'
import { beforeWords, byPattern, datesIn, isDateText, isIssuerName, isPlace, namesIssuers } from './piece-words.ts'
import { type Segment, text, trim } from './pieces.ts'
import { type Chunk, tokensOf } from './tokens.ts'

/** The longest known issuer's name has at most so many words. */
const MOST_WORDS = 6
/** Dates this near each other, characters, are one statement ("from 2020 to 2023"). */
const RUN_GAP = 24

/** Takes the date off a text ("2019 Certified …", "… Guild in 2019") unless another piece is the item's date. */
export function peel(raw: string, segment: Segment, dates: FoundDate[], dated: boolean): Segment[] {
  const own = dates.filter((date) => date.start >= segment.start && date.end <= segment.end)
  const first = own[0]
  const last = own.at(-1)
  if (first === undefined || last === undefined) return byParts(raw, segment)
  const [{ end: lead } = first] = dateRuns(raw, own)
  const rest = trim(raw, lead, segment.end)
  const leads = first.start === segment.start && /^[\s:,)–—-]/u.test(raw.slice(lead, lead + 1))
  if (leads && (!dated || (segment.mark !== 'start' && rest !== null && opensName(raw, rest)))) {
    const date: Segment = { ...segment, end: lead, kind: 'date', value: raw.slice(first.start, lead) }
    return rest === null ? [date] : [date, ...byParts(raw, text(raw, rest, 'strong'))]
  }
  if (/[\p{L}\d]/u.test(raw.slice(last.end, segment.end))) return byParts(raw, segment)
  // the run of dates at the end, with the words that introduce it
  let at = last.start
  for (const date of own.toReversed()) if (at - date.end < RUN_GAP) at = Math.min(at, date.start)
  const bare = at
  at = beforeWords(raw, segment.start, at)
  const head = trim(raw, segment.start, at)
  if (head === null || (dated && at === bare)) return byParts(raw, segment)
  const date: Segment = {
    start: at,
    end: segment.end,
    mark: 'strong',
    kind: 'date',
    value: raw.slice(at, segment.end).trim(),
  }
  return [...byParts(raw, text(raw, head, segment.mark)), date]
}

/** "CPR Provider American Red Cross": a known issuer of several words ends a credential's name. */
export function withIssuer(raw: string, segment: Segment): Segment[] {
  if (segment.kind !== 'text') return [segment]
  const spaces = [...segment.value.matchAll(/\s+/gu)].map(({ index }) => index).slice(-MOST_WORDS)
  const at = spaces.find((space, nth) => nth < spaces.length - 1 && isIssuerName(segment.value.slice(space + 1)))
  const head = at === undefined ? null : trim(raw, segment.start, segment.start + at)
  if (at === undefined || head === null || !opensName(raw, head)) return [segment]
  const tail = trim(raw, segment.start + at, segment.end)
  if (tail === null || /\b(?:of|for|by|the|from|at|and|in)$/i.test(raw.slice(head.start, head.end))) return [segment]
  return [text(raw, head, segment.mark), text(raw, tail, 'strong')]
}

/** "…, State of Ohio, 2016 Certified Fraud Examiner": behind the date the next item begins. */
function opensName(raw: string, { start, end }: Chunk): boolean {
  const tokens = tokensOf(raw.slice(start, end), { start: 0, end: end - start })
  return phrasesOf(tokens).length > 0 || soundsKnown(tokens)
}

/** "Certificate from Umberfield College", "Issuer: Papermoor". */
function byParts(raw: string, segment: Segment): Segment[] {
  const match = byPattern().exec(segment.value)
  if (match === null || (match.index === 0 && segment.mark === 'start')) return [segment]
  // "IBM via Coursera" is one issuer
  if (match[0].trim().toLowerCase() === 'via' && namesIssuers(segment.value)) return [segment]
  const head = trim(raw, segment.start, segment.start + match.index)
  const tail = trim(raw, segment.start + match.index + match[0].length, segment.end)
  if (tail === null) return [segment]
  const issuer: Segment = { ...text(raw, tail, 'by') }
  if (head === null) return [issuer]
  // "awarded 2012 by …"
  const first = text(raw, head, segment.mark)
  const dates = datesIn(first.value)
  return [dates.length > 0 && isDateText(first.value, dates) ? { ...first, kind: 'date' } : first, issuer]
}

/** Marks places: names of the lexicon, and a town before the code of a state. */
export function places(segments: Segment[]): Segment[] {
  return segments.map((segment, at) => {
    if (segment.kind !== 'text' || at === 0 || segment.mark === 'by') return segment
    if (isPlace(segment.value)) return { ...segment, kind: 'note' }
    const next = segments[at + 1]
    const town = next?.mark === 'comma' && next.kind === 'text' && isPlace(next.value) && segment.mark === 'comma'
    return town && segment.value.split(/\s+/u).length <= 2 && segments[at - 1]?.mark !== 'start'
      ? { ...segment, kind: 'note' }
      : segment
  })
}
