import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { RUBRIC, RUBRIC_HASH, rubricHash } from '../../../utils/score/rubric.ts'
import { rubricSchema } from '../../../utils/score/rubric-schema.ts'

// biome-ignore lint/suspicious/noExplicitAny: the test spoils the file in every way
type Loose = any

const json = (name: string): Loose => JSON.parse(readFileSync(`utils/score/rubric/${name}.json`, 'utf8'))
const shipped = (): Loose => ({ ...json('v2'), priors: json('types') })

const faultsOf = (rubric: unknown) =>
  (rubricSchema.safeParse(rubric).error?.issues ?? []).map(
    (issue) => `${issue.path.join('.') || 'rubric'}: ${issue.message}`,
  )

describe('rubric', () => {
  it('that ships holds its own rules', () => {
    expect(rubricSchema.safeParse(shipped()).error).toBeUndefined()
    expect(Object.values(RUBRIC.weights).reduce((sum, weight) => sum + weight)).toBe(100)
  })

  it('names its content: order of keys never, any number always', () => {
    const turned = Object.fromEntries(Object.entries(shipped()).reverse())
    expect(rubricHash(rubricSchema.parse(turned))).toBe(RUBRIC_HASH)
    expect(RUBRIC_HASH).toMatch(/^[0-9a-f]{16}$/)
    const changed = shipped()
    changed.rows[0].value = 0.99
    expect(rubricHash(rubricSchema.parse(changed))).not.toBe(RUBRIC_HASH)
  })

  it.each([
    ['weights that do not add up', (r: Loose) => (r.weights.rigour = 24), /weights: weights add up to 99/],
    ['a dimension left out', (r: Loose) => delete r.weights.stack, /weights/],
    ['two rows of one name', (r: Loose) => r.rows.push(r.rows[0]), /two rows are called regulated/],
    ['a row without words', (r: Loose) => (r.rows[0].id = 'fame'), /no words for fame/],
    ['a value above 1', (r: Loose) => (r.rows[0].value = 1.2), /rows\.0\.value/],
    ['p10 above the median', (r: Loose) => (r.priors.byType.pooled.market.p10 = 0.9), /p10 ≤ median/],
    [
      'a cap that hiding evidence would escape',
      (r: Loose) => (r.priors.byType.pooled.currency.p10 = 0.1),
      /superseded caps/,
    ],
    ['a band that overlaps', (r: Loose) => (r.bands.solid = 80), /bands/],
    ['a term for the issuer', (r: Loose) => (r.rows[0].issuer = 'Famous'), /rows\.0/],
  ])('refuses %s, with the place', (_, spoil, message) => {
    const rubric = shipped()
    spoil(rubric)
    expect(faultsOf(rubric).join('\n')).toMatch(message)
  })

  it('refuses what is no rubric at all', () => {
    for (const junk of [null, 3, 'x', [], {}]) expect(faultsOf(junk)).not.toEqual([])
  })
})
