import type { PDFPageProxy } from 'pdfjs-dist'
import { DocumentError } from './error.ts'
import type { Run } from './layout.ts'
import { webAddress } from './lines.ts'

/** One page as it is shown: its runs by the direction they are written in, the direction of most text first, each
 * group turned so that its text runs to the right. `height` in points. */
export type Page = { groups: Run[][]; height: number }

type Matrix = [number, number, number, number, number, number]
type Point = { x: number; y: number }
type Box = { left: number; bottom: number; right: number; top: number }
type Link = { url: string; box: Box }
type Item = { str: string; transform: number[]; width: number; height: number }
type Placed = { item: Item; at: Point; angle: number; size: number }

/** In degrees: text that leans less from a right angle is meant straight (scanned pages lean). */
const LEAN = 5
/** In points: the same word drawn again nearer than this is one word, made bold or given a shadow. */
const SAME_PLACE = 1
/** Share of a run's width from which on the whole run is the link's. */
const WHOLE = 0.9
/** Links of a page that are looked at. */
const LINKS_AT_MOST = 500

/** A page's text. Throws `DocumentError('too-large')` beyond `most` runs. */
export async function readPage(page: PDFPageProxy, most: number): Promise<Page> {
  const { transform, height } = page.getViewport({ scale: 1 })
  const shown = (x: number, y: number): Point => {
    const [a, b, c, d, e, f] = transform as Matrix
    // the viewport counts y downwards
    return { x: a * x + c * y + e, y: height - (b * x + d * y + f) }
  }
  const [items, annotations] = await Promise.all([textItems(page, most), page.getAnnotations()])
  const groups = new Map<number, Placed[]>()
  for (const item of items) {
    const placed = place(item, shown)
    if (!Number.isFinite(placed.at.x + placed.at.y)) continue
    const group = groups.get(placed.angle)
    if (group === undefined) groups.set(placed.angle, [placed])
    else group.push(placed)
  }
  const letters = (group: Placed[]) => group.reduce((sum, { item }) => sum + item.str.length, 0)
  const links = linksOf(annotations, shown)
  return {
    groups: [...groups.values()].sort((a, b) => letters(b) - letters(a)).map((group) => runsOf(group, links)),
    height,
  }
}

async function textItems(page: PDFPageProxy, most: number): Promise<Item[]> {
  const reader = page.streamTextContent().getReader()
  const items: Item[] = []
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return items
    for (const item of value.items) {
      if (!('str' in item) || item.str === '') continue
      const last = items.at(-1)
      if (item.str.trim() !== '') items.push({ ...item, transform: item.transform.map(Number) })
      // a space of its own parts two words, but its width says nothing about cells
      else if (last !== undefined) last.str += ' '
    }
    if (items.length > most) {
      const enough = new DocumentError('too-large')
      await reader.cancel(enough)
      throw enough
    }
  }
}

function place(item: Item, shown: (x: number, y: number) => Point): Placed {
  const [a = 0, b = 0, , , e = 0, f = 0] = item.transform
  const at = shown(e, f)
  const to = shown(e + a, f + b)
  const degrees = (Math.atan2(to.y - at.y, to.x - at.x) * 180) / Math.PI
  const straight = Math.round(degrees / 90) * 90
  const angle = Math.abs(degrees - straight) <= LEAN ? straight : Math.round(degrees / LEAN) * LEAN
  return { item, at, angle: (angle + 360) % 360, size: Math.hypot(a, b) || item.height || 1 }
}

function runsOf(group: Placed[], links: Link[]): Run[] {
  const angle = ((group[0]?.angle ?? 0) * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const turn = ({ x, y }: Point): Point => ({ x: x * cos + y * sin, y: y * cos - x * sin })
  const turned = links.map(({ url, box }) => ({ url, box: boxOf(corners(box).map(turn)) }))
  const seen = new Set<string>()
  return group.flatMap(({ item, at, size }) => {
    const run: Run = { text: item.str, ...turn(at), width: item.width, size, url: null }
    return isDrawnTwice(run, seen) ? [] : withLink(run, turned)
  })
}

function isDrawnTwice(run: Run, seen: Set<string>): boolean {
  const key = (dx: number, dy: number) =>
    `${Math.round(run.x / SAME_PLACE) + dx} ${Math.round(run.y / SAME_PLACE) + dy} ${run.text.trim()}`
  for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) if (seen.has(key(dx, dy))) return true
  seen.add(key(0, 0))
  return false
}

/** The run, parted where a link covers only some of its words. */
function withLink(run: Run, links: Link[]): Run[] {
  const middle = run.y + run.size / 3
  for (const { url, box } of links) {
    if (box.bottom > middle || box.top < middle) continue
    const from = Math.max(run.x, box.left)
    const to = Math.min(run.x + run.width, box.right)
    if (to - from >= WHOLE * run.width) return [{ ...run, url }]
    if (to - from < run.size / 2) continue
    const start = wordEdge(run.text, ((from - run.x) / run.width) * run.text.length)
    const end = wordEdge(run.text, ((to - run.x) / run.width) * run.text.length)
    if (start === end) continue
    const rest = links.filter((link) => link.box !== box)
    return [
      ...(start > 0 ? withLink(part(run, 0, start), rest) : []),
      { ...part(run, start, end), url },
      ...(end < run.text.length ? withLink(part(run, end, run.text.length), rest) : []),
    ]
  }
  return [run]
}

/** The end of a word nearest to a place that was measured as if all letters were equally wide. */
function wordEdge(text: string, at: number): number {
  let best = 0
  for (const edge of [...text.matchAll(/\s+|$/g)].flatMap((space) => [space.index, space.index + space[0].length])) {
    if (Math.abs(edge - at) < Math.abs(best - at)) best = edge
  }
  return best
}

function part(run: Run, start: number, end: number): Run {
  const letter = run.width / run.text.length
  return { ...run, text: run.text.slice(start, end), x: run.x + start * letter, width: (end - start) * letter }
}

function linksOf(annotations: unknown[], shown: (x: number, y: number) => Point): Link[] {
  return annotations.slice(0, LINKS_AT_MOST).flatMap((annotation) => {
    const { url, rect } = annotation as { url?: unknown; rect?: unknown }
    const address = webAddress(url)
    if (address === null || !Array.isArray(rect)) return []
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect.map(Number)
    return [{ url: address, box: boxOf([shown(x1, y1), shown(x2, y2)]) }]
  })
}

const corners = ({ left, bottom, right, top }: Box): Point[] => [
  { x: left, y: bottom },
  { x: right, y: bottom },
  { x: left, y: top },
  { x: right, y: top },
]

function boxOf(points: Point[]): Box {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) }
}
