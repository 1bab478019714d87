import type { SitePage } from '../sites/schema.ts'
import { textOf } from './as-text.ts'
import { partsOf, readMixed } from './by-landmarks.ts'
import { readEntries } from './drafts.ts'
import { entriesByShape } from './entries.ts'
import type { Line } from './lines.ts'
import type { Read } from './mentions.ts'
import {
  type Context,
  chosen,
  type Findings,
  MENTIONS_AT_MOST,
  outlineUnder,
  type Part,
  rangesOf,
  saysSomething,
} from './reading.ts'
import { scopeOf } from './scope.ts'
import { findSections, resumeRoot } from './sections.ts'
import { withBadges } from './with-badges.ts'

/** No landmark answered: headings, repeated boxes, lines; then what is left of the candidate's part as résumé text. */
export function* readGenerally(pages: readonly SitePage[], context: Context): Part<Findings> {
  const root = scopeOf(pages, context)
  const { all, outline } = yield* outlineUnder(root, context)
  const { lines } = outline
  const found: Read[] = []
  const handled = new Set<Line>()
  const asText = new Set<Line>()
  let more = 0
  const sections = yield* findSections(outline, root)
  for (const section of sections) {
    yield null
    // an empty state ends where its box does; until here it was a line like others
    const content = lines.slice(section.start, section.end).filter(saysSomething)
    const entries = entriesByShape(section.heading, content)
    const target = entries === null ? asText : handled
    for (const line of [section.heading, ...content]) target.add(line)
    const room = MENTIONS_AT_MOST - found.length
    const drafts = yield* readEntries(entries ?? [], room, { ...context, roles: ['name', 'issuer'], by: 'section' })
    more += drafts.more
    for (const draft of drafts.drafts) found.push({ ...draft, landmark: null, heading: section.heading.text })
  }
  const [page] = pages
  if (page !== undefined) found.push(...(yield* readMixed(page, root, context)))
  if (page === undefined || page.text !== false) {
    const parts = partsOf(page?.text ?? true, root) ?? [yield* resumeRoot(outline, root)]
    const isInPart = rangesOf(parts, lines)
    const isText = (line: Line, at: number) =>
      !handled.has(line) && saysSomething(line) && (isInPart(at) || asText.has(line))
    const ends = new Set(sections.flatMap((section) => lines[section.end - 1] ?? []))
    found.push(...(yield* textOf(yield* chosen(lines, isText), ends, context)))
  }
  const surface = page?.surface ?? (found.length > 0 ? 'resume' : 'page')
  const whole = yield* withBadges(inOrder(found, lines), { root, all, lines }, context)
  return { found: whole, more, surface, chip: page?.chip !== 'none' }
}

function inOrder(found: readonly Read[], lines: readonly Line[]): Read[] {
  const wanted = new Set(found.map(({ line }) => line))
  const place = new Map<Line, number>()
  for (const [index, line] of lines.entries()) if (wanted.has(line)) place.set(line, index)
  return [...found].sort((a, b) => (place.get(a.line) ?? 0) - (place.get(b.line) ?? 0))
}
