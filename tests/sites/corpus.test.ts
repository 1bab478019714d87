import { describe, expect, it } from 'vitest'
import { resolveAnchor } from '../../utils/detect/dom/anchor.ts'
import { readPage } from '../../utils/detect/dom/read-page.ts'
import { readingSchema } from '../../utils/model/mention.ts'
import { compare, documentOf, loadCases } from './cases.ts'

const cases = loadCases()

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
      expect(place?.text?.data).toContain(name.slice(0, 10))
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
      expect(place?.text?.data).toContain(name.slice(0, 10))
      expect(place?.text?.ownerDocument).not.toBe(page.anchors.get(key)?.text.ownerDocument)
    }
  })
})
