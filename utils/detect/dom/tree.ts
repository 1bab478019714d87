import { tagOf } from './tags.ts'

/** The page as one tree: open shadow roots and frames of the page's own origin are parts of it. */

/** Frames in frames beyond this are left shut: a page may nest them without end. */
const FRAMES_DEEP = 4

/** Where a frame's page stands in the page around it. Noted when the frame is opened: a parsed page has no windows to ask. */
const frames = new WeakMap<Document, Element>()

/** True for elements that may hold another page. */
export function isFrame(element: Element): boolean {
  return /^I?FRAME$/.test(tagOf(element))
}

/** The page in a frame; null where it is of another origin, not loaded, or too deep. */
export function pageInFrame(frame: Element): Document | null {
  let deep = 0
  for (let at: Element | null = frame; at !== null; at = frames.get(at.ownerDocument) ?? null) deep++
  if (deep > FRAMES_DEEP) return null
  try {
    const page = (frame as HTMLIFrameElement).contentDocument
    if (page === null || page === undefined || page.body === null) return null
    frames.set(page, frame)
    return page
  } catch {
    // a browser may refuse by an error what another refuses by null
    return null
  }
}

/** The frame that `document` was opened in; null for the page itself. */
export function frameOf(document: Document): Element | null {
  return frames.get(document) ?? null
}

/** What a reader goes through inside `element`: a frame's page, an open shadow root, or its own children. */
export function firstInside(element: Element): Node | null {
  if (isFrame(element)) return pageInFrame(element)?.body ?? null
  return (element.shadowRoot ?? element).firstChild
}

/** The element around `element`, out of shadow roots and frames; null at the page's own root. */
export function boxAround(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement
  const root = element.parentNode
  if (root === null) return null
  return root.nodeType === 11 ? ((root as ShadowRoot).host ?? null) : (frames.get(element.ownerDocument) ?? null)
}

/** `outer.contains(inner)`, through shadow roots and frames. */
export function encloses(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at !== null; at = hostOf(at)) if (outer.contains(at)) return true
  return false
}

/** The element that holds the tree in which `element` stands: a shadow root's host, a frame; null for the page itself. */
function hostOf(element: Element): Element | null {
  const root = element.getRootNode()
  return root.nodeType === 11 ? ((root as ShadowRoot).host ?? null) : (frames.get(element.ownerDocument) ?? null)
}

/** `element.closest(selector)`, through shadow roots and frames. */
export function closestBox(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at !== null; at = boxAround(at)) if (at.matches(selector)) return at
  return null
}

/** True where `node` stands in `document` now, or in a page of one of its frames. */
export function standsIn(document: Document, node: Node): boolean {
  for (let at: Node | null = node; at !== null; ) {
    if (!at.isConnected) return false
    if (at.ownerDocument === document) return true
    at = at.ownerDocument === null ? null : frameOf(at.ownerDocument)
  }
  return false
}

/** The text nodes under `root` in the page's order, through shadow roots and frames; of elements at most `most` are entered. */
export function* textsIn(root: Element, most: number): Generator<Text> {
  const open: (Node | null)[] = [firstInside(root)]
  let left = most
  while (open.length > 0) {
    const node = open.pop() ?? null
    if (node === null) continue
    open.push(node.nextSibling)
    if (node.nodeType === 3) yield node as Text
    else if (node.nodeType === 1 && left-- > 0) open.push(firstInside(node as Element))
  }
}
