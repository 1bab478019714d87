import type { RegistryIndex } from '../registry/index/open.ts'
import { mentionWords, words } from '../registry/index/text.ts'
import type { IssuerReader } from './issuers.ts'
import type { Rules } from './rules.ts'
import { createSpans, placesOf } from './spans.ts'

/** A name that its page cut off ("Certified Information Systems Sec…"): what is whole, and the beginning of the next. */
export type Cut = { whole: string[]; start: string }

const CUT = /\s*(?:…|\.{3})\s*$/
/** … between two words. */
const CUT_BETWEEN = /\s(?:…|\.{3})\s*$/
/** Whole words from which on the rest can be told. */
const MIN_WHOLE = 2
const textsOf = (all: readonly { text: string }[]) => all.map((word) => word.text)

/** The cut name read, or null where nothing is cut or too little is left to tell anything. */
export function readCut(name: string): Cut | null {
  if (!CUT.test(name)) return null
  const bare = name.replace(CUT, '')
  const all = textsOf(mentionWords(bare))
  // A cut behind a space or a mark leaves only whole words.
  const start = /[\p{L}\p{N}]$/u.test(bare) && !CUT_BETWEEN.test(name) ? (all.pop() ?? '') : ''
  return all.length >= MIN_WHOLE ? { whole: all, start } : null
}

/** Tells whether a record's name goes on where a cut one ends. The owner's own name in front may stand in one alone. */
export function createCompleter(index: RegistryIndex, rules: Rules, issuers: IssuerReader) {
  const spansOf = createSpans(rules)

  const withoutOwner = (texts: readonly string[], row: number): string[] => {
    const places = placesOf(texts, spansOf(issuers.formsOf(row)))
    let from = 0
    while (places.has(from)) from += 1
    return texts.slice(from)
  }

  const goesOn = ({ whole, start }: Cut, texts: readonly string[]) =>
    texts.length > whole.length &&
    whole.every((word, i) => word === texts[i]) &&
    (texts[whole.length] ?? '').startsWith(start)

  /** A record → its name that the cut one begins, or null. */
  return (cut: Cut, record: number): string | null => {
    const { name, alternateNames } = index.identity(record)
    const row = index.views.recordIssuers[record] ?? 0
    const bare = { ...cut, whole: withoutOwner(cut.whole, row) }
    for (const one of [name, ...alternateNames]) {
      const texts = textsOf(words(one))
      if (goesOn(cut, texts)) return one
      if (bare.whole.length >= MIN_WHOLE && goesOn(bare, withoutOwner(texts, row))) return one
    }
    return null
  }
}
