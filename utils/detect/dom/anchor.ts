import { plainText } from '../grammar/names.ts'
import { findAll } from '../sites/find.ts'
import type { Strategy } from '../sites/schema.ts'
import { standsIn, textsIn } from './tree.ts'
import { isVisible } from './visible.ts'

/** Where a mention's name stands, and how to find that place again after the page has drawn itself anew. */
export type Anchor = {
  /** The text node of the name, or of its beginning; null where a picture or a link without words stands for it. */
  text: Text | null
  element: Element
  /** The node's text, plain; of a picture or link what it is and where it leads. */
  words: string
  /** 0 for the first mention of the reading with these words, 1 for the next. */
  ordinal: number
  /** The adapter's landmark of the section, where one was used. */
  landmark: Strategy | null
  /** The heading that the mention stood under, plain. */
  heading: string | null
  /** May a chip stand here. */
  chip: boolean
}

/** Most elements looked at to find one lost anchor. */
const SEARCH_AT_MOST = 30_000
/** Code units of a node's text that are read, and that are kept, to know it again. */
const WORDS_FROM = 2000
const WORDS_AT_MOST = 400

/** Of two copies of a name, the one for the eye. */
export function visibleCopy(text: Text): Text {
  if (isVisible(text) && text.parentElement?.closest('[aria-hidden=true]') !== null) return text
  const own = text.parentElement
  const twin = own?.nextElementSibling?.firstChild
  if (twin?.nodeType !== 3 || wordsOf(twin as Text) !== wordsOf(text)) return text
  const marked = twin.parentElement?.getAttribute('aria-hidden') === 'true'
  return marked || !isVisible(text) ? (twin as Text) : text
}

/** The place of `anchor` where it is still the same node and says the same; else null. */
export function standingPlace(document: Document, anchor: Anchor): { element: Element; text: Text | null } | null {
  const { text, words, element } = anchor
  if (text === null) return standsIn(document, element) && labelOf(element) === words ? { element, text } : null
  return standsIn(document, text) && says(text, words) ? { element: text.parentElement ?? element, text } : null
}

/**
 * The place of `anchor` in `document` now: the same node while it still says the same, else a node with the same words
 * in the same section (by landmark or heading), the ordinal-th of them. Null when the page no longer says them.
 */
export function resolveAnchor(document: Document, anchor: Anchor): { element: Element; text: Text | null } | null {
  const standing = standingPlace(document, anchor)
  if (standing !== null) return standing
  if (anchor.text === null) return findPicture(document, anchor)
  const roots = anchor.landmark === null ? [] : findAll(document, anchor.landmark)
  for (const root of [...roots, document.body]) {
    const found = search(root, anchor)
    if (found !== null) return { element: found.parentElement ?? root, text: found }
  }
  return null
}

/** The ordinal-th element that is the same and leads to the same place. */
function findPicture(document: Document, { element, words, ordinal }: Anchor): { element: Element; text: null } | null {
  const alike = [...document.querySelectorAll(element.tagName)].filter((one) => labelOf(one) === words)
  const found = alike[ordinal] ?? alike.at(-1)
  return found === undefined ? null : { element: found, text: null }
}

/** What a picture, link or frame is known by again: where it leads, what it shows, what stands in its place. */
export function labelOf(element: Element): string {
  const names = ['href', 'src', 'alt', 'data-share-badge-id']
  return names.map((name) => (element.getAttribute(name) ?? '').slice(0, WORDS_AT_MOST)).join(' ')
}

/** The beginning of a node's text, plain: enough to know it again. */
export function wordsOf(text: Text): string {
  return plainText(text.data.slice(0, WORDS_FROM)).slice(0, WORDS_AT_MOST)
}

function says(text: Text, words: string): boolean {
  return wordsOf(text) === words
}

function search(root: Element, anchor: Anchor): Text | null {
  const found: Text[] = []
  // text before the heading is not the section's; where the heading is gone, the whole root is looked at
  let below = anchor.heading === null
  const above: Text[] = []
  for (const text of textsIn(root, SEARCH_AT_MOST)) {
    if (anchor.heading !== null && says(text, anchor.heading)) below = true
    else if (says(text, anchor.words) && !isCopy(text)) (below ? found : above).push(text)
  }
  const places = found.length > 0 ? found : above
  return places[anchor.ordinal] ?? places.at(-1) ?? null
}

/** The second of two copies is not a place of its own. */
function isCopy(text: Text): boolean {
  const before = text.parentElement?.previousElementSibling?.firstChild
  return before?.nodeType === 3 && wordsOf(before as Text) === wordsOf(text)
}
