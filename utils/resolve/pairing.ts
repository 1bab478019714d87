import type { RegistryIndex } from '../registry/index/open.ts'
import { isShortFor } from '../registry/index/text.ts'
import { isTypo, rootsAgree } from './likeness.ts'
import type { Query, QueryWord } from './query.ts'
import { runOf } from './runs.ts'
import type { Vocabulary, WordClass } from './vocabulary.ts'

/** A word of the mention; `settled` when the record's name explains it, `vendor` when it names an issuer. */
export type Said = { word: QueryWord; settled: boolean; vendor: boolean }

/** A word of the record's name. */
export type Written = {
  text: string
  raw: string
  class: WordClass
  inParens: boolean
  short: boolean
  lead: boolean
  vendor: boolean
  match: QueryWord | null
  settled: boolean
}

/** Words that a short form behind its long form may pass over. */
const LITTLE = 2
/** A word with fewer letters is no mark by itself. */
export const MIN_MARK = 3
const hasDigit = (text: string) => /\d/.test(text)

/** Pairs the words of one index's names with those of mentions; marks both sides as settled. */
export function createPairer(index: RegistryIndex, vocabulary: Vocabulary, endings: ReadonlySet<string>) {
  const { isShort } = vocabulary
  const df = (id: number) => (index.views.postingOffsets[id + 1] ?? 0) - (index.views.postingOffsets[id] ?? 0)

  /** Several words for one first, then the same word, then abbreviations, slips of the pen, words of one family. */
  return (said: readonly Said[], record: readonly Written[]): void => {
    const tests: ((word: QueryWord, other: Written) => boolean)[] = [
      (word, other) => word.text === other.text,
      (word, other) => {
        const id = index.tokenId(other.text)
        return word.abbreviated.includes(id) || (word.id >= 0 && vocabulary.abbreviated(other.text).includes(word.id))
      },
      (word, other) => isTypo(word, other, df(word.id), df(index.tokenId(other.text))),
      (word, other) => rootsAgree(word.text, other.text, endings),
    ]
    // Runs first: the "Adobe" that "ACE" begins with is not the one that stands beside it.
    // What is all that is said is looked at by itself (`spellOut`).
    const content = said.filter((one) => one.word.class !== 'filler' && !one.word.issueYear)
    pairRuns(
      said.filter((one) => !one.word.spelt && (content.length > 1 || one.word.class === 'number')),
      record,
      {
        one: (a) => a.word.text,
        other: (b) => b.text,
        isShort,
      },
    )
    for (const [i, test] of tests.entries()) {
      for (const one of said) {
        if (one.settled) continue
        const fits = (each: Written) => !each.settled && test(one.word, each)
        // A word of the issuer's name may be left out, and so is the last to be taken.
        const other =
          record.find((each) => !each.lead && each.vendor === one.vendor && fits(each)) ??
          record.find((each) => !each.lead && fits(each)) ??
          record.find(fits)
        if (!other) continue
        one.settled = true
        other.settled = true
        other.match = one.word
      }
      if (i === 0) pairRuns(record, said, { one: (a) => a.text, other: (b) => b.word.text, isShort })
    }
    // A name says some words twice ("… Expert Voice (CCIE Voice)"); said once they are still matched.
    for (const other of record)
      if (!other.settled && (other.inParens || other.short))
        other.settled =
          said.some((one) => one.settled && one.word.text === other.text) ||
          record.some((same) => same.settled && same.text === other.text)
    for (const one of said)
      if (!one.settled && (one.word.inParens || one.word.acronym || one.vendor))
        one.settled = record.some((other) => other.match !== null && other.text === one.word.text)
  }
}

/** One word on one side for several on the other. */
function pairRuns<A extends { settled: boolean }, B extends { settled: boolean }>(
  ones: readonly A[],
  others: readonly B[],
  textOf: { one: (a: A) => string; other: (b: B) => string; isShort: Vocabulary['isShort'] },
): void {
  const texts = others.map(textOf.other)
  for (const one of ones) {
    // What the other side says as well is not short for other words of it.
    const text = textOf.one(one)
    if (one.settled || texts.includes(text)) continue
    const run = runOf(
      text,
      texts,
      (at) => !others[at]?.settled,
      (of) => textOf.isShort(text, of),
    )
    if (!run) continue
    one.settled = true
    for (const other of others.slice(run.from, run.to)) other.settled = true
  }
}

/** The words next to a short form that it stands for: the fewest before it that it abbreviates, or after it when it is
 * in front. Its full initials prove it; where it is marked as short (`sure`), as good as. */
function longFormOf<A extends { settled: boolean }>(
  all: readonly A[],
  at: number,
  textOf: (one: A) => string,
  sure: boolean,
): readonly A[] {
  const letters = textOf(all[at] as A).replace(/[^\p{L}]/gu, '')
  for (let count = 2; count <= letters.length + (at === 0 ? 1 : LITTLE); count += 1) {
    const run = at === 0 ? all.slice(1, count + 1) : all.slice(Math.max(0, at - count), at)
    const texts = run.map(textOf)
    const full = texts.map((text) => text[0]).join('') === letters
    if (full || (sure && isShortFor(letters, texts))) return run
  }
  return []
}

/** What a matched short form stands for is said by it, on both sides. Tells whether there is one. */
export function cover(said: readonly Said[], record: readonly Written[]): boolean {
  let acronym = false
  for (const [i, word] of record.entries()) {
    if (!word.short || !word.match) continue
    acronym = true
    for (const other of longFormOf(record, i, (one) => one.text, word.inParens))
      if (other.class !== 'number' && other.class !== 'modifier') other.settled = true
    const at = said.findIndex((one) => one.word === word.match)
    if (at >= 0 && said[at]?.word.acronym)
      for (const one of longFormOf(said, at, (each) => each.word.text, true))
        if (one.word.class === 'plain') one.settled = true
  }
  return acronym
}

/** A mention that is nothing but initials which the record's name spells out, letter by letter. */
export function spellOut(query: Query, said: readonly Said[], record: readonly Written[]): void {
  const content = said.filter(
    (one) => one.word.class !== 'filler' && !one.vendor && !query.issuer.words.has(one.word.text),
  )
  const only = content.length === 1 ? content[0] : undefined
  if (!only || only.settled || only.word.text.length < MIN_MARK) return
  if (record.some((word) => word.short && word.text !== only.word.text)) return
  const long = record.filter((word) => !word.inParens && !hasDigit(word.text))
  const initials = (of: readonly Written[]) => of.map((word) => word.text[0]).join('')
  const bare = long.filter((word) => !word.vendor)
  const spelt = [long, bare].find((of) => initials(of) === only.word.text)
  if (!spelt) return
  only.settled = true
  for (const word of spelt) word.settled = true
}
