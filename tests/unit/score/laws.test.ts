import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { qualitySchema } from '../../../utils/model/appraisal.ts'
import type { Evidence } from '../../../utils/model/credential.ts'
import { measure } from '../../../utils/score/measure.ts'
import { DIMENSIONS, scoreEvidence, scoreQuality } from '../../../utils/score/quality.ts'
import { RUBRIC } from '../../../utils/score/rubric.ts'
import { evidencedTypeSchema } from '../../../utils/score/rubric-schema.ts'
import { anyEvidence, cents, credential, someEvidence } from './make.ts'

/** Each of seven lines is rounded to a hundredth by itself, so that lines add up; sums may stray by as many halves. */
const ROUNDING = 0.04
const types = fc.constantFrom(...evidencedTypeSchema.options)
/** The gate off: the laws hold below it as well, where nobody sees the number. */
const open = { ...RUBRIC, gates: { ...RUBRIC.gates, coverage: 0 } }

const numbers = (evidence: Evidence[], type: Parameters<typeof scoreEvidence>[1]) => {
  const { point, low, high } = scoreEvidence(evidence, type, open)
  return { point: point ?? Number.NaN, low: low ?? Number.NaN, high: high ?? Number.NaN }
}

describe('laws of the quality score', () => {
  it('lines add up to the point exactly, and lie within what they can give', () => {
    fc.assert(
      fc.property(someEvidence, (pieces) => {
        const quality = scoreQuality(credential(pieces), RUBRIC)
        qualitySchema.parse(quality)
        for (const line of quality.reasons) expect(line.points).toBeLessThanOrEqual(line.outOf + 1e-9)
        if (quality.point === null) return
        expect(quality.reasons.reduce((sum, line) => sum + cents(line.points), 0)).toBe(cents(quality.point))
        expect(quality.low).toBeLessThanOrEqual(quality.point)
        expect(quality.high).toBeGreaterThanOrEqual(quality.point)
      }),
      { numRuns: 500 },
    )
  })

  it('without enough evidence there is no band and no number, and reasons stay', () => {
    fc.assert(
      fc.property(someEvidence, (pieces) => {
        const quality = scoreQuality(credential(pieces), RUBRIC)
        const gated = quality.coverage < RUBRIC.gates.coverage
        expect(quality.band === 'insufficient').toBe(gated)
        expect([quality.point, quality.low, quality.high].map((one) => one === null)).toEqual([gated, gated, gated])
        expect(quality.reasons.length).toBeGreaterThanOrEqual(DIMENSIONS.length)
      }),
    )
    expect(scoreQuality(credential([]), RUBRIC)).toMatchObject({ band: 'insufficient', coverage: 0, point: null })
  })

  it('order and repetition of the evidence never matter', () => {
    const shuffled = someEvidence.chain((pieces) =>
      fc.tuple(fc.constant(pieces), fc.shuffledSubarray(pieces, { minLength: pieces.length })),
    )
    fc.assert(
      fc.property(shuffled, ([pieces, mixed]) => {
        const bytes = JSON.stringify(scoreQuality(credential(pieces), RUBRIC))
        expect(JSON.stringify(scoreQuality(credential(mixed), RUBRIC))).toBe(bytes)
        expect(JSON.stringify(scoreQuality(credential([...mixed, ...pieces]), RUBRIC))).toBe(bytes)
      }),
    )
  })

  it('name, issuer, class, level, codes and address are no input', () => {
    fc.assert(
      fc.property(someEvidence, fc.string({ minLength: 1, maxLength: 40 }), (pieces, text) => {
        const other = {
          name: text,
          alternateNames: [text],
          type: 'DigitalBadge',
          level: 'Advanced',
          codes: [text],
          subjectWebpage: 'https://famous.example/',
          issuer: { id: null, name: `${text} University of Great Renown`, alternateNames: [], domains: [] },
        }
        const bytes = JSON.stringify(scoreQuality(credential(pieces), RUBRIC))
        expect(JSON.stringify(scoreQuality(credential(pieces, other), RUBRIC))).toBe(bytes)
        expect(JSON.stringify(scoreQuality(credential(pieces, { issuer: null }), RUBRIC))).toBe(bytes)
      }),
    )
  })

  it('at a fixed type a further fact never widens the interval and never takes from the coverage', () => {
    fc.assert(
      fc.property(someEvidence, anyEvidence, types, (pieces, piece, type) => {
        const before = numbers(pieces, type)
        const after = numbers([...pieces, piece], type)
        expect(after.high - after.low).toBeLessThanOrEqual(before.high - before.low + ROUNDING)
        expect(scoreEvidence([...pieces, piece], type, open).coverage).toBeGreaterThanOrEqual(
          scoreEvidence(pieces, type, open).coverage,
        )
      }),
      { numRuns: 500 },
    )
  })

  it('the first fact about a dimension moves the point toward its own value, and not past it', () => {
    fc.assert(
      fc.property(someEvidence, anyEvidence, types, (pieces, piece, type) => {
        for (const dimension of DIMENSIONS) {
          if (measure(pieces, dimension, RUBRIC).known > 0) continue
          const found = measure([...pieces, piece], dimension, RUBRIC)
          if (found.known === 0) continue
          const { median } = RUBRIC.priors.byType[type][dimension]
          const value = found.worth / found.known
          const now = found.worth + (1 - found.known) * median
          expect((now - median) * (value - median)).toBeGreaterThanOrEqual(0)
          expect(Math.abs(value - now)).toBeLessThanOrEqual(Math.abs(value - median) + 1e-9)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('a further fact takes nothing away unless it is one that caps', () => {
    fc.assert(
      fc.property(someEvidence, anyEvidence, (pieces, piece) => {
        for (const dimension of DIMENSIONS) {
          const before = measure(pieces, dimension, RUBRIC)
          const after = measure([...pieces, piece], dimension, RUBRIC)
          const caps = measure([piece], dimension, RUBRIC).applied.some((one) => one.row.cap)
          if (caps) expect(after.known).toBeGreaterThanOrEqual(before.known)
          else expect(after.worth).toBeGreaterThanOrEqual(before.worth - 1e-9)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('taking away a fact at or above the type’s p10 never raises the lower bound', () => {
    let tried = 0
    fc.assert(
      fc.property(someEvidence, anyEvidence, types, (pieces, piece, type) => {
        const above = DIMENSIONS.every((dimension) => {
          const rows = measure([piece], dimension, RUBRIC).applied
          return rows.every(({ row }) => row.value >= RUBRIC.priors.byType[type][dimension].p10)
        })
        if (!above) return
        tried++
        expect(numbers(pieces, type).low).toBeLessThanOrEqual(numbers([...pieces, piece], type).low + ROUNDING)
      }),
      { numRuns: 1000 },
    )
    expect(tried).toBeGreaterThan(300)
  })

  it('a better source for the same fact moves the point toward it', () => {
    const exam = (kind: 'pageText' | 'issuerStructured' | 'registryEdge') =>
      measure([{ ...examPiece, source: { ...examPiece.source, kind } }], 'rigour', RUBRIC).known
    expect(exam('pageText')).toBeLessThan(exam('issuerStructured'))
    expect(exam('issuerStructured')).toBeLessThan(exam('registryEdge'))
  })
})

const examPiece: Evidence = {
  kind: 'assessment',
  agent: null,
  method: 'exam',
  proctored: null,
  amount: null,
  value: null,
  source: { kind: 'pageText', label: 'page', url: null, date: null },
}
