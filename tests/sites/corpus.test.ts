import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { resolveAnchor } from '../../utils/detect/dom/anchor.ts'
import { readPage } from '../../utils/detect/dom/read-page.ts'
import { readingSchema } from '../../utils/model/mention.ts'
import { compare, loadCases } from './cases.ts'

const cases = loadCases()

describe.each(cases)('$site/$name', ({ html, expected }) => {
  const { document } = parseHTML(html) as unknown as { document: Document }
  const page = readPage(document, new URL(expected.url))

  it('finds what is expected, but for the failures that are known', () => {
    expect(compare(page.reading, expected)).toEqual([...expected.knownFailures].sort())
  })

  it('gives valid data, a place for each mention, and leaves the page as it was', () => {
    readingSchema.parse(page.reading)
    for (const { key, name } of page.reading.mentions) {
      const anchor = page.anchors.get(key)
      const place = anchor && resolveAnchor(document, anchor)
      expect(place?.text?.data).toContain(name.slice(0, 10))
    }
    expect(document.toString()).toBe(parseHTML(html).document.toString())
  })

  it('reads the same a second time', () => {
    expect(readPage(document, new URL(expected.url)).reading).toEqual(page.reading)
  })

  it('finds every place again after the page has drawn itself anew', () => {
    const again = (parseHTML(html) as unknown as { document: Document }).document
    for (const { key, name } of page.reading.mentions) {
      const anchor = page.anchors.get(key)
      const place = anchor && resolveAnchor(again, anchor)
      expect(place?.text?.data).toContain(name.slice(0, 10))
      expect(place?.text?.ownerDocument).toBe(again)
    }
  })
})
