export type Theme = 'light' | 'dark'

/** Red, green, blue and alpha, each 0–1. */
export type Colour = { r: number; g: number; b: number; a: number }

/**
 * A computed colour as the browser writes it: `rgb(…)`, `rgba(…)` or `color(srgb …)`. Null for other spaces, which few
 * pages use for a background: the next clue then decides.
 */
export function parseColour(css: string): Colour | null {
  const [, space, body] = /^(rgba?|color)\(([^)]{1,80})\)$/.exec(css.trim()) ?? []
  if (space === undefined || body === undefined) return null
  const words = body.split(/[\s,/]+/).filter(Boolean)
  if (space === 'color' && words.shift() !== 'srgb') return null
  const [r, g, b, a = 1] = words.map((word) => (word.endsWith('%') ? Number.parseFloat(word) / 100 : Number(word)))
  if (r === undefined || g === undefined || b === undefined || [r, g, b, a].some(Number.isNaN)) return null
  const scale = space === 'color' ? 1 : 255
  return { r: r / scale, g: g / scale, b: b / scale, a }
}

/** Relative luminance, 0–1 (WCAG 2.2). */
export function luminance({ r, g, b }: Colour): number {
  const linear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

/** Luminance at which black and white text contrast equally, (1.05 × 0.05)^½ − 0.05. */
const MIDDLE = 0.179
/** Share of a layer's own colour from which it counts as the ground; below, what lies under it does. */
const OPAQUE = 0.5

function parentOf(element: Element): Element | null {
  const parent = element.parentNode
  return element.parentElement ?? (parent && 'host' in parent ? (parent as ShadowRoot).host : null)
}

/**
 * Whether an element stands on a light or a dark ground: by the nearest opaque background above it, else by the colour
 * of its text (over a picture, or on the bare canvas), else by what the person prefers.
 */
export function themeAt(element: Element): Theme {
  const view = element.ownerDocument.defaultView
  if (!view) return 'light'
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = view.getComputedStyle(at)
    if (style.backgroundImage.includes('url(')) break
    const colour = parseColour(style.backgroundColor)
    if (colour && colour.a >= OPAQUE) return luminance(colour) < MIDDLE ? 'dark' : 'light'
  }
  const ink = parseColour(view.getComputedStyle(element).color)
  if (ink) return luminance(ink) > MIDDLE ? 'dark' : 'light'
  return view.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
