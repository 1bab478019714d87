import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rubricJsonSchema } from '../../../scripts/rubric-schema.ts'
import { lineAt, linesOf } from '../../../utils/score/json-lines.ts'
import { scoreQuality } from '../../../utils/score/quality.ts'
import { RUBRIC, RUBRIC_HASH, rubricHash, rubricName } from '../../../utils/score/rubric.ts'
import { readRubric, reweigh, type Weights } from '../../../utils/score/rubric-edit.ts'
import { cents, credential, someEvidence } from './make.ts'

const OTHER: Weights = { assurance: 30, rigour: 30, currency: 10, competencies: 20, market: 10, stack: 0 }

/** Points that hold every rule: limits and sum. */
const anyWeights = fc
  .tuple(
    fc.integer({ min: 15, max: 35 }),
    fc.integer({ min: 15, max: 35 }),
    fc.integer({ min: 5, max: 25 }),
    fc.integer({ min: 5, max: 25 }),
    fc.integer({ min: 0, max: 20 }),
  )
  .map(([assurance, rigour, currency, competencies, market]) => {
    const stack = 100 - assurance - rigour - currency - competencies - market
    return { assurance, rigour, currency, competencies, market, stack }
  })
  .filter(({ stack }) => stack >= 0 && stack <= 20)

describe('reweighing', () => {
  it('gives another hash and says modified; the shipped points are the shipped rubric', () => {
    const { rubric, errors } = reweigh(RUBRIC, OTHER)
    expect(errors).toEqual([])
    expect(rubric.modified).toBe(true)
    expect(rubricHash(rubric)).not.toBe(RUBRIC_HASH)
    expect(rubricName(rubric)).toBe(`${RUBRIC.version}, modified`)
    expect(rubricName(RUBRIC)).toBe(RUBRIC.version)
    expect(reweigh(rubric, RUBRIC.weights, RUBRIC)).toEqual({ rubric: RUBRIC, errors: [] })
    expect(reweigh(RUBRIC, RUBRIC.weights).rubric).toBe(RUBRIC)
  })

  it.each([
    ['a sum that is not 100', { ...OTHER, stack: 1 }, 'weights: weights add up to 101, not to 100'],
    ['less than the limit', { ...OTHER, rigour: 10, stack: 20 }, 'weights.rigour: 10 points are not between 15 and 35'],
    ['more than the limit', { ...OTHER, rigour: 40, market: 0 }, 'weights.rigour: 40 points are not between 15 and 35'],
    ['parts of points', { ...OTHER, rigour: 29.5, stack: 0.5 }, 'weights.rigour:'],
    ['no number', { ...OTHER, rigour: Number.NaN }, 'weights.rigour:'],
  ])('refuses %s with its place, and leaves the rubric as it is', (_, weights, message) => {
    const { rubric, errors } = reweigh(RUBRIC, weights)
    expect(rubric).toBe(RUBRIC)
    expect(errors.join('\n')).toContain(message)
  })

  it('whatever the points, lines still add up and the interval holds the point', () => {
    fc.assert(
      fc.property(anyWeights, someEvidence, (weights, pieces) => {
        const { rubric, errors } = reweigh(RUBRIC, weights)
        expect(errors).toEqual([])
        const quality = scoreQuality(credential(pieces), rubric)
        if (quality.point === null) return
        expect(quality.reasons.reduce((sum, line) => sum + cents(line.points), 0)).toBe(cents(quality.point))
        expect(quality.low).toBeLessThanOrEqual(quality.point)
        expect(quality.high).toBeGreaterThanOrEqual(quality.point)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a rubric from a file', () => {
  const read = (text: string) => readRubric(text, RUBRIC, RUBRIC)
  const whole = JSON.stringify(RUBRIC, null, 2)

  it('is taken whole, or as weights alone', () => {
    expect(read(whole)).toEqual({ rubric: RUBRIC, errors: [] })
    expect(read(JSON.stringify({ weights: OTHER }))).toEqual(reweigh(RUBRIC, OTHER))
    const changed = read(whole.replace('"solid": 50', '"solid": 55')).rubric
    expect(changed.modified).toBe(true)
    expect(changed.bands.solid).toBe(55)
  })

  it('a copy of ours that claims to be changed is ours; a changed one that claims nothing is marked', () => {
    expect(read(JSON.stringify({ ...RUBRIC, modified: true })).rubric).toBe(RUBRIC)
    expect(read(JSON.stringify({ ...RUBRIC, dated: '2026-12-01' })).rubric.modified).toBe(true)
  })

  it.each([
    ['{\n "weights": {\n  "assurance": 25,\n  "rigour": "much"\n }\n}', /^line 4, weights\.rigour: /],
    [whole.replace('"rigour": 25', '"rigour": 24'), /^line \d+, weights: weights add up to 99, not to 100$/],
    [whole.replace('"solid": 50', '"solid": 90'), /^line \d+, bands: /],
    ['{\n "weights": {\n  "assurance": 25,,\n }\n}', /^not JSON: line 3, /],
    ['', /^not JSON: /],
    ['[]', /^line 1, rubric: /],
    ['x'.repeat(1_000_001), /^longer than 1000000 characters$/],
  ])('what is wrong is named with its line, and the rubric in force stays', (text, message) => {
    const inForce = reweigh(RUBRIC, OTHER).rubric
    const { rubric, errors } = readRubric(text, inForce, RUBRIC)
    expect(rubric).toBe(inForce)
    expect(errors.length).toBeGreaterThan(0)
    expect(errors.length).toBeLessThanOrEqual(20)
    expect(errors.some((one) => message.test(one))).toBe(true)
  })

  it('the line is the one where the fault stands', () => {
    const text = whole.replace('"rigour": 25', '"rigour": 50')
    const line = text.split('\n').findIndex((one) => one.includes('"rigour": 50')) + 1
    expect(read(text).errors).toContain(`line ${line}, weights.rigour: 50 points are not between 15 and 35`)
  })
})

describe('lines of a JSON text', () => {
  it('are those of every part, whatever is in it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value, null, 1)
        const lines = linesOf(text)
        const visit = (part: unknown, path: string[]): void => {
          expect(lineAt(lines, path)).not.toBeNull()
          if (typeof part !== 'object' || part === null) {
            const line = text.split('\n')[(lines.get(path.map((one) => `/${one}`).join('')) ?? 0) - 1]
            expect(line).toContain(JSON.stringify(part))
          } else for (const [key, inner] of Object.entries(part)) visit(inner, [...path, key])
        }
        visit(value, [])
      }),
    )
  })
})

describe('docs/schema/rubric.schema.json', () => {
  it('is the form that the program reads (else: node scripts/run.mjs scripts/rubric-schema.ts)', () => {
    const written: unknown = JSON.parse(readFileSync('docs/schema/rubric.schema.json', 'utf8'))
    expect(written).toEqual(JSON.parse(rubricJsonSchema()))
  })
})
