import { isIssuerName, namesIssuers } from './piece-words.ts'
import type { Segment } from './pieces.ts'
import { isShort } from './titles.ts'

/** "University of California, Davis": the campus is part of the name. */
const CAMPUS =
  /^(?:the )?university of (?:california|wisconsin|illinois|texas|massachusetts|maryland|north carolina|colorado|minnesota|michigan|hawaii|alaska|arkansas|nebraska|missouri|tennessee|houston|washington)$/i

/** Joins pieces that a sign inside a name has parted: an issuer and its letters, a university and its campus. */
export function grouped(raw: string, segments: Segment[]): Segment[] {
  const joined: Segment[] = []
  for (const [at, segment] of segments.entries()) {
    const last = joined.at(-1)
    if (last?.kind === 'text' && segment.kind === 'text' && goesWith(last, segment)) {
      const end = raw[segment.end] === ')' ? segment.end + 1 : segment.end
      joined[joined.length - 1] = { ...last, end, value: raw.slice(last.start, end) }
    } else joined.push(belongs(segment, segments[at + 1]) ? { ...segment, kind: 'level' } : segment)
  }
  return joined
}

function goesWith(last: Segment, { mark, value }: Segment): boolean {
  if (mark === 'bracket') return isIssuerName(last.value) && isShort(value, last.value)
  return mark === 'comma' && CAMPUS.test(last.value) && /^\p{Lu}[\p{L}.]{2,14}(?: \p{Lu}\p{L}{2,14})?$/u.test(value)
}

/** "Auditor (TÜV), TÜV Süd": with another issuer behind it the bracket is the name's. */
const belongs = ({ mark, kind, value }: Segment, next: Segment | undefined) =>
  mark === 'bracket' &&
  kind === 'text' &&
  next?.kind === 'text' &&
  next.mark !== 'bracket' &&
  isIssuerName(value) &&
  (isIssuerName(next.value) || namesIssuers(next.value))
