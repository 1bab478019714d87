import { readDates } from '../grammar/dates.ts'
import { cleanUrl } from '../grammar/names.ts'
import { foldText } from '../grammar/words.ts'
import { labelledId, numberIn } from './around.ts'
import { isCued, issuerAt, issuerRank, type ListForm, WORDED } from './issuer-place.ts'
import { isState, isVersion, saysExpiry, saysRenewal } from './piece-words.ts'
import type { Mark, Segment } from './pieces.ts'
import { rangesOf } from './ranges.ts'
import { segmentsOf } from './segments.ts'
import { areOne, isKnownTitle, isLicence, isOpenTitle, isShort } from './titles.ts'
import type { Chunk } from './tokens.ts'

/** Fields of one item of a list, by the places of its pieces. */
export type Item = {
  name: Chunk
  issuer: string | null
  issued: string | null
  expires: string | null
  credentialId: string | null
  url: string | null
  /** The whole item. */
  around: Chunk
}

/** Items that must share a text or a mark before it tells anything. */
const SHARED = 2

const isField = ({ kind }: Segment) => kind === 'date' || kind === 'id' || kind === 'url'
const isText = ({ kind }: Segment) => kind === 'text'

/** Reads off a list's lines what their items share. */
export function formOf(text: string, lines: Chunk[]): ListForm {
  const seen = new Map<string, Set<string>>()
  const marks = new Map<Mark, number>()
  for (const line of lines) {
    const segments = segmentsOf(text, line)
    const texts = segments.filter(isText)
    if (texts.length < 2 || texts.length > 3) continue
    if (texts.length === 2 && segments.some(isField)) {
      const mark = texts[1]?.mark ?? 'start'
      marks.set(mark, (marks.get(mark) ?? 0) + 1)
    }
    const whole = texts.map(({ value }) => foldText(value))
    for (const [at, value] of whole.entries()) {
      const others = seen.get(value) ?? new Set<string>()
      seen.set(value, others.add(whole.filter((_, i) => i !== at).join('\n')))
    }
  }
  const shared = [...seen].filter(([value, others]) => others.size >= SHARED && !isCued(value))
  return {
    issuers: new Set(shared.map(([value]) => value)),
    marks: new Set([...marks].filter(([, count]) => count >= SHARED).map(([mark]) => mark)),
  }
}

/**
 * The items that a line of a list states piece by piece ("name – issuer – date", in any order that tells itself), or null
 * where the pieces do not tell: a bare list of names, running text.
 */
export function itemsOf(text: string, chunk: Chunk, form: ListForm): Item[] | null {
  const segments = segmentsOf(text, chunk)
  if (segments.length < 2 || !segments.some(isText)) return null
  const items = splitItems(segments).map((item, _, all) => resolve(item, form, all.length > 1))
  return items.every((item) => item !== null) ? items : null
}

/** Several items on one line: each begins at its date where dates lead, else at a name behind the date of the one before. */
function splitItems(segments: Segment[]): Segment[][] {
  const issues = (one: Segment) => one.kind === 'date' && !saysExpiry(one.value)
  const leads = segments[0] !== undefined && issues(segments[0]) && segments.at(-1)?.kind === 'text'
  const items: Segment[][] = []
  segments.forEach((segment, at) => {
    const item = items.at(-1)
    const before = segments[at - 1]
    const dated = item?.some((one) => one.kind === 'date') === true
    const opens = leads
      ? issues(segment) && before?.kind !== 'date'
      : segment.kind === 'text' &&
        dated &&
        item?.some(isText) === true &&
        segment.mark !== 'by' &&
        opensItem(segments, at)
    if (item === undefined || opens || (!leads && isNextTitle(item, segment))) items.push([segment])
    else item.push(segment)
  })
  return items
}

/** "PMP, CISSP (2020)": behind the comma stands another known credential, not the first one's letters. */
function isNextTitle(item: Segment[], segment: Segment): boolean {
  const last = item.findLast(isText)
  if (last === undefined || segment.kind !== 'text' || !/^(?:comma|strong)$/.test(segment.mark)) return false
  return isKnownTitle(last.value) && isKnownTitle(segment.value) && !areOne(segment.value, last.value)
}

function opensItem(segments: Segment[], at: number): boolean {
  const segment = segments[at]
  if (segment === undefined || issuerRank(segment.value, null) >= WORDED) return false
  return isCued(segment.value) || segments.slice(at).some((one) => one.kind === 'date' && !saysExpiry(one.value))
}

function resolve(segments: Segment[], form: ListForm, listed: boolean): Item | null {
  const first = segments.findIndex(isText)
  const head = segments[first]
  if (head === undefined) return null
  const open = isOpenTitle(head.value)
  const belongs = (one: Segment, at: number) =>
    isShort(one.value, head.value) ||
    (at === first + 1 && (isVersion(one.value) || (endsInCode(head.value) && issuerRank(one.value, form) < WORDED))) ||
    (open && at === first + 1 && one.mark !== 'by' && issuerRank(one.value, form) < WORDED)
  const named = segments.map((one, at) =>
    one.kind === 'text' && one !== head && belongs(one, at) ? { ...one, kind: 'level' as const } : one,
  )
  const texts = named.filter(isText)
  // a name that is sure by itself needs no date or issuer beside it
  const sure =
    texts.length === 1 &&
    (named[first + 1]?.kind === 'level'
      ? open || isVersion(named[first + 1]?.value ?? '')
      : listed && (isKnownTitle(head.value) || isCued(head.value)))
  // numbers may stand between a licence and its state
  const next = named.slice(first + 1).find(({ kind }) => kind !== 'id' && kind !== 'date' && kind !== 'level')
  const state = next?.kind === 'note' && isLicence(head.value) && isState(next.value) ? next.value : null
  const fields = sure || state !== null || segments.some(isField)
  if (texts.length > 6) return null
  const at = issuerAt(texts, form, fields)
  if (at === null) return null
  const issuer = texts[at]
  const nameFrom = at === 0 ? texts[1] : texts[0]
  if (nameFrom === undefined || (issuer === undefined && !fields)) return null
  const name = nameSpan(named, nameFrom, issuer)
  const all = { start: segments[0]?.start ?? name.start, end: segments.at(-1)?.end ?? name.end }
  return { name, issuer: issuer?.value ?? state, ...values(segments, rangesOf(nameFrom.value)), around: all }
}

/** "FEMA Certified in ICS-300": the course's title is to come. */
const endsInCode = (value: string) => /\s[A-Z]{2,4}-\d{2,5}(?:\.[a-z])?$/u.test(value)

/** From the name's first text to the last text or level before the issuer, a date or an id. */
function nameSpan(segments: Segment[], from: Segment, issuer: Segment | undefined): Chunk {
  let end = from.end
  for (const segment of segments.slice(segments.indexOf(from) + 1)) {
    if (segment === issuer || (segment.kind !== 'text' && segment.kind !== 'level')) break
    end = segment.end
  }
  return { start: from.start, end }
}

function values(
  segments: Segment[],
  ranges: 'term' | 'study',
): Pick<Item, 'issued' | 'expires' | 'credentialId' | 'url'> {
  const dates = segments.filter(({ kind }) => kind === 'date')
  // an end that is said in a piece of its own must not take the dates of the pieces behind it
  const ends = dates.filter(({ value }) => saysExpiry(value))
  const others = dates.filter(({ value }) => !saysExpiry(value))
  // a renewal is told only where nothing else dates the item
  const first = others.filter(({ value }) => !saysRenewal(value))
  const rest = first.length > 0 ? first : others
  const own = readDates(rest.map(({ value }) => value).join(' | '), { ranges })
  const end = readDates(ends.map(({ value }) => value).join(' | '))
  const id = segments.find(({ kind }) => kind === 'id')?.value
  const url = segments.find(({ kind }) => kind === 'url')?.value
  return {
    issued: own.issued,
    expires: end.expires ?? end.issued ?? own.expires,
    credentialId: id === undefined ? null : (labelledId(id) ?? numberIn(id) ?? id.replace(/^#\s?/, '')),
    url: url === undefined ? null : cleanUrl(/^https?:/i.test(url) ? url : `https://${url}`),
  }
}
