import { describe, expect, test } from 'vitest'
import { noiseOf } from '../../../scripts/evaluate/noise.ts'
import { takeCensus } from '../../../scripts/evaluate/noise-census.ts'
import { ctidOf } from '../../../scripts/evaluate/resolve-measures.ts'
import { credential, indexOf, issuer } from '../resolve/fixture.ts'

const guild = issuer('Halden Guild')
const tutors = issuer('Marlow Tutors, Inc.')
const rigger = credential('Certified Offshore Rigger Professional (CORP)', guild)
const twin = credential('Rescue Diver Certificate', guild)
const otherTwin = credential('Rescue Diver Certification', guild)
const welding = credential('Introduction to Underwater Welding', guild)
const index = indexOf([
  rigger,
  // One name and issuer but for a filler: neither can be the right one.
  twin,
  otherTwin,
  credential('Harbour Logistics Management - Associate', tutors),
  credential('Marlow Advanced Crane Inspection Level 3', tutors),
  credential('Introduction to Underwater Welding Technology', tutors),
  welding,
])
const noise = noiseOf(index, 5, 400)

describe('noise', () => {
  test('comes again with its seed, and otherwise with another', () => {
    expect(noiseOf(index, 5, 400)).toEqual(noise)
    expect(noiseOf(index, 6, 400).map(({ name }) => name)).not.toEqual(noise.map(({ name }) => name))
  })

  test('is of both kinds, and of many ways', () => {
    expect(noise.length).toBeGreaterThan(200)
    const ways = new Set(noise.flatMap(({ source }) => source.slice('noise:'.length).split('+')))
    const wanted = ['acronym', 'no-acronym', 'abbr', 'typo', 'lower', 'year', 'not:other-level', 'not:other-issuer']
    for (const way of wanted) expect(ways).toContain(way)
  })

  test('a right record is the one that was altered, and never one of two of its name', () => {
    const positives = noise.filter(({ expected }) => expected.length > 0)
    expect(positives.length).toBeGreaterThan(50)
    const twins = [twin, otherTwin].map(({ id }) => ctidOf(id))
    for (const { expected, record } of positives) {
      expect(expected).toEqual([record])
      expect(twins).not.toContain(record)
    }
  })

  test('what is made unlike is no name of its issuer', () => {
    const census = takeCensus(index)
    const negatives = noise.filter(({ source }) => source.startsWith('noise:not:'))
    expect(negatives.length).toBeGreaterThan(50)
    for (const { name, issuer, expected } of negatives) {
      expect(expected).toEqual([])
      if (issuer !== null) expect(census.isTaken(name, issuer)).toBe(false)
    }
  })

  test('what is left of a name leads to one record alone', () => {
    const census = takeCensus(index)
    const recordOf = ({ id }: { id: string }) => index.find(id)
    expect(census.isOnlyWith('Underwater Welding', recordOf(welding), true)).toBe(true)
    expect(census.isOnlyWith('Underwater Welding', recordOf(welding), false)).toBe(false)
    expect(census.isOnlyOne(recordOf(twin))).toBe(false)
    expect(census.isOnlyAnywhere(recordOf(rigger), 'CORP')).toBe(true)
  })
})
