import { plainText } from '../grammar/names.ts'
import { LINE_AT_MOST } from './line-maker.ts'
import { isInlineTag, tagOf } from './tags.ts'
import { firstInside } from './tree.ts'

/** Without layout: a box (not a paragraph) that holds nothing but several inline boxes is most likely a column of them. */
export function looksColumnar(parent: Element): boolean {
  if (!/^(DIV|LI|SECTION|ARTICLE|A|SPAN|DD)$/.test(tagOf(parent))) return false
  let boxes = 0
  for (let node = firstInside(parent); node !== null; node = node.nextSibling) {
    if (node.nodeType === 3 && (node as Text).data.trim() !== '') return false
    if (node.nodeType === 1 && (node.textContent ?? '').trim() !== '') {
      if (tagOf(node as Element) !== 'SPAN' && tagOf(node as Element) !== 'A') return false
      boxes++
    }
  }
  return boxes > 1
}

/** Two neighbours with the same text: one for the eye, one for the ear. The first is kept; which is which is told by
 * `aria-hidden` when an anchor is made. */
export function isTwin(first: Element, second: Element): boolean {
  if (!isInlineTag(second) || tagOf(first) !== tagOf(second)) return false
  const text = second.textContent ?? ''
  if (text.length > LINE_AT_MOST || !/\S/.test(text)) return false
  return plainText(text) === plainText((first.textContent ?? '').slice(0, 2 * LINE_AT_MOST))
}
