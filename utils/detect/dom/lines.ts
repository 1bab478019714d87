import { plainText } from '../grammar/names.ts'
import { headingLevel, isInlineTag, isUnread, tagOf } from './tags.ts'
import { firstInside, isFrame } from './tree.ts'
import { type Layout, NO_LAYOUT } from './visible.ts'

/** A line as a reader of the page sees it. */
export type Line = {
  /** White space folded, invisible characters gone, at most `LINE_AT_MOST` code units. */
  text: string
  /** The text nodes that it is made of, in order. Never empty. */
  nodes: Text[]
  /** The element that makes it a line: the nearest one that is not inline. */
  block: Element
  /** 1–6 under a heading element, else 0. */
  level: number
  /** Where its text links to, as written in the page. */
  links: string[]
  /** True where the whole line is the text of links. */
  linked: boolean
  /** How many horizontal rules stand above it: they part entries. */
  rules: number
}

export type LineOptions = {
  /** Elements that are left out with all that they hold. */
  skip?: (element: Element) => boolean
  layout?: Layout
  /** Most nodes looked at; a page beyond that is read up to there. */
  maxNodes?: number
}

/** More than the longest field, so that a cut is seen as one by the grammar of names. */
export const LINE_AT_MOST = 2000
/** About ten times the nodes of a long profile. */
export const NODES_AT_MOST = 60_000
/** Runs whose tops differ by less share a line; percent of the page's height. Lines of small print are 1 % apart. */
const SAME_LINE = 0.5
/** Deeper trees are not written by people; also guards the call stack. */
const DEPTH_AT_MOST = 250

/**
 * The text under `root` as lines, in document order. Only reads: text nodes, names, attributes and (with a layout)
 * computed styles. A copy of the same text beside its original (a hidden twin for screen readers) is left out.
 */
export function readLines(root: Element, options: LineOptions = {}): Line[] {
  const reader = new LineReader(options)
  reader.children(root, root, 0, 0)
  reader.end()
  return reader.lines
}

class LineReader {
  readonly lines: Line[] = []
  private readonly skip: (element: Element) => boolean
  private readonly layout: Layout
  private left: number
  private parts: string[] = []
  private nodes: Text[] = []
  private links: string[] = []
  private size = 0
  private linkedNodes = 0
  private rules = 0
  private layer = false
  private top = 0
  private block: Element | null = null
  private level = 0
  private href: string | null = null

  constructor(options: LineOptions) {
    this.skip = options.skip ?? (() => false)
    this.layout = options.layout ?? NO_LAYOUT
    this.left = options.maxNodes ?? NODES_AT_MOST
  }

  /** Closes the line that is open, if it holds any text. */
  end(): void {
    const text = this.nodes.length === 0 ? '' : plainText(this.parts.join(''))
    if (text !== '' && this.block !== null) {
      const linked = this.linkedNodes === this.nodes.length
      this.lines.push({
        text,
        nodes: this.nodes,
        block: this.block,
        level: this.level,
        links: this.links,
        linked,
        rules: this.rules,
      })
    }
    this.parts = []
    this.nodes = []
    this.links = []
    this.size = 0
    this.linkedNodes = 0
    this.block = null
  }

  children(parent: Element, block: Element, level: number, depth: number): void {
    if (depth > DEPTH_AT_MOST) return
    const apart = this.layer ? false : this.layout.known ? this.layout.blockifies(parent) : looksColumnar(parent)
    let previous: Element | null = null
    for (let node = firstInside(parent); node !== null; node = node.nextSibling) {
      if (this.left-- <= 0) return
      if (node.nodeType === 3) {
        this.text(node as Text, block, level)
        if ((node as Text).data.trim() !== '') previous = null
      } else if (node.nodeType === 1) {
        const element = node as Element
        if (previous !== null && !this.layer && isTwin(previous, element)) continue
        if (this.element(element, block, level, depth, apart)) previous = element
      }
    }
  }

  /** Returns false where the element was left out. */
  private element(element: Element, block: Element, level: number, depth: number, apart: boolean): boolean {
    const tag = tagOf(element)
    if (tag === 'BR' || tag === 'HR') this.end()
    if (tag === 'HR') this.rules++
    if (isUnread(element) || this.skip(element)) return false
    // a button is the page's own word (Show more, Edit), unless the whole heading is one that opens and closes
    if (tag === 'BUTTON' && level === 0) return false
    if (this.layout.known && this.layout.gone(element)) return false
    const ownLevel = headingLevel(element) || level
    const outerHref = this.href
    if (tag === 'A') this.href = element.getAttribute('href')
    if (this.layer) this.run(element)
    const inline = this.layer
      ? tag === 'SPAN'
      : !apart && !isFrame(element) && (this.layout.known ? this.layout.inline(element) : isInlineTag(element))
    if (inline && ownLevel === level) this.children(element, block, ownLevel, depth + 1)
    else {
      this.end()
      const outerLayer = this.layer
      this.layer ||= isTextLayer(element)
      this.children(element, element, ownLevel, depth + 1)
      this.end()
      this.layer = outerLayer
    }
    this.href = outerHref
    return true
  }

  /** A run of a PDF's text layer: every run is a box of its own, so its height on the page tells lines apart. */
  private run(element: Element): void {
    const top = Number.parseFloat(
      /top\s{0,9}:\s{0,9}([\d.]{1,12})%/.exec(element.getAttribute('style') ?? '')?.[1] ?? '',
    )
    if (Number.isNaN(top)) return
    if (Math.abs(top - this.top) > SAME_LINE) this.end()
    this.top = top
  }

  private text(node: Text, block: Element, level: number): void {
    if (this.block !== null && this.block !== block) this.end()
    const preformatted = this.layout.known ? this.layout.keepsBreaks(block) : keepsBreaks(block)
    if (!preformatted || !node.data.includes('\n')) {
      this.add(node, node.data, block, level)
      return
    }
    for (const [index, part] of node.data.split('\n').entries()) {
      if (index > 0) this.end()
      this.add(node, part, block, level)
    }
  }

  private add(node: Text, data: string, block: Element, level: number): void {
    if (this.size < LINE_AT_MOST) this.parts.push(data.slice(0, LINE_AT_MOST - this.size))
    this.size += data.length
    if (data.trim() === '') return
    this.nodes.push(node)
    if (this.href !== null) {
      this.linkedNodes++
      if (!this.links.includes(this.href)) this.links.push(this.href)
    }
    this.block = block
    this.level = level
  }
}

/** The text layer that pdf.js lays over a page's picture. */
export function isTextLayer(element: Element): boolean {
  return element.classList.contains('textLayer')
}

/** Without layout: only what the page's own text says. */
function keepsBreaks(block: Element): boolean {
  if (block.closest('pre') !== null) return true
  return /white-space\s{0,9}:\s{0,9}pre/i.test(block.getAttribute('style') ?? '')
}

/** Without layout: a box (not a paragraph) that holds nothing but several inline boxes is most likely a column of them. */
function looksColumnar(parent: Element): boolean {
  if (!/^(DIV|LI|SECTION|ARTICLE|A|SPAN|DD)$/.test(tagOf(parent))) return false
  let boxes = 0
  for (let node = firstInside(parent); node !== null; node = node.nextSibling) {
    if (node.nodeType === 3 && (node as Text).data.trim() !== '') return false
    if (node.nodeType === 1 && (node.textContent ?? '').trim() !== '') {
      if (tagOf(node as Element) !== 'SPAN' && tagOf(node as Element) !== 'A') return false
      boxes++
    }
  }
  return boxes > 1
}

/** Two neighbours with the same text: one for the eye, one for the ear. The first is kept; which is which is told by
 * `aria-hidden` when an anchor is made. */
function isTwin(first: Element, second: Element): boolean {
  const text = second.textContent ?? ''
  if (text.length > LINE_AT_MOST || !isInlineTag(second) || tagOf(first) !== tagOf(second)) return false
  return text.trim() !== '' && plainText(text) === plainText(first.textContent ?? '')
}
