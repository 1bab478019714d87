import { type Box, PageCache } from './boxes.ts'
import type { LayerReader } from './layers.ts'
import type { Facts } from './per-line.ts'
import { atOnce, type Resting } from './resting.ts'
import { type Layout, NO_LAYOUT } from './visible.ts'
import { walk } from './walk.ts'

/** A line as a reader of the page sees it. */
export type Line = {
  /** White space folded, invisible characters gone, at most `LINE_AT_MOST` code units. */
  text: string
  /** The text nodes that it is made of, in order. Never empty. */
  nodes: Text[]
  /** The element that makes it a line: the nearest one that is not inline. */
  block: Element
  /** 1–6 under a heading element, else 0. */
  level: number
  /** Where its text links to, as written in the page. */
  links: string[]
  /** True where the whole line is the text of links. */
  linked: boolean
  /** How many horizontal rules stand above it: they part entries. */
  rules: number
  /** Set for a line of a printed page, told by places: whether the layout lets it go on in the next one, and how many gaps
   * stand above it on its page. */
  printed?: { wraps: boolean; block: number }
  /** The reading (`PageCache.now`) that last found it so. A line that stays the same stays the same object. */
  seen: number
  facts?: Facts | undefined
}

export type LineOptions = {
  /** Elements that are left out with all that they hold. */
  skip?: (element: Element) => boolean
  layout?: Layout
  /** Reads the text layers of PDFs; without it their runs are read in the file's order. */
  readLayer?: LayerReader
  /** Most nodes looked at; a page beyond that is read up to there. */
  maxNodes?: number
  /** What is known from earlier readings. */
  cache?: PageCache
  /** The moment before which nothing in `cache` holds. */
  since?: number
}

export type Lines = {
  lines: Line[]
  /** The page went on beyond `maxNodes`, or a text in it beyond the lines that are read of one. */
  cut: boolean
  /** How many were looked at. */
  nodes: number
}

/** About ten times the nodes of a long profile. */
export const NODES_AT_MOST = 60_000

/**
 * The text under `root` as lines, in document order. Only reads: text nodes, names, attributes and (with a layout)
 * computed styles. A copy of the same text beside its original (a hidden twin for screen readers) is left out. May rest
 * (null) on the way; a page that changes meanwhile is read as it comes.
 */
export function* linesOf(root: Element, options: LineOptions = {}): Resting<Lines> {
  const box = yield* walk(root, {
    skip: options.skip ?? (() => false),
    layout: options.layout ?? NO_LAYOUT,
    readLayer: options.readLayer ?? (() => []),
    left: options.maxNodes ?? NODES_AT_MOST,
    cache: options.cache ?? new PageCache(),
    since: options.since ?? Number.POSITIVE_INFINITY,
  })
  const lines: Line[] = []
  collect(box, { lines, rules: 0, number: ++collections })
  return { lines, cut: box.cut || box.clipped > 0, nodes: box.nodes }
}

/** `linesOf` without a rest. */
export function readLines(root: Element, options: LineOptions = {}): Line[] {
  return atOnce(linesOf(root, options)).lines
}

/** Boxes with more lines keep them together. */
const FEW = 16

let collections = 0

type Collection = { lines: Line[] /** So far. */; rules: number; number: number }

/** Adds the lines of a box and of all boxes in it, each once, numbered by the rules above them. */
function collect(box: Box, into: Collection): void {
  const { lines } = into
  const { flat } = box
  if (flat !== null && flat.from === into.rules) {
    for (const line of flat.lines) lines.push(line)
    into.rules = flat.to
    return
  }
  const from = into.rules
  const start = lines.length
  box.collected = into.number
  for (const item of box.items) {
    if (item === null) into.rules++
    else if ('items' in item) {
      if (item.collected !== into.number) collect(item, into)
    } else {
      item.rules = into.rules
      lines.push(item)
    }
  }
  const own = lines.length - start
  box.flat = own > FEW ? { lines: lines.slice(start), from, to: into.rules } : null
}
