import awards from '../badges/awards.json' with { type: 'json' }
import badges from '../badges/words.json' with { type: 'json' }
import elsewhere from '../dom/elsewhere.json' with { type: 'json' }
import labels from '../dom/labels.json' with { type: 'json' }
import credentials from './credentials.json' with { type: 'json' }
import empty from './empty.json' with { type: 'json' }
import fields from './fields.json' with { type: 'json' }
import headings from './headings.json' with { type: 'json' }
import months from './months.json' with { type: 'json' }
import { type PageWords, setWords } from './words.ts'

/** The first word of each phrase, or its longest where that is one letter (*A & P mechanic*): enough to know a line that is
 * worth a closer look, and not every line with an article in it. */
function firstWords(): string[] {
  const { nounCues, pluralCues, adjectiveCues, stateLicences, courses, cards, weakNames, names } = credentials
  const phrases = [nounCues, pluralCues, adjectiveCues, stateLicences, courses, cards, weakNames, names].flat()
  return [...new Set(phrases.map((phrase) => cueOf(phrase.toLowerCase().split(/[\s-]/))))]
}

function cueOf(words: string[]): string {
  const [first = ''] = words
  return /^[a-z]$/.test(first)
    ? words.reduce((longest, word) => (word.length > longest.length ? word : longest))
    : first
}

/** All words, set for whoever imports this file: everything but the page file. */
export const ALL_WORDS: PageWords = {
  headings,
  fields,
  months,
  empty,
  elsewhere,
  labels,
  awards,
  badges,
  cues: { words: firstWords(), acronyms: credentials.acronyms },
}
setWords(ALL_WORDS)
