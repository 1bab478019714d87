/**
 * The text layer that pdf.js lays over a page's picture: one box a run, placed in percent of the page, in the order of the
 * file and not of reading.
 */

/** One line of a layer, in reading order; the cells of a table row are parted by tabs. */
export type LayerLine = {
  text: string
  nodes: Text[]
  links: string[]
  /** 1–3 for a heading by its size, 1 the largest; else 0. */
  level: number
  /** The layout lets the line go on in the next one. */
  wraps: boolean
  /** Counts the gaps above it. */
  block: number
}

/** Gives the lines of a layer, none where its runs have no places. Passed in: few pages show a layer, and what reads one
 * is a third of the reader. */
export type LayerReader = (layer: Element) => LayerLine[]

export function isTextLayer(element: Element): boolean {
  return element.classList.contains('textLayer')
}

/** What holds the pages of the document that `layer` shows a page of: a text goes on from one to the next. */
export function viewerOf(layer: Element): Element {
  const page = layer.parentElement
  const viewer = page?.parentElement ?? null
  if (page === null || viewer === null) return layer
  return [...viewer.children].every((child) => child.matches('.page,[data-page-number]')) ? viewer : layer
}
