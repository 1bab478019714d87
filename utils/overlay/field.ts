import type { Place } from './page-world.ts'
import type { Box, Field } from './position.ts'

/** Text nodes looked at before and after the mention. What is further away is not in the chip's way. */
const BEFORE = 12
const AFTER = 30
/** Ancestors looked at for the part of the page in which the chip may stand. */
const CLIMB = 12
/** Room that a chip may take to the right of and below its name, px. */
const ROOM = { right: 260, below: 80, above: 30 }
const OBSTACLES = 'img,svg,video,canvas,iframe,button,input,select,textarea,[role="button"]'
const MAX_OBSTACLES = 40

const toBox = ({ left, top, right, bottom }: Box): Box => ({ left, top, right, bottom })

function linesOf(range: Range, node: Node): Box[] {
  range.selectNodeContents(node)
  return [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0).map(toBox)
}

function ancestors(element: Element): Element[] {
  const chain: Element[] = []
  for (let at: Element | null = element; at; at = at.parentElement) chain.push(at)
  return chain
}

function intersect(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  }
}

/**
 * What may be seen of text in an element, and of an absolutely placed box in it. The two differ: a clipping element
 * clips such a box only from its containing block upwards.
 */
function clips(chain: Element[], view: Window): { text: Box; placed: Box } {
  const page = view.document.documentElement
  let text: Box = { left: 0, top: -1e6, right: page.clientWidth, bottom: 1e6 }
  let placed = text
  let contained = false
  for (const element of chain) {
    if (element === page || element === view.document.body) break
    const style = view.getComputedStyle(element)
    contained ||= style.position !== 'static' || style.transform !== 'none' || style.contain.includes('paint')
    if (style.overflowX === 'visible' && style.overflowY === 'visible') continue
    if (style.display === 'inline' || style.display === 'contents') continue
    const box = toBox(element.getBoundingClientRect())
    // What a scroller hides can be scrolled to; only its sides bound what stands in it.
    const part = ['auto', 'scroll'].includes(style.overflowY) ? { ...box, top: -1e6, bottom: 1e6 } : box
    text = intersect(text, part)
    if (contained) placed = intersect(placed, part)
  }
  return { text, placed }
}

/** The smallest ancestor that holds everything that could be in the chip's way. */
function scopeOf(chain: Element[], own: Box[]): Element | undefined {
  const last = own[own.length - 1]
  if (!last) return undefined
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

function textAround(scope: Element, from: Node, own: Node, range: Range): Box[] {
  const boxes: Box[] = []
  for (const [step, most] of [
    ['nextNode', AFTER],
    ['previousNode', BEFORE],
  ] as const) {
    const walker = scope.ownerDocument.createTreeWalker(scope, NodeFilter.SHOW_TEXT)
    walker.currentNode = from
    for (let seen = 0; seen < most; seen++) {
      const node = walker[step]()
      if (!node) break
      if (node !== own && !own.contains(node) && node.nodeValue?.trim()) boxes.push(...linesOf(range, node))
    }
  }
  return boxes
}

/**
 * What a chip at this place has to mind. Null when its text is not shown now. Reads the layout, changes nothing.
 * @param chips boxes of the chips that already stand
 */
export function readField(place: Place, chips: Box[]): Field | null {
  const { element, text } = place
  const view = element.ownerDocument.defaultView
  if (!view) return null
  const range = element.ownerDocument.createRange()
  const node = text ?? element
  const chain = ancestors(element)
  const { text: seen, placed } = clips(chain, view)
  const own = linesOf(range, node)
    .map((box) => intersect(box, seen))
    .filter((box) => box.right > box.left && box.bottom > box.top)
  const scope = scopeOf(chain, own)
  if (!scope) return null
  const edges = { left: placed.left + 4, right: placed.right - 4 }
  const zone = toBox(scope.getBoundingClientRect())
  const obstacles = [...scope.querySelectorAll(OBSTACLES)].slice(0, MAX_OBSTACLES).map((each) => {
    return toBox(each.getBoundingClientRect())
  })
  const others = [...textAround(scope, node, node, range), ...obstacles].filter(
    (box) => box.right > zone.left - 1 && box.bottom - box.top > 1 && !isAround(box, own),
  )
  return { own, others, chips, limits: { ...placed, ...edges } }
}

/** An obstacle that holds the mention itself (a link or button around it) is not in the way of its chip. */
function isAround(box: Box, own: Box[]): boolean {
  return own.some(
    (line) => box.left <= line.left && box.right >= line.right && box.top <= line.top && box.bottom >= line.bottom,
  )
}
