import type { TextDocument } from '../../model/document.ts'
import type { Mention } from '../../model/mention.ts'
import { readDates } from '../grammar/dates.ts'
import { credentialIdOf } from '../grammar/fields.ts'
import { LIMITS } from '../grammar/limits.ts'
import { cleanName, cleanUrl, cutText, mentionKey, plainText } from '../grammar/names.ts'
import { issuerIn, numberIn } from './around.ts'
import type { Found } from './found.ts'
import { findInSection } from './items.ts'
import { logicalLines } from './lines.ts'
import { findPostnominals } from './postnominals.ts'
import { findInStatement } from './statements.ts'
import { chunksOf } from './tokens.ts'

/** More than any person holds; a hostile text must not flood what follows. */
const MENTIONS_AT_MOST = 200
/** Statements longer than this are not prose of a résumé and are read in pieces. UTF-16 code units. */
const STATEMENT_AT_MOST = 3000

/**
 * The credentials that a document says its person holds, in reading order: items of certification sections, licences
 * and certifications named in lists, job lines and sentences, letters after the name. Not degrees, duties, other
 * people's or things' credentials, memberships, clearances, bare keywords, or what is only being worked towards.
 * `start`/`end` are offsets of the name in `doc.text`. At most 200. Never throws; linear in the length of the text.
 */
export function readText(doc: TextDocument): Mention[] {
  const found = findPostnominals(doc)
  for (const line of logicalLines(doc)) {
    if (found.length >= MENTIONS_AT_MOST) break
    for (let at = line.start; at < line.end; at += STATEMENT_AT_MOST) {
      const piece = { ...line, start: at, end: Math.min(line.end, at + STATEMENT_AT_MOST) }
      const inLine = piece.kinds.includes('certifications')
        ? findInSection(doc.text, piece)
        : chunksOf(doc.text, piece.start, piece.end).flatMap((chunk) => findInStatement(doc.text, chunk, piece.kinds))
      found.push(
        ...inLine
          .map((one) => balanced(doc.text, one))
          .filter((one) => !found.some((other) => one.start < other.end && one.end > other.start)),
      )
    }
  }
  const ordinals = new Map<string, number>()
  return found
    .sort((a, b) => a.start - b.start)
    .slice(0, MENTIONS_AT_MOST)
    .flatMap((one, at, all) => toMention(doc, one, all[at + 1]?.start ?? Number.POSITIVE_INFINITY, ordinals))
}

/** "(CSM) (SIIA" takes its bracket in, "… (" leaves it out. */
function balanced(text: string, found: Found): Found {
  const name = text.slice(found.start, found.end)
  const open = name.lastIndexOf('(')
  if (open === -1 || name.indexOf(')', open) !== -1) return found
  if (text[found.end] === ')') return { ...found, end: found.end + 1 }
  const end = found.start + name.slice(0, open).trimEnd().length
  return open > 2 ? { ...found, end } : found
}

function toMention(doc: TextDocument, found: Found, next: number, ordinals: Map<string, number>): Mention[] {
  const { name, flags } = cleanName(doc.text.slice(found.start, found.end))
  if (!/[\p{L}\d]/u.test(name)) return []
  const before = doc.text.slice(found.around.start, found.start)
  const after = doc.text.slice(found.end, Math.min(found.around.end, next))
  const dates = readDates(plainText(after), { ranges: 'study' })
  const earlier =
    dates.issued === null && dates.expires === null ? readDates(plainText(before), { ranges: 'study' }) : dates
  const link = doc.links.find((one) => one.start < found.end && one.end > found.start)
  const id = numberIn(`${name} ${plainText(after)}`) ?? credentialIdOf(plainText(after))
  const fields = {
    name,
    issuer: issuerIn(plainText(after)),
    ...(earlier.issued === null && earlier.expires === null ? dates : earlier),
    credentialId: id === null ? null : cutText(id, LIMITS.credentialId),
    url: link === undefined ? null : cleanUrl(link.url),
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
