import type { TextDocument } from '../../model/document.ts'
import type { Mention } from '../../model/mention.ts'
import { cleanUrl, plainText } from '../grammar/names.ts'
import type { Blocks } from './blocks.ts'
import type { Draft } from './entry.ts'
import type { Line } from './lines.ts'

/** What a browser draws before the items of a list; the grammar of text knows items by it. */
const BULLET = '• '

/** Most of one page that is read as text, code units of the message that asks for it: a hundred long résumés. */
const ROOM = 600_000
/** What a line and a link cost in that message beside their own letters. */
const COST = { line: 50, link: 40 }

/** Parts of a page as a document, so that the grammar of résumé text can read them: one block for each line, an empty one
 * for each gap; an empty heading ends a section. `cut`: not all of it has room in a message. */
export function documentOf({ lines, fullWidth }: Blocks, base: URL): { document: TextDocument; cut: boolean } {
  const document: TextDocument = { text: '', blocks: [], links: [], fullWidth }
  const texts: string[] = []
  let start = 0
  let room = ROOM
  let item: Element | null = null
  for (const line of lines) {
    const told = line === 'end' ? null : line
    const own =
      told === null || told.level > 0 || told.printed !== undefined ? null : told.block.closest('li,[role=listitem]')
    const text = told === null ? '' : own !== null && own !== item ? BULLET + told.text : told.text
    item = own
    room -= text.length + COST.line
    if (room < 0) break
    texts.push(text)
    const end = start + text.length
    const kind = line === 'end' || (told !== null && told.level > 0) ? 'heading' : 'line'
    document.blocks.push({ start, end, kind, ...(told?.printed?.wraps === true ? { wraps: true } : {}) })
    for (const link of told?.links ?? []) {
      const url = cleanUrl(URL.parse(link, base.href)?.href ?? '')
      if (url === null || new URL(url).hostname === base.hostname || room < url.length + COST.link) continue
      room -= url.length + COST.link
      document.links.push({ start, end, url })
    }
    start = end + 1
  }
  document.text = texts.join('\n')
  return { document, cut: room < 0 }
}

/** What was found in `document`, which was made of `lines`: each mention with the line on which its name begins. */
export function draftsOf(
  mentions: readonly Mention[],
  document: TextDocument,
  { lines }: Blocks,
  adapter: string | null,
): Draft[] {
  const drafts: Draft[] = []
  for (const { key: _key, start, end: _end, ...mention } of mentions) {
    const line = lines[lineAt(document, start ?? 0)]
    if (line && line !== 'end') drafts.push({ mention: { ...mention, source: { ...mention.source, adapter } }, line })
  }
  return drafts
}

/** The block that holds `offset`, by halving. */
function lineAt(document: TextDocument, offset: number): number {
  let low = 0
  let high = document.blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((document.blocks[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Of a node's text that is looked through for a name, UTF-16 code units. */
const LOOKED_THROUGH = 4000

/** The node of `line` on which `name` begins. */
export function nodeOf(line: Line, name: string): Text | undefined {
  const [first, ...others] = line.nodes
  if (others.length === 0) return first
  const begin = name.slice(0, 24)
  const plain = (node: Text) => plainText(node.data.slice(0, LOOKED_THROUGH))
  return (
    line.nodes.find((node) => plain(node).includes(begin)) ??
    line.nodes.find((node) => name.startsWith(plain(node))) ??
    first
  )
}
