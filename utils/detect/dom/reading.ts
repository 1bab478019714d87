import type { BadgeAnswer, BadgeFacts } from '../../model/badges.ts'
import type { TextDocument } from '../../model/document.ts'
import type { Mention, Reading } from '../../model/mention.ts'
import { saysNothing } from '../grammar/empty.ts'
import type { PageCache } from './boxes.ts'
import { dropElsewhere } from './elsewhere.ts'
import type { LayerReader } from './layers.ts'
import { type Line, linesOf, NODES_AT_MOST } from './lines.ts'
import type { Found } from './mentions.ts'
import { type Outline, outlineOf } from './outline.ts'
import { makePace, perLine } from './per-line.ts'
import { withRows } from './rows.ts'
import { contains } from './sections.ts'
import type { Layout } from './visible.ts'

/** What a reading asks, null where it only may rest, and what it is told. */
export type Asked = TextDocument | BadgeFacts | null
export type Told = readonly Mention[] | BadgeAnswer | undefined

/** Most mentions of one reading; the rest are only counted (`more`). */
export const MENTIONS_AT_MOST = 200

/** What all parts of one reading go by. */
export type Context = {
  document: Document
  /** Where reading starts when no adapter says so. */
  root: Element
  url: URL
  adapter: string | null
  skip: (element: Element) => boolean
  layout: Layout
  readLayer: LayerReader
  cache: PageCache
  /** The moment before which nothing in `cache` holds. */
  since: number
  /** The page went on beyond what was read. */
  cut: boolean
}
/** A part of a reading, which stops where the whole does. */
export type Part<T> = Generator<Asked, T, Told>
export type Findings = { found: Found[]; more: number; surface: Reading['surface']; chip: boolean }

/** The lines under `root`; at most `maxNodes` nodes are looked at. Returns how many were, too. */
export function* linesUnder(
  root: Element,
  context: Context,
  maxNodes = NODES_AT_MOST,
): Part<{ lines: Line[]; nodes: number }> {
  const { lines, cut, nodes } = yield* linesOf(root, { ...context, maxNodes })
  context.cut ||= cut
  return { lines, nodes }
}

/** The lines under `root`, and those of them that are the candidate's. */
export function* outlineUnder(root: Element, context: Context): Part<{ all: readonly Line[]; outline: Outline }> {
  const { lines } = yield* linesUnder(root, context)
  const outline = yield* dropElsewhere(lines, root)
  const rows = yield* withRows(outline.lines)
  return { all: lines, outline: rows === outline.lines ? outline : yield* outlineOf(rows) }
}

/** Not *None*, not *Nothing here yet*. */
export const saysSomething = perLine((line) => !saysNothing(line.text))

/** `lines.filter(wanted)` with rests. */
export function* chosen(lines: readonly Line[], wanted: (line: Line, index: number) => boolean): Part<Line[]> {
  const found: Line[] = []
  const pace = makePace()
  for (const [index, line] of lines.entries()) {
    if (pace()) yield null
    if (wanted(line, index)) found.push(line)
  }
  return found
}

/** Tells which of `lines` stand in one of `parts`, by their index. Those of a part are a run: all are in the page's order. */
export function rangesOf(parts: readonly (Element | null)[], lines: readonly Line[]): (index: number) => boolean {
  const ranges = parts.flatMap((part) => {
    const isIn = (line: Line) => part !== null && contains(part, line)
    const from = part === null ? -1 : lines.findIndex(isIn)
    return from === -1 ? [] : [{ from, to: lines.findLastIndex(isIn) }]
  })
  return (index) => ranges.some(({ from, to }) => index >= from && index <= to)
}
