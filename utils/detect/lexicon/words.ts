import type awards from '../badges/awards.json'
import type badges from '../badges/words.json'
import type elsewhere from '../dom/elsewhere.json'
import type labels from '../dom/labels.json'
import type empty from './empty.json'
import type fields from './fields.json'
import type headings from './headings.json'
import type months from './months.json'

/** The words that a page's reader knows things by. Plain data: a page file gets it from the background by a message, so
 * that the file itself stays small; everywhere else `all.ts` puts it here. */
export type PageWords = {
  headings: typeof headings
  fields: typeof fields
  months: typeof months
  empty: typeof empty
  elsewhere: typeof elsewhere
  labels: typeof labels
  awards: typeof awards
  badges: typeof badges
  /** What a line is known by that may name a credential: words folded, acronyms as written. */
  cues: { words: string[]; acronyms: string[] }
}

let held: PageWords | null = null

/** Gives the readers their words. Once, before anything is read. */
export function setWords(words: PageWords): void {
  held = words
}

/**
 * Something made of the words, when it is first asked for and then kept.
 * @returns a function that throws where no words were set.
 */
export function fromWords<T>(make: (words: PageWords) => T): () => T {
  let made: T | undefined
  return () => {
    if (made === undefined) {
      if (held === null) throw new Error('no words were set')
      made = make(held)
    }
    return made
  }
}
