import { plainText } from '../grammar/names.ts'
import { type Box, isBox, type PageCache } from './boxes.ts'
import { isTextLayer, type LayerReader, viewerOf } from './layers.ts'
import { LINE_AT_MOST, LineMaker, sameLine } from './line-maker.ts'
import type { Line } from './lines.ts'
import { isTwin, looksColumnar } from './neighbours.ts'
import type { Resting } from './resting.ts'
import { headingLevel, isUnread, tagOf } from './tags.ts'
import { firstInside, isFrame } from './tree.ts'
import type { Layout } from './visible.ts'

export type WalkOptions = {
  skip: (element: Element) => boolean
  layout: Layout
  readLayer: LayerReader
  /** Most nodes looked at. */
  left: number
  cache: PageCache
  /** The moment before which nothing in `cache` holds. */
  since: number
}

/** Nodes between two places to rest. */
const STEPS = 32
/** Deeper trees are not written by people. */
const DEPTH_AT_MOST = 250
/** Among more neighbours than this, boxes that nothing happened to are not asked again whether they are boxes. */
const ASKED_AGAIN_AT_MOST = 500
/** Lines of one text; a log in the page leaves room for what stands behind it. */
const LINES_OF_TEXT_AT_MOST = 20_000
/** A line that is the same as before is looked for among so many of the old ones. */
const OLD_LINES_TRIED = 8

/** What surrounds an element and bears on its lines. */
type Place = { level: number; href: string | null; depth: number; since: number }

/** A box that is being read. */
type Open = {
  element: Element
  root: boolean
  place: Place
  old: Box | undefined
  oldAt: number
  line: LineMaker
  items: Box['items']
  own: number
  height: number
  cut: boolean
  ownClipped: number
  loose: boolean
  tied: boolean
  /** Whether its line feeds are line ends; null = not asked yet. */
  breaks: boolean | null
  askAgain: boolean
}

/** An element whose children are gone through: a box's own, or one inline in it. */
type Level = {
  open: Open
  place: Place
  /** It is the box's own element: its end is the box's. */
  whole: boolean
  /** Its children are boxes whatever they are. */
  parts: boolean
  next: Node | null
  container: Node | null
  previous: Element | null
  /** A text of many lines, and where its next line begins. */
  text: Text | null
  from: number
  lines: number
}

/** A box that stands as it stood, while boxes in it are brought up to date. */
type Visit = { box: Box; at: number; since: number }

/**
 * Goes through all that is under `root` and gives its lines as a tree of boxes. What `cache` holds and nothing has touched
 * is taken as it is. Keeps its own stack: it may rest anywhere (null), and no tree is too deep for it.
 */
export function* walk(root: Element, options: WalkOptions): Resting<Box> {
  const walker = new Walker(root, options)
  for (let steps = 1; walker.step(); steps++) {
    if (steps % STEPS !== 0) continue
    yield null
    walker.mend()
  }
  return walker.result()
}

class Walker {
  private readonly root: Element
  private readonly options: WalkOptions
  private readonly cache: PageCache
  private readonly stack: (Level | Visit)[] = []
  /** Boxes visited: each once, though a page that moves things about while it is read may seem to hold one in itself. */
  private readonly visited = new Set<Box>()
  private left: number

  constructor(root: Element, options: WalkOptions) {
    this.root = root
    this.options = options
    this.cache = options.cache
    this.left = options.left
    const since = Math.max(options.since, this.cache.doubtAround(root))
    const place = { level: 0, href: null, depth: 0, since }
    if (this.update(this.cache.boxOf(root, true), place)) return
    const parts = options.layout.known ? options.layout.flow(root).parts : looksColumnar(root)
    this.open(root, place, parts, true)
  }

  result(): Box {
    const box = this.cache.boxOf(this.root, true)
    if (box === undefined) throw new Error('a root that was not read')
    return box
  }

  /** Does the next small thing; false when all is done. */
  step(): boolean {
    const top = this.stack.at(-1)
    if (top === undefined) return false
    if ('box' in top) this.visit(top)
    else if (top.text !== null) this.nextLine(top, top.text)
    else this.nextNode(top)
    return true
  }

  /** After a rest: a node that was moved away ends the list that it stood in, which has been told as changed. */
  mend(): void {
    for (const level of this.stack) {
      if (!('box' in level) && level.next !== null && level.next.parentNode !== level.container) level.next = null
    }
  }

  /** Takes a box as it stood, or with the boxes in it brought up to date. False where it must be read itself. */
  private update(box: Box | undefined, place: Place): boolean {
    if (box === undefined || !this.holds(box, place)) return false
    const settled = box.inside <= box.settled && box.oldest >= place.since
    if (!settled && (box.tied || this.visited.has(box))) return this.visited.has(box)
    if (settled && box.nodes > this.left) return false
    this.left -= settled ? box.nodes : box.own
    if (settled) return true
    this.visited.add(box)
    this.stack.push({ box, at: 0, since: place.since })
    return true
  }

  private holds(box: Box, { level, href, depth, since }: Place): boolean {
    const deep = box.depth === depth || Math.max(box.depth, depth) + box.height < DEPTH_AT_MOST
    return (
      deep &&
      box.level === level &&
      box.href === href &&
      box.touched <= box.seen &&
      box.seen >= since &&
      !box.cut &&
      !box.loose
    )
  }

  private visit(visit: Visit): void {
    const { box } = visit
    const item = box.items[visit.at++]
    if (item === undefined) {
      this.stack.pop()
      box.settled = this.cache.now
      sum(box)
    } else if (isBox(item)) {
      const { level, href, depth } = item
      const place = { level, href, depth, since: visit.since }
      if (this.update(item, place)) return
      this.open(item.element, place, this.options.layout.flow(item.element).parts, false)
    }
  }

  private open(element: Element, place: Place, parts: boolean, root: boolean): void {
    const old = this.cache.boxOf(element, root)
    const open: Open = {
      element,
      root,
      place,
      old,
      oldAt: 0,
      line: new LineMaker(),
      items: [],
      own: 0,
      height: 0,
      cut: false,
      ownClipped: 0,
      loose: false,
      // without layout, what a box is depends on all that is in it
      tied: !this.options.layout.known,
      breaks: null,
      askAgain: old === undefined || element.childElementCount <= ASKED_AGAIN_AT_MOST,
    }
    if (root && element.shadowRoot) this.cache.follow?.(element.shadowRoot)
    if (isTextLayer(element)) this.readLayer(open)
    this.descend(open, element, place, parts, true)
  }

  private descend(open: Open, element: Element, place: Place, parts: boolean, whole: boolean): void {
    const deep = place.depth > DEPTH_AT_MOST || open.loose
    const next = deep ? null : firstInside(element)
    const container = next?.parentNode ?? null
    const frame = isFrame(element) ? container?.ownerDocument : null
    if (frame) this.cache.follow?.(frame)
    open.height = Math.max(open.height, place.depth - open.place.depth)
    this.stack.push({ open, place, whole, parts, next, container, previous: null, text: null, from: 0, lines: 0 })
  }

  private nextNode(level: Level): void {
    const node = level.next
    if (node === null) {
      this.stack.pop()
      if (level.whole) this.close(level.open)
      return
    }
    if (this.left-- <= 0) {
      level.open.cut = true
      level.next = null
      return
    }
    level.open.own++
    level.next = node.nextSibling
    if (node.nodeType === 3) this.text(level, node as Text)
    else if (node.nodeType === 1) this.element(level, node as Element)
  }

  private element(level: Level, element: Element): void {
    const { open } = level
    if (level.previous !== null && isTwin(level.previous, element)) return
    const tag = tagOf(element)
    if (tag === 'BR' || tag === 'HR') this.endLine(open)
    if (tag === 'HR') open.items.push(null)
    // what a label is of stands beside it, however deep
    if (tag === 'LABEL') open.tied = true
    if (isUnread(element) || this.options.skip(element)) return
    // a button is the page's own word (Show more, Edit), unless the whole heading is one that opens and closes
    if (tag === 'BUTTON' && level.place.level === 0) return
    if (element.shadowRoot) this.cache.follow?.(element.shadowRoot)
    const frame = isFrame(element)
    if (!frame && open.line.empty && firstInside(element) === null) {
      level.previous = null
      return
    }
    const { place } = level
    const inner = {
      level: headingLevel(element) || place.level,
      href: tag === 'A' ? element.getAttribute('href') : place.href,
      depth: place.depth + 1,
      since: Math.max(place.since, this.cache.doubtOf(element)),
    }
    const known = this.cache.boxOf(element, false)
    const sure = !open.askAgain && known !== undefined && this.holds(known, inner)
    const flow = sure ? null : this.options.layout.flow(element)
    if (flow?.gone) return
    level.previous = element
    const inline = flow?.inline === true && !level.parts && !frame && inner.level === open.place.level
    if (!inline) {
      this.endLine(open)
      if (known !== undefined && this.update(known, inner)) {
        open.items.push(known)
        return
      }
    }
    const parts = this.options.layout.known ? (flow ?? this.options.layout.flow(element)).parts : looksColumnar(element)
    if (inline) this.descend(open, element, inner, parts, false)
    else this.open(element, inner, parts, false)
  }

  private text(level: Level, node: Text): void {
    const { open, place } = level
    const { data } = node
    const blank = !/\S/.test(data)
    if (blank && open.line.empty) return
    if (!blank) level.previous = null
    if (data.includes('\n')) open.breaks ??= this.options.layout.keepsBreaks(open.element)
    if (open.breaks !== true || !data.includes('\n')) open.line.add(node, data, place.href)
    else {
      level.text = node
      level.from = 0
      level.lines = 0
    }
  }

  /** One line of a text whose line feeds are line ends. */
  private nextLine(level: Level, node: Text): void {
    const { open, from } = level
    const end = node.data.indexOf('\n', from)
    open.line.addSet(node, node.data.slice(from, end === -1 ? undefined : end), level.place.href)
    level.from = end + 1
    if (end === -1) level.text = null
    else this.endLine(open)
    open.own++
    this.left--
    if (level.text === null) return
    if (this.left < 0) open.cut = true
    else if (++level.lines < LINES_OF_TEXT_AT_MOST) return
    else open.ownClipped++
    level.text = null
  }

  private readLayer(open: Open): void {
    const block = viewerOf(open.element)
    for (const { text, nodes, links, level, wraps, block: parted } of this.options.readLayer(open.element)) {
      const cells = text.split('\t').map(plainText)
      const clean = cells
        .filter((cell) => cell !== '')
        .join('\t')
        .slice(0, LINE_AT_MOST)
      if (clean === '' || nodes.length === 0) continue
      const line = { text: clean, nodes, block, level: open.place.level || level, links, linked: false, rules: 0 }
      this.put(open, { ...line, printed: { wraps, block: parted }, seen: this.cache.now })
      open.own += nodes.length
      open.loose = true
    }
    this.left -= open.own
  }

  private endLine(open: Open): void {
    const line = open.line.end(open.element, open.place.level, this.cache.now)
    if (line !== null) this.put(open, line)
  }

  /** A line that stood there before stays the same object: what is known of it holds. */
  private put(open: Open, line: Line): void {
    const items = open.old?.items ?? []
    const end = Math.min(items.length, open.oldAt + OLD_LINES_TRIED)
    for (let at = open.oldAt; at < end; at++) {
      const item = items[at]
      if (item === null || item === undefined || isBox(item) || !sameLine(item, line)) continue
      open.oldAt = at + 1
      item.seen = line.seen
      open.items.push(item)
      return
    }
    open.items.push(line)
  }

  private close(open: Open): void {
    this.endLine(open)
    const { now } = this.cache
    const { element, place, items, own, height, cut, ownClipped, loose, tied } = open
    const { level, href, depth } = place
    const read = { level, href, depth, items, own, height, cut, ownClipped, loose, tied, seen: now, settled: now }
    for (const item of open.old?.items ?? []) if (isBox(item) && item.holder === open.old) item.holder = null
    const box: Box = open.old ?? {
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
    this.cache.keep(box, open.root)
    const around = this.stack.at(-1)
    if (around !== undefined && !('box' in around)) around.open.items.push(box)
  }
}

/** Brings up to date what a box says of the boxes in it. */
function sum(box: Box): void {
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
