import { tagOf } from '../dom/tags.ts'
import { firstInside, isFrame, pageInFrame } from '../dom/tree.ts'
import { addressKind, redactAttributes } from './attributes.ts'
import { redactText } from './filler.ts'
import { type HoldsName, namesOf } from './names.ts'

/** Elements and characters of a fixture; a page beyond that is cut and says so. */
const ELEMENTS_AT_MOST = 20_000
export const FIXTURE_AT_MOST = 500_000
const DEPTH_AT_MOST = 250

/** Nothing of these belongs to a page's structure. */
const DROPPED = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE LINK META BASE TITLE HEAD'.split(' '))
/** Drawn without what is in them. */
const EMPTIED = new Set('SVG MATH CANVAS VIDEO AUDIO OBJECT TEXTAREA MAP'.split(' '))
const VOID = new Set('AREA BR COL EMBED HR IMG INPUT SOURCE TRACK WBR'.split(' '))

/**
 * The structure of a page as HTML without its people: tags, lasting attributes, filler for every text but the words that
 * the lexicon knows, no address, no value. Ids, classes, test ids, names of data attributes and of custom elements stay
 * only where no word stands in them that the page writes as it writes names (`namesOf` says which those are, and what
 * it cannot know). Pages in frames of the page's own origin follow, each under a comment with the name of its file.
 * Changes nothing in the page and asks nothing of the network.
 * @param url the page's address; only its host is compared.
 */
export function redactPage(document: Document, url: URL): string {
  const fixture = new Fixture(url, namesOf(document))
  return fixture.draw(document)
}

class Fixture {
  private readonly url: URL
  private readonly holdsName: HoldsName
  private readonly frames: Document[] = []
  private left = ELEMENTS_AT_MOST
  private out = ''

  constructor(url: URL, holdsName: HoldsName) {
    this.url = url
    this.holdsName = holdsName
  }

  draw(document: Document): string {
    this.page(document)
    for (let at = 0; at < this.frames.length; at++) {
      this.out += `\n<!-- frame-${at + 1}.html -->\n`
      this.page(this.frames[at] as Document)
    }
    return this.out.slice(0, FIXTURE_AT_MOST)
  }

  private page(document: Document): void {
    const root = document.documentElement
    const attributes = redactAttributes(root, this.url, this.holdsName)
    this.out += `<!doctype html>\n<${tagWith('html', attributes)}>\n<head><meta charset="utf-8"><title>Xxxxx</title></head>\n`
    if (document.body !== null) this.element(document.body, 0)
    this.out += '\n</html>\n'
  }

  private element(element: Element, depth: number): void {
    const tag = tagOf(element)
    if (DROPPED.has(tag) || !/^[A-Z][A-Z0-9-]{0,60}$/.test(tag)) return
    if (this.left-- <= 0 || depth > DEPTH_AT_MOST || this.out.length > FIXTURE_AT_MOST) {
      if (this.left === -1) this.out += '<!-- cut here -->'
      return
    }
    const name = this.tagName(tag)
    const attributes = redactAttributes(element, this.url, this.holdsName)
    if (isFrame(element)) attributes.push(['src', this.frame(element)])
    this.out += `<${tagWith(name, attributes)}>`
    if (VOID.has(tag)) return
    if (!EMPTIED.has(tag) && !isFrame(element)) this.inside(element, depth)
    this.out += `</${name}>`
  }

  /** A custom element may be named for whom it shows. */
  private tagName(tag: string): string {
    if (!tag.includes('-')) return tag.toLowerCase()
    return this.holdsName(tag.toLowerCase()) ? 'x-element' : tag.toLowerCase().replace(/\d/g, '0')
  }

  /** The file of a frame's page; for one that is shut the kind of its address. */
  private frame(element: Element): string {
    const inner = pageInFrame(element)
    if (inner !== null) return `frame-${this.frames.push(inner)}.html`
    const kind = addressKind(element.getAttribute('src') ?? '', this.url)
    return kind === null || kind === '#' ? 'about:blank' : kind
  }

  private inside(element: Element, depth: number): void {
    const shadow = element.shadowRoot
    if (shadow) this.out += '<template shadowrootmode="open">'
    for (let node = firstInside(element); node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) this.text((node as Text).data)
      else if (node.nodeType === 1) this.element(node as Element, depth + 1)
    }
    if (shadow) this.out += '</template>'
  }

  private text(data: string): void {
    // line feeds may be line ends; other space is the file's own
    const spaced = data.replace(/[^\S\n]+/g, ' ').replace(/ ?\n\s*/g, '\n')
    this.out += escaped(redactText(spaced))
  }
}

function tagWith(name: string, attributes: readonly [string, string][]): string {
  return [name, ...attributes.map(([key, value]) => (value === '' ? key : `${key}="${escaped(value)}"`))].join(' ')
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
