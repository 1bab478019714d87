import type { TextDocument } from '../model/document.ts'
import { joinLines, type Line, webAddress } from './lines.ts'

const SKIPPED = new Set('SCRIPT STYLE TEMPLATE NOSCRIPT SVG MATH IFRAME OBJECT SELECT TEXTAREA HEAD'.split(' '))
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
)
const HEADINGS = new Set('H1 H2 H3 H4 H5 H6 DT LEGEND CAPTION'.split(' '))
const CELLS = new Set(['TD', 'TH'])

/** Builds lines from text as it comes, white space folded the way a browser does. */
class LineBuilder {
  readonly lines: Line[] = []
  private text = ''
  /** What parts the text so far from the next piece. */
  private gap: '' | ' ' | '\t' = ''
  private links: Line['links'] = []
  private heading = false

  add(raw: string, url: string | null, heading: boolean): void {
    // a soft hyphen is only seen where a line breaks
    const piece = raw.replace(/\u00ad/g, '').replace(/[\s\u00a0]+/gu, ' ')
    if (piece.startsWith(' ')) this.space()
    const body = piece.trim()
    if (body === '') return
    if (this.text !== '') this.text += this.gap
    const start = this.text.length
    this.text += body
    if (url !== null) this.links.push({ start, end: start + body.length, url })
    this.heading ||= heading
    this.gap = ''
    if (piece.endsWith(' ')) this.space()
  }

  /** Text in which a tab parts what stands left and right of it, as in an office document. */
  addTabbed(raw: string, url: string | null, heading: boolean): void {
    raw.split('\t').forEach((piece, nth) => {
      if (nth > 0) this.cell()
      this.add(piece, url, heading)
    })
  }

  private space(): void {
    if (this.gap === '') this.gap = ' '
  }

  /** Cells of a table row stay on one line, a tab between them. */
  cell(): void {
    this.gap = '\t'
  }

  end(): void {
    const { text, links } = this
    if (text !== '') this.lines.push({ text, kind: this.heading ? 'heading' : 'line', links })
    this.text = ''
    this.gap = ''
    this.links = []
    this.heading = false
  }
}

/**
 * An HTML document → text: one line a block or `br`, table cells parted by tabs, what the page hides left out as far as
 * attributes tell (`hidden`, `aria-hidden="true"`, inline `display: none`). Needs a DOM `Document`, from any parser.
 * With `tabs` the tabs in the text part cells too; else they are white space, as on a page.
 * Throws `DocumentError('too-large')`.
 */
export function readHtml(document: Document, opts: { tabs?: boolean } = {}): TextDocument {
  const builder = new LineBuilder()
  type Step = { node: Node; url: string | null; heading: boolean } | { close: 'line' | 'cell' }
  const stack: Step[] = [{ node: document.body ?? document.documentElement, url: null, heading: false }]
  // an own stack: pages can nest deeper than the call stack goes
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if ('close' in step) {
      if (step.close === 'cell') builder.cell()
      else builder.end()
      continue
    }
    const { node } = step
    if (node.nodeType === 3) {
      if (opts.tabs === true) builder.addTabbed(node.nodeValue ?? '', step.url, step.heading)
      else builder.add(node.nodeValue ?? '', step.url, step.heading)
    }
    if (node.nodeType !== 1) continue
    const element = node as Element
    const tag = element.tagName.toUpperCase()
    if (SKIPPED.has(tag) || isHidden(element)) continue
    if (tag === 'BR' || tag === 'HR') builder.end()
    if (CELLS.has(tag)) stack.push({ close: 'cell' })
    else if (!INLINE.has(tag) && !insideCell(element)) {
      builder.end()
      stack.push({ close: 'line' })
    }
    const url = tag === 'A' ? (webAddress(element.getAttribute('href')) ?? step.url) : step.url
    const heading = step.heading || HEADINGS.has(tag)
    for (let child = node.lastChild; child !== null; child = child.previousSibling) {
      stack.push({ node: child, url, heading })
    }
  }
  builder.end()
  return joinLines(builder.lines)
}

/** A paragraph that is a whole table cell must not break the row; lists and nested tables may. */
function insideCell(element: Element): boolean {
  const parent = element.parentElement
  return (
    parent !== null &&
    CELLS.has(parent.tagName.toUpperCase()) &&
    parent.childElementCount === 1 &&
    [...element.children].every((child) => INLINE.has(child.tagName.toUpperCase()))
  )
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  return /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i.test(
    element.getAttribute('style') ?? '',
  )
}
