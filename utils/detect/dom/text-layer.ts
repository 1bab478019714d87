import { type Row, type Run, readingOrder } from '../../documents/layout.ts'
import { rowText } from '../../documents/run-text.ts'

/**
 * The text layer that pdf.js lays over a page's picture: one box a run, placed in percent of the page, in the order of the
 * file and not of reading. Lines, words and columns are told by the places alone, as for a PDF itself.
 */

/** A run of the layer with the node that holds its text. */
type LayerRun = Run & { node: Text }

/** One line of the layer, in reading order; the cells of a table row are parted by tabs. */
export type LayerLine = { text: string; nodes: Text[]; links: string[] }

/** The page is taken for US Letter, points: only ratios count, and other papers differ little. */
const PAGE = { width: 612, height: 792 }
/** Type of a layer that says no size, points. */
const USUAL_SIZE = 10
/** Widths of letters in type sizes where the browser cannot be asked: Helvetica's, by classes of letters. */
const WIDTHS: [RegExp, number][] = [
  [/[ijl.,:;'|!I ]/, 0.25],
  [/[frt()[\]-]/, 0.32],
  [/[mwMW@%]/, 0.86],
  [/[\p{Lu}&+]/u, 0.68],
]
const USUAL_WIDTH = 0.54
/** More runs than a page of print holds. */
const RUNS_AT_MOST = 5000

export function isTextLayer(element: Element): boolean {
  return element.classList.contains('textLayer')
}

/** The lines of a text layer; empty where its runs have no places. Reads styles and, in a browser, boxes. */
export function readTextLayer(layer: Element): LayerLine[] {
  const links = linksOver(layer)
  const scale = scaleOf(layer)
  const runs: LayerRun[] = []
  const walker = layer.ownerDocument.createTreeWalker(layer, 4)
  while (runs.length < RUNS_AT_MOST) {
    const node = walker.nextNode() as Text | null
    if (node === null) break
    const run = node.data.trim() === '' ? null : runOf(node, scale, links)
    if (run !== null) runs.push(run)
  }
  return readingOrder(runs).map(lineOf)
}

function lineOf(row: Row): LayerLine {
  const runs = row.flatMap((segment) => segment.runs as LayerRun[])
  return {
    text: rowText(row).text,
    nodes: runs.map((run) => run.node),
    links: [...new Set(runs.flatMap(({ url }) => (url === null ? [] : [url])))],
  }
}

/** Points to a pixel of the layer as it is shown; null where nothing is shown. */
function scaleOf(layer: Element): number | null {
  const width = layer.getBoundingClientRect?.().width ?? 0
  return width > 0 ? PAGE.width / width : null
}

function runOf(node: Text, scale: number | null, links: readonly Area[]): LayerRun | null {
  const element = node.parentElement
  const left = percent(element, 'left')
  const top = percent(element, 'top')
  if (element === null || left === null || top === null) return null
  const size = sizeOf(element)
  const shown = scale === null ? 0 : element.getBoundingClientRect().width * scale
  const x = (left / 100) * PAGE.width
  const y = PAGE.height - (top / 100) * PAGE.height - size
  const width = shown > 0 ? shown : widthOf(node.data) * size
  const link = links.find((area) => holds(area, left + (width / PAGE.width) * 50, top + (size / PAGE.height) * 50))
  return { text: node.data, x, y, width, size, url: link?.url ?? null, node }
}

/** In type sizes. */
function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? USUAL_WIDTH
  return width
}

/** `--font-height: 11.5px`, in points of the page at its own scale. */
function sizeOf(element: Element): number {
  const said = /--font-height\s{0,9}:\s{0,9}([\d.]{1,9})px/.exec(element.getAttribute('style') ?? '')
  return said?.[1] === undefined ? USUAL_SIZE : Number(said[1])
}

function percent(element: Element | null, side: 'left' | 'top' | 'width' | 'height'): number | null {
  const style = element?.getAttribute('style') ?? ''
  const at = new RegExp(`(?:^|[;\\s])${side}\\s{0,9}:\\s{0,9}(?:calc\\()?(-?[\\d.]{1,12})%`).exec(style)
  return at?.[1] === undefined ? null : Number(at[1])
}

/** Part of the page in percent, with the address that it leads to. */
type Area = { left: number; top: number; width: number; height: number; url: string }

/** Links stand in a layer of their own, beside the text. */
function linksOver(layer: Element): Area[] {
  const anchors = [...(layer.parentElement?.querySelectorAll('.annotationLayer a[href]') ?? [])]
  return anchors.flatMap((anchor) => {
    const box = anchor.closest('section') ?? anchor
    const [left, top, width, height] = (['left', 'top', 'width', 'height'] as const).map((side) => percent(box, side))
    const url = anchor.getAttribute('href')
    if (left == null || top == null || width == null || height == null || url === null) return []
    return [{ left, top, width, height, url }]
  })
}

function holds(area: Area, x: number, y: number): boolean {
  return x >= area.left && x <= area.left + area.width && y >= area.top && y <= area.top + area.height
}
