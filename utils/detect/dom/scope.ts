import { findFirst, selectorOf } from '../sites/find.ts'
import type { SitePage, Strategy } from '../sites/schema.ts'
import { isTableOfPeople } from './elsewhere.ts'

/** The candidate's part of the page: what the first form that knows one finds, else `root`. */
export function scopeOf(
  pages: readonly SitePage[],
  { document, root }: { document: Document; root: Element },
): Element {
  return pages.map((page) => findFirst(document, page.scope)[0]).find((scope) => scope !== undefined) ?? root
}

/** Tells the parts of a page that are not the candidate's, by an adapter's ways to find them. */
export function skipper(strategies: readonly Strategy[]): (element: Element) => boolean {
  if (strategies.length === 0) return isTableOfPeople
  const selector = strategies.map(selectorOf).join(',')
  return (element) => isTableOfPeople(element) || element.matches(selector)
}
