import en from './words/en.json' with { type: 'json' }

/** Every sentence that the product says has its key here; a missing key fails the type check. */
export type WordKey = keyof typeof en

/** The words of one language; what it lacks is said in English. It may have plural forms that English has not. */
export type Words = Readonly<Record<string, string>>

/** What is said for one and for more of something: `<base>.one`, `<base>.other`, and in a language that has more forms,
 * `<base>.few` and so on (categories of the CLDR, as `Intl.PluralRules` names them). */
export type CountKey = {
  [K in WordKey]: K extends `${infer Base}.other` ? (`${Base}.one` extends WordKey ? Base : never) : never
}[WordKey]

/** A language with its words; English has none here, because they are at hand everywhere. */
export type Spoken = { language: string; words: Words }

type Params = Readonly<Record<string, string | number>>

const english: Words = en
let spoken: { language: string; words: Words; plural: Intl.PluralRules; number: Intl.NumberFormat } = {
  language: 'en',
  words: english,
  plural: new Intl.PluralRules('en'),
  number: new Intl.NumberFormat('en'),
}

/** From now on everything in this context is said in this language. @param language BCP 47 */
export function speak(language: string, words: Words = english): void {
  spoken = { language, words, plural: new Intl.PluralRules(language), number: new Intl.NumberFormat(language) }
}

/** The language that is spoken, BCP 47: for dates and numbers. */
export const spokenLanguage = (): string => spoken.language

/** What is spoken, for a context that has its own copy of this store. */
export const spokenWords = (): Spoken => ({
  language: spoken.language,
  words: spoken.words === english ? {} : spoken.words,
})

/** Is there a text under this key? For data files that name keys, so that their schema can refuse a wrong one. */
export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(english, key)
}

/**
 * The text of `key` with each `{name}` replaced by `params.name`. A placeholder without a value stays as it is, so that
 * the fault shows. Values are inserted once and never read as placeholders themselves: they may come from a page.
 */
export function say(key: WordKey, params: Params = {}): string {
  return fill(spoken.words[key] ?? en[key], params)
}

/** What is said of `n` of something, in the plural form that the language has for it. `{n}` is filled in
 * as the language writes numbers. */
export function sayCount(base: CountKey, n: number, params: Params = {}): string {
  const form = spoken.words[`${base}.${spoken.plural.select(n)}`] ?? spoken.words[`${base}.other`]
  return fill(form ?? en[`${base}.${n === 1 ? 'one' : 'other'}`], { ...params, n: spoken.number.format(n) })
}

function fill(text: string, params: Params): string {
  // Scoring says thousands of sentences, and most have no place to fill.
  if (!text.includes('{')) return text
  return text.replace(/\{(\w{1,30})\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  )
}
