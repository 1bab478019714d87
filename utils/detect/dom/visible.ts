import { isInlineTag } from './tags.ts'

/** What a real browser knows about boxes. Where there is no layout, `known` is false and nothing else is asked. */
export type Layout = {
  known: boolean
  inline: (element: Element) => boolean
  /** Children are boxes of their own whatever their name (flex and grid containers). */
  blockifies: (element: Element) => boolean
  /** Line feeds in the text are line ends. */
  keepsBreaks: (element: Element) => boolean
  /** Not rendered at all. */
  gone: (element: Element) => boolean
}

const no = () => false
export const NO_LAYOUT: Layout = { known: false, inline: isInlineTag, blockifies: no, keepsBreaks: no, gone: no }

/** The layout of `document`, or `NO_LAYOUT` for one that is not rendered (a parsed file, linkedom). */
export function layoutOf(document: Document): Layout {
  const view = document.defaultView
  if (view === null || typeof document.documentElement.checkVisibility !== 'function') return NO_LAYOUT
  const style = (element: Element) => view.getComputedStyle(element)
  return {
    known: true,
    // `contents` has no box, so its text flows into the line around it
    inline: (element) => /^(inline|contents|ruby)/.test(style(element).display),
    blockifies: (element) => /flex|grid/.test(style(element).display),
    keepsBreaks: (element) => /^(pre|break-spaces)/.test(style(element).whiteSpace),
    gone: (element) => style(element).display === 'none',
  }
}

/** Smaller than any type that is meant to be read, CSS pixels. */
const LEAST_FONT = 4
/** A clipped "screen reader only" box is one pixel; anything up to this is not seen. */
const LEAST_BOX = 2
/** Boxes around a text that may be such a clip. */
const CLIPS_LOOKED_AT = 4

/**
 * Whether the person can see `text`. True where there is no layout to ask. Catches what résumé stuffing and
 * screen-reader copies use: visibility, opacity, a one-pixel box, a place off the page, tiny type, ink in the colour of
 * the paper.
 */
export function isVisible(text: Text): boolean {
  const element = text.parentElement
  const view = text.ownerDocument.defaultView
  if (element === null || view === null || typeof element.checkVisibility !== 'function') return true
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false })) {
    return false
  }
  // a PDF's text layer is see-through: the picture below it shows the words
  if (element.closest('.textLayer') !== null) return true
  const style = view.getComputedStyle(element)
  if (Number.parseFloat(style.fontSize) < LEAST_FONT || alphaOf(style.color) === 0) return false
  return hasRoom(text, element, view) && style.color !== paperOf(element, view)
}

function hasRoom(text: Text, element: Element, view: Window): boolean {
  const range = text.ownerDocument.createRange()
  range.selectNodeContents(text)
  const own = range.getBoundingClientRect()
  // where it stands when every pane and the page itself are scrolled back to their beginning
  let right = own.right
  let bottom = own.bottom
  for (let box: Element | null = element, up = 0; box !== null; box = box.parentElement, up++) {
    right += Math.max(0, box.scrollLeft)
    bottom += Math.max(0, box.scrollTop)
    if (up >= CLIPS_LOOKED_AT) continue
    const { width, height } = box.getBoundingClientRect()
    if ((width <= LEAST_BOX || height <= LEAST_BOX) && view.getComputedStyle(box).overflow !== 'visible') return false
  }
  return own.width > 0 && own.height > 0 && right > 0 && bottom > 0
}

function alphaOf(color: string): number {
  const alpha = /^rgba\((?:[^,]{1,9},){3} ?([\d.]{1,9})\)$/.exec(color)
  return alpha ? Number(alpha[1]) : 1
}

/** The nearest solid background behind `element`; null where there is none or a picture may be behind. */
function paperOf(element: Element, view: Window): string | null {
  for (let box: Element | null = element, up = 0; box !== null && up < 30; box = box.parentElement, up++) {
    const style = view.getComputedStyle(box)
    if (style.backgroundImage !== 'none') return null
    if (alphaOf(style.backgroundColor) === 1) return style.backgroundColor
    if (alphaOf(style.backgroundColor) > 0) return null
  }
  // a bare page is white, unless it follows the system's dark scheme
  const scheme = view.getComputedStyle(element.ownerDocument.documentElement).colorScheme
  return scheme.includes('dark') ? null : 'rgb(255, 255, 255)'
}
