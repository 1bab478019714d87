import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { RELEVANCE_RULES } from '../../../utils/score/relevance.ts'
import { RUBRIC } from '../../../utils/score/rubric.ts'

const page = readFileSync('docs/RUBRIC.md', 'utf8')

describe('docs/RUBRIC.md', () => {
  it('has every line of the rubric with its value, and no other', () => {
    const told = [...page.matchAll(/^\|[^|]*\| `(\w+)` \|[^|]*\| ([^|]+) \|$/gm)].map(
      ([, id, value]) => `${id}: ${value}`,
    )
    const held = RUBRIC.rows.map(({ id, value, plus, cap }) => {
      return `${id}: ${value}${plus === undefined ? '' : `, adds ${plus}`}${cap ? ', caps' : ''}`
    })
    expect(told.sort()).toEqual(held.sort())
  })

  it('has the points of each area, the sources, the gates and the bands', () => {
    const points = [...page.matchAll(/^\| [A-Z][a-z ]+ \| (\d+) \|/gm)].map(([, value]) => Number(value))
    expect(points).toEqual(Object.values(RUBRIC.weights))
    const believed = /### How far[^#]+/
      .exec(page)?.[0]
      .match(/\| ([\d.]+) \|$/gm)
      ?.map((cell) => Number(cell.replace(/\|/g, '')))
    expect(believed).toEqual(Object.values(RUBRIC.reliability))
    const { gates, bands } = RUBRIC
    expect(page).toContain(`Coverage below ${gates.coverage}`)
    expect(page).toContain(`from ${gates.coverage} to ${gates.full}`)
    expect(page).toContain(`**Strong** from ${bands.strong} points, **Solid** from ${bands.solid}`)
    expect(page).toContain(`Match confidence below ${gates.match}`)
  })

  it('has the weights and bands of relevance', () => {
    const weights = [...page.matchAll(/^\| (?:skills|occupation|required credential|level|recency) \| (\d+) \|/gm)]
    expect(weights.map(([, value]) => Number(value))).toEqual(Object.values(RELEVANCE_RULES.weights))
    expect(page).toContain(`**Direct** from ${RELEVANCE_RULES.bands.direct}`)
    expect(page).toContain(`**Related** from ${RELEVANCE_RULES.bands.related}`)
  })
})
