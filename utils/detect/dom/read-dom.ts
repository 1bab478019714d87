import type { TextDocument } from '../../model/document.ts'
import type { Mention, PageFile, Reading } from '../../model/mention.ts'
import { saysNothing } from '../grammar/empty.ts'
import { mentionKey } from '../grammar/names.ts'
import { ALL_SITES, siteFor } from '../sites/all.ts'
import { findAll, findFirst, selectorOf } from '../sites/find.ts'
import { pagesFor } from '../sites/paths.ts'
import type { Site, SitePage, Strategy } from '../sites/schema.ts'
import { type Anchor, visibleCopy, wordsOf } from './anchor.ts'
import { blocksOf } from './blocks.ts'
import { entriesByShape, entriesBySite } from './entries.ts'
import { type Draft, readEntry } from './entry.ts'
import { findFiles } from './files.ts'
import { type Line, readLines } from './lines.ts'
import { documentOf, draftsOf, nodeOf } from './resume.ts'
import { withRows } from './rows.ts'
import { contains, dropElsewhere, findSections, isTableOfPeople, resumeRoot } from './sections.ts'
import { isVisible, type Layout, layoutOf } from './visible.ts'

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
/** How sure a reading by each way is; the text grammar says its own. */
const CONFIDENCE = { adapter: 0.97, section: 0.9 }

/** A draft with the way to its section. */
type Found = Draft & { landmark: Strategy | null; heading: string | null }
type Context = {
  document: Document
  /** Where reading starts when no adapter says so. */
  root: Element
  url: URL
  adapter: string | null
  skip: (element: Element) => boolean
  layout: Layout
}
/** A part of a reading, which stops where the whole does. */
type Part<T> = Generator<TextDocument | null, T, readonly Mention[] | undefined>
type Findings = { found: Found[]; more: number; surface: Reading['surface']; chip: boolean }

/**
 * Reads the credentials of the one candidate that a page shows. Changes nothing in the page and asks nothing of the
 * network. An adapter for the page's host sharpens the reading; where it finds nothing, headings and lines are read
 * without it. Never throws for what a page holds.
 * @param url the page's address; @param sites the adapters.
 */
export function* readDom(document: Document, url: URL, sites: readonly Site[] = ALL_SITES): PageReader {
  const site = siteFor(url, sites)
  const pages = site === null ? [] : pagesFor(url, site)
  const root: Element | null = document.body ?? document.documentElement
  if (root === null || (site?.otherPages === 'nothing' && pages.length === 0)) {
    return readingOf([], site, null, [])
  }
  const context: Context = {
    document,
    root,
    url,
    adapter: site?.id ?? null,
    skip: skipper(site?.leaveOut ?? []),
    layout: layoutOf(document),
  }
  const files = yield* filesOf(pages, site, context)
  for (const page of pages) {
    const found = yield* readByLandmarks(page, context)
    if (found !== null) return readingOf(found.found, site, found, files)
  }
  const findings = yield* readGenerally(pages, context)
  return readingOf(findings.found, site, findings, files)
}

/** Nothing is asked of a site that has a notice (docs/ARCHITECTURE.md, decision 8), its files neither. */
function* filesOf(pages: readonly SitePage[], site: Site | null, context: Context): Part<PageFile[]> {
  const candidate = pages.some((page) => page.surface !== 'page')
  return yield* findFiles(scopeOf(pages, context), { ...context, candidate, fetched: site?.notice !== true })
}

/** The candidate's part of the page. */
export function scopeOf(pages: readonly SitePage[], { document, root }: Pick<Context, 'document' | 'root'>): Element {
  return pages.map((page) => findFirst(document, page.scope)[0]).find((scope) => scope !== undefined) ?? root
}

export function skipper(strategies: readonly Strategy[]): (element: Element) => boolean {
  if (strategies.length === 0) return isTableOfPeople
  const selector = strategies.map(selectorOf).join(',')
  return (element) => isTableOfPeople(element) || element.matches(selector)
}

function* readByLandmarks(page: SitePage, context: Context): Part<Findings | null> {
  const scope = findFirst(context.document, page.scope)[0] ?? context.root
  for (const landmark of page.landmarks) {
    const found: Found[] = []
    let more = 0
    for (const box of findAll(scope, landmark)) {
      if (isLeftOut(box, context)) continue
      const [heading, ...lines] = linesOf(box, context)
      const entries = entriesBySite(box, lines, page.entries) ?? loneEntry(lines)
      const drafts = readEntries(entries, page.lines, 'adapter', MENTIONS_AT_MOST - found.length, context)
      more += drafts.more
      for (const draft of drafts.drafts) found.push({ ...draft, landmark, heading: heading?.text ?? null })
    }
    if (found.length === 0) continue
    const rest = page.text ? yield* readRest(scope, found, context) : []
    return { found: [...found, ...rest], more, surface: page.surface, chip: page.chip !== 'none' }
  }
  return null
}

function linesOf(root: Element, context: Context): Line[] {
  return readLines(root, context).filter((line) => !saysNothing(line.text))
}

/** A section with one entry may have no wrapper around it. One line alone is its empty state. */
function loneEntry(lines: Line[]): Line[][] {
  return lines.length > 1 ? [lines] : []
}

function isLeftOut(box: Element, context: Context): boolean {
  for (let up: Element | null = box; up !== null; up = up.parentElement) if (context.skip(up)) return true
  return false
}

function readEntries(
  entries: readonly (readonly Line[])[],
  roles: SitePage['lines'],
  by: 'adapter' | 'section',
  room: number,
  context: Context,
): { drafts: Draft[]; more: number } {
  const drafts: Draft[] = []
  for (const [index, lines] of entries.entries()) {
    if (drafts.length >= room) return { drafts, more: entries.length - index }
    const source = { by, adapter: context.adapter }
    const draft = readEntry(lines, roles, source, CONFIDENCE[by], context.url)
    if (draft !== null) drafts.push(draft)
  }
  return { drafts, more: 0 }
}

/** No landmark answered: headings, repeated boxes, lines; then what is left of the candidate's part as résumé text. */
function* readGenerally(pages: readonly SitePage[], context: Context): Part<Findings> {
  const root = scopeOf(pages, context)
  const lines = withRows(dropElsewhere(linesOf(root, context), root))
  const found: Found[] = []
  const handled = new Set<Line>()
  const asText = new Set<Line>()
  let more = 0
  const sections = findSections(lines, root)
  for (const section of sections) {
    const content = lines.slice(section.start, section.end)
    const entries = entriesByShape(section.heading, content)
    const target = entries === null ? asText : handled
    for (const line of [section.heading, ...content]) target.add(line)
    const room = MENTIONS_AT_MOST - found.length
    const read = readEntries(entries ?? [], ['name', 'issuer'], 'section', room, context)
    more += read.more
    for (const draft of read.drafts) found.push({ ...draft, landmark: null, heading: section.heading.text })
  }
  const [page] = pages
  if (page === undefined || page.text) {
    const resume = resumeRoot(lines, root)
    const text = lines.filter((line) => !handled.has(line) && (asText.has(line) || isWithin(resume, line)))
    const ends = new Set(sections.flatMap((section) => lines[section.end - 1] ?? []))
    found.push(...(yield* textOf(text, ends, context)))
  }
  const surface = page?.surface ?? (found.length > 0 ? 'resume' : 'page')
  return { found: inOrder(found, lines), more, surface, chip: page?.chip !== 'none' }
}

function isWithin(root: Element | null, line: Line): boolean {
  return root !== null && contains(root, line)
}

/** The candidate's root beside the sections that landmarks have answered for. */
function* readRest(scope: Element, found: readonly Found[], context: Context): Part<Found[]> {
  const boxes = new Set(found.map((draft) => draft.landmark).filter((landmark) => landmark !== null))
  const taken = [...boxes].flatMap((landmark) => findAll(scope, landmark))
  const lines = withRows(dropElsewhere(linesOf(scope, context), scope))
  return yield* textOf(
    lines.filter((line) => !taken.some((box) => contains(box, line))),
    new Set(),
    context,
  )
}

function* textOf(lines: readonly Line[], ends: ReadonlySet<Line>, context: Context): Part<Found[]> {
  const blocks = blocksOf(lines, ends)
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

function readingOf(
  found: readonly Found[],
  site: Site | null,
  findings: Findings | null,
  files: PageFile[],
): PageReading {
  const anchors = new Map<string, Anchor>()
  const mentions: Mention[] = []
  const seen = new Map<string, number>()
  const wordCounts = new Map<string, number>()
  const next = (counts: Map<string, number>, key: string) => {
    const count = counts.get(key) ?? 0
    counts.set(key, count + 1)
    return count
  }
  for (const { mention, line, landmark, heading } of found.slice(0, MENTIONS_AT_MOST)) {
    const key = mentionKey(mention, next(seen, mentionKey(mention, 0)))
    const node = nodeOf(line, mention.name)
    if (node === undefined) continue
    const text = visibleCopy(node)
    const words = wordsOf(text)
    const element = text.parentElement ?? line.block
    const ordinal = next(wordCounts, words)
    anchors.set(key, { text, element, words, ordinal, landmark, heading, chip: findings?.chip ?? false })
    const flags: Mention['flags'] = isVisible(text) ? mention.flags : [...mention.flags, 'hidden']
    mentions.push({ ...mention, flags, key })
  }
  const more = (findings?.more ?? 0) + Math.max(0, found.length - MENTIONS_AT_MOST)
  const surface = findings?.surface ?? 'page'
  return { reading: { surface, adapter: site?.id ?? null, mentions, more, files }, anchors, site }
}
