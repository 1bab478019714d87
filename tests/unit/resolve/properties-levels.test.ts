import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createResolver } from '../../../utils/resolve/resolve.ts'
import { CREDENTIALS, credential, indexOf, issuer, mention } from './fixture.ts'

const halden = issuer('Halden Institute of Nursing')

const TITLES = ['Certified Harbour Architect', 'Quay Care Nursing', 'Registered Kelp Technician', 'Lantern Networking']

/** Rungs of one ladder: whoever has one has none of the others. Those of a line are one rung, otherwise written. */
const LADDERS: Record<string, string[][]> = {
  words: [['Associate'], ['Professional'], ['Expert'], ['Specialty'], ['Practitioner'], ['Foundation'], ['Master']],
  depths: [['Beginner'], ['Intermediate'], ['Advanced'], ['Fundamentals']],
  metals: [['Bronze'], ['Silver'], ['Gold'], ['Platinum']],
  belts: [['Yellow Belt'], ['Green Belt'], ['Black Belt']],
  trades: [['Apprentice'], ['Journeyman']],
  levels: [
    ['Level 1', 'L1'],
    ['Level 2', 'L2'],
    ['Level 3', 'L3'],
    ['Level 7', 'L7'],
  ],
  Roman: [
    ['I', '1'],
    ['II', '2'],
    ['III', '3'],
    ['IV', '4'],
  ],
  numbers: [['1'], ['2', 'II'], ['3', 'III'], ['12'], ['101'], ['201']],
  parts: [['Part 1 of 3'], ['Part 2 of 3'], ['Part 3 of 3']],
  counts: [['Part 1 of 3'], ['Part 1 of 5'], ['Part 3 of 5']],
  modules: [['Module 1'], ['Module 2'], ['Module 12']],
  units: [['Unit 4'], ['Unit 5']],
  years: [['2019'], ['2020'], ['2021']],
  versions: [
    ['v4', '4', '4.0'],
    ['v5', '5', '5.0'],
    ['v6', '6'],
  ],
  steps: [['Step 1'], ['Step 2'], ['Step 3']],
  classes: [['Class A'], ['Class B'], ['Class C']],
  types: [
    ['Type I', 'Type 1'],
    ['Type II', 'Type 2'],
  ],
  grades: [['Grade 5'], ['Grade 6']],
}

/** How a title carries its rung. */
const CARRIED: Record<string, (title: string, rung: string) => string> = {
  behind: (title, rung) => `${title} ${rung}`,
  'behind a dash': (title, rung) => `${title} - ${rung}`,
  'behind a long dash': (title, rung) => `${title} – ${rung}`,
  'behind a comma': (title, rung) => `${title}, ${rung}`,
  'behind a colon': (title, rung) => `${title}: ${rung}`,
  'in parentheses': (title, rung) => `${title} (${rung})`,
  'in front': (title, rung) => `${rung} ${title}`,
}

const resolverOf = (names: readonly string[]) => {
  const records = names.map((name) => credential(name, halden))
  // Among others, since a word of all records tells nothing.
  const resolve = createResolver(indexOf([...CREDENTIALS, ...records]))
  return {
    /** Name of the record that is given for a mention, or null. */
    answer: (name: string): string | null => {
      const { credentialId } = resolve(mention(name, halden.name))
      return records.find(({ id }) => id === credentialId)?.name ?? null
    },
  }
}

describe.each(Object.entries(CARRIED))('rungs %s', (where, carry) => {
  describe.each(Object.entries(LADDERS))('%s', (_, ladder) => {
    const title = TITLES[(ladder.length + where.length) % TITLES.length] ?? ''

    test('one is never given for another, nor for the title, nor the title for one', () => {
      const bare = resolverOf([title])
      for (const [own] of ladder) {
        const name = carry(title, own ?? '')
        const { answer } = resolverOf([name])
        expect(answer(name)).toBe(name)
        const others = ladder.filter(([first]) => first !== own).flat()
        for (const rung of others) expect(answer(carry(title, rung)), `${carry(title, rung)} → ${name}`).toBeNull()
        if (!isEdition(own ?? '', where)) expect(answer(title), `${title} → ${name}`).toBeNull()
        if (!isAward(own ?? '', where)) expect(bare.answer(name), `${name} → ${title}`).toBeNull()
      }
    })

    test('beside each other each is found, in every way in which it is written', () => {
      const names = ladder.map(([own]) => carry(title, own ?? ''))
      const { answer } = resolverOf([title, ...names])
      expect(answer(title)).toBe(title)
      for (const [i, rungs] of ladder.entries())
        for (const rung of rungs) expect([null, names[i]], rung).toContain(answer(carry(title, rung)))
      for (const name of names) expect(answer(name)).toBe(name)
    })
  })
})

/** An edition that nobody names is any: a year, or a version or a number of several digits in parentheses. */
const isEdition = (rung: string, where: string) =>
  /^20\d\d$/.test(rung) || (where === 'in parentheses' && /^(?:v\d|\d{2,3})$/.test(rung))
/** A year may be that of the award. */
const isAward = (rung: string, where: string) =>
  /^20\d\d$/.test(rung) && (where === 'behind a comma' || where === 'in parentheses')

test('two rungs at once are neither of them', () => {
  const { answer } = resolverOf([
    'Certified Harbour Architect - Associate',
    'Certified Harbour Architect - Professional',
  ])
  for (const both of ['Associate and Professional', 'Associate, Professional', 'Professional (Associate)'])
    expect(answer(`Certified Harbour Architect - ${both}`), both).toBeNull()
})

test('ladders that are climbed together: both rungs must be the record’s', () => {
  const rungs = fc.constantFrom('Associate', 'Professional', 'Expert')
  const numbers = fc.constantFrom('Level 2', 'Level 3', 'II', 'Part 1 of 3', 'Part 2 of 3', '2019', '4')
  const of = fc.record({ title: fc.constantFrom(...TITLES), rung: rungs, number: numbers })
  const named = ({ title, rung, number }: { title: string; rung: string; number: string }) =>
    `${title} ${rung} - ${number}`
  // "II" is how "Level 2" is written as well.
  const plainly = (name: string) => name.replace('Level 2', 'II')
  fc.assert(
    fc.property(of, of, (record, asked) => {
      const { answer } = resolverOf([named(record)])
      if (plainly(named(record)) === plainly(named(asked))) return
      expect(answer(named(asked)), `${named(asked)} → ${named(record)}`).toBeNull()
    }),
    { numRuns: 400 },
  )
})

describe('editions', () => {
  const { answer } = resolverOf(['Certified Rope Auditor (601)', 'Certified Rope Auditor (701)', 'Deck Safety (2019)'])
  test('one that is named is none of the others', () => {
    expect(answer('Certified Rope Auditor (601)')).toBe('Certified Rope Auditor (601)')
    expect(answer('Certified Rope Auditor 701')).toBe('Certified Rope Auditor (701)')
    expect(answer('Certified Rope Auditor (501)')).toBeNull()
    expect(answer('Deck Safety (2021)')).toBeNull()
    expect(answer('Deck Safety 2018')).toBeNull()
  })
  test('one that nobody names is any', () => {
    expect(answer('Deck Safety')).toBe('Deck Safety (2019)')
    expect(answer('Certified Rope Auditor')).toMatch(/^Certified Rope Auditor/)
  })
  test('are one credential where a record states their codes', () => {
    const one = credential('Certified Rope Auditor', halden, { codes: ['SY0-601', 'SY0-701'] })
    const resolve = createResolver(indexOf([one]))
    for (const name of [
      'SY0-601',
      'SY0-701',
      'Certified Rope Auditor SY0-601',
      'Certified Rope Auditor (SY0 701)',
      'Certified Rope Auditor',
    ])
      expect(resolve(mention(name, halden.name)).credentialId, name).toBe(one.id)
    for (const name of ['SY0-801', 'SY0-601 Level 2', 'Certified Rope Auditor Professional SY0-601'])
      expect(resolve(mention(name, halden.name)).credentialId, name).toBeNull()
  })
})
