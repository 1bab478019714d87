import type { ChipShape, ChipView } from './chip-view.ts'
import { SHAPES } from './shapes.ts'

const SVG = 'http://www.w3.org/2000/svg'

function drawShape(document: Document, shape: ChipShape): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 12 12')
  svg.setAttribute('aria-hidden', 'true')
  for (const { d, fill, width } of SHAPES[shape]) {
    const path = document.createElementNS(SVG, 'path')
    path.setAttribute('d', d)
    path.setAttribute('fill', fill ? 'currentColor' : 'none')
    if (!fill) {
      path.setAttribute('stroke', 'currentColor')
      path.setAttribute('stroke-width', String(width))
      path.setAttribute('stroke-linecap', 'round')
      path.setAttribute('stroke-linejoin', 'round')
    }
    svg.append(path)
  }
  return svg
}

function textSpan(document: Document, text: string, className?: string): HTMLElement {
  const span = document.createElement('span')
  if (className) span.className = className
  span.textContent = text
  return span
}

/** Draws a view into its button. The label is the button's whole name; the words in it are not said again. */
export function drawChip(document: Document, button: HTMLButtonElement, view: ChipView): void {
  button.setAttribute('aria-label', view.label)
  // Its words are ours, in our language, whichever way the page is written.
  button.dir = 'auto'
  button.lang = view.lang
  button.replaceChildren(
    drawShape(document, view.shape),
    textSpan(document, view.words),
    // The space parts the words for those who speak them to press the button.
    ...(view.relevance === null ? [] : [' ', textSpan(document, view.relevance, 'relevance')]),
  )
}
