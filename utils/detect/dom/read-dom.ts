import type { TextDocument } from '../../model/document.ts'
import type { Mention, Reading } from '../../model/mention.ts'
import { saysNothing } from '../grammar/empty.ts'
import { ALL_SITES, siteFor } from '../sites/all.ts'
import { findAll, findFirst } from '../sites/find.ts'
import { pagesFor } from '../sites/paths.ts'
import type { Site, SitePage } from '../sites/schema.ts'
import type { Anchor } from './anchor.ts'
import { blocksOf } from './blocks.ts'
import { PageCache } from './boxes.ts'
import { readEntries } from './drafts.ts'
import { dropElsewhere } from './elsewhere.ts'
import { entriesByShape, entriesBySite } from './entries.ts'
import { type Line, linesOf, NODES_AT_MOST } from './lines.ts'
import { type Found, mentionsOf } from './mentions.ts'
import { type Outline, outlineOf } from './outline.ts'
import { documentOf, draftsOf } from './resume.ts'
import { withRows } from './rows.ts'
import { scopeOf, skipper } from './scope.ts'
import { contains, findSections, resumeRoot } from './sections.ts'
import { type Layout, layoutOf } from './visible.ts'

/** What one reading of a page gives: plain data for the background, and the places for the chips. */
export type PageReading = {
  reading: Reading
  anchors: Map<string, Anchor>
  site: Site | null
}

/**
 * A reading under way. It stops where it may rest (`null`), so that a page stays quick, and where it needs the grammar of
 * résumé text (a document): go on with the mentions that the grammar finds there (`readText`), which need not be in the
 * same place.
 */
export type PageReader = Generator<TextDocument | null, PageReading, readonly Mention[] | undefined>

/** Most mentions of one reading; the rest are only counted (`more`). */
export const MENTIONS_AT_MOST = 200
/** Places on one page that a landmark may name. */
const BOXES_AT_MOST = 1000
/** Lines between two places to rest. */
const STEPS = 64

type Context = {
  document: Document
  /** Where reading starts when no adapter says so. */
  root: Element
  url: URL
  adapter: string | null
  skip: (element: Element) => boolean
  layout: Layout
  cache: PageCache
  /** The moment before which nothing in `cache` holds. */
  since: number
  /** The page went on beyond what was read. */
  cut: boolean
}
/** A part of a reading, which stops where the whole does. */
type Part<T> = Generator<TextDocument | null, T, readonly Mention[] | undefined>
type Findings = { found: Found[]; more: number; surface: Reading['surface']; chip: boolean }

export type ReadOptions = {
  /** The adapters, by default all. */
  sites?: readonly Site[]
  /** What is known from earlier readings of the page. */
  cache?: PageCache
  /** Take nothing of before for granted. */
  again?: boolean
}

/**
 * Reads the credentials of the one candidate that a page shows. Changes nothing in the page and asks nothing of the
 * network. An adapter for the page's host sharpens the reading; where it finds nothing, headings and lines are read
 * without it. Never throws for what a page holds.
 * @param url the page's address.
 */
export function* readDom(document: Document, url: URL, options: ReadOptions = {}): PageReader {
  const { sites = ALL_SITES, cache = new PageCache(), again = false } = options
  const site = siteFor(url, sites)
  const pages = site === null ? [] : pagesFor(url, site)
  const root: Element | null = document.body ?? document.documentElement
  if (root === null || (site?.otherPages === 'nothing' && pages.length === 0)) {
    const reading: Reading = { surface: 'page', adapter: site?.id ?? null, mentions: [], more: 0 }
    return { reading, anchors: new Map(), site }
  }
  const context: Context = {
    document,
    root,
    url,
    adapter: site?.id ?? null,
    skip: skipper(site?.leaveOut ?? []),
    layout: layoutOf(document),
    cache,
    since: cache.begin(document, again),
    cut: false,
  }
  const findings = yield* findingsOf(pages, context)
  const { mentions, anchors } = yield* mentionsOf(findings.found.slice(0, MENTIONS_AT_MOST), findings.chip)
  cache.end(again)
  const more = findings.more + Math.max(0, findings.found.length - MENTIONS_AT_MOST)
  const reading: Reading = { surface: findings.surface, adapter: context.adapter, mentions, more }
  if (context.cut) reading.cut = true
  return { reading, anchors, site }
}

function* findingsOf(pages: readonly SitePage[], context: Context): Part<Findings> {
  for (const page of pages) {
    const found = yield* readByLandmarks(page, context)
    if (found !== null) return found
  }
  return yield* readGenerally(pages, context)
}

/** The lines under `root`; at most `maxNodes` nodes are looked at. Returns how many were, too. */
function* read(root: Element, context: Context, maxNodes = NODES_AT_MOST): Part<{ lines: Line[]; nodes: number }> {
  const { lines, cut, nodes } = yield* linesOf(root, { ...context, maxNodes })
  context.cut ||= cut
  return { lines: yield* chosen(lines, (line) => !isEmpty(line)), nodes }
}

const empty = new WeakMap<Line, boolean>()

/** *None*, *Nothing here yet*. Asked of every line in every reading. */
function isEmpty(line: Line): boolean {
  const known = empty.get(line) ?? saysNothing(line.text)
  empty.set(line, known)
  return known
}

function* readByLandmarks(page: SitePage, context: Context): Part<Findings | null> {
  const scope = findFirst(context.document, page.scope)[0] ?? context.root
  for (const landmark of page.landmarks) {
    const found: Found[] = []
    let more = 0
    let left = NODES_AT_MOST
    for (const box of findAll(scope, landmark).slice(0, BOXES_AT_MOST)) {
      if (isLeftOut(box, context)) continue
      const part = yield* read(box, context, left)
      left -= part.nodes
      const [heading, ...lines] = part.lines
      const entries = entriesBySite(box, lines, page.entries) ?? loneEntry(lines)
      const room = MENTIONS_AT_MOST - found.length
      const drafts = yield* readEntries(entries, room, { ...context, roles: page.lines, by: 'adapter' })
      more += drafts.more
      for (const draft of drafts.drafts) found.push({ ...draft, landmark, heading: heading?.text ?? null })
    }
    if (found.length === 0) continue
    const rest = page.text ? yield* readRest(scope, found, context) : []
    return { found: [...found, ...rest], more, surface: page.surface, chip: page.chip !== 'none' }
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

/** No landmark answered: headings, repeated boxes, lines; then what is left of the candidate's part as résumé text. */
function* readGenerally(pages: readonly SitePage[], context: Context): Part<Findings> {
  const root = scopeOf(pages, context)
  const outline = yield* outlineUnder(root, context)
  const { lines } = outline
  const found: Found[] = []
  const handled = new Set<Line>()
  const asText = new Set<Line>()
  let more = 0
  const sections = yield* findSections(outline, root)
  for (const section of sections) {
    yield null
    const content = lines.slice(section.start, section.end)
    const entries = entriesByShape(section.heading, content)
    const target = entries === null ? asText : handled
    for (const line of [section.heading, ...content]) target.add(line)
    const room = MENTIONS_AT_MOST - found.length
    const drafts = yield* readEntries(entries ?? [], room, { ...context, roles: ['name', 'issuer'], by: 'section' })
    more += drafts.more
    for (const draft of drafts.drafts) found.push({ ...draft, landmark: null, heading: section.heading.text })
  }
  const [page] = pages
  if (page === undefined || page.text) {
    const resume = yield* resumeRoot(outline, root)
    const isText = (line: Line) => !handled.has(line) && (asText.has(line) || isWithin(resume, line))
    const ends = new Set(sections.flatMap((section) => lines[section.end - 1] ?? []))
    found.push(...(yield* textOf(yield* chosen(lines, isText), ends, context)))
  }
  const surface = page?.surface ?? (found.length > 0 ? 'resume' : 'page')
  return { found: inOrder(found, lines), more, surface, chip: page?.chip !== 'none' }
}

/** The candidate's lines under `root`. */
function* outlineUnder(root: Element, context: Context): Part<Outline> {
  const { lines } = yield* read(root, context)
  const outline = yield* dropElsewhere(lines, root)
  const rows = yield* withRows(outline.lines)
  return rows === outline.lines ? outline : yield* outlineOf(rows)
}

function isWithin(root: Element | null, line: Line): boolean {
  return root !== null && contains(root, line)
}

/** `lines.filter(wanted)` with rests. */
function* chosen(lines: readonly Line[], wanted: (line: Line) => boolean): Part<Line[]> {
  const found: Line[] = []
  for (const [index, line] of lines.entries()) {
    if (index % STEPS === 0) yield null
    if (wanted(line)) found.push(line)
  }
  return found
}

/** The candidate's root beside the sections that landmarks have answered for. */
function* readRest(scope: Element, found: readonly Found[], context: Context): Part<Found[]> {
  const boxes = new Set(found.map((draft) => draft.landmark).filter((landmark) => landmark !== null))
  const taken = [...boxes].flatMap((landmark) => findAll(scope, landmark)).slice(0, BOXES_AT_MOST)
  const { lines } = yield* outlineUnder(scope, context)
  const isText = (line: Line) => !taken.some((box) => contains(box, line))
  return yield* textOf(yield* chosen(lines, isText), new Set(), context)
}

function* textOf(lines: readonly Line[], ends: ReadonlySet<Line>, context: Context): Part<Found[]> {
  const blocks = yield* blocksOf(lines, ends)
  if (blocks.lines.length === 0) return []
  const document = documentOf(blocks, context.url)
  const mentions = (yield document) ?? []
  const drafts = draftsOf(mentions, document, blocks, context.adapter)
  return drafts.map((draft) => ({ ...draft, landmark: null, heading: null }))
}

function inOrder(found: readonly Found[], lines: readonly Line[]): Found[] {
  const place = new Map(lines.map((line, index) => [line, index]))
  return [...found].sort((a, b) => (place.get(a.line) ?? 0) - (place.get(b.line) ?? 0))
}
