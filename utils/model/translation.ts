import en from './words/en.json' with { type: 'json' }

const english: Readonly<Record<string, string>> = en
const FORM = /\.(?:zero|one|two|few|many|other)$/

const placesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w{1,30})\}/g)].map(([, name]) => name ?? ''))].sort()

/** The English text that a key stands for. A plural form that English has not stands for what English says of many. */
function englishFor(key: string): string | null {
  if (Object.hasOwn(english, key)) return english[key] ?? null
  const base = key.replace(FORM, '')
  if (base === key || !Object.hasOwn(english, `${base}.one`)) return null
  return english[`${base}.other`] ?? null
}

/** Is it one form of several? Which of them spell out their number, each language decides: *one*, *einer*, *dos*. */
const isForm = (key: string): boolean => FORM.test(key) && Object.hasOwn(english, `${key.replace(FORM, '')}.other`)

function faultOf(key: string, text: unknown): string | null {
  const original = englishFor(key)
  if (original === null) return `${key}: no such key`
  if (typeof text !== 'string' || text.trim() === '') return `${key}: no text`
  const counted = isForm(key)
  const names = (of: string) => placesIn(of).filter((name) => !(counted && name === 'n'))
  if (names(text).join() !== names(original).join()) return `${key}: other places than in English`
  if (counted && placesIn(text).includes('n') && !placesIn(englishFor(key.replace(FORM, '.other')) ?? '').includes('n'))
    return `${key}: nothing is counted there`
  return text.replace(/\{\w{1,30}\}/g, '').match(/[{}]/) ? `${key}: a brace that is no place` : null
}

/**
 * What is wrong with the words of a language; none = they can be spoken. A key may be missing: it is said in English.
 * @param words as they were read, not trusted to have any shape
 */
export function faultsIn(words: unknown): string[] {
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return ['not a list of words']
  return Object.entries(words).flatMap(([key, text]) => faultOf(key, text) ?? [])
}
