/** Most texts of a kind, and of one text, code units: the model's limits. */
const TEXTS_AT_MOST = 20
const TEXT_AT_MOST = 200_000
/** All texts of a kind together: a message to the background has an end. */
const ALL_AT_MOST = 220_000
/** Types of what is looked for: other data stay in the page. */
const WANTED = /Credential|Certification|Assertion/

/** Texts of one kind. `cut`: not all of them have room in a message. */
export type PageData = { texts: string[]; cut: boolean }

/** The page's JSON-LD that may tell credentials, as text. */
export function dataOf({ ownerDocument }: Element): PageData {
  const scripts = [...ownerDocument.querySelectorAll('script[type="application/ld+json"]')]
  return cut(scripts.map((script) => script.textContent ?? '').filter((text) => WANTED.test(text)))
}

/** Assertions in SVG that is part of the page. A parser gives the CDATA of a file as text or as a comment. */
export function drawnIn(root: Element): PageData {
  const carriers = ['openbadges:assertion', 'openbadges:credential'].flatMap((name) => [
    ...root.getElementsByTagName(name),
  ])
  const texts = carriers.map((carrier) => {
    const inside = [...carrier.childNodes].map((node) => node.nodeValue ?? '').join('')
    const body = inside.replace('[CDATA[', '').replace(']]', '').trim()
    return body === '' ? (carrier.getAttribute('verify') ?? '') : body
  })
  return cut(texts)
}

function cut(all: string[]): PageData {
  const said = all.filter((text) => text !== '')
  let left = ALL_AT_MOST
  const fitting = said.filter((text) => {
    if (text.length > Math.min(left, TEXT_AT_MOST)) return false
    left -= text.length
    return true
  })
  const texts = fitting.slice(0, TEXTS_AT_MOST)
  return { texts, cut: texts.length < said.length }
}
