import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { evaluateOccupations } from '../../../scripts/commands/evaluate-occupations.ts'
import { drawTitles } from '../../../scripts/evaluate/titles.ts'
import { filesUnder } from '../../../scripts/vocabulary/tables.ts'
import { createRanker, type KnownTitle } from '../../../utils/skills/occupations.ts'
import { piecesOf, stemOf, titleWords } from '../../../utils/skills/titles.ts'

describe('words of titles', () => {
  test('abbreviations are written out, words that tell nothing go', () => {
    expect(titleWords('Sr. Mgr of the Docks')).toEqual(['senior', 'manager', 'docks'])
    expect(titleWords('VP, Sales')).toEqual(['vice', 'president', 'sales'])
    expect(titleWords('Constructor __proto__')).toEqual(['constructor', 'proto'])
    expect(titleWords('word '.repeat(1000)).length).toBeLessThanOrEqual(20)
  })

  test.each([
    ['rigger', 'rigging'],
    ['nurses', 'nurse'],
    ['accountants', 'accounting'],
    ['technicians', 'technician'],
    ['companies', 'company'],
  ])('%s and %s have one stem', (one, other) => expect(stemOf(one)).toBe(stemOf(other)))

  test('short words and figures stay', () => {
    expect(stemOf('bus')).toBe('bus')
    expect(stemOf('k8s')).toBe('k8s')
    expect(piecesOf('sawmill')).toEqual(['sawmi', 'awmil', 'wmill'])
    expect(piecesOf('mill')).toEqual([])
  })
})

describe('ranking', () => {
  const title = (title: string, occupation: number): KnownTitle => ({ title, occupation, weight: 1, reported: true })
  const known = [title('Ferry Deckhand', 0), title('Deck Officer', 0), title('Crane Rigger', 1), title('Rigger', 1)]
  const best = (scores: Float64Array | null) => (scores ? scores.indexOf(Math.max(...scores)) : null)

  test('by words, stems and runs of letters, in whatever order the titles stand', () => {
    for (const order of [known, [...known].reverse()]) {
      const rank = createRanker(order, [], Uint16Array.of(0, 1))
      expect(best(rank('Senior Rigging Specialist'))).toBe(1)
      expect(best(rank('Deckhands'))).toBe(0)
      expect(rank('astronaut')).toBeNull()
    }
  })

  test('by words that only stand in what is published about an occupation', () => {
    const context = [
      { stem: stemOf('sling'), occupation: 1, count: 50 },
      { stem: stemOf('mop'), occupation: 0, count: 50 },
    ]
    const rank = createRanker(known, context, Uint16Array.of(0, 0))
    expect(best(rank('Mop Person'))).toBe(0)
    expect(best(rank('Sling Person'))).toBe(1)
  })
})

const folder = new URL('../../../../shared/data/skills/', import.meta.url).pathname
describe.skipIf(!existsSync(folder))('reported titles (skipped where ../shared is absent)', () => {
  test('the same seed draws the same titles, each once', () => {
    const files = filesUnder(folder)
    const drawn = drawTitles(files, 1000, 7)
    expect(drawTitles(files, 1000, 7)).toEqual(drawn)
    expect(new Set(drawn.map(({ key }) => key)).size).toBe(1000)
  })

  test('the SOC code is among the first three for at least 0.85 of a thousand that no table holds', async () => {
    const measured = await evaluateOccupations([`${folder}onet`])
    expect(measured).toMatchObject({ titles: 1000 })
    const { top3, miniSearchTop3 } = measured as { top3: number; miniSearchTop3: number }
    expect(top3).toBeGreaterThanOrEqual(0.85)
    expect(top3).toBeGreaterThan(miniSearchTop3)
  }, 120_000)
})
