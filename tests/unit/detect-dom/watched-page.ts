import { PageCache } from '../../../utils/detect/dom/boxes.ts'
import { pageOf } from './page.ts'

/**
 * A page with an observer. The parser's own observers name wrong targets, so what is done to the page is done here, and
 * told as a browser tells it: only of what stands in the page, with the node whose children, text or attribute changed.
 */
export class WatchedPage {
  readonly document: Document
  readonly cache = new PageCache()
  private records: MutationRecord[] = []

  constructor(body: string) {
    this.document = pageOf(body)
    this.cache.follow = () => {}
  }

  first(selector: string): HTMLElement {
    const found = this.document.querySelector(selector)
    if (found === null) throw new Error(`no ${selector}`)
    return found as HTMLElement
  }

  insert(parent: Element, node: Node, before: Node | null = null): void {
    if (node.parentNode !== null) this.remove(node)
    parent.insertBefore(node, before)
    this.tell('childList', parent, [node])
  }

  append(parent: Element, ...nodes: (Node | string)[]): void {
    for (const node of nodes) {
      this.insert(parent, typeof node === 'string' ? this.document.createTextNode(node) : node)
    }
  }

  remove(node: Node): void {
    const parent = node.parentNode
    parent?.removeChild(node)
    if (parent !== null) this.tell('childList', parent)
  }

  /** Puts text in the place of all that is in `element`. */
  setText(element: Element, text: string): void {
    for (const node of [...element.childNodes]) this.remove(node)
    this.append(element, text)
  }

  setData(text: Text, data: string): void {
    text.nodeValue = data
    this.tell('characterData', text)
  }

  setAttribute(element: Element, name: string, value: string): void {
    element.setAttribute(name, value)
    this.tell('attributes', element)
  }

  /** The observer is told what has been done since it was told last. */
  tellAll(): void {
    this.cache.note(this.records.splice(0))
  }

  private tell(type: MutationRecordType, target: Node, addedNodes: readonly Node[] = []): void {
    if (this.document.contains(target)) this.records.push({ type, target, addedNodes } as unknown as MutationRecord)
  }
}
