import type { TextDocument } from '../../model/document.ts'
import type { Mention } from '../../model/mention.ts'
import { cleanUrl, plainText } from '../grammar/names.ts'
import type { Draft } from './entry.ts'
import type { Line } from './lines.ts'

/** What a browser draws before the items of a list; the grammar of text knows items by it. */
const BULLET = '• '

/** Lines of a page as a document, so that the grammar of résumé text can read them. */
export function documentOf(lines: readonly Line[], base: URL): TextDocument {
  const document: TextDocument = { text: '', blocks: [], links: [] }
  const texts: string[] = []
  let start = 0
  let item: Element | null = null
  for (const line of lines) {
    const own = line.level > 0 ? null : line.block.closest('li,[role=listitem]')
    const text = own !== null && own !== item ? BULLET + line.text : line.text
    item = own
    texts.push(text)
    const end = start + text.length
    document.blocks.push({ start, end, kind: line.level > 0 ? 'heading' : 'line' })
    for (const link of line.links) {
      const url = cleanUrl(URL.parse(link, base.href)?.href ?? '')
      if (url !== null && new URL(url).hostname !== base.hostname) document.links.push({ start, end, url })
    }
    start = end + 1
  }
  document.text = texts.join('\n')
  return document
}

/** The grammar of résumé text; handed in, because its words are the greater part of the reader and a page may do without. */
export type TextReader = (document: TextDocument) => Mention[]

/** What the grammar of résumé text finds in `lines`, each with the line on which its name begins. */
export function readLinesAsText(
  lines: readonly Line[],
  base: URL,
  adapter: string | null,
  readText: TextReader,
): Draft[] {
  const document = documentOf(lines, base)
  const drafts: Draft[] = []
  for (const { key: _key, start, end: _end, ...mention } of readText(document)) {
    const line = lines[lineAt(document, start ?? 0)]
    if (line !== undefined) drafts.push({ mention: { ...mention, source: { ...mention.source, adapter } }, line })
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

/** The node of `line` on which `name` begins. */
export function nodeOf(line: Line, name: string): Text | undefined {
  const begin = name.slice(0, 24)
  return (
    line.nodes.find((node) => plainText(node.data).includes(begin)) ??
    line.nodes.find((node) => name.startsWith(plainText(node.data))) ??
    line.nodes[0]
  )
}
