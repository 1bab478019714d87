import { describe, expect, it } from 'vitest'
import { PageCache } from '../../../utils/detect/dom/boxes.ts'
import { readDom } from '../../../utils/detect/dom/read-dom.ts'
import { answerTo } from '../../../utils/detect/dom/read-page.ts'
import { badgeFactsSchema } from '../../../utils/model/badges.ts'
import { readingSchema } from '../../../utils/model/mention.ts'
import { credly } from '../detect-badges/page.ts'
import { ANYWHERE, candidate, entry, pageOf, read, readWith } from './page.ts'

const many = (count: number, one: (at: number) => string) => Array.from({ length: count }, (_, at) => one(at)).join('')
const badges = (count: number) => many(count, (at) => `<p><a href="${credly(at)}">Kiln Operator ${at}</a></p>`)
const data = (size: number) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'OpenBadgeCredential', name: 'x'.repeat(size) })}</script>`
const holder = (count: number) =>
  `<script type="application/ld+json">${JSON.stringify({
    '@type': 'Person',
    hasCredential: Array.from({ length: count }, (_, at) => ({
      '@type': 'Certification',
      name: `Kiln Operator ${at}`,
    })),
  })}</script>`

describe('a page that goes on beyond what is read says so', () => {
  it.each([
    ['badge links', `<h1>B</h1>${badges(301)}`],
    ['addresses as text', `<h1>B</h1>${many(600, (at) => `<p>${credly(at)}</p>`)}`],
    ['links', `<h1>B</h1>${many(7000, (at) => `<a href="/halden/${at}">Kilns</a>`)}`],
    ['data that fit no message', `<h1>B</h1>${data(210_000)}`],
    ['data of many nodes', `<h1>B</h1>${holder(3000)}`],
    ['text', `<h1>B</h1><h2>Certifications</h2>${many(3000, (at) => `<li>Crane operator certificate ${at}</li>`)}`],
    ['text of many lines', `<h1>B</h1><pre>${many(20_001, (at) => `${at}\n`)}</pre>${candidate(entry('Welder'))}`],
    ['text that fits no message', `<h1>B</h1><h2>Certifications</h2>${many(30_000, (at) => `<p>1 ${at}</p>`)}`],
  ])('in its %s', (_what, body) => {
    expect(readingSchema.parse(read(body).reading).cut).toBe(true)
  })

  it.each([
    ['badges', `<h1>B</h1>${badges(300)}`],
    ['data', `<h1>B</h1>${data(1000)}${holder(300)}`],
    ['entries, which are counted', candidate(many(5000, (at) => entry(`Paper n${at}`)))],
  ])('and not one with few enough %s', (_what, body) => {
    expect(read(body).reading.cut).toBeUndefined()
  })
})

it('reads on behind a text of 5 MB, and forgets it with its text', () => {
  const log = many(96_000, (at) => `Nothing to see in the shift log of the port, watch ${at}\n`)
  const document = pageOf(`<div><pre>${log}</pre></div>${candidate(entry('Welder'))}`)
  const cache = new PageCache()
  cache.follow = () => {}
  const { reading } = readWith(document, ANYWHERE, cache)
  expect(reading).toMatchObject({ cut: true, mentions: [{ name: 'Welder' }] })
  const pre = document.querySelector('pre')
  if (pre !== null) pre.textContent = 'Nothing'
  cache.note([{ type: 'characterData', target: pre } as unknown as MutationRecord])
  expect(readWith(document, ANYWHERE, cache).reading.cut).toBeUndefined()
})

it('asks about badges beside more mentions than one question takes', () => {
  const body = `<h1>B</h1><h2>Certifications</h2>${many(900, (at) => `<li>Crane operator certificate ${at}</li>`)}<h2>Links</h2>${badges(1)}`
  const reader = readDom(pageOf(body), ANYWHERE)
  let told = 0
  for (let step = reader.next(); step.done !== true; step = reader.next(answerTo(step.value))) {
    if (step.value !== null && 'spots' in step.value) told = badgeFactsSchema.parse(step.value).told.length
  }
  expect(told).toBe(400)
})
