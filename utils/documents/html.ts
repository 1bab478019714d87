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
  private links: Line['links'] = []
  private heading = false

  add(raw: string, url: string | null, heading: boolean): void {
    let piece = raw.replace(/[\s\u00a0]+/gu, ' ')
    if (this.text === '' || /\s$/.test(this.text)) piece = piece.trimStart()
    if (piece === '') return
    if (url !== null) {
      const start = this.text.length
      this.links.push({ start, end: start + piece.trimEnd().length, url })
    }
    this.text += piece
    this.heading ||= heading
  }

  /** Cells of a table row stay on one line, a tab between them. */
  cell(): void {
    if (this.text.trim() !== '') this.text = `${this.text.trimEnd()}\t`
  }

  end(): void {
    const text = this.text.trimEnd()
    const links = this.links.filter((link) => link.end > link.start && link.end <= text.length)
    if (text !== '') this.lines.push({ text, kind: this.heading ? 'heading' : 'line', links })
    this.text = ''
    this.links = []
    this.heading = false
  }
}

/**
 * An HTML document → text: one line a block or `br`, table cells parted by tabs, what the page hides left out as far as
 * attributes tell (`hidden`, `aria-hidden="true"`, inline `display: none`). Needs a DOM `Document`, from any parser.
 * Throws `DocumentError('too-large')`.
 */
export function readHtml(document: Document): TextDocument {
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
    if (node.nodeType === 3) builder.add(node.nodeValue ?? '', step.url, step.heading)
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
    element.childElementCount === 0
  )
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  return /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i.test(
    element.getAttribute('style') ?? '',
  )
}
