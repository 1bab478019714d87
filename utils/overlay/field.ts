import type { Job } from './in-slices.ts'
import type { Place } from './page-world.ts'
import { type Box, COMPACT_WIDTH, type Field } from './position.ts'
import { parseColour } from './theme.ts'

/** Text nodes looked at before and after the mention. What is further away is not in the chip's way. */
const BEFORE = 12
const AFTER = 30
/** Ancestors looked at for the part of the page in which the chip may stand. */
const CLIMB = 12
/** Room that a chip may take to the right of, below and above its name, px. */
const ROOM = { right: 260, below: 80, above: 30 }
const OBSTACLES = 'img,svg,video,canvas,iframe,button,input,select,textarea,[role="button"]'
const MAX_OBSTACLES = 40
/** Pictures and controls of one part of the page that are measured. */
const ALL_OBSTACLES = 1000
/** Places between two rests. */
const STEPS = 8
/** What pages make one entry of a list of. */
const ITEMS = 'li,tr,dd,article,[role="listitem"],[role="row"],[role="article"]'
/** A box this small shows nothing: pages keep the copy for screen readers in it. */
const SHOWN = 3
/** Far beyond any page, px: no bound. */
const FAR = 1e7

const toBox = ({ left, top, right, bottom }: Box): Box => ({ left, top, right, bottom })

function intersect(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  }
}

const hasArea = (box: Box) => box.right - box.left > 1 && box.bottom - box.top > 1

/** What an element does to what stands in it. */
type Style = {
  /** Its box where it cuts off what reaches beyond; null where it does not. */
  clip: Box | null
  /** It is the containing block of absolutely placed boxes in it. */
  contains: boolean
  /** Its box where it is painted as one (a card, a tile): what stands in it plainly belongs to it. */
  painted: Box | null
}

function readStyle(element: Element, view: Window): Style {
  const style = view.getComputedStyle(element)
  const inline = style.display === 'inline' || style.display === 'contents'
  const contains = style.position !== 'static' || style.transform !== 'none' || style.contain.includes('paint')
  const clips = !inline && (style.overflowX !== 'visible' || style.overflowY !== 'visible')
  const ground = (parseColour(style.backgroundColor)?.a ?? 1) > 0 || style.boxShadow !== 'none'
  const sides = Number.parseFloat(style.borderLeftWidth) > 0 && Number.parseFloat(style.borderRightWidth) > 0
  const painted = !inline && (ground || sides)
  if (!clips && !painted) return { clip: null, contains, painted: null }
  const box = toBox(element.getBoundingClientRect())
  // What a scroller hides can be scrolled to; only its sides bound what stands in it.
  const scrolls = style.overflowY === 'auto' || style.overflowY === 'scroll'
  return {
    clip: clips ? (scrolls ? { ...box, top: -FAR, bottom: FAR } : box) : null,
    contains,
    painted: painted ? box : null,
  }
}

function ancestors(element: Element): Element[] {
  const chain: Element[] = []
  for (let at: Element | null = element; at; at = at.parentElement) chain.push(at)
  return chain
}

/** The smallest ancestor that holds everything that could be in the chip's way. */
function scopeOf(chain: Element[], last: Box): Element | undefined {
  const near = chain.slice(0, CLIMB)
  return (
    near.find((element) => {
      const rect = element.getBoundingClientRect()
      return (
        rect.left <= last.left + 1 &&
        rect.right >= last.right + ROOM.right &&
        rect.top <= last.top - ROOM.above &&
        rect.bottom >= last.bottom + ROOM.below
      )
    }) ?? near[near.length - 1]
  )
}

/** An obstacle that holds the mention itself (a link or button around it) is not in the way of its chip. */
function isAround(box: Box, own: Box[]): boolean {
  return own.some(
    (line) => box.left <= line.left && box.right >= line.right && box.top <= line.top && box.bottom >= line.bottom,
  )
}

export type ReadField = (place: Place, chips: Box[]) => Field | null

/**
 * A reader of the layout around places. Reads and changes nothing; what it has read it keeps, so it is good for one
 * pass over the chips and no longer. To be prepared before it reads.
 * @param all every place that has a chip: where one mention begins, the item of the one above it ends
 */
export function makeFieldReader(document: Document, all: readonly Place[]): { prepare: () => Job; read: ReadField } {
  const view = document.defaultView
  const page = document.documentElement
  const range = document.createRange()
  const styles = new Map<Element, Style>()
  const lines = new Map<Node, Box[]>()
  const obstacles = new Map<Element, Box[]>()
  const firstLines: Box[] = []

  function styleOf(element: Element): Style {
    const known = styles.get(element)
    if (known) return known
    const read = view ? readStyle(element, view) : { clip: null, contains: false, painted: null }
    styles.set(element, read)
    return read
  }

  /** The line boxes of a node, as far as its nearest ancestors let them be seen. */
  function linesOf(node: Node): Box[] {
    const known = lines.get(node)
    if (known) return known
    range.selectNodeContents(node)
    let boxes = [...range.getClientRects()].map(toBox)
    const near = (node instanceof Element ? ancestors(node) : node.parentElement ? ancestors(node.parentElement) : [])
      .filter((element) => element !== page && element !== document.body)
      .slice(0, 4)
    for (const element of near) {
      const { clip } = styleOf(element)
      if (clip && (clip.right - clip.left < SHOWN || clip.bottom - clip.top < SHOWN)) boxes = []
      else if (clip) boxes = boxes.map((box) => intersect(box, clip))
    }
    const shown = boxes.filter(hasArea)
    lines.set(node, shown)
    return shown
  }

  function textAround(scope: Element, from: Node): Box[] {
    const boxes: Box[] = []
    for (const [step, most] of [
      ['nextNode', AFTER],
      ['previousNode', BEFORE],
    ] as const) {
      const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT)
      walker.currentNode = from
      for (let seen = 0; seen < most; seen++) {
        const node = walker[step]()
        if (!node) break
        if (node !== from && !from.contains(node) && node.nodeValue?.trim()) boxes.push(...linesOf(node))
      }
    }
    return boxes
  }

  /** What may be seen of an absolutely placed box: a clipping element cuts it only from its containing block upwards. */
  function limitsOf(chain: Element[]): Box {
    let limits: Box = { left: 0, top: -FAR, right: page.clientWidth, bottom: FAR }
    let contained = false
    for (const element of chain) {
      if (element === page || element === document.body) break
      const { clip, contains } = styleOf(element)
      contained ||= contains
      if (clip && contained) limits = intersect(limits, clip)
    }
    return { ...limits, left: limits.left + 4, right: limits.right - 4 }
  }

  /** The painted box that the mention stands in, if it is more than a tile around the name itself. */
  function frameOf(chain: Element[], own: Box[], limits: Box): Box {
    const width = Math.max(...own.map((box) => box.right)) - Math.min(...own.map((box) => box.left))
    for (const element of chain) {
      if (element === page || element === document.body) break
      const { painted } = styleOf(element)
      if (painted && painted.right - painted.left > width + COMPACT_WIDTH) return intersect(limits, painted)
    }
    return limits
  }

  function* prepare(): Job {
    for (const [index, { element, text }] of all.entries()) {
      if (index % STEPS === 0) yield
      firstLines.push(...linesOf(text ?? element).slice(0, 1))
    }
  }

  /** The pictures and controls of a part of the page: many mentions share one. */
  function obstaclesIn(scope: Element): Box[] {
    const known = obstacles.get(scope)
    if (known) return known
    const found = [...scope.querySelectorAll(OBSTACLES)].slice(0, ALL_OBSTACLES)
    const boxes = found.map((each) => toBox(each.getBoundingClientRect())).filter(hasArea)
    obstacles.set(scope, boxes)
    return boxes
  }

  /** Those that could be in the way of a chip of `last`. */
  function obstaclesNear(scope: Element, last: Box): Box[] {
    const near = obstaclesIn(scope).filter(
      (box) => box.bottom >= last.top - ROOM.above && box.top <= last.bottom + ROOM.below,
    )
    return near.slice(0, MAX_OBSTACLES)
  }

  function floorOf(element: Element, last: Box): number {
    const item = element.closest(ITEMS)?.getBoundingClientRect().bottom ?? FAR
    const next = firstLines.filter((line) => line.top >= last.bottom - SHOWN && line.left < last.right)
    return Math.min(item, ...next.map((line) => line.top))
  }

  const read: ReadField = ({ element, text }, chips) => {
    const node = text ?? element
    const chain = ancestors(element)
    const own = linesOf(node)
    const last = own[own.length - 1]
    const scope = last && scopeOf(chain, last)
    if (!scope) return null
    const limits = limitsOf(chain)
    const others = [...textAround(scope, node), ...obstaclesNear(scope, last)].filter((box) => !isAround(box, own))
    return { own, others, chips, limits, floor: floorOf(element, last), frame: frameOf(chain, own, limits) }
  }
  return { prepare, read }
}
