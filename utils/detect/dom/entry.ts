import type { Mention } from '../../model/mention.ts'
import { findDates } from '../grammar/dates.ts'
import { readFields } from '../grammar/fields.ts'
import { headingKind } from '../grammar/headings.ts'
import { cleanName, cleanUrl } from '../grammar/names.ts'
import { fieldWords, foldText } from '../grammar/words.ts'
import { isFieldLine, isPlainField } from './entries.ts'
import { withLabels, withoutNameLabel } from './labels.ts'
import type { Line } from './lines.ts'

/** A mention before it has its key, with the line that its name stands on. */
export type Draft = { mention: Omit<Mention, 'key'>; line: Line }

/** An organisation's name is shorter; a longer second line is a description. */
const ISSUER_AT_MOST = 120
/** Lines of an entry that can hold a claim; after them come skills, media, descriptions. */
const LINES_AT_MOST = 12

/**
 * The lines of one entry → the credential it names, or null where they name none (an empty state, a heading, a button).
 * @param roles what the first lines are; @param base the page's address, for relative links.
 */
export function readEntry(
  lines: readonly Line[],
  roles: readonly ('name' | 'issuer')[],
  source: Mention['source'],
  confidence: number,
  base: URL,
): Draft | null {
  const [line, ...rest] = withoutNameLabel(lines).slice(0, LINES_AT_MOST)
  if (line === undefined || isPlainField(line.text) || headingKind(line.text) !== null) return null
  const { name, flags } = cleanName(line.text)
  if (!/\p{L}/u.test(name)) return null
  const fields = readFields(withLabels(rest.map((other) => other.text)).map(partDate))
  const named = fields.issuer !== null && roles.includes('issuer') && fields.issuer.length <= ISSUER_AT_MOST
  const issuer = named ? fields.issuer : null
  const url = credentialUrl(lines, base)
  return { mention: { name, ...fields, issuer, url, source, confidence, flags }, line }
}

/** "PMI, 2020" and "Scrum Alliance (2019)" hold an issuer and a date: parted as the field grammar parts them. */
function partDate(text: string): string {
  const [date] = findDates(text)
  const head = date === undefined ? '' : text.slice(0, date.start).trimEnd()
  const issuer = head.slice(0, -1).trimEnd()
  if (date === undefined || !/[,(]$/.test(head) || !/\p{L}/u.test(issuer) || isFieldLine(issuer)) return text
  return `${issuer} · ${text.slice(date.start)}`
}

/** The link of a *Show credential* line, else of the name where it leaves the page's host, else the first such link of a
 * line below. Links that stay on the host lead to people, companies and editors. */
function credentialUrl(lines: readonly Line[], base: URL): string | null {
  const shown = lines.find((line) => line.links.length > 0 && isShowLine(line.text))
  const [first, ...rest] = lines
  for (const line of [shown, first, ...rest]) {
    for (const link of line?.links ?? []) {
      const url = cleanUrl(URL.parse(link, base.href)?.href ?? '')
      if (url !== null && new URL(url).hostname !== base.hostname) return url
    }
  }
  return null
}

function isShowLine(text: string): boolean {
  const folded = foldText(text)
  return fieldWords('show').some((words) => folded.startsWith(words))
}
