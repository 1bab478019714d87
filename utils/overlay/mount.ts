import type { Place } from './page-world.ts'

/** Our root in a page: the element that stands in it, and the shadow that only we can reach. */
export type Mount = { host: HTMLElement; root: ShadowRoot }

/**
 * A name for our host elements that says nothing and differs on every page: a page that looks for extensions by
 * element names finds none that it knows.
 */
export function inconspicuousName(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const word = [...random(new Uint8Array(9))].map((byte) => letters[byte % letters.length] ?? 'x').join('')
  return `${word.slice(0, 4)}-${word.slice(4)}`
}

/**
 * The host's own style. `!important` in it: inside a shadow root that wins over every rule of the page, and `all` keeps
 * the page's styles out. Out of the flow, so that neither a flex gap nor a line's height can feel it; not printed.
 */
const HOST_CSS = `
:host{all:initial!important;position:absolute!important;width:0!important;height:0!important;direction:ltr!important;z-index:1!important}
@media print{:host{display:none!important}}
`

/** Events that would tell the page of a click or a key meant for us, or close what it has open. */
const KEPT = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
  'focusin',
  'focusout',
] as const

/**
 * Makes a host element with a shadow root and our style in it; the caller puts it into the page. The host carries no
 * attribute; events that start in it do not bubble out.
 * @param css text of the stylesheet; constructed, so that a page's CSP does not bear on it
 * @param mode `closed` in every page that is not ours
 */
export function makeMount(document: Document, name: string, css: string, mode: ShadowRootMode): Mount {
  const host = document.createElement(name)
  const root = host.attachShadow({ mode })
  addStyle(document, root, HOST_CSS + css)
  for (const type of KEPT) root.addEventListener(type, (event) => event.stopPropagation())
  return { host, root }
}

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>()

function sheetOf(document: Document, css: string): CSSStyleSheet {
  const known = sheets.get(document) ?? new Map<string, CSSStyleSheet>()
  sheets.set(document, known)
  const have = known.get(css)
  if (have) return have
  const made = new CSSStyleSheet()
  made.replaceSync(css)
  known.set(css, made)
  return made
}

function addStyle(document: Document, root: ShadowRoot, css: string): void {
  try {
    root.adoptedStyleSheets = [sheetOf(document, css)]
  } catch {
    // A document of another realm refuses our constructed sheet; its own element does as well inside the root.
    const style = document.createElement('style')
    style.textContent = css
    root.append(style)
  }
}

/** Where a host element goes: as a child of `parent`, after `after` (null = first). */
export type Slot = { parent: Node; after: Node | null }

/** What a chip must not stand inside: it would be a control in a control, said twice in a name, or not said at all. */
const CARRIERS =
  'a[href],button,label,summary,h1,h2,h3,h4,h5,h6,[role="button"],[role="link"],[role="heading"],[aria-hidden="true"]'
/** What may hold only children of its own kind. */
const STRICT_PARENTS =
  'ul,ol,dl,menu,table,thead,tbody,tfoot,tr,select,picture,details,[role="list"],[role="listbox"],[role="row"],[role="table"],[role="grid"]'
const VOID = 'img,input,br,hr,area,embed,source,wbr,textarea,select,iframe,video,canvas,object'

/** Right after the text, inside its own element: the slot that no style rule about siblings can see. */
export function innerSlot({ element, text }: Place): Slot | null {
  if (text?.parentNode) return { parent: text.parentNode, after: text }
  if (!element.matches(VOID)) return { parent: element, after: element.lastChild }
  return element.parentNode ? { parent: element.parentNode, after: element } : null
}

/**
 * After the outermost link, heading or hidden copy that the text stands in and after which a chip may stand; null when
 * there is none.
 */
export function outerSlot({ element }: Place): Slot | null {
  let slot: Slot | null = null
  for (let at = element.closest(CARRIERS); at; at = at.parentElement?.closest(CARRIERS) ?? null) {
    const parent = at.parentElement
    if (parent && !parent.matches(STRICT_PARENTS)) slot = { parent, after: at }
  }
  return slot
}

/** Puts a node into its slot. */
export function putInto({ parent, after }: Slot, node: Node): void {
  parent.insertBefore(node, after ? after.nextSibling : parent.firstChild)
}
