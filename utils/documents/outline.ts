import type { PDFDocumentProxy } from 'pdfjs-dist'

/** A résumé has some ten bookmarks; more than these are not looked at. */
const TITLES_AT_MOST = 500

/** The titles of a PDF's bookmarks, as `titleKey` gives them; empty where it has none. Never throws. */
export async function outlineTitles(pdf: PDFDocumentProxy): Promise<Set<string>> {
  const titles = new Set<string>()
  // a broken outline is no reason not to read the pages
  const open = [...((await pdf.getOutline().catch(() => null)) ?? [])]
  for (let item = open.pop(); item !== undefined && titles.size < TITLES_AT_MOST; item = open.pop()) {
    if (titleKey(item.title) !== '') titles.add(titleKey(item.title))
    open.push(...item.items)
  }
  return titles
}

/** What a bookmark and the line it leads to have in common: their words, without case, numbering and a last colon. */
export function titleKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+/, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ ?[:：]? ?$/u, '')
    .trim()
}
