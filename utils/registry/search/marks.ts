import { KEY, TOKEN } from '../index/format.ts'
import type { RegistryIndex } from '../index/open.ts'
import { codeKey } from '../index/text.ts'
import { createIssuerWords } from './issuer-words.ts'
import { createTokenRanges } from './token-ranges.ts'
import type { Typed } from './typed.ts'

export type Marked = {
  /** Records that hold all that was typed; where there are none, those that hold the most of it. */
  records: number[]
  /** How many there are; more than `records` where they are many. */
  total: number
  /** How many of the words they hold; all of them where a code says all. */
  held: number
}

/** A word that begins nothing is taken for misspelt, and shortened down to so many characters. */
const SHORTEST = 3
/** Longest name that still loses by its length, words. */
const LONG = 16
/** What a word adds that the name itself holds, and holds whole; a name that begins with it; a certification or licence. */
const MERIT = { inName: 4, whole: 6, first: 8, certified: 3 } as const
const MERITS = 256

const COUNT = Uint8Array.from({ length: 256 }, (_, bits) => bits.toString(2).replaceAll('0', '').length)

/**
 * Finds records by the beginnings of words, of their names and of their issuers', in all of an index: every key touches
 * every record once, and makes nothing. All scratch is allocated here.
 */
export function createMarks(index: RegistryIndex, most: number): (typed: Typed) => Marked {
  const { views, size } = index
  const { postings, postingOffsets, formRecords, formOffsets, formTokens, recordIssuers, recordKinds } = views
  const ranges = createTokenRanges(index)
  const issuers = createIssuerWords(index)
  /** Bit n: the record holds a word that begins with the nth typed; the same for words that are the nth. */
  const begun = new Uint8Array(size)
  const whole = new Uint8Array(size)
  const fits = new Uint32Array(size)
  const merits = new Uint8Array(size)
  const counts = new Uint32Array(MERITS)
  /** A record without an issuer has the row behind the last. */
  const issuerRows = recordIssuers.map((row) => Math.min(row, issuers.marks.length - 1))
  const firstForm = new Uint32Array(size)
  for (let form = formRecords.length - 1; form >= 0; form -= 1) firstForm[formRecords[form] ?? 0] = form

  function mark(into: Uint8Array, bit: number, from: number, to: number): void {
    const end = postingOffsets[to] ?? 0
    for (let at = postingOffsets[from] ?? 0; at < end; at += 1) {
      const record = formRecords[postings[at] ?? 0] ?? 0
      into[record] = (into[record] ?? 0) | bit
    }
  }

  /** True where the word begins something. */
  function markWord(word: string, bit: number): boolean {
    const { start, end } = ranges.of(word)
    mark(begun, bit, start, end)
    const named = issuers.mark(word, bit)
    // "Security" is all that people type of Security+.
    for (const id of [index.tokenId(word), index.tokenId(`${word}+`)]) if (id >= 0) mark(whole, bit, id, id + 1)
    return start < end || named
  }

  function markTyped(words: readonly string[][]): { start: number; end: number } {
    let first = { start: 0, end: 0 }
    for (const [at, ways] of words.entries()) {
      const known = ways.filter((way) => markWord(way, 1 << at))
      let way = ways[0] ?? ''
      if (known.length === 0)
        while (way.length > SHORTEST) {
          way = way.slice(0, -1)
          if (markWord(way, 1 << at)) break
        }
      if (at === 0) first = { ...ranges.of(known[0] ?? way) }
    }
    return first
  }

  /** How telling a record's name is for what was typed, from 0 on; the same numbers make the same order everywhere. */
  function meritOf(record: number, from: number, before: number): number {
    const form = firstForm[record] ?? 0
    const start = formOffsets[form] ?? 0
    const token = (formTokens[start] ?? 0) & TOKEN
    return (
      LONG +
      (COUNT[begun[record] ?? 0] ?? 0) * MERIT.inName +
      (COUNT[whole[record] ?? 0] ?? 0) * MERIT.whole +
      (token >= from && token < before ? MERIT.first : 0) +
      (recordKinds[record] === 1 ? MERIT.certified : 0) -
      Math.min(LONG, (formOffsets[form + 1] ?? 0) - start)
    )
  }

  /** Puts the records that hold the most of the words into `fits`: how many they are, and how many words that is. */
  function gather(): { count: number; held: number } {
    let held = 1
    let count = 0
    for (let record = 0; record < size; record += 1) {
      const bits = (begun[record] ?? 0) | (issuers.marks[issuerRows[record] ?? 0] ?? 0)
      const words = COUNT[bits] ?? 0
      if (words < held) continue
      if (words > held) count = 0
      held = words
      fits[count] = record
      count += 1
    }
    return { count, held: count === 0 ? 0 : held }
  }

  /** Those of the first `count` that merit it most, the first of a registry first. */
  function top(count: number, first: { start: number; end: number }): number[] {
    const { start, end } = first
    counts.fill(0)
    for (let at = 0; at < count; at += 1) {
      const merit = meritOf(fits[at] ?? 0, start, end)
      merits[at] = merit
      counts[merit] = (counts[merit] ?? 0) + 1
    }
    let least = MERITS - 1
    for (let above = counts[least] ?? 0; least > 0 && above < most; above += counts[least] ?? 0) least -= 1
    const found: { record: number; merit: number }[] = []
    let level = most
    for (let at = least + 1; at < MERITS; at += 1) level -= counts[at] ?? 0
    for (let at = 0; at < count; at += 1) {
      const merit = merits[at] ?? 0
      if (merit < least || (merit === least && level === 0)) continue
      if (merit === least) level -= 1
      found.push({ record: fits[at] ?? 0, merit })
    }
    return found.sort((a, b) => b.merit - a.merit || a.record - b.record).map(({ record }) => record)
  }

  function coded(code: string): number[] {
    if (code === '') return []
    return [...index.byKey(KEY.code, code)].filter((record) =>
      index.identity(record).codes.some((own) => codeKey(own) === code),
    )
  }

  return ({ words, code }) => {
    const exact = coded(code).slice(0, most)
    const byCode = { records: exact, total: exact.length, held: exact.length > 0 ? words.length : 0 }
    if (words.length === 0) return byCode
    begun.fill(0)
    whole.fill(0)
    issuers.clear()
    const first = markTyped(words)
    const { count, held } = gather()
    // Where the code says all, what only holds a part of it is not meant.
    if (held === 0 || (exact.length > 0 && held < words.length)) return byCode
    const others = top(count, first).filter((record) => !exact.includes(record))
    return { records: [...exact, ...others].slice(0, most), total: Math.max(count, exact.length + others.length), held }
  }
}
