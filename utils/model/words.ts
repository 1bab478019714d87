import en from './words/en.json' with { type: 'json' }

/** Every sentence that the product says has its key here; a missing key fails the type check. */
export type WordKey = keyof typeof en

const words: Readonly<Record<string, string>> = en

/** Is there a text under this key? For data files that name keys, so that their schema can refuse a wrong one. */
export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(words, key)
}

/**
 * The text of `key` with each `{name}` replaced by `params.name`. A placeholder without a value stays as it is, so that
 * the fault shows. Values are inserted once and never read as placeholders themselves: they may come from a page.
 */
export function say(key: WordKey, params: Readonly<Record<string, string | number>> = {}): string {
  // Scoring says thousands of sentences, and most have no place to fill.
  if (!en[key].includes('{')) return en[key]
  return en[key].replace(/\{(\w{1,30})\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  )
}
