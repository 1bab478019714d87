import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { inconspicuousName, innerSlot, outerSlot, putInto, type Slot } from '../../../utils/overlay/mount.ts'

const PAGE = `<main>
  <ul><li id="item"><h3><a href="#x">Name <b id="in-heading">one</b></a></h3><p>Issuer</p></li>
  <li role="button" id="whole"><span id="in-item">Two</span></li></ul>
  <div><span aria-hidden="true" id="hidden">Three</span><span>Three</span></div>
  <details><summary id="summary">Four</summary></details>
  <p id="plain">Five and six</p>
</main>`

function page() {
  const { document } = parseHTML(`<html><body>${PAGE}</body></html>`)
  const element = (id: string): Element => document.getElementById(id)!
  const place = (id: string) => ({ element: element(id), text: element(id).firstChild as Text })
  return { document, element, place }
}

const after = (slot: Slot | null) => (slot?.after as Element | undefined)?.localName

describe('where a host element goes', () => {
  test('after the outermost link or heading around the name', () => {
    const slot = outerSlot(page().place('in-heading'))
    expect(after(slot)).toBe('h3')
  })

  test('out of a copy that screen readers do not hear', () => {
    const { place, element } = page()
    expect(outerSlot(place('hidden'))?.after).toBe(element('hidden'))
  })

  test('not between the items of a list, and not into a details element', () => {
    expect(outerSlot(page().place('in-item'))).toBeNull()
    expect(outerSlot(page().place('summary'))).toBeNull()
  })

  test('else right after the text, in its own element', () => {
    const { place, element } = page()
    expect(outerSlot(place('plain'))).toBeNull()
    expect(innerSlot(place('plain'))).toEqual({ parent: element('plain'), after: element('plain').firstChild })
  })
})

test('taken out again, the page is byte for byte as it was', () => {
  const { document, place } = page()
  const before = document.documentElement.outerHTML
  const hosts = ['in-heading', 'in-item', 'hidden', 'summary', 'plain'].map((id) => {
    const host = document.createElement('abcd-efghi')
    putInto((outerSlot(place(id)) ?? innerSlot(place(id))) as Slot, host)
    return host
  })
  expect(document.documentElement.outerHTML).not.toBe(before)
  for (const host of hosts) host.remove()
  expect(document.documentElement.outerHTML).toBe(before)
})

test('names of host elements are valid, and say nothing of us', () => {
  const name = inconspicuousName((bytes) => crypto.getRandomValues(bytes))
  expect(name).toMatch(/^[a-z]{4}-[a-z]{5}$/)
  expect(inconspicuousName((bytes) => crypto.getRandomValues(bytes))).not.toBe(name)
})
