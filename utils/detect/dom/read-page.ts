import { readBadges } from '../badges/read-badges.ts'
import { ALL_SITES } from '../sites/all.ts'
import type { Site } from '../sites/schema.ts'
import { readText } from '../text/read-text.ts'
import { type PageReading, readDom } from './read-dom.ts'
import type { Asked, Told } from './reading.ts'
import { readTextLayer } from './text-layer.ts'

export { type Anchor, resolveAnchor } from './anchor.ts'
export type { PageReading } from './read-dom.ts'
export { MENTIONS_AT_MOST } from './reading.ts'

/**
 * Reads the credentials of the one candidate that a page shows, résumé text included, without rest. See `readDom`.
 * @param url the page's address; @param opts.sites the adapters, by default all.
 */
export function readPage(document: Document, url: URL, opts: { sites?: readonly Site[] } = {}): PageReading {
  const reader = readDom(document, url, { sites: ALL_SITES, readLayer: readTextLayer, ...opts })
  let step = reader.next()
  while (step.done !== true) step = reader.next(answerTo(step.value))
  return step.value
}

/** The answer to what a reading asks. */
export function answerTo(asked: Asked): Told {
  if (asked === null) return undefined
  return 'spots' in asked ? readBadges(asked) : readText(asked)
}
