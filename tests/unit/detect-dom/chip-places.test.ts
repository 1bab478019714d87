import { describe, expect, it } from 'vitest'
import { readPage } from '../../../utils/detect/dom/read-page.ts'
import { ANYWHERE, candidate, entry, pageOf } from './page.ts'

/** Whether a chip may stand at each mention of a page. */
function places(page: Document): boolean[] {
  return [...readPage(page, ANYWHERE).anchors.values()].map((anchor) => anchor.chip)
}

describe('places for chips', () => {
  it('are beside the names in a page', () => {
    expect(places(pageOf(candidate(entry('Welder'))))).toEqual([true])
  })

  it('are not in a frame, nor in a text layer', () => {
    const page = pageOf('<iframe></iframe>')
    const inner = pageOf(candidate(entry('Welder')))
    Object.defineProperty(page.querySelector('iframe'), 'contentDocument', { value: inner })
    expect(places(page)).toEqual([false])
    const run = (text: string, top: number) =>
      `<span style="left: 10%; top: ${top}%; --font-height: 10px">${text}</span>`
    const layer =
      run('Experience', 8) + run('Port, 2010', 10) + run('Certifications', 14) + run('CISSP, ISC2, 2021', 17)
    expect(places(pageOf(`<div class="page"><div class="textLayer">${layer}</div></div>`))).toEqual([false])
  })
})
