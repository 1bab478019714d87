import type { PageCache } from '../dom/boxes.ts'
import { tagOf } from '../dom/tags.ts'
import { isFrame } from '../dom/tree.ts'

/** Attributes whose change can change what is read or where it leads: what the reader asks for, and what style sheets hang
 * on most. */
const ATTRIBUTES = [
  'href',
  'src',
  'alt',
  'data',
  'hidden',
  'style',
  'class',
  'id',
  'open',
  'role',
  'dir',
  'aria-hidden',
  'aria-expanded',
  'aria-modal',
  'aria-level',
  'data-state',
]

/**
 * One observer of all that is read: the page, its open shadow roots, the pages in its frames. It tells `cache` what has
 * changed, and `changed` that something has. Besides, it listens for what no observer sees: frames and style sheets that
 * have loaded, and another size of the window.
 */
export class Observation {
  private readonly document: Document
  private readonly cache: PageCache
  private readonly changed: () => void
  private readonly attributes: string[]
  /** A frame or the like has loaded something; whoever has looked sets it back. */
  shown = true
  private observer: MutationObserver | null = null
  private readonly roots = new Map<Node, () => void>()

  /** @param more attributes that the page's adapter goes by. */
  constructor(document: Document, cache: PageCache, more: readonly string[], changed: () => void) {
    this.document = document
    this.cache = cache
    this.changed = changed
    this.attributes = [...new Set([...ATTRIBUTES, ...more])]
  }

  start(): void {
    if (this.observer !== null) return
    const view = this.document.defaultView ?? globalThis
    const Observer = (view as typeof globalThis).MutationObserver
    this.observer = new Observer((records) => {
      this.cache.note(records)
      this.changed()
    })
    this.cache.forget()
    this.cache.follow = (root) => this.follow(root)
    this.follow(this.document)
    const resized = () => {
      this.cache.forget()
      this.changed()
    }
    view.addEventListener('resize', resized)
    this.roots.set(view as unknown as Node, () => view.removeEventListener('resize', resized))
  }

  stop(): void {
    this.observer?.disconnect()
    this.observer = null
    this.cache.follow = null
    for (const leave of this.roots.values()) leave()
    this.roots.clear()
  }

  private follow(root: Node): void {
    if (this.roots.has(root)) return
    this.observer?.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: this.attributes,
    })
    const loaded = (event: Event) => this.loaded(event.target as Node)
    root.addEventListener('load', loaded, true)
    this.roots.set(root, () => root.removeEventListener('load', loaded, true))
  }

  /** Load events come from every picture and script, too. */
  private loaded(target: Node): void {
    if (target.nodeType !== 1) return
    const element = target as Element
    if (/^(I?FRAME|EMBED|OBJECT)$/.test(tagOf(element))) {
      this.shown = true
      if (isFrame(element)) this.cache.doubt(element)
    } else if (/^(LINK|STYLE)$/.test(tagOf(element))) this.cache.forget()
    else return
    this.changed()
  }
}
