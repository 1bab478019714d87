import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { inflateVocabulary, openVocabulary, type Vocabulary } from '../../../utils/skills/vocabulary.ts'

const packed = new Uint8Array(readFileSync(new URL('../../../public/vocabulary.bin.gz', import.meta.url)))
const PYTHON = 'http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d'

describe('the vocabulary that ships', () => {
  let vocabulary: Vocabulary
  beforeAll(async () => {
    vocabulary = openVocabulary(await inflateVocabulary(packed))
  })

  test('is at most 5 MB', () => {
    expect(packed.length).toBeLessThanOrEqual(5_000_000)
  })

  test('finds a skill by its URI, by its labels in four languages and by what it is called for short', () => {
    expect(vocabulary.skillsOf(PYTHON.replace('http:', 'https:'))).toMatchObject([{ code: PYTHON, via: 'uri' }])
    expect(vocabulary.skillsOf('python').map(({ code }) => code)).toContain(PYTHON)
    const accounting = vocabulary.skillsOf('accounting', 'en')[0]
    expect(accounting).toMatchObject({ kind: 'esco-skill', via: 'preferred' })
    expect(vocabulary.skillsOf('Buchhaltung', 'de')[0]?.code).toBe(accounting?.code)
    expect(vocabulary.skillsOf('contabilidad', 'es').map(({ code }) => code)).toContain(accounting?.code)
    expect(vocabulary.skillsOf('comptabilité', 'fr').map(({ code }) => code)).toContain(accounting?.code)
    expect(vocabulary.skillsOf('AWS')).toMatchObject([{ kind: 'technology', via: 'short' }])
    expect(vocabulary.skillsOf('glimmerflax weaving')).toEqual([])
  })

  test('knows what is hot, what an occupation uses and how much preparation and schooling it takes', () => {
    const nurse = vocabulary.skillsOfOccupation('29-1141')
    expect(nurse.essential.length).toBeGreaterThan(10)
    const { technologies } = vocabulary.skillsOfOccupation('15-1252')
    expect(technologies.find(({ label }) => label === 'Python')).toMatchObject({ hot: true, inDemand: true })
    expect(vocabulary.jobZone('15-1252')).toBe(4)
    expect(vocabulary.jobZone('29-1141.00')).toBeGreaterThanOrEqual(3)
    const shares = vocabulary.education('11-1011')?.shares ?? []
    expect(shares).toHaveLength(12)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0)
    expect(vocabulary.education('53-3032')?.bachelorOrMore ?? 100).toBeLessThan(20)
  })

  test('leads from one classification to another', () => {
    expect(vocabulary.iscoOf('15-1252').map(({ code }) => code)).toContain('2512')
    expect(vocabulary.socsOfIsco('2512').map(({ code }) => code)).toContain('15-1252')
    expect(vocabulary.socsOfCip('51.38').map(({ code }) => code)).toContain('29-1141')
    expect(vocabulary.socsOfCip('99')).toEqual([])
    const [esco] = vocabulary.escoOf('29-1141')
    expect(vocabulary.socsOfEsco(esco?.code ?? '').map(({ code }) => code)).toContain('29-1141')
    expect(vocabulary.concept('naics', '5415')?.label).toMatch(/Computer Systems Design/)
  })

  test('ranks occupations for a title, also for one that no table has', () => {
    const first = (title: string) => vocabulary.occupationsOf(title)[0]?.soc
    expect(first('Senior Software Engineer')).toBe('15-1252')
    expect(first('Registered Nurse')).toBe('29-1141')
    expect(first('Truck driver')).toBe('53-3032')
    expect(vocabulary.occupationsOf('constructor __proto__')).toBeDefined()
    expect(vocabulary.occupationsOf('qqxz')).toEqual([])
    expect(vocabulary.occupationsOf('accountant', 5)).toHaveLength(5)
  })
})
