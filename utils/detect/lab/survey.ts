import { dropElsewhere } from '../dom/elsewhere.ts'
import { type Line, linesOf } from '../dom/lines.ts'
import { kindOf, outlineOf } from '../dom/outline.ts'
import { atOnce } from '../dom/resting.ts'
import { withRows } from '../dom/rows.ts'
import { scopeOf, skipper } from '../dom/scope.ts'
import { findSections } from '../dom/sections.ts'
import { tagOf } from '../dom/tags.ts'
import { readTextLayer } from '../dom/text-layer.ts'
import { pageInFrame } from '../dom/tree.ts'
import { layoutOf } from '../dom/visible.ts'
import { findAll } from '../sites/find.ts'
import { siteFor } from '../sites/hosts.ts'
import { pagesFor } from '../sites/paths.ts'
import type { Site, Strategy } from '../sites/schema.ts'
import type { Survey, Tried } from './schema.ts'

/** As in the schema, which brings its library along. */
const HEADINGS_AT_MOST = 200
const HEADING_TEXT = 80

/**
 * What the reader goes by on this page: adapter and form, each way of finding a place with what it finds, headings with
 * what becomes of them. A walk of its own, for the site lab; the reader itself keeps no such account. Changes nothing.
 * @param url the page's address; @param sites the adapters.
 */
export function surveyPage(document: Document, url: URL, sites: readonly Site[]): Survey {
  const site = siteFor(url, sites)
  const pages = site === null ? [] : pagesFor(url, site)
  const root = document.body ?? document.documentElement
  const scope = scopeOf(pages, { document, root })
  const skip = skipper(site?.leaveOut ?? [])
  const { lines } = atOnce(linesOf(scope, { skip, layout: layoutOf(document), readLayer: readTextLayer }))
  const frames = [...scope.querySelectorAll('iframe,frame')]
  const read = frames.filter((frame) => pageInFrame(frame) !== null).length
  const { headings, more } = headingsOf(lines, scope)
  return {
    adapter: site && { id: site.id, name: site.name, lastVerified: site.lastVerified },
    nothingElse: site?.otherPages === 'nothing',
    forms: pages.map((page) => ({
      form: page.form,
      surface: page.surface,
      scope: tried(page.scope, document),
      landmarks: tried(page.landmarks, scope),
    })),
    leaveOut: tried(site?.leaveOut ?? [], document),
    scope: { tag: tagOf(scope).toLowerCase(), lines: lines.length },
    frames: { read, shut: frames.length - read },
    headings,
    moreHeadings: more,
  }
}

function tried(strategies: readonly Strategy[], within: ParentNode): Tried[] {
  return strategies.map((strategy) => ({ strategy, found: findAll(within, strategy).length }))
}

function headingsOf(lines: readonly Line[], scope: Element): { headings: Survey['headings']; more: number } {
  const kept = atOnce(dropElsewhere(lines, scope))
  const sections = atOnce(findSections(atOnce(outlineOf(atOnce(withRows(kept.lines)))), scope))
  // a row is a line of its own; the text that it begins with is the same
  const taken = new Set(sections.map(({ heading }) => heading.nodes[0]))
  const told = new Set(kept.lines)
  const headings = lines.flatMap((line) => {
    const kind = kindOf(line)
    if (kind === null && line.level === 0) return []
    const fate = taken.has(line.nodes[0]) ? 'taken' : told.has(line) ? 'seen' : 'elsewhere'
    return [{ text: line.text.slice(0, HEADING_TEXT), level: line.level, kind, fate } as const]
  })
  return { headings: headings.slice(0, HEADINGS_AT_MOST), more: Math.max(0, headings.length - HEADINGS_AT_MOST) }
}
