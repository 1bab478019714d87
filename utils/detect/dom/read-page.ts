import type { Site } from '../sites/schema.ts'
import { readText } from '../text/read-text.ts'
import { type PageReading, readDom } from './read-dom.ts'

export { type Anchor, resolveAnchor } from './anchor.ts'
export { MENTIONS_AT_MOST, type PageReading } from './read-dom.ts'

/**
 * Reads the credentials of the one candidate that a page shows, résumé text included, without rest. See `readDom`.
 * @param url the page's address; @param opts.sites the adapters, by default all.
 */
export function readPage(document: Document, url: URL, opts: { sites?: readonly Site[] } = {}): PageReading {
  const reader = readDom(document, url, opts)
  let step = reader.next()
  while (step.done !== true) step = reader.next(step.value === null ? undefined : readText(step.value))
  return step.value
}
