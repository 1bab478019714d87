import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import data from '../../../utils/detect/badges/awards.json' with { type: 'json' }
import { readAward } from '../../../utils/detect/badges/awards.ts'
import { collectBadges, MAY_BE_AWARD } from '../../../utils/detect/badges/collect.ts'
import { readLines } from '../../../utils/detect/dom/lines.ts'
import { atOnce } from '../../../utils/detect/dom/resting.ts'
import { badgeFactsSchema } from '../../../utils/model/badges.ts'
import { ANYWHERE, CREDLY, credly, UUID } from './page.ts'

function factsOf(body: string) {
  const { document } = parseHTML(`<html><body>${body}</body></html>`) as unknown as { document: Document }
  const lines = readLines(document.body)
  const { question } = atOnce(
    collectBadges({
      root: document.body,
      url: ANYWHERE,
      all: lines,
      lines,
      adapter: null,
      found: [],
      skip: () => false,
    }),
  )
  return question && badgeFactsSchema.parse(question.facts)
}

describe('what leaves a page', () => {
  it('is nothing where the page has nothing of a badge', () => {
    expect(
      factsOf('<p>Potter in Halden</p><a href="https://halden.example/kilns">Kilns</a><img alt="A vase" src="/v.png">'),
    ).toBeNull()
  })

  it('is the badge and the lines around it, not the page', () => {
    const many = Array.from({ length: 200 }, (_, index) => `<p>Line ${index} of a life</p>`).join('')
    const facts = factsOf(`${many}<p><a href="${CREDLY}">Kiln Operator</a></p>${many}`)
    expect(facts?.spots).toHaveLength(1)
    expect(facts?.lines.length).toBeLessThan(30)
    expect(facts?.lines[facts.spots[0]?.at ?? -1]?.text).toBe('Kiln Operator')
  })

  it('fits its schema, however much there is', () => {
    const facts = factsOf(
      `${Array.from(
        { length: 5000 },
        (_, index) =>
          `<div><p>${'x'.repeat(50)}</p><p>${credly(index)}</p><a href="${credly(index)}">${index}</a></div>`,
      ).join('')}${'<div>'.repeat(100)}<a href="${CREDLY}" title="${'y'.repeat(5000)}">z</a>`,
    )
    expect(facts?.spots.length).toBeGreaterThan(100)
  })

  it('holds every address of the list', () => {
    const samples: Record<string, string> = {
      uuid: UUID,
      hex: 'a1'.repeat(32),
      code: 'QWERTYUIOPASDFGHJKLZXCVBNMQWERTYUIOPASDFGHJKLZXC',
      id: '12345678',
      slug: 'us',
      name: 'kilns',
    }
    const addresses = data.platforms.flatMap(({ hosts, name: _, ...kinds }) =>
      Object.values(kinds)
        .flat()
        .flatMap((path) =>
          hosts.map((host) => {
            const filled = path
              .replace('[locale]', 'de')
              .replace('/*', '')
              .replace(/\{(\w+)(?::(\d+)-(\d+))?\}/g, (_whole, kind: string, _least, most = '200') =>
                (samples[kind] ?? '').slice(0, Number(most)),
              )
              .replace(/\?(\w+)$/, '?$1=7')
            return `https://${host.replace(/\[www\.\]|\*\./, '')}${filled}`
          }),
        ),
    )
    expect(addresses.length).toBeGreaterThan(50)
    for (const address of addresses) {
      expect(readAward(address), address).not.toBeNull()
      expect(MAY_BE_AWARD.test(address), address).toBe(true)
    }
  })

  it('is read in frames of the page’s own and in shadow roots', () => {
    const { document } = parseHTML('<html><body><p>Potter</p><div></div></body></html>') as unknown as {
      document: Document
    }
    const root = document.querySelector('div')?.attachShadow({ mode: 'open' })
    if (!root) throw new Error('no shadow root')
    root.innerHTML = `<p>Kiln Operator <a href="${CREDLY}">View</a></p>`
    const lines = readLines(document.body)
    const page = { root: document.body, url: ANYWHERE, all: lines, lines, adapter: null, found: [], skip: () => false }
    expect(atOnce(collectBadges(page)).question?.facts.spots).toMatchObject([{ address: CREDLY, at: 1, own: [1] }])
  })
})
