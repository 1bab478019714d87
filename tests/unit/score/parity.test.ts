import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../../../scripts/cli.ts'
import { parityOf, sectorsFrom } from '../../../scripts/evaluate/quality-parity.ts'
import { scoreQuality } from '../../../utils/score/quality.ts'
import { RUBRIC } from '../../../utils/score/rubric.ts'
import { credential, evidence, someEvidence } from './make.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const ipeds = bytes('INSTNM,CONTROL,ICLEVEL\nSkerry College,1,2\nBay University,2,1\nFast School,3,3\n')
const world = bytes('name,country\nUniversidad de la Costa,CO\nBay University,US\n')
const sectorOf = sectorsFrom(ipeds, world)
const issuer = (name: string) => ({ id: null, name, alternateNames: [], domains: [] })
const ISSUERS = ['Skerry College', 'Bay University', 'Fast School', 'Universidad de la Costa', 'Acme', 'Guild of Lamps']

describe('parity between sectors of issuers', () => {
  it('sectors are told by the institutions’ names', () => {
    expect(ISSUERS.map(sectorOf)).toEqual([
      'US public, two years',
      'US private non-profit, four years',
      'US private for-profit, under two years',
      'university outside the US',
      'no institution',
      'no institution',
    ])
    expect(sectorOf(null)).toBe('none stated')
    expect(() => sectorsFrom(bytes('INSTNM,CONTROL,ICLEVEL\n,1,2\n'), world)).toThrow(UsageError)
  })

  it('the same evidence has the same score to the byte, whoever issues it', () => {
    fc.assert(
      fc.property(someEvidence, (pieces) => {
        const told = ISSUERS.map((name) =>
          JSON.stringify(scoreQuality(credential(pieces, { issuer: issuer(name) }), RUBRIC)),
        )
        expect(new Set(told).size).toBe(1)
      }),
    )
  })

  it('a gap between sectors is one of what is stated: swap the issuers, and it goes over to the other', () => {
    const rich = [
      evidence('assessment', { method: 'exam', proctored: true }),
      evidence('status', { value: 'Active' }),
      evidence('competencies', { value: 'list', amount: 5 }),
    ]
    const poor = [evidence('coursework')]
    const of = (first: string, second: string) =>
      parityOf(
        [
          credential(rich, { issuer: issuer(first) }),
          credential(rich, { issuer: issuer(second) }),
          credential(rich, { issuer: issuer(first) }),
          credential(poor, { issuer: issuer(second) }),
        ],
        sectorOf,
        RUBRIC,
      )
    const bySector = (lines: ReturnType<typeof parityOf>) =>
      Object.fromEntries(lines.map(({ sector, ...rest }) => [sector, rest]))
    const [one, two] = [
      bySector(of('Skerry College', 'Bay University')),
      bySector(of('Bay University', 'Skerry College')),
    ]
    const [publicly, privately] = ['US public, two years', 'US private non-profit, four years']
    expect(one[publicly]).toEqual(two[privately])
    expect(one[privately]).toEqual(two[publicly])
    expect(one[publicly]).toMatchObject({ scored: 1, noRecord: 0, atEqualEvidence: 0 })
    expect(one[privately]).toMatchObject({ scored: 0.5, noRecord: 0.5, atEqualEvidence: 0 })
  })
})
