import { parseHTML } from 'linkedom'
import { PageCache } from '../../../utils/detect/dom/boxes.ts'
import { readDom } from '../../../utils/detect/dom/read-dom.ts'
import { answerTo, type PageReading, readPage } from '../../../utils/detect/dom/read-page.ts'

/** A parsed page, without layout. */
export function pageOf(body: string): Document {
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${body}</body></html>`)
  return document as unknown as Document
}

export const ANYWHERE = new URL('https://anywhere.example/c/1')

export function read(body: string, url: URL = ANYWHERE): PageReading {
  return readPage(pageOf(body), url)
}

export function namesIn(body: string, url: URL = ANYWHERE): string[] {
  return read(body, url).reading.mentions.map((mention) => mention.name)
}

/** One reading without rests, with what is known from earlier ones. */
export function readWith(document: Document, url: URL, cache = new PageCache(), again = false): PageReading {
  const reader = readDom(document, url, { cache, again })
  let step = reader.next()
  while (step.done !== true) step = reader.next(answerTo(step.value))
  return step.value
}

/** The text that a reading of the page hands to the grammar; empty where it hands on none. */
export function askedBy(body: string): string {
  const reader = readDom(pageOf(body), ANYWHERE)
  const texts: string[] = []
  for (let step = reader.next(); step.done !== true; step = reader.next([])) {
    if (step.value !== null && 'text' in step.value) texts.push(step.value.text)
  }
  return texts.join('\n')
}

/** One entry of a section, as three boxes. */
export function entry(name: string, issuer = 'Board of Examples', date = 'Issued Jan 2020'): string {
  return `<li><div>${name}</div><div>${issuer}</div><div>${date}</div></li>`
}

/** A candidate's page with a section of these entries. */
export function candidate(entries: string): string {
  return `<main><h1>Bexley Aramotu</h1><section><h2>Certifications</h2><ul>${entries}</ul></section></main>`
}
