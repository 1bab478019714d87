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
/** An empty section may say so in a title and a sentence of more words than an issuer's name has. */
const SENTENCE = /^(?=(?:\S{1,40}\s){5}|[^\p{Script=Latin}]{24}).{30,}[.!。।؟]$/u

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
  const [line, ...below] = withoutNameLabel(lines).slice(0, LINES_AT_MOST)
  if (line === undefined || isPlainField(line.text) || headingKind(line.text) !== null) return null
  const { name, flags } = cleanName(line.text)
  if (!/\p{L}/u.test(name) || isEmptyState(line, below, source.by)) return null
  const rest = untilShown(below, base, source.by).map((other) => other.text)
  const language = line.block.closest('[lang]')?.getAttribute('lang') ?? ''
  const options = { language, inOrder: source.by === 'adapter' }
  const fields = readFields(withLabels(rest).map(partDate), options)
  const named = fields.issuer !== null && roles.includes('issuer') && fields.issuer.length <= ISSUER_AT_MOST
  const issuer = named ? fields.issuer : null
  const url = credentialUrl(lines, base)
  return { mention: { name, ...fields, issuer, url, source, confidence, flags }, line }
}

/** "Nothing to see for now", "What Ildra adds will stand here.": in any language a sentence, no field, no link. Where only
 * a heading says what the section is, the first line must look like a sentence as well: names have capitals and digits. */
function isEmptyState(line: Line, below: readonly Line[], by: Mention['source']['by']): boolean {
  const [only, more] = below
  if (only === undefined || more !== undefined || line.links.length + only.links.length > 0) return false
  if (by !== 'adapter' && /\s\p{Lu}|\d/u.test(line.text)) return false
  return SENTENCE.test(only.text) && !isFieldLine(only.text)
}

/** The lines above the one that is nothing but the way to the credential, whatever its words are. Without an adapter an
 * issuer may lead to its own site. */
function untilShown(lines: readonly Line[], base: URL, by: Mention['source']['by']): readonly Line[] {
  const first = by === 'adapter' ? 0 : 1
  const at = lines.findIndex((line, index) => index >= first && line.linked && linkOut(line, base) !== null)
  return at === -1 ? lines : lines.slice(0, at)
}

/** "PMI, 2020" and "Scrum Alliance (2019)" hold an issuer and a date: parted as the field grammar parts them. */
function partDate(text: string): string {
  const [date] = findDates(text)
  const head = date === undefined ? '' : text.slice(0, date.start).trimEnd()
  const issuer = head.slice(0, -1).trimEnd()
  if (date === undefined || !/[,(]$/.test(head) || !/\p{L}/u.test(issuer) || isFieldLine(issuer)) return text
  return `${issuer} · ${text.slice(date.start)}`
}

/** The link of a *Show credential* line, else of the name where it leaves the page's site, else the first such link of a
 * line below. Other links that stay on the site lead to people, companies and editors. */
function credentialUrl(lines: readonly Line[], base: URL): string | null {
  const shown = lines.find((line) => line.links.length > 0 && isShowLine(line.text))
  if (shown !== undefined) {
    const url = linkOut(shown, base) ?? cleanUrl(URL.parse(shown.links[0] ?? '', base.href)?.href ?? '')
    if (url !== null) return url
  }
  for (const line of lines) {
    const url = linkOut(line, base)
    if (url !== null) return url
  }
  return null
}

/** The first link of `line` that leaves the page's site, redirects unwrapped. */
function linkOut(line: Line, base: URL): string | null {
  for (const link of line.links) {
    const url = cleanUrl(URL.parse(link, base.href)?.href ?? '')
    if (url !== null && siteOf(new URL(url).hostname) !== siteOf(base.hostname)) return url
  }
  return null
}

/** A host without its subdomains: the last two names, three for the likes of "example.co.uk". */
function siteOf(host: string): string {
  const names = host.split('.')
  const national = /^[a-z]{2}$/.test(names.at(-1) ?? '') && /^.{2,3}$/.test(names.at(-2) ?? '')
  return names.slice(national ? -3 : -2).join('.')
}

function isShowLine(text: string): boolean {
  const folded = foldText(text)
  return fieldWords('show').some((words) => folded.startsWith(words))
}
