import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { advertRead, occupationsFor } from '../../../entrypoints/background/advert.ts'
import { advertMessages } from '../../../utils/messages/advert.ts'
import { inflateVocabulary, openVocabulary, type Vocabulary } from '../../../utils/skills/vocabulary.ts'

const ADVERT = `Senior data analyst

Requirements
- Bachelor's degree in statistics
- Five years of experience with SQL
- Python
- CPA, CMA or CISA required

Nice to have
- PMP certification
`

const nothing = async () => ({})

describe('a pasted advert', () => {
  let vocabulary: Vocabulary
  beforeAll(async () => {
    const packed = readFileSync(new URL('../../../public/vocabulary.bin.gz', import.meta.url))
    vocabulary = openVocabulary(await inflateVocabulary(new Uint8Array(packed)))
  })

  it('is answered in the form of the contract, with level, needs and equivalents', async () => {
    const read = advertMessages['ui>bg advert'].response.parse(await advertRead(ADVERT, vocabulary, nothing))
    expect(read).toMatchObject({ title: 'Senior data analyst', level: 'senior' })
    expect(read.skills.map(({ label }) => label.toLowerCase())).toEqual(expect.arrayContaining(['sql']))
    expect(read.requires.map(({ name, need }) => [name.split(' ')[0], need])).toEqual([
      ['CPA', 'must'],
      ['PMP', 'nice'],
    ])
    expect(read.requires[0]?.equivalents.map(({ name }) => name)).toEqual(['CMA', 'CISA'])
  })

  it('marks everything that was read in its line, and what a role has no place for', async () => {
    const { read } = await advertRead(ADVERT, vocabulary, nothing)
    const lines = ADVERT.split('\n')
    for (const { before, words, after } of read)
      expect(lines.some((line) => line.includes(`${before}${words}${after}`))).toBe(true)
    const placeless = new Set(read.filter(({ used }) => !used).map(({ what }) => what))
    expect([...placeless].sort()).toEqual(['degree', 'years'])
    expect(read.find(({ words }) => words.startsWith('PMP'))).toMatchObject({
      what: 'credential',
      need: 'nice',
      used: true,
    })
  })

  it('never answers more than the contract holds', async () => {
    const long = `Requirements\n${'SQL, Python and a PMP certification required\n'.repeat(5000)}`
    expect(advertMessages['ui>bg advert'].response.safeParse(await advertRead(long, vocabulary, nothing)).success).toBe(
      true,
    )
    expect(advertMessages['ui>bg advert'].response.safeParse(await advertRead('', vocabulary, nothing)).success).toBe(
      true,
    )
  })

  it('proposes codes for a title and none for no title', () => {
    const found = advertMessages['ui>bg occupations'].response.parse(occupationsFor('Registered nurse', vocabulary))
    expect(found.map(({ code }) => code)).toContain('29-1141')
    expect(occupationsFor(' ', vocabulary)).toEqual([])
  })
})
