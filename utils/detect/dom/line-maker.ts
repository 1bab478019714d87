import { plainText } from '../grammar/names.ts'
import type { Line } from './lines.ts'

/** More than the longest field, so that a cut is seen as one by the grammar of names. */
export const LINE_AT_MOST = 2000

/** Three spaces or a tab set words apart as columns do. */
const GAP = /(\S)(?: {3,40}|[ ]{0,3}\t[ \t]{0,20})(?=\S)/g

/** A line while its parts come in. */
export class LineMaker {
  private parts: string[] = []
  private nodes: Text[] = []
  private links: string[] = []
  private size = 0
  private linkedNodes = 0
  private cells = false

  /** Nothing but white space so far, if anything. */
  get empty(): boolean {
    return this.nodes.length === 0
  }

  /** Text whose spaces the page shows as they are written: wide gaps part cells. */
  addSet(node: Text, data: string, href: string | null): void {
    const set = data.replace(GAP, '$1\t')
    this.cells ||= set.includes('\t')
    this.add(node, set, href)
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
    const text = this.nodes.length === 0 ? '' : this.textOf(this.parts.join(''))
    const { nodes, links } = this
    const linked = this.linkedNodes === nodes.length
    this.parts = []
    this.nodes = []
    this.links = []
    this.size = 0
    this.linkedNodes = 0
    this.cells = false
    return text === '' ? null : { text, nodes, block, level, links, linked, rules: 0, seen, facts: undefined }
  }

  private textOf(raw: string): string {
    if (!this.cells) return plainText(raw)
    const cells = raw.split('\t').map(plainText)
    return cells.filter((cell) => cell !== '').join('\t')
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
