import { type Box, isBox, type PageCache } from './boxes.ts'
import { isTextLayer, type LayerReader } from './layers.ts'
import { isTwin, looksColumnar } from './neighbours.ts'
import { OpenBox, type Place, sum } from './open-box.ts'
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
/** Lines of one text; a log in the page leaves room for what stands behind it. */
const LINES_OF_TEXT_AT_MOST = 20_000

/** An element whose children are gone through: a box's own, or one inline in it. */
type Level = {
  open: OpenBox
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
    // without layout, what a box is depends on all that is in it
    const open = new OpenBox(element, place, root, !this.options.layout.known, this.cache)
    if (root && element.shadowRoot) this.cache.follow?.(element.shadowRoot)
    if (isTextLayer(element)) this.left -= open.addLayer(this.options.readLayer)
    this.descend(open, element, place, parts, true)
  }

  private descend(open: OpenBox, element: Element, place: Place, parts: boolean, whole: boolean): void {
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
    if (tag === 'BR' || tag === 'HR') open.endLine()
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
      open.endLine()
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
    else open.endLine()
    open.own++
    this.left--
    if (level.text === null) return
    if (this.left < 0) open.cut = true
    else if (++level.lines < LINES_OF_TEXT_AT_MOST) return
    else open.ownClipped++
    level.text = null
  }

  private close(open: OpenBox): void {
    const box = open.close()
    const around = this.stack.at(-1)
    if (around !== undefined && !('box' in around)) around.open.items.push(box)
  }
}
