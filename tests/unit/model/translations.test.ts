import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../utils/model/languages.ts'
import { faultsIn } from '../../../utils/model/translation.ts'
import de from '../../../utils/model/words/de.json' with { type: 'json' }
import en from '../../../utils/model/words/en.json' with { type: 'json' }
import es from '../../../utils/model/words/es.json' with { type: 'json' }

const english: Record<string, string> = en
const WORDS: Record<string, Record<string, string>> = { de, es }

/** What is the same in every language: names, units, file kinds, and patterns without a word in them. */
const SAME =
  /^(?:Touchstone|Credential Registry|ISO\/IEC 17024|NCCA|CSV|JSON|PDF|Word|id \{id\}|\{n\} (?:kB|MB|s|h|min)|(?:\{\w+\}|[\s·,:;()%–-])+)$/
/** Words that are spelt the same in English. */
const ALIKE: Record<string, string[]> = {
  de: ['Badge', 'Version', 'Senior', 'Live, {time}', 'Software', 'Export', 'Name'],
  es: ['General', 'Software'],
}

/** Words of a chip, at their longest: six areas. */
const chipWords = (words: Record<string, string>) =>
  Object.entries(words).filter(
    ([key]) => key.startsWith('chip.') && !key.startsWith('chip.label.') && key !== 'chip.notEnough',
  )

describe.each(LANGUAGES.filter((one) => one !== 'en'))('the words of %s', (language) => {
  const words = WORDS[language] ?? {}

  it('are all there, in order, with the places of the English ones', () => {
    const keys = Object.keys(words)
    expect(Object.keys(english).filter((key) => !Object.hasOwn(words, key))).toEqual([])
    expect(faultsIn(words)).toEqual([])
    expect(keys).toEqual([...keys].sort())
  })

  it('are no English left over', () => {
    const left = Object.entries(words).filter(
      ([key, text]) => text === english[key] && !SAME.test(text) && !ALIKE[language]?.includes(text),
    )
    expect(left).toEqual([])
  })

  it('fit a chip, which has room for 28 characters', () => {
    for (const [key, text] of chipWords(words)) expect.soft(text.length, key).toBeLessThanOrEqual(28)
    const areas = words['chip.notEnough']?.replace('{known}', '6').replace('{all}', '6')
    expect(areas?.length).toBeLessThanOrEqual(28)
  })

  it('say of no credential that it is weak', () => {
    const banned = /\b(?:schwach|schlecht|minderwertig|niedrig|débil|mal[oa]s?|pobres?|baj[oa])\b/iu
    const told = Object.entries(words).filter(([key]) => /^(?:band|chip|card\.(?:band|what|why)|score)\./.test(key))
    expect(told.filter(([, text]) => banned.test(text))).toEqual([])
  })
})

describe('words that cannot be spoken', () => {
  it.each([
    ['a key that nobody knows', { 'no.such.key': 'x' }],
    ['an inherited key', { toString: 'x' }],
    ['a form of what is not counted', { 'card.action.few': 'x' }],
    ['no text', { 'card.action.close': ' ' }],
    ['something else than text', { 'card.action.close': 1 }],
    ['a place that is missing', { 'band.movedBy': '{list}' }],
    ['a place too many', { 'card.action.close': '{n}' }],
    ['a loose brace', { 'card.action.close': 'x {' }],
  ])('have %s', (_, words) => {
    expect(faultsIn(words)).toHaveLength(1)
  })

  it.each([[null], ['x'], [[]]])('are no list: %j', (words) => {
    expect(faultsIn(words)).toHaveLength(1)
  })

  it('may have more forms than English, with or without the number', () => {
    expect(faultsIn({ 'panel.sum.total.few': '{n} few', 'panel.sum.total.one': 'one' })).toEqual([])
  })
})
