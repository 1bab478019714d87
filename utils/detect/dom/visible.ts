import { isInlineTag } from './tags.ts'

/** What one look at an element's style tells of its place among lines. */
export type Flow = {
  /** Not rendered at all. */
  gone: boolean
  inline: boolean
  /** Children are boxes of their own whatever their name (flex and grid containers). */
  parts: boolean
}

/** What a real browser knows about boxes. Where there is no layout, `known` is false. */
export type Layout = {
  known: boolean
  /** Asked once for an element: a style is the dearest thing that is read of a page. */
  flow: (element: Element) => Flow
  /** Line feeds in the text are line ends. */
  keepsBreaks: (element: Element) => boolean
}

const GONE: Flow = { gone: true, inline: false, parts: false }
const INLINE: Flow = { gone: false, inline: true, parts: false }
const INLINE_PARTS: Flow = { gone: false, inline: true, parts: true }
const BOX: Flow = { gone: false, inline: false, parts: false }
const BOX_PARTS: Flow = { gone: false, inline: false, parts: true }

export const NO_LAYOUT: Layout = {
  known: false,
  flow: (element) => (isInlineTag(element) ? INLINE : BOX),
  keepsBreaks(element) {
    if (element.closest('pre') !== null) return true
    return /white-space\s{0,9}:\s{0,9}pre/i.test(element.getAttribute('style') ?? '')
  },
}

/** The layout of `document`, or `NO_LAYOUT` for one that is not rendered (a parsed file, linkedom). */
export function layoutOf(document: Document): Layout {
  const view = document.defaultView
  if (view === null || typeof document.documentElement.checkVisibility !== 'function') return NO_LAYOUT
  return {
    known: true,
    flow: (element) => flowOf(view.getComputedStyle(element).display),
    keepsBreaks: (element) => /^(pre|break-spaces)/.test(view.getComputedStyle(element).whiteSpace),
  }
}

function flowOf(display: string): Flow {
  if (display === 'block') return BOX
  if (display === 'none') return GONE
  // `contents` has no box, so its text flows into the line around it
  const inline = /^(inline|contents|ruby)/.test(display)
  const parts = /flex|grid/.test(display)
  return inline ? (parts ? INLINE_PARTS : INLINE) : parts ? BOX_PARTS : BOX
}

/** Smaller than any type that is meant to be read, CSS pixels. */
const LEAST_FONT = 4
/** A clipped "screen reader only" box is one pixel; anything up to this is not seen. */
const LEAST_BOX = 2
/** Fainter ink than this share is not seen, nor is ink of less contrast with its paper. */
const LEAST_INK = 0.1
const LEAST_CONTRAST = 1.1
/** A clip that leaves nothing: half of the box from every side, or a circle of no size. */
const ALL_CLIPPED = /^(?:inset\((?:[5-9]\d|100)(?:\.\d{1,9})?%|circle\(0)/
const BOXES_LOOKED_AT = 30
/** Boxes around a text that may be such a clip. */
const CLIPS_LOOKED_AT = 4

/**
 * Whether the person can see `text`. True where there is no layout to ask. Catches what résumé stuffing and
 * screen-reader copies use: visibility, opacity, clips, a one-pixel box, a place off the page, tiny type, ink in (nearly)
 * the colour of the paper.
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
  if (Number.parseFloat(style.fontSize) < LEAST_FONT || alphaOf(style.color) < LEAST_INK) return false
  return hasRoom(text, element, view) && !isVeiled(element, view) && standsOut(style.color, paperOf(element, view))
}

/** A box around `element` fades or clips all that is in it. */
function isVeiled(element: Element, view: Window): boolean {
  let ink = 1
  for (let box: Element | null = element, up = 0; box !== null && up < BOXES_LOOKED_AT; box = box.parentElement, up++) {
    const { opacity, filter, clipPath, clip } = view.getComputedStyle(box)
    ink *= Number(opacity) * Number(/opacity\(([\d.]{1,9})\)/.exec(filter)?.[1] ?? 1)
    if (ink < LEAST_INK || ALL_CLIPPED.test(clipPath) || /^rect\((?:0px,? ?){4}\)$/.test(clip)) return true
  }
  return false
}

/** By the contrast of WCAG 2.2; on an unknown paper everything stands out. */
function standsOut(ink: string, paper: string | null): boolean {
  const [a, b] = [luminanceOf(ink), paper === null ? null : luminanceOf(paper)]
  if (a === null || b === null) return ink !== paper
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= LEAST_CONTRAST
}

function luminanceOf(color: string): number | null {
  const channels = /^rgba?\((\d{1,3}), (\d{1,3}), (\d{1,3})[,)]/.exec(color)?.slice(1)
  if (channels === undefined) return null
  const [r = 0, g = 0, b = 0] = channels.map((channel) => {
    const share = Number(channel) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
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
  for (let box: Element | null = element, up = 0; box !== null && up < BOXES_LOOKED_AT; box = box.parentElement, up++) {
    const style = view.getComputedStyle(box)
    if (style.backgroundImage !== 'none') return null
    if (alphaOf(style.backgroundColor) === 1) return style.backgroundColor
    if (alphaOf(style.backgroundColor) > 0) return null
  }
  // a bare page is white, unless it follows the system's dark scheme
  const scheme = view.getComputedStyle(element.ownerDocument.documentElement).colorScheme
  return scheme.includes('dark') ? null : 'rgb(255, 255, 255)'
}
