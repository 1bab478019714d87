import type { Reading } from '../../model/mention.ts'
import { siteFor } from '../sites/hosts.ts'
import { pagesFor } from '../sites/paths.ts'
import type { Site, SitePage } from '../sites/schema.ts'
import type { Anchor } from './anchor.ts'
import { PageCache } from './boxes.ts'
import { readByLandmarks } from './by-landmarks.ts'
import { readGenerally } from './generally.ts'
import type { LayerReader } from './layers.ts'
import { mentionsOf } from './mentions.ts'
import { type Asked, type Context, type Findings, MENTIONS_AT_MOST, type Part, type Told } from './reading.ts'
import { skipper } from './scope.ts'
import { layoutOf } from './visible.ts'

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
