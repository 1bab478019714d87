import { describe, expect, it } from 'vitest'
import { scoreQuality } from '../../../utils/score/quality.ts'
import { RUBRIC } from '../../../utils/score/rubric.ts'
import { credential, evidence, source } from './make.ts'

const edge = source('registryEdge', 'Record of the accreditor')
const board = { agent: 'Board of Wicks', source: edge }
const certified = [
  evidence('accreditedBy', board),
  evidence('assessment', { method: 'exam', proctored: true }),
  evidence('experience', { amount: 2 }),
  evidence('status', { value: 'Active' }),
  evidence('renewal', { amount: 3 }),
  evidence('competencies', { amount: 12, value: 'framework' }),
  evidence('occupation', { value: '53-5021' }),
]
const text = (pieces: Parameters<typeof credential>[0], dimension: string) =>
  scoreQuality(credential(pieces), RUBRIC).reasons.find((line) => line.dimension === dimension)?.text

describe('quality', () => {
  it('adds up by hand', () => {
    const quality = scoreQuality(credential(certified), RUBRIC)
    expect(quality.reasons.map((line) => [line.dimension, line.points, line.outOf])).toEqual([
      ['assurance', 25, 25],
      ['rigour', 20, 25],
      ['currency', 12, 15],
      ['competencies', 12, 15],
      ['market', 4, 10],
      ['stack', 0, 10],
      // 5 · 0.9 + 3 · 0.6 + 3 · 0.4 + 2 · 0.5 + 10 · 0.5
      ['unknown', 13.5, 23],
    ])
    expect(quality).toMatchObject({ band: 'strong', point: 86.5, coverage: 77, limited: false })
  })

  it('calls attendance what it is, and does not call it bad', () => {
    const attended = [
      evidence('participation'),
      evidence('status', { value: 'Active' }),
      evidence('competencies', { value: 'list', amount: 3 }),
    ]
    expect(scoreQuality(credential(attended), RUBRIC)).toMatchObject({ band: 'participation', limited: true })
    const endorsed = [...attended, evidence('endorsedBy', board)]
    expect(scoreQuality(credential(endorsed), RUBRIC).band).not.toBe('participation')
    const words = scoreQuality(credential(attended), RUBRIC).reasons.map((line) => line.text)
    expect(words.join(' ')).not.toMatch(/\b(poor|weak|low|bad|worthless)\b/i)
  })

  it('puts what takes years above a quiz, and below an examination; both together above either', () => {
    const rigour = (...pieces: Parameters<typeof credential>[0]) =>
      scoreQuality(credential(pieces), RUBRIC).reasons.find(({ dimension }) => dimension === 'rigour')?.points ?? 0
    const [years, earlier] = [evidence('experience', { amount: 2 }), evidence('prerequisite', { value: 'credential' })]
    const exam = (proctored: boolean | null) => evidence('assessment', { method: 'exam', proctored })
    expect(rigour(years)).toBeGreaterThan(rigour(exam(false)))
    expect(rigour(years)).toBeLessThan(rigour(exam(null)))
    expect(rigour(earlier)).toBeLessThan(rigour(years))
    expect(rigour(earlier)).toBeGreaterThan(rigour(evidence('coursework')))
    expect(rigour(years, exam(null))).toBeGreaterThan(rigour(exam(null)))
    expect(rigour(years, earlier, exam(null))).toBeLessThan(rigour(exam(true)))
  })

  it('goes by what is asked for, not by the word certification', () => {
    const course = [
      evidence('coursework'),
      evidence('status', { value: 'Active' }),
      evidence('competencies', { value: 'list', amount: 3 }),
    ]
    const called = (type: string) => scoreQuality(credential(course, { type, name: `Certified ${type}` }), RUBRIC)
    expect(called('Certification')).toEqual(called('DigitalBadge'))
  })

  it('names what a credential is made for and leads to, an occupation without a name by its code', () => {
    const named = evidence('occupation', { agent: 'Lighthouse Keepers', value: '53-5021' })
    expect(text([named], 'market')).toContain('Made for: Lighthouse Keepers.')
    expect(text([evidence('occupation', { value: '53-5021' })], 'market')).toContain('Made for: SOC 53-5021.')
    expect(text([evidence('partOf', { agent: 'Master of Lamps' })], 'stack')).toContain(': Master of Lamps.')
    expect(text([evidence('partOf')], 'stack')).toContain('Part of a larger credential: not named.')
    expect(text([evidence('accreditedBy')], 'assurance')).toContain('Accredited by a body that is not named.')
  })

  it('leaves out what an issuer says of itself, under any of its names', () => {
    const own = (agent: string) =>
      scoreQuality(
        credential([...certified.slice(1), evidence('accreditedBy', { agent, source: edge })], {
          issuer: { id: null, name: 'The Guild of Lamps, Inc.', alternateNames: ['GoL'], domains: [] },
        }),
        RUBRIC,
      ).reasons[0]
    expect(own('guild of lamps')).toMatchObject({ points: 0, known: 0 })
    expect(own('GOL')).toMatchObject({ points: 0, known: 0 })
    expect(own('Guild of Lanterns')).toMatchObject({ points: 25, known: 1 })
  })

  it('believes a state board that issues its own licence only from a public list', () => {
    const licence = (kind: 'publicList' | 'issuerStructured') =>
      scoreQuality(
        credential([evidence('regulatedBy', { agent: 'Guild of Lamps', source: source(kind) }), ...certified.slice(1)]),
        RUBRIC,
      ).reasons[0]?.known
    expect(licence('publicList')).toBe(0.95)
    expect(licence('issuerStructured')).toBe(0)
  })

  it('an ended credential is worth nothing for currency, whatever else is said of its upkeep', () => {
    const currency = (value: string) =>
      scoreQuality(credential([evidence('renewal', { amount: 3 }), evidence('status', { value })]), RUBRIC).reasons[2]
    expect(currency('Active')?.points).toBe(12)
    expect(currency('Deprecated')?.points).toBe(0)
    expect(currency('Suspended')?.points).toBe(0)
  })

  it('says who, how long and from where', () => {
    expect(text(certified, 'assurance')).toBe('Accredited by Board of Wicks. Source: a record of the other body.')
    expect(text(certified, 'currency')).toContain('(3 years)')
    expect(text(certified, 'rigour')).not.toContain('nothing says')
    expect(text(certified, 'stack')).toBe('Nothing found about credit or what it leads to.')
    expect(text([evidence('assessment')], 'unknown')).toMatch(/1 of 6 areas.*nothing against/)
  })

  it('tells a supervised, an unsupervised and an undescribed examination apart', () => {
    const told = ([true, false, null] as const).map((proctored) =>
      text([evidence('assessment', { method: 'exam', proctored })], 'rigour'),
    )
    expect(told.map((line) => line?.split(' Source')[0])).toEqual([
      'A supervised examination.',
      'An examination without supervision.',
      'An examination; supervision not stated.',
    ])
  })

  it('keeps many and long names within bounds', () => {
    const many = Array.from({ length: 300 }, (_, i) => evidence('accreditedBy', { agent: `${'x'.repeat(290)}${i}` }))
    const line = scoreQuality(credential(many), RUBRIC).reasons[0]
    expect(line?.text.length).toBeLessThanOrEqual(600)
    expect(line?.text).toContain('297 more')
  })
})
