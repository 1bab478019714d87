import { describe, expect, it } from 'vitest'
import { resolveAnchor } from '../../utils/detect/dom/anchor.ts'
import { readPage } from '../../utils/detect/dom/read-page.ts'
import { readingSchema } from '../../utils/model/mention.ts'
import { compare, documentOf, loadCases } from './cases.ts'

const cases = loadCases()

/** The node holds the name, or the name begins with the node: a word may be broken into several. */
function beginsAt(text: Text | null | undefined, name: string): boolean {
  const words = text?.data.replace(/\s+/g, ' ').trim() ?? ''
  return words !== '' && (words.includes(name.slice(0, 10)) || name.startsWith(words.slice(0, 10)))
}

describe.each(cases)('$site/$name', (each) => {
  const { expected } = each
  const document = documentOf(each)
  const page = readPage(document, new URL(expected.url))

  it('finds what is expected, but for the failures that are known', () => {
    expect(compare(page.reading, expected)).toEqual([...expected.knownFailures].sort())
  })

  it('gives valid data, a place for each mention, and leaves the page as it was', () => {
    readingSchema.parse(page.reading)
    for (const { key, name } of page.reading.mentions) {
      const anchor = page.anchors.get(key)
      const place = anchor && resolveAnchor(document, anchor)
      expect(beginsAt(place?.text, name)).toBe(true)
    }
    expect(document.toString()).toBe(documentOf(each).toString())
  })

  it('reads the same a second time', () => {
    expect(readPage(document, new URL(expected.url)).reading).toEqual(page.reading)
  })

  it('finds every place again after the page has drawn itself anew', () => {
    const again = documentOf(each)
    for (const { key, name } of page.reading.mentions) {
      const anchor = page.anchors.get(key)
      const place = anchor && resolveAnchor(again, anchor)
      expect(beginsAt(place?.text, name)).toBe(true)
      expect(place?.text?.ownerDocument).not.toBe(page.anchors.get(key)?.text.ownerDocument)
    }
  })
})
