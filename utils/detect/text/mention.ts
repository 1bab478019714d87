import type { TextDocument } from '../../model/document.ts'
import type { Mention } from '../../model/mention.ts'
import { readDates } from '../grammar/dates.ts'
import { LIMITS } from '../grammar/limits.ts'
import { cleanName, cleanUrl, cutText, mentionKey, plainText } from '../grammar/names.ts'
import { issuerIn, labelledId, numberIn } from './around.ts'
import type { Found } from './found.ts'
import { datesIn } from './piece-words.ts'
import { rangesOf } from './ranges.ts'

/** A date that is a name's own stands this near in front of it. UTF-16 code units. */
const NEAR_BEFORE = 32

type Dates = ReturnType<typeof readDates>

/**
 * What was found at a place of `doc` → its mention with all fields, or nothing where the name holds no letter. `next` is
 * where the following credential begins: what stands behind that is not this one's. `ordinals` counts equal mentions.
 */
export function toMention(doc: TextDocument, found: Found, next: number, ordinals: Map<string, number>): Mention[] {
  const { name, flags } = cleanName(doc.text.slice(found.start, found.end))
  if (!/[\p{L}\d]/u.test(name)) return []
  const before = doc.text.slice(found.around.start, found.start)
  // a line end parts fields as a bar does
  const after = doc.text.slice(found.shares ?? found.end, Math.min(found.around.end, next)).replaceAll('\n', ' | ')
  const own = found.fields
  const ranges = found.by === 'section' ? rangesOf(name) : 'study'
  const below = doc.text
    .slice(found.below ?? found.around.end, Math.min(found.around.end, next))
    .replaceAll('\n', ' | ')
  const dates = own === undefined ? datesAround(before, after, ranges) : datesOf(own, below, ranges)
  const link = doc.links.find((one) => one.start < found.end && one.end > found.start)
  const id =
    own?.credentialId ??
    labelledId(after) ??
    numberIn(`${name} ${plainText(after)}`) ??
    /^\s(\d{6,14})(?!\S)/.exec(after)?.[1] ??
    null
  const issuer = found.issuer ?? (own === undefined ? issuerIn(plainText(after)) : own.issuer)
  const fields = {
    name,
    issuer: issuer === null ? null : cutText(plainText(issuer), LIMITS.issuer),
    ...dates,
    credentialId: id === null ? null : cutText(id, LIMITS.credentialId),
    url: (link === undefined ? null : cleanUrl(link.url)) ?? own?.url ?? null,
  }
  const base = mentionKey(fields, 0)
  const ordinal = ordinals.get(base) ?? 0
  ordinals.set(base, ordinal + 1)
  return [
    {
      key: mentionKey(fields, ordinal),
      ...fields,
      source: { by: found.by, adapter: null },
      confidence: found.confidence,
      flags,
      start: found.start,
      end: found.end,
    },
  ]
}

/** "2013 Certified …, 2012 …" dates its items in front; else what follows the name counts, then what stands right before. */
function datesAround(before: string, after: string, ranges: 'term' | 'study'): Dates {
  const near = before.slice(-NEAR_BEFORE)
  const last = datesIn(near).at(-1)
  const touches = last !== undefined && near.length - last.end <= 2
  const leads = touches && /(?:^|[,;])\s*$/.test(near.slice(0, last.start))
  const own = touches ? { issued: last.date, expires: null } : null
  const later = readDates(plainText(after), { ranges })
  if (own !== null && (leads || (later.issued === null && later.expires === null))) return own
  return later
}

/** The dates of an item's own pieces; what they leave open may stand on the lines below. */
function datesOf(own: NonNullable<Found['fields']>, after: string, ranges: 'term' | 'study'): Dates {
  if (own.issued !== null && own.expires !== null) return own
  const later = readDates(plainText(after), { ranges })
  const issued = own.issued ?? (later.issued === own.expires ? null : later.issued)
  return { issued, expires: own.expires ?? later.expires }
}
