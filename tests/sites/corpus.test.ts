import { describe, expect, it } from 'vitest'
import { resolveAnchor } from '../../utils/detect/dom/anchor.ts'
import { type PageReading, readPage } from '../../utils/detect/dom/read-page.ts'
import { type Mention, readingSchema } from '../../utils/model/mention.ts'
import { compare, documentOf, loadCases } from './cases.ts'

const cases = loadCases()

/** A mention's name stands in the text of its place; a picture's place is the picture; the page's data have none. */
function expectPlace({ key, name, flags }: Mention, { anchors }: PageReading, document: Document) {
  const anchor = anchors.get(key)
  if (anchor === undefined) {
    expect(flags).toContain('hidden')
    return null
  }
  const place = resolveAnchor(document, anchor)
  expect(place).not.toBeNull()
  if (anchor.text !== null) expect(beginsAt(place?.text, name)).toBe(true)
  return place
}

/** The node holds the name, or the name begins with the node: a word may be broken into several. */
function beginsAt(text: Text | null | undefined, name: string): boolean {
  const words = text?.data.normalize('NFKC').replace(/\s+/g, ' ').trim() ?? ''
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
    for (const mention of page.reading.mentions) expectPlace(mention, page, document)
    expect(document.toString()).toBe(documentOf(each).toString())
  })

  it('reads the same a second time', () => {
    expect(readPage(document, new URL(expected.url)).reading).toEqual(page.reading)
  })

  it('finds every place again after the page has drawn itself anew', () => {
    const again = documentOf(each)
    for (const mention of page.reading.mentions) {
      const place = expectPlace(mention, page, again)
      if (place) expect(place.element.ownerDocument).not.toBe(page.anchors.get(mention.key)?.element.ownerDocument)
    }
  })
})
