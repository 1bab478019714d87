import type { Run } from '../../documents/layout.ts'
import { fitOf, type Guess, guessesOf } from './layer-widths.ts'

/** A run of a text layer with the nodes that hold its text. `space`: the width of a space in it, points; `sure`: its width is
 * that of the shown box, no estimate. */
export type LayerRun = Run & { nodes: Text[]; space: number; sure: boolean }

type Placed = Run & { nodes: Text[]; guesses: Guess[] }

/** In type sizes: baselines nearer than this are one line. */
const SAME_LINE = 0.35
/** Type of a layer that says no size, points. */
const USUAL_SIZE = 10
/** More letters than a run of print holds. */
const RUN_AT_MOST = 2000
/** More runs than a page of print holds. */
const RUNS_AT_MOST = 2000
/** In points: the same words again nearer than this are drawn twice, to make them bold or give them a shadow. */
const SAME_PLACE = 1
/** Height to width; a sheet of another shape is not laid out. */
const RATIOS = { least: 0.5, usual: 792 / 612, most: 2 }
/** Points, by the height to width from which on a sheet is A4, upright or not. */
const PAPERS: [number, number][] = [
  [1.35, 595],
  [1, 612],
  [0, 792],
]

/** The page in points, and what a pixel of the layer is in them. */
type Sheet = { width: number; height: number; pixel: number }
type Length = { value: number; unit: '%' | 'px' | 'pt' }

/**
 * The runs of `layer` that have places as lines from top to bottom, each from left to right: a list for each direction of
 * writing, turned so that its text runs to the right, that of most letters first. Reads styles and, in a browser, boxes.
 */
export function linesIn(layer: Element): LayerRun[][][] {
  const sheet = sheetOf(layer)
  const links = linksOver(layer, sheet)
  const measure = measureOf(layer)
  const groups = new Map<number, Placed[]>()
  const places = new Map<string, Placed[]>()
  for (const piece of piecesOf(layer)) {
    const style = styleOf(piece.element)
    const left = pointsOf(lengthIn(style, LEFT), sheet.width, sheet)
    const top = pointsOf(lengthIn(style, TOP), sheet.height, sheet)
    const size = sizeIn(style, sheet)
    if (left === null || top === null || size <= 0) continue
    const angle = angleIn(style)
    const guesses = guessesOf(piece.text, style, size, angle === 0 ? measure(piece.element, size) : null)
    const width = guesses[0]?.width ?? 0
    const url = links.find((area) => holds(area, left + width / 2, top + size / 2))?.url ?? null
    const text = piece.text + (piece.space ? ' ' : '')
    const run = { ...turned(left, top, size, angle), text, width, size, url, nodes: piece.nodes, guesses }
    if (isDrawnTwice(run, places)) continue
    const group = groups.get(angle)
    if (group === undefined) groups.set(angle, [run])
    else group.push(run)
  }
  const letters = (runs: Placed[]) => runs.reduce((sum, { text }) => sum + text.length, 0)
  return [...groups.values()].sort((a, b) => letters(b) - letters(a)).map((runs) => fitted(linesOf(runs)))
}

function linesOf(runs: readonly Placed[]): Placed[][] {
  const lines: Placed[][] = []
  for (const run of [...runs].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1)
    const base = line?.[0]
    if (line !== undefined && base !== undefined && base.y - run.y <= SAME_LINE * Math.max(base.size, run.size))
      line.push(run)
    else lines.push([run])
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x))
}

function fitted(lines: readonly Placed[][]): LayerRun[][] {
  const { guess, factor } = fitOf(lines)
  return lines.map((line) =>
    line.map(({ guesses, ...run }) => {
      const { width = 0, space = 0, measured = false } = guesses[guess] ?? guesses[0] ?? {}
      return { ...run, width: width * factor, space: space * factor, sure: measured }
    }),
  )
}

/** A run's element with its text nodes: a viewer's own search parts them. */
type Piece = { element: Element; text: string; nodes: Text[]; space: boolean }

function piecesOf(layer: Element): Piece[] {
  const pieces: Piece[] = []
  const walker = layer.ownerDocument.createTreeWalker(layer, 4)
  for (let node = walker.nextNode(); node !== null && pieces.length < RUNS_AT_MOST; node = walker.nextNode()) {
    const data = (node as Text).data.slice(0, RUN_AT_MOST)
    const element = placedAround(node as Text, layer)
    const last = pieces.at(-1)
    if (element === null) continue
    if (last?.element === element) {
      last.text = (last.text + data).slice(0, RUN_AT_MOST)
      last.nodes.push(node as Text)
    } else if (/\S/.test(data)) pieces.push({ element, text: data, nodes: [node as Text], space: false })
    // a space of its own parts two words, but its width says nothing about cells
    else if (last !== undefined) last.space = true
  }
  return pieces
}

/** The element around `node` that says where it stands; none for the white space between runs. */
function placedAround(node: Text, layer: Element): Element | null {
  for (let at = node.parentElement; at !== null && at !== layer; at = at.parentElement) {
    if (LEFT.test(styleOf(at))) return at
  }
  return null
}

/** Lengths are percents, pixels of the layer as shown, or pixels to be multiplied by a scale (`calc(…)`), which are points. */
const lengthOf = (name: string) =>
  new RegExp(`(?:^|[;\\s])${name}\\s{0,9}:\\s{0,9}([a-z][^;]{0,80}?)?(-?[\\d.]{1,24})(%|px)`)
const LEFT = lengthOf('left')
const TOP = lengthOf('top')
const WIDTH = lengthOf('width')
const HEIGHT = lengthOf('height')
const TYPE = lengthOf('font-size')
const FONT_HEIGHT = lengthOf('--font-height')

const styleOf = (element: Element) => element.getAttribute('style') ?? ''

function lengthIn(style: string, pattern: RegExp): Length | null {
  const [, scaled, value, unit] = pattern.exec(style) ?? []
  if (value === undefined) return null
  return { value: Number(value), unit: unit === '%' ? '%' : scaled === undefined ? 'px' : 'pt' }
}

function pointsOf(length: Length | null, whole: number, sheet: Sheet): number | null {
  if (length === null) return null
  if (length.unit === '%') return (length.value / 100) * whole
  return length.value * (length.unit === 'px' ? sheet.pixel : 1)
}

/** `--font-height` is in points of the page at its own scale; older layers say `font-size`. */
function sizeIn(style: string, sheet: Sheet): number {
  return lengthIn(style, FONT_HEIGHT)?.value ?? pointsOf(lengthIn(style, TYPE), USUAL_SIZE, sheet) ?? USUAL_SIZE
}

/** Whole quarters of a turn, degrees clockwise. */
function angleIn(style: string): number {
  const degrees = Number(/rotate\s{0,9}[:(]\s{0,9}(-?[\d.]{1,9})deg/.exec(style)?.[1] ?? 0)
  return (((Math.round(degrees / 90) * 90) % 360) + 360) % 360
}

/** A place on the page, from its upper left corner, as its group has it: `y` upwards. */
function turned(left: number, top: number, size: number, angle: number): { x: number; y: number } {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
  return { x: left * cos + top * sin, y: left * sin - top * cos - size }
}

function sheetOf(layer: Element): Sheet {
  const page = layer.parentElement ?? layer
  for (const style of [styleOf(layer), styleOf(page)]) {
    const [width, height] = [lengthIn(style, WIDTH), lengthIn(style, HEIGHT)]
    if (width === null || height === null || width.unit !== height.unit || width.unit === '%') continue
    if (width.unit === 'pt') return { width: width.value, height: height.value, pixel: 1 }
    return paper(height.value / width.value, width.value)
  }
  const box = layer.getBoundingClientRect?.()
  if (box !== undefined && box.width > 0 && box.height > 0) return paper(box.height / box.width, box.width)
  const canvas = page.querySelector('canvas')
  return paper(Number(canvas?.getAttribute('height')) / Number(canvas?.getAttribute('width')), null)
}

function paper(shape: number, pixels: number | null): Sheet {
  const ratio = shape >= RATIOS.least && shape <= RATIOS.most ? shape : RATIOS.usual
  const width = PAPERS.find(([least]) => ratio >= least)?.[1] ?? 612
  return { width, height: ratio * width, pixel: pixels === null ? 1 : width / pixels }
}

/** Widths of runs as they are shown, in points; null where nothing is. By the type's size, so that the scale does not
 * matter. */
function measureOf(layer: Element): (element: Element, size: number) => number | null {
  const view = layer.ownerDocument.defaultView
  const { width = 0 } = layer.getBoundingClientRect?.() ?? {}
  if (view === null || width === 0) return () => null
  const zoom = width / ((layer as HTMLElement).offsetWidth || width)
  const pixels = new Map<number, number>()
  return (element, size) => {
    const known = pixels.get(size) ?? zoom * Number.parseFloat(view.getComputedStyle(element).fontSize)
    pixels.set(size, known)
    const shown = (element.getBoundingClientRect().width / known) * size
    return shown > 0 && Number.isFinite(shown) ? shown : null
  }
}

function isDrawnTwice(run: Placed, places: Map<string, Placed[]>): boolean {
  const text = run.text.trim()
  const same = places.get(text) ?? []
  if (same.some(({ x, y }) => Math.abs(x - run.x) <= SAME_PLACE && Math.abs(y - run.y) <= SAME_PLACE)) return true
  same.push(run)
  places.set(text, same)
  return false
}

/** Part of the page in points from its upper left corner, with the address that it leads to. */
type Area = { left: number; top: number; right: number; bottom: number; url: string }

/** Links stand in a layer of their own, beside the text. */
function linksOver(layer: Element, sheet: Sheet): Area[] {
  const anchors = [...(layer.parentElement?.querySelectorAll('.annotationLayer a[href]') ?? [])]
  return anchors.flatMap((anchor) => {
    const style = styleOf(anchor.closest('section') ?? anchor)
    const left = pointsOf(lengthIn(style, LEFT), sheet.width, sheet)
    const top = pointsOf(lengthIn(style, TOP), sheet.height, sheet)
    const width = pointsOf(lengthIn(style, WIDTH), sheet.width, sheet)
    const height = pointsOf(lengthIn(style, HEIGHT), sheet.height, sheet)
    const url = anchor.getAttribute('href')
    if (left === null || top === null || width === null || height === null || url === null) return []
    return [{ left, top, right: left + width, bottom: top + height, url }]
  })
}

function holds(area: Area, x: number, y: number): boolean {
  return x >= area.left && x <= area.right && y >= area.top && y <= area.bottom
}
