import type { BadgeAnswer, BadgeFacts } from '../../model/badges.ts'
import type { TextDocument } from '../../model/document.ts'
import type { Mention, Reading } from '../../model/mention.ts'
import { collectBadges } from '../badges/collect.ts'
import { saysNothing } from '../grammar/empty.ts'
import { findAll, findFirst } from '../sites/find.ts'
import { siteFor } from '../sites/hosts.ts'
import { pagesFor } from '../sites/paths.ts'
import type { Site, SitePage } from '../sites/schema.ts'
import type { Anchor } from './anchor.ts'
import { type Blocks, blocksOf } from './blocks.ts'
import { PageCache } from './boxes.ts'
import { areSame, readEntries } from './drafts.ts'
import { dropElsewhere } from './elsewhere.ts'
import { entriesByShape, entriesBySite } from './entries.ts'
import type { LayerReader } from './layers.ts'
import { type Line, linesOf, NODES_AT_MOST } from './lines.ts'
import { type Found, mentionsOf, type Read } from './mentions.ts'
import { type Outline, outlineOf } from './outline.ts'
import { makePace, perLine } from './per-line.ts'
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
 * A reading under way. It stops where it may rest (`null`), so that a page stays quick, where it needs the grammar of
 * résumé text (a document): go on with the mentions that the grammar finds there (`readText`), and where it has facts
 * about badges: go on with what they tell (`readBadges`). Neither need be in the same place.
 */
export type PageReader = Generator<Asked, PageReading, Told>
export type Asked = TextDocument | BadgeFacts | null
export type Told = readonly Mention[] | BadgeAnswer | undefined

/** Most mentions of one reading; the rest are only counted (`more`). */
export const MENTIONS_AT_MOST = 200
/** The grammar of text stops there (`readText`). */
const TEXT_MENTIONS_AT_MOST = 2000
/** Places on one page that a landmark may name. */
const BOXES_AT_MOST = 1000
/** Questions about text of one page whose answers may be used again. */
const QUESTIONS = 8

type Context = {
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
type Part<T> = Generator<Asked, T, Told>
type Findings = { found: Found[]; more: number; surface: Reading['surface']; chip: boolean }

export type ReadOptions = {
  /** The adapters; without any the page is read generally. */
  sites?: readonly Site[]
  /** What is known from earlier readings of the page. */
  cache?: PageCache
  /** Take nothing of before for granted. */
  again?: boolean
  /** Reads the text layers of PDFs; without it their runs are read in the file's order. */
  readLayer?: LayerReader
}

/**
 * Reads the credentials of the one candidate that a page shows. Changes nothing in the page and asks nothing of the
 * network. An adapter for the page's host sharpens the reading; where it finds nothing, headings and lines are read
 * without it. Never throws for what a page holds.
 * @param url the page's address.
 */
export function* readDom(document: Document, url: URL, options: ReadOptions = {}): PageReader {
  const { sites = [], cache = new PageCache(), again = false, readLayer = () => [] } = options
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
    readLayer,
    cache,
    since: cache.begin(document, again),
    cut: false,
  }
  const last = lastFindings.get(cache)
  const same = !again && !cache.stirred && last?.url === url.href
  const findings = same ? last : { ...(yield* findingsOf(pages, context)), url: url.href, cut: context.cut }
  const { mentions, anchors } = yield* mentionsOf(findings.found.slice(0, MENTIONS_AT_MOST), findings.chip)
  lastFindings.set(cache, findings)
  cache.end(again)
  const more = findings.more + Math.max(0, findings.found.length - MENTIONS_AT_MOST)
  const reading: Reading = { surface: findings.surface, adapter: context.adapter, mentions, more }
  if (findings.cut) reading.cut = true
  return { reading, anchors, site }
}

/** What the last reading found: it holds as long as nothing has stirred. */
const lastFindings = new WeakMap<PageCache, Findings & { url: string; cut: boolean }>()

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
  return { lines, nodes }
}

/** Not *None*, not *Nothing here yet*. */
const saysSomething = perLine((line) => !saysNothing(line.text))

function* readByLandmarks(page: SitePage, context: Context): Part<Findings | null> {
  const scope = findFirst(context.document, page.scope)[0] ?? context.root
  for (const landmark of page.landmarks) {
    const found: Read[] = []
    let more = 0
    let left = NODES_AT_MOST
    for (const box of findAll(scope, landmark).slice(0, BOXES_AT_MOST)) {
      if (isLeftOut(box, context)) continue
      const part = yield* read(box, context, left)
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

/** No landmark answered: headings, repeated boxes, lines; then what is left of the candidate's part as résumé text. */
function* readGenerally(pages: readonly SitePage[], context: Context): Part<Findings> {
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

/** The lines under `root`, and those of them that are the candidate's. */
function* outlineUnder(root: Element, context: Context): Part<{ all: readonly Line[]; outline: Outline }> {
  const { lines } = yield* read(root, context)
  const outline = yield* dropElsewhere(lines, root)
  const rows = yield* withRows(outline.lines)
  return { all: lines, outline: rows === outline.lines ? outline : yield* outlineOf(rows) }
}

/** Tells which of `lines` stand in one of `parts`, by their index. Those of a part are a run: all are in the page's order. */
function rangesOf(parts: readonly (Element | null)[], lines: readonly Line[]): (index: number) => boolean {
  const ranges = parts.flatMap((part) => {
    const isIn = (line: Line) => part !== null && contains(part, line)
    const from = part === null ? -1 : lines.findIndex(isIn)
    return from === -1 ? [] : [{ from, to: lines.findLastIndex(isIn) }]
  })
  return (index) => ranges.some(({ from, to }) => index >= from && index <= to)
}

/** `lines.filter(wanted)` with rests. */
function* chosen(lines: readonly Line[], wanted: (line: Line, index: number) => boolean): Part<Line[]> {
  const found: Line[] = []
  const pace = makePace()
  for (const [index, line] of lines.entries()) {
    if (pace()) yield null
    if (wanted(line, index)) found.push(line)
  }
  return found
}

/** Entries of sections that hold other things too: those whose name alone reads as a credential. */
function* readMixed(page: SitePage, scope: Element, context: Context): Part<Read[]> {
  const found: Read[] = []
  for (const landmark of page.mixed ?? []) {
    for (const box of findAll(scope, landmark).slice(0, BOXES_AT_MOST)) {
      if (isLeftOut(box, context)) continue
      const [heading, ...lines] = yield* chosen((yield* read(box, context)).lines, saysSomething)
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
function partsOf(text: SitePage['text'], scope: Element): Element[] | null {
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

function* textOf(lines: readonly Line[], ends: ReadonlySet<Line>, context: Context): Part<Read[]> {
  const { blocks, document, cut } = yield* questionOf(lines, ends, context)
  if (blocks.lines.length === 0) return []
  const told = yield document
  const mentions = told === undefined || 'badges' in told ? [] : told
  // the grammar reads no further than its limit, so nobody knows how many follow
  context.cut ||= cut || mentions.length >= TEXT_MENTIONS_AT_MOST
  const drafts = draftsOf(mentions, document, blocks, context.adapter)
  return drafts.map((draft) => ({ ...draft, landmark: null, heading: null }))
}

/** A question to the grammar. About the same lines it is the same object, so that it need not be asked again. */
type Question = {
  lines: readonly Line[]
  /** When the last of them was read. */
  seen: number
  ends: readonly Line[]
  url: string
  blocks: Blocks
  document: TextDocument
  /** Not all of the lines have room in it. */
  cut: boolean
}
const questions = new WeakMap<PageCache, Question[]>()

function* questionOf(lines: readonly Line[], ends: ReadonlySet<Line>, { url, cache }: Context): Part<Question> {
  const asked = questions.get(cache) ?? []
  const seen = lines.reduce((latest, line) => Math.max(latest, line.seen), 0)
  const isSame = (one: Question) =>
    one.seen === seen && one.url === url.href && areSame(one.ends, [...ends]) && areSame(one.lines, lines)
  const known = asked.find(isSame)
  if (known !== undefined) return known
  const blocks = yield* blocksOf(lines, ends)
  const question = { lines, seen, ends: [...ends], url: url.href, blocks, ...documentOf(blocks, url) }
  questions.set(cache, [question, ...asked].slice(0, QUESTIONS))
  return question
}

function inOrder(found: readonly Read[], lines: readonly Line[]): Read[] {
  const wanted = new Set(found.map(({ line }) => line))
  const place = new Map<Line, number>()
  for (const [index, line] of lines.entries()) if (wanted.has(line)) place.set(line, index)
  return [...found].sort((a, b) => (place.get(a.line) ?? 0) - (place.get(b.line) ?? 0))
}

/** What was found, with what badges tell beside it, in the order of the page; what only its data tell stands last. */
function* withBadges(
  found: readonly Read[],
  lines: { root: Element; all: readonly Line[]; lines: readonly Line[] },
  context: Context,
): Part<Found[]> {
  const { question, cut } = yield* collectBadges({ ...context, ...lines, found })
  context.cut ||= cut
  const told = question === null ? undefined : yield question.facts
  if (question === null || told === undefined || !('badges' in told)) return [...found]
  context.cut ||= told.cut === true
  const { badges, urls } = question.place(told)
  const whole: Found[] = found.map((draft) => {
    const url = urls.get(draft)
    return url === undefined ? draft : { ...draft, mention: { ...draft.mention, url } }
  })
  whole.push(...badges.map((badge) => ({ ...badge, landmark: null, heading: null })))
  const nodeOf = ({ line, before }: Found) => (line ?? before)?.nodes[0]
  const wanted = new Set(whole.map(nodeOf))
  const places = new Map<Text | undefined, number>()
  for (const [index, line] of lines.all.entries()) {
    for (const node of line.nodes) if (wanted.has(node)) places.set(node, index + 1)
  }
  const placeOf = (one: Found) =>
    one.line === null && !one.element ? lines.all.length + 1 : (places.get(nodeOf(one)) ?? 0)
  return whole.sort((a, b) => placeOf(a) - placeOf(b))
}
