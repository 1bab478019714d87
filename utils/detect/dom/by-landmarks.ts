import { findAll, findFirst } from '../sites/find.ts'
import type { SitePage } from '../sites/schema.ts'
import { textOf } from './as-text.ts'
import { readEntries } from './drafts.ts'
import { entriesBySite } from './entries.ts'
import { type Line, NODES_AT_MOST } from './lines.ts'
import type { Read } from './mentions.ts'
import {
  type Context,
  chosen,
  type Findings,
  linesUnder,
  MENTIONS_AT_MOST,
  outlineUnder,
  type Part,
  rangesOf,
  saysSomething,
} from './reading.ts'
import { withBadges } from './with-badges.ts'

/** Places on one page that a landmark may name. */
const BOXES_AT_MOST = 1000

/** What the landmarks of an adapter lead to; null where none does. */
export function* readByLandmarks(page: SitePage, context: Context): Part<Findings | null> {
  const scope = findFirst(context.document, page.scope)[0] ?? context.root
  for (const landmark of page.landmarks) {
    const found: Read[] = []
    let more = 0
    let left = NODES_AT_MOST
    for (const box of findAll(scope, landmark).slice(0, BOXES_AT_MOST)) {
      if (isLeftOut(box, context)) continue
      const part = yield* linesUnder(box, context, left)
      left -= part.nodes
      const [heading, ...lines] = yield* chosen(part.lines, saysSomething)
      const entries = entriesBySite(box, lines, page.entries) ?? loneEntry(lines)
      const room = MENTIONS_AT_MOST - found.length
      const drafts = yield* readEntries(entries, room, { ...context, roles: page.lines, by: 'adapter' })
      more += drafts.more
      for (const draft of drafts.drafts) found.push({ ...draft, landmark, heading: heading?.text ?? null })
    }
    if (found.length === 0) continue
    const { all, outline } = yield* outlineUnder(scope, context)
    const mixed = yield* readMixed(page, scope, context)
    const rest = page.text === false ? [] : yield* readRest(page.text, scope, found, outline.lines, context)
    const whole = yield* withBadges([...found, ...mixed, ...rest], { root: scope, all, lines: outline.lines }, context)
    return { found: whole, more, surface: page.surface, chip: page.chip !== 'none' }
  }
  return null
}

/** A section with one entry may have no wrapper around it. One line alone is its empty state. */
function loneEntry(lines: Line[]): Line[][] {
  return lines.length > 1 ? [lines] : []
}

function isLeftOut(box: Element, context: Context): boolean {
  for (let up: Element | null = box; up !== null; up = up.parentElement) if (context.skip(up)) return true
  return false
}

/** Entries of sections that hold other things too: those whose name alone reads as a credential. */
export function* readMixed(page: SitePage, scope: Element, context: Context): Part<Read[]> {
  const found: Read[] = []
  for (const landmark of page.mixed ?? []) {
    for (const box of findAll(scope, landmark).slice(0, BOXES_AT_MOST)) {
      if (isLeftOut(box, context)) continue
      const [heading, ...lines] = yield* chosen((yield* linesUnder(box, context)).lines, saysSomething)
      const entries = entriesBySite(box, lines, page.entries) ?? loneEntry(lines)
      const { drafts } = yield* readEntries(entries, MENTIONS_AT_MOST, { ...context, roles: page.lines, by: 'adapter' })
      const names = drafts.map((draft) => draft.line)
      const known = new Set((yield* textOf(names, new Set(names), context)).map((one) => one.line))
      for (const draft of drafts) {
        if (known.has(draft.line)) found.push({ ...draft, landmark, heading: heading?.text ?? null })
      }
    }
  }
  return found
}

/** The parts that an adapter names for reading as text; null where it names none. */
export function partsOf(text: SitePage['text'], scope: Element): Element[] | null {
  return typeof text === 'boolean' ? null : text.flatMap((part) => findAll(scope, part))
}

/** The candidate's root, or the parts of it that are named, beside the sections that landmarks have answered for. */
function* readRest(
  text: SitePage['text'],
  scope: Element,
  found: readonly Read[],
  lines: readonly Line[],
  context: Context,
): Part<Read[]> {
  const boxes = new Set(found.map((draft) => draft.landmark).filter((landmark) => landmark !== null))
  const taken = [...boxes].flatMap((landmark) => findAll(scope, landmark)).slice(0, BOXES_AT_MOST)
  const parts = partsOf(text, scope) ?? [scope]
  const isTaken = rangesOf(taken, lines)
  const isInPart = rangesOf(parts, lines)
  const isText = (line: Line, at: number) => saysSomething(line) && isInPart(at) && !isTaken(at)
  return yield* textOf(yield* chosen(lines, isText), new Set(), context)
}
