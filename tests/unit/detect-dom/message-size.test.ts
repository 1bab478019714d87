import { describe, expect, it } from 'vitest'
import { readDom } from '../../../utils/detect/dom/read-dom.ts'
import { badgeFactsSchema } from '../../../utils/model/badges.ts'
import { textDocumentSchema } from '../../../utils/model/document.ts'
import { ANYWHERE, pageOf } from './page.ts'

/** What the background takes of one page in one message, code units (utils/messages/serve.ts). */
const MESSAGE_AT_MOST = 900_000

/** The largest question that a reading of the page asks; every one must fit its schema. */
function largestQuestion(body: string): number {
  let largest = 0
  const reader = readDom(pageOf(body), ANYWHERE)
  for (let step = reader.next(); step.done !== true; step = reader.next()) {
    if (step.value === null) continue
    if ('spots' in step.value) badgeFactsSchema.parse(step.value)
    else textDocumentSchema.parse(step.value)
    largest = Math.max(largest, JSON.stringify(step.value).length)
  }
  return largest
}

const credential = (size: number) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'OpenBadgeCredential', name: 'x'.repeat(size) })}</script>`

describe('questions to the background', () => {
  it.each([
    ['six credentials of 190 kB', credential(190_000).repeat(6)],
    ['600 long lines with an address', `<p>${'word '.repeat(380)}https://www.credly.com/badges/1</p>`.repeat(600)],
    ['30,000 short lines', `<h1>B</h1><h2>Certifications</h2>${'<p>A B</p>'.repeat(30_000)}`],
    [
      'links without end',
      `<h1>B</h1><h2>Certifications</h2>${`<li><a href="https://a.example/${'x'.repeat(1900)}">Crane card</a></li>`.repeat(2000)}`,
    ],
  ])('of %s fit into a message', (_what, body) => {
    const size = largestQuestion(body)
    expect(size).toBeGreaterThan(1000)
    expect(size).toBeLessThan(MESSAGE_AT_MOST)
  })
})
