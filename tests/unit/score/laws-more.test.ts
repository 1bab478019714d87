import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { goldenHash, readGolden } from '../../../scripts/golden-score.ts'
import type { Credential, Evidence, Issuer } from '../../../utils/model/credential.ts'
import type { Mention } from '../../../utils/model/mention.ts'
import { requisitionSchema } from '../../../utils/model/requisition.ts'
import type { Resolution } from '../../../utils/model/resolution.ts'
import { createAppraiser } from '../../../utils/score/appraiser.ts'
import { measure } from '../../../utils/score/measure.ts'
import { DIMENSIONS, scoreEvidence, scoreQuality } from '../../../utils/score/quality.ts'
import { RUBRIC } from '../../../utils/score/rubric.ts'
import { type EvidencedType, evidencedTypeSchema, type Rubric } from '../../../utils/score/rubric-schema.ts'
import { anyEvidence, credential, evidence, someEvidence } from './make.ts'

const open: Rubric = { ...RUBRIC, gates: { ...RUBRIC.gates, coverage: 0 } }
const types = fc.constantFrom(...evidencedTypeSchema.options)
/** Seven lines, each rounded to a hundredth by itself. */
const ROUNDING = 0.07

const pointOf = (pieces: readonly Evidence[], type: EvidencedType) => scoreEvidence(pieces, type, open).point ?? 0

describe('a new fact', () => {
  it('about areas of which nothing was known moves the point by just its own value against what is usual', () => {
    let tried = 0
    fc.assert(
      fc.property(someEvidence, anyEvidence, types, (pieces, piece, type) => {
        const touched = DIMENSIONS.filter((one) => measure([piece], one, RUBRIC).known > 0)
        if (RUBRIC.undated.types.includes(type) && RUBRIC.undated.kinds.includes(piece.kind)) return
        if (touched.length === 0 || touched.some((one) => measure(pieces, one, RUBRIC).known > 0)) return
        const alone = (one: (typeof DIMENSIONS)[number]) => measure([piece], one, RUBRIC)
        // What counts for more, or only, together with something else is another fact.
        const combines = DIMENSIONS.some((one) => {
          const together = measure([...pieces, piece], one, RUBRIC)
          const before = touched.includes(one) ? alone(one) : measure(pieces, one, RUBRIC)
          return together.worth !== before.worth || together.known !== before.known
        })
        if (combines) return
        tried++
        const expected = touched.reduce((sum, one) => {
          const { known, worth } = alone(one)
          return sum + RUBRIC.weights[one] * (worth - known * RUBRIC.priors.byType[type][one].median)
        }, 0)
        expect(Math.abs(pointOf([...pieces, piece], type) - pointOf(pieces, type) - expected)).toBeLessThan(ROUNDING)
      }),
      { numRuns: 1000 },
    )
    expect(tried).toBeGreaterThan(100)
  })

  it('never widens the interval, whatever is known already and for every kind', () => {
    fc.assert(
      fc.property(someEvidence, anyEvidence, types, (pieces, piece, type) => {
        const width = (all: Evidence[]) => {
          const { low, high } = scoreEvidence(all, type, open)
          return (high ?? 0) - (low ?? 0)
        }
        expect(width([...pieces, piece])).toBeLessThanOrEqual(width(pieces) + ROUNDING)
      }),
      { numRuns: 1000 },
    )
  })

  it('more keywords are never worth less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), (a, b) => {
        const worth = (amount: number) =>
          measure([evidence('competencies', { value: 'keywords', amount })], 'competencies', RUBRIC).worth
        expect((worth(a) - worth(b)) * (a - b)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('a fact that is kept quiet', () => {
  it('at or above the tenth of its kind never raises the lower bound, one by one and all at once', () => {
    fc.assert(
      fc.property(someEvidence, types, fc.infiniteStream(fc.boolean()), (pieces, type, keep) => {
        const above = (piece: Evidence) =>
          DIMENSIONS.every((dimension) =>
            measure([piece], dimension, RUBRIC).applied.every(
              ({ row }) => !row.cap && row.value >= RUBRIC.priors.byType[type][dimension].p10,
            ),
          )
        const left = pieces.filter((piece) => !above(piece) || keep.next().value)
        const low = (all: Evidence[]) => scoreEvidence(all, type, open).low ?? 0
        expect(low(left)).toBeLessThanOrEqual(low(pieces) + ROUNDING)
      }),
      { numRuns: 500 },
    )
  })
})

describe('an unknown credential', () => {
  it('never gets a band: nothing known, or only neutral facts, however many', () => {
    const neutral = fc.constantFrom<Evidence['kind']>(
      'verification',
      'preparation',
      'effective',
      'duration',
      'cost',
      'ownerAssurance',
    )
    fc.assert(
      fc.property(fc.array(neutral, { maxLength: 20 }), (kinds) => {
        const pieces = kinds.map((kind) => evidence(kind, { amount: 5000, value: 'USD' }))
        expect(scoreQuality(credential(pieces), RUBRIC)).toMatchObject({
          band: 'insufficient',
          point: null,
          low: null,
          high: null,
          coverage: 0,
        })
      }),
    )
  })

  it('cost and duration move nothing beside other facts either', () => {
    fc.assert(
      fc.property(someEvidence, fc.double({ min: 0, max: 1e6, noNaN: true }), (pieces, amount) => {
        const more = [...pieces, evidence('cost', { amount }), evidence('duration', { value: 'P2Y' })]
        expect(JSON.stringify(scoreQuality(credential(more), RUBRIC))).toBe(
          JSON.stringify(scoreQuality(credential(pieces), RUBRIC)),
        )
      }),
    )
  })
})

describe('licences and other regulated credentials', () => {
  it('are no less for a newer edition', () => {
    const board = evidence('regulatedBy', { agent: 'Board of Wicks' })
    fc.assert(
      fc.property(someEvidence, (pieces) => {
        const plain = pieces.filter(({ kind }) => kind !== 'retired' && kind !== 'supersededBy')
        const older = [...plain, evidence('supersededBy', { agent: 'New' }), evidence('retired', { value: '2020' })]
        const score = (all: Evidence[]) => JSON.stringify(scoreQuality(credential([board, ...all]), RUBRIC))
        expect(score(older)).toBe(score(plain))
      }),
    )
    const exam = [evidence('assessment', { method: 'exam' }), evidence('status', { value: 'Active' })]
    const worth = (all: Evidence[]) => scoreEvidence(all, 'assessed', open).point ?? 0
    expect(worth([...exam, evidence('supersededBy')])).toBeLessThan(worth(exam))
  })
})

/** Every name that a type has, at any depth. */
type Names<T> = T extends readonly (infer Item)[]
  ? Names<Item>
  : T extends object
    ? { [K in keyof T & string]: K | Names<T[K]> }[keyof T & string]
    : never

describe('nothing about a person is an input', () => {
  it('by type: quality is given a record and a rubric, and a record has no place for a holder', () => {
    expectTypeOf(scoreQuality).parameters.toEqualTypeOf<[Credential, Rubric]>()
    expectTypeOf(scoreEvidence).parameters.toEqualTypeOf<[readonly Evidence[], EvidencedType, Rubric]>()
    expectTypeOf<Mention>().not.toMatchTypeOf<Credential>()
    expectTypeOf<
      Extract<
        Names<Credential>,
        'holder' | 'person' | 'candidate' | 'learner' | 'recipient' | 'age' | 'gender' | 'issued' | 'expires' | 'count'
      >
    >().toEqualTypeOf<never>()
    expectTypeOf<keyof Issuer>().toEqualTypeOf<'id' | 'name' | 'alternateNames' | 'domains'>()
  })

  const none: Resolution = {
    outcome: 'none',
    credentialId: null,
    probability: 0,
    candidates: [],
    searched: { source: 'file', date: null, size: 1 },
  }
  const appraiser = createAppraiser({
    resolve: () => none,
    requisition: requisitionSchema.parse({ id: 'r', title: 'Keeper', skills: [{ label: 'Lamps' }] }),
    trusted: [],
    today: '2026-11-24',
  })
  const mention = (more: Partial<Mention>): Mention => ({
    key: 'k',
    name: 'Certified Lighthouse Keeper',
    issuer: 'Guild of Lamps',
    issued: null,
    expires: null,
    credentialId: null,
    url: null,
    source: { by: 'section', adapter: null },
    confidence: 1,
    flags: [],
    ...more,
  })
  const match = (record: Credential): Resolution => ({
    ...none,
    outcome: 'match',
    credentialId: record.id,
    probability: 1,
  })

  it('what the holder’s line says beside the name moves no quality', () => {
    fc.assert(
      fc.property(someEvidence, fc.string({ maxLength: 30 }), fc.constantFrom(null, '1971', '2026-01'), (...given) => {
        const [pieces, text, day] = given
        const record = credential(pieces)
        const quality = (more: Partial<Mention>) =>
          JSON.stringify(appraiser(mention(more), { resolution: match(record), credential: record }).quality)
        expect(quality({ key: text, credentialId: text, issued: day, expires: day, confidence: 0.5 })).toBe(quality({}))
      }),
    )
  })

  it('order and number of the other credentials on the page never matter', () => {
    const page = fc
      .array(someEvidence, { minLength: 1, maxLength: 5 })
      .map((all) => all.map((pieces, i) => credential(pieces, { id: `urn:${i}` })))
    const told = (records: readonly Credential[]) => {
      const all = records.map((one) => [
        one.id,
        JSON.stringify(appraiser(mention({}), { resolution: match(one), credential: one })),
      ])
      return Object.fromEntries(all) as Record<string, string>
    }
    fc.assert(
      fc.property(page, (records) => {
        const together = told(records)
        expect(told(records.toReversed())).toEqual(together)
        for (const one of records) expect(told([one])[one.id]).toBe(together[one.id])
      }),
      { numRuns: 50 },
    )
  })
})

describe('the same bytes everywhere', () => {
  it('golden records are scored to the byte as written down (else: node scripts/run.mjs scripts/golden-score.ts)', () => {
    const { rubric, sha256, credentials } = readGolden()
    expect(credentials.length).toBeGreaterThanOrEqual(50)
    expect({ rubric: RUBRIC.version, sha256: goldenHash(credentials) }).toEqual({ rubric, sha256 })
  })
})
