import { plainText } from '../grammar/names.ts'
import type { Line } from './lines.ts'

/** More than the longest field, so that a cut is seen as one by the grammar of names. */
export const LINE_AT_MOST = 2000

/** A line while its parts come in. */
export class LineMaker {
  private parts: string[] = []
  private nodes: Text[] = []
  private links: string[] = []
  private size = 0
  private linkedNodes = 0

  /** Nothing but white space so far, if anything. */
  get empty(): boolean {
    return this.nodes.length === 0
  }

  add(node: Text, data: string, href: string | null): void {
    if (this.size < LINE_AT_MOST) this.parts.push(data.slice(0, LINE_AT_MOST - this.size))
    this.size += data.length
    if (!/\S/.test(data)) return
    this.nodes.push(node)
    if (href === null) return
    this.linkedNodes++
    if (!this.links.includes(href)) this.links.push(href)
  }

  /** Closes the line; null where it holds no text. */
  end(block: Element, level: number, seen: number): Line | null {
    if (this.size === 0) return null
    const text = this.nodes.length === 0 ? '' : plainText(this.parts.join(''))
    const { nodes, links } = this
    const linked = this.linkedNodes === nodes.length
    this.parts = []
    this.nodes = []
    this.links = []
    this.size = 0
    this.linkedNodes = 0
    return text === '' ? null : { text, nodes, block, level, links, linked, rules: 0, seen }
  }
}

/** True where nothing about the two lines differs. */
export function sameLine(a: Line, b: Line): boolean {
  return (
    a.text === b.text &&
    a.block === b.block &&
    a.level === b.level &&
    a.linked === b.linked &&
    a.printed?.wraps === b.printed?.wraps &&
    a.printed?.block === b.printed?.block &&
    a.nodes.length === b.nodes.length &&
    a.nodes.every((node, index) => node === b.nodes[index]) &&
    a.links.length === b.links.length &&
    a.links.every((link, index) => link === b.links[index])
  )
}
