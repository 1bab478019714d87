import { describe, expect, test } from 'vitest'
import { issuerKey, issuerWords, mentionWords, words } from '../../../utils/registry/index/text.ts'
import { loadRules } from '../../../utils/resolve/rules.ts'
import { modelSchema } from '../../../utils/resolve/schemas.ts'

const rules = loadRules()

describe('the rules are data that fits', () => {
  test('the model’s schema holds the signs', () => {
    const { model } = rules
    const bad = (change: object) =>
      modelSchema.safeParse({ ...model, weights: { ...model.weights, ...change } }).success
    expect(bad({})).toBe(true)
    expect(bad({ issuerDiffers: 0.1 })).toBe(false)
    expect(bad({ mentionUnmatched: 1 })).toBe(false)
    expect(bad({ issuerAgrees: -1 })).toBe(false)
  })

  test('an issuer that differs can never be outweighed by a name', () => {
    const { weights: w, abstain } = rules.model
    const best = w.bias + w.exact + w.sameOrder + w.certification + w.issuerDiffers
    expect(1 / (1 + Math.exp(-best))).toBeLessThan(abstain.accept)
  })

  test('lexicon words are written as names are read', () => {
    const { lexicon } = rules
    const all = [
      ...lexicon.filler,
      ...Object.values(lexicon.levels).flat(),
      ...lexicon.modifiers,
      ...Object.values(lexicon.abbreviations).flat(),
      ...lexicon.issuerTails,
      ...lexicon.issuerGeneric,
      ...lexicon.emptyIssuers,
      ...lexicon.labels.flat(),
      ...lexicon.structural,
      ...lexicon.sizes,
      ...lexicon.roles,
      ...lexicon.issuerHeads,
    ]
    const misread = all.filter(
      (word) =>
        words(word)
          .map(({ text }) => text)
          .join(' ') !== word,
    )
    expect(misread).toEqual([])
  })

  test('no word is of two classes, no level has a word of another', () => {
    const { lexicon } = rules
    const classed = [...lexicon.filler, ...Object.values(lexicon.levels).flat(), ...lexicon.modifiers]
    expect(classed.filter((word, i) => classed.indexOf(word) !== i)).toEqual([])
  })

  test('what is said of levels is said of levels there are', () => {
    const { courseLevels, levels, roles } = rules.lexicon
    expect(courseLevels.filter((level) => !Object.hasOwn(levels, level))).toEqual([])
    const levelWords = Object.values(levels).flat()
    expect(roles.filter((word) => !levelWords.includes(word))).toEqual([])
  })

  test('an issuer’s name is in one group, so that aliases never join two bodies', () => {
    const keys = rules.issuers.groups.flatMap((group) => [
      ...new Set(group.map((name) => issuerKey(issuerWords(name)))),
    ])
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })

  test('a code stands for one title', () => {
    const codes = rules.titles.titles.flatMap(({ codes }) =>
      codes.map((code) => issuerKey(mentionWords(code).map(({ text }) => text))),
    )
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([])
    expect(codes.every((code) => code.length >= 2)).toBe(true)
  })
})
