import { plainText } from '../grammar/names.ts'
import { type Box, isBox, type PageCache } from './boxes.ts'
import { type LayerReader, viewerOf } from './layers.ts'
import { LINE_AT_MOST, LineMaker, sameLine } from './line-maker.ts'
import type { Line } from './lines.ts'

/** Among more neighbours than this, boxes that nothing happened to are not asked again whether they are boxes. */
const ASKED_AGAIN_AT_MOST = 500
/** A line that is the same as before is looked for among so many of the old ones. */
const OLD_LINES_TRIED = 8

/** What surrounds an element and bears on its lines. */
export type Place = { level: number; href: string | null; depth: number; since: number }

/** A box that is being read. */
export class OpenBox {
  readonly element: Element
  readonly root: boolean
  readonly place: Place
  readonly old: Box | undefined
  readonly line = new LineMaker()
  readonly items: Box['items'] = []
  own = 0
  height = 0
  cut = false
  ownClipped = 0
  loose = false
  tied: boolean
  /** Whether its line feeds are line ends; null = not asked yet. */
  breaks: boolean | null = null
  /** Whether boxes in it that nothing happened to are asked again whether they are boxes. */
  readonly askAgain: boolean
  private oldAt = 0
  private readonly cache: PageCache

  /** @param tied what it is depends on all that is in it. */
  constructor(element: Element, place: Place, root: boolean, tied: boolean, cache: PageCache) {
    this.element = element
    this.root = root
    this.place = place
    this.old = cache.boxOf(element, root)
    this.tied = tied
    this.askAgain = this.old === undefined || element.childElementCount <= ASKED_AGAIN_AT_MOST
    this.cache = cache
  }

  /** Takes in the lines of the text layer that it is. Returns how many nodes they are of. */
  addLayer(readLayer: LayerReader): number {
    const block = viewerOf(this.element)
    for (const { text, nodes, links, level, wraps, block: parted } of readLayer(this.element)) {
      const cells = text.split('\t').map(plainText)
      const clean = cells
        .filter((cell) => cell !== '')
        .join('\t')
        .slice(0, LINE_AT_MOST)
      if (clean === '' || nodes.length === 0) continue
      const line = { text: clean, nodes, block, level: this.place.level || level, links, linked: false, rules: 0 }
      this.put({ ...line, printed: { wraps, block: parted }, seen: this.cache.now })
      this.own += nodes.length
      this.loose = true
    }
    return this.own
  }

  /** Closes the line under way. */
  endLine(): void {
    const line = this.line.end(this.element, this.place.level, this.cache.now)
    if (line !== null) this.put(line)
  }

  /** A line that stood there before stays the same object: what is known of it holds. */
  private put(line: Line): void {
    const items = this.old?.items ?? []
    const end = Math.min(items.length, this.oldAt + OLD_LINES_TRIED)
    for (let at = this.oldAt; at < end; at++) {
      const item = items[at]
      if (item === null || item === undefined || isBox(item) || !sameLine(item, line)) continue
      this.oldAt = at + 1
      item.seen = line.seen
      this.items.push(item)
      return
    }
    this.items.push(line)
  }

  /** Closes it: the box that it was before, if there was one, brought up to date. */
  close(): Box {
    this.endLine()
    const { now } = this.cache
    const { element, place, items, own, height, cut, ownClipped, loose, tied, old } = this
    const { level, href, depth } = place
    const read = { level, href, depth, items, own, height, cut, ownClipped, loose, tied, seen: now, settled: now }
    for (const item of old?.items ?? []) if (isBox(item) && item.holder === old) item.holder = null
    const box: Box = old ?? {
      element,
      nodes: 0,
      clipped: 0,
      oldest: 0,
      touched: 0,
      inside: 0,
      collected: 0,
      flat: null,
      holder: null,
      ...read,
    }
    Object.assign(box, read)
    for (const item of items) if (isBox(item)) item.holder = box
    sum(box)
    this.cache.keep(box, this.root)
    return box
  }
}

/** Brings up to date what a box says of the boxes in it. */
export function sum(box: Box): void {
  box.flat = null
  box.nodes = box.own
  box.clipped = box.ownClipped
  box.oldest = box.seen
  for (const item of box.items) {
    if (!isBox(item)) continue
    box.nodes += item.nodes
    box.oldest = Math.min(box.oldest, item.oldest)
    box.height = Math.max(box.height, item.height + 1)
    if (item.cut) box.cut = true
    box.clipped += item.clipped
  }
}
