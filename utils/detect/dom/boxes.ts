import type { Line } from './lines.ts'
import { isInlineTag, isUnread, tagOf } from './tags.ts'
import { boxAround } from './tree.ts'

/** The lines of a box, with the rules above its first and its last line. */
export type Flat = { lines: Line[]; from: number; to: number }

/**
 * An element that makes lines of its own, as it was when it was last gone through. Moments are counts of readings
 * (`PageCache.now`).
 */
export type Box = {
  element: Element
  /** What surrounds it and bears on its lines: a heading's level and a link's address. */
  level: number
  href: string | null
  depth: number
  /** Its lines, the boxes in it, and null for each horizontal rule, in document order. */
  items: (Line | Box | null)[]
  /** Nodes looked at directly in it, and in it with all boxes inside. */
  own: number
  nodes: number
  /** Levels of elements in it. */
  height: number
  /** The cap on nodes was met inside. */
  cut: boolean
  /** Texts directly in it that go on beyond the lines that are read of one, and those in it with all boxes inside. */
  ownClipped: number
  clipped: number
  /** Read whenever the box around it is: what it says stands elsewhere too. */
  loose: boolean
  /** Read whenever a box in it has changed: what it holds depends on all that is in it. */
  tied: boolean
  /** When its own nodes were read. */
  seen: number
  /** The earliest `seen` of it and all boxes inside. */
  oldest: number
  /** When something directly in it changed, and when something changed in a box inside. */
  touched: number
  inside: number
  /** When the boxes inside were last brought up to date. */
  settled: number
  /** The last collection of lines that it was part of. */
  collected: number
  /** The box in whose items it is; null for a root, and for what is no box any longer: empty, left out, inline. */
  holder: Box | null
  /** Its lines and those of all boxes in it, as they were last collected; null when they have changed since. */
  flat: Flat | null
}

/** True for a box among a box's items, which are lines and rules besides. */
export function isBox(item: Box['items'][number] | undefined): item is Box {
  return item !== null && item !== undefined && 'items' in item
}

/** Changes told between two readings that are looked at one by one; more make everything unsure. */
const CHANGES_AT_MOST = 5000
/** Of these, how many are asked whether they are of something that is read. */
const LOOKED_AT_MOST = 50
/** Steps up the tree for them. */
const STEPS_AT_MOST = 50_000

/**
 * What is known of a page from earlier readings, so that a change costs what changed. It holds only while somebody tells
 * of every change (`follow` is set, `note` is called); without that each reading begins with nothing.
 *
 * A change of nodes or text makes the box around it unsure. An attribute may bear on the element, all that is in it, and
 * its neighbours; a style sheet on everything. What no observer sees (rules put in by script, media, animations, states
 * such as `:hover`) is found by a reading with `again`, which takes nothing of before for granted.
 */
export class PageCache {
  /** Told each root that was read: the document, open shadow roots, documents of frames. */
  follow: ((root: Node) => void) | null = null
  /** The number of the reading under way. */
  now = 1
  /** Something that is read has changed since the last reading that came to its end. */
  stirred = true
  private boxes = new WeakMap<Element, Box>()
  private roots = new WeakMap<Element, Box>()
  /** Elements about which nothing is sure, with all that they hold, since a moment. */
  private unsure = new WeakMap<Node, number>()
  private allUnsure = 0
  /** All that was read before this moment is read again by a reading with `again`. */
  private horizon: number | null = null
  private rules = ''
  private whole = false
  private attributes = new Set<Element>()
  private contents = new Set<Node>()
  private added = new Set<Node>()
  private steps = 0

  /** Takes in what an observer saw. Cheap: it is called inside the page's own tasks. */
  note(records: readonly MutationRecord[]): void {
    if (this.attributes.size + this.contents.size + this.added.size > CHANGES_AT_MOST) return
    for (const record of records) {
      if (record.type === 'attributes') this.attributes.add(record.target as Element)
      else this.contents.add(record.target)
      if (record.type === 'childList') for (const node of record.addedNodes) this.added.add(node)
    }
  }

  /** Something about `element` changed that no observer sees: a frame has loaded, a style sheet has. */
  doubt(element: Element): void {
    this.attributes.add(element)
  }

  /** Nothing that was read holds any longer. */
  forget(): void {
    this.allUnsure = this.now + 1
  }

  /**
   * A reading begins.
   * @param again true to read everything afresh; what an interrupted reading of this kind has read stays read.
   * @returns the moment before which nothing holds.
   */
  begin(document: Document, again: boolean): number {
    this.now++
    if (this.follow === null) this.allUnsure = this.now
    this.follow?.(document)
    const rules = ruleCounts(document)
    if (rules !== this.rules) this.allUnsure = this.now
    this.rules = rules
    const stirred = this.isStirred()
    this.digest()
    this.stirred = stirred || !this.whole || this.allUnsure === this.now
    this.whole = false
    if (!again) return this.allUnsure
    this.horizon ??= this.now
    return Math.max(this.horizon, this.allUnsure)
  }

  /** The reading has come to its end. */
  end(again: boolean): void {
    this.whole = true
    if (again) this.horizon = null
  }

  boxOf(element: Element, root: boolean): Box | undefined {
    return (root ? this.roots : this.boxes).get(element)
  }

  keep(box: Box, root: boolean): void {
    ;(root ? this.roots : this.boxes).set(box.element, box)
  }

  /** Since when nothing is sure about `element` and all that it holds; 0 where it may be. */
  doubtOf(element: Element): number {
    return this.unsure.get(element) ?? 0
  }

  /** The same, for what stands around `element` as well. */
  doubtAround(element: Element): number {
    let since = 0
    for (let at: Element | null = element; at !== null; at = boxAround(at)) since = Math.max(since, this.doubtOf(at))
    return since
  }

  /** Whether any change is of something that is read: pages stir in their menus, pictures and status lines, too. */
  private isStirred(): boolean {
    const elements = [...this.contents].map(elementOf)
    for (const element of this.attributes) elements.push(boxAround(element))
    return elements.length > LOOKED_AT_MOST || elements.some((element) => element === null || !isLeftOut(element))
  }

  private digest(): void {
    this.steps = 0
    if (this.attributes.size + this.contents.size + this.added.size > CHANGES_AT_MOST) this.allUnsure = this.now
    for (const element of this.attributes) {
      this.unsure.set(element, this.now)
      this.touch(boxAround(element))
      if (isSheet(element)) this.allUnsure = this.now
    }
    for (const node of this.added) {
      this.unsure.set(node, this.now)
      if (isSheet(node)) this.allUnsure = this.now
    }
    for (const node of this.contents) {
      const element = elementOf(node)
      // a document that got another root, a sheet that lost its place
      if (element === null || tagOf(element) === 'STYLE' || tagOf(element) === 'HEAD') this.allUnsure = this.now
      this.touch(element)
    }
    this.attributes.clear()
    this.added.clear()
    this.contents.clear()
  }

  /** Something changed directly in `from`: the box that its text belongs to is unsure, and those around know it. Ends where
   * the same has been told already. */
  private touch(from: Element | null): void {
    let direct = true
    let directInRoot = true
    for (let at = from; at !== null; at = boxAround(at)) {
      if (this.allUnsure === this.now) return
      if (this.steps++ > STEPS_AT_MOST) this.allUnsure = this.now
      const root = this.roots.get(at)
      if (root !== undefined) mark(root, directInRoot, this.now)
      const box = this.boxes.get(at)
      if (box === undefined) continue
      const known = box.touched === this.now || (!direct && box.inside === this.now)
      mark(box, direct, this.now)
      if (known && box.holder !== null) return
      // whether it is a copy of its neighbour, or a table of people, or a box at all, is asked where it stands
      direct = isInlineTag(at) || tagOf(at) === 'TABLE' || box.holder === null
      directInRoot = direct
    }
  }
}

function mark(box: Box, direct: boolean, now: number): void {
  if (direct) box.touched = now
  else box.inside = now
}

/** The element whose content `node` is, or is part of; null for a document. */
function elementOf(node: Node): Element | null {
  return node.nodeType === 1 ? (node as Element) : (node.parentElement ?? (node as ShadowRoot).host ?? null)
}

function isLeftOut(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = boxAround(at)) if (isUnread(at)) return true
  return false
}

function isSheet(node: Node): boolean {
  if (node.nodeType !== 1) return false
  const tag = tagOf(node as Element)
  return tag === 'STYLE' || (tag === 'LINK' && /stylesheet/i.test((node as Element).getAttribute('rel') ?? ''))
}

/** How many rules each style sheet has: scripts put rules in without a change to the document. */
function ruleCounts(document: Document): string {
  const counts: number[] = []
  for (const sheet of [...(document.styleSheets ?? []), ...(document.adoptedStyleSheets ?? [])]) {
    try {
      counts.push(sheet.disabled ? -1 : sheet.cssRules.length)
    } catch {
      // of another origin: may be counted, not read
      counts.push(-2)
    }
  }
  return counts.join()
}
