import { KEY, NONE, TOKEN } from '../index/format.ts'
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
  const merits = new Uint8Array(size)
  const counts = new Uint32Array(MERITS)
  const firstForm = new Uint32Array(size).fill(NONE)
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
    const id = index.tokenId(word)
    if (id >= 0) mark(whole, bit, id, id + 1)
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

  const bitsOf = (record: number): number => (begun[record] ?? 0) | issuers.bits(recordIssuers[record] ?? NONE)

  function meritOf(record: number, first: { start: number; end: number }): number {
    const form = firstForm[record] ?? NONE
    if (form === NONE) return 0
    const from = formOffsets[form] ?? 0
    const token = (formTokens[from] ?? 0) & TOKEN
    return (
      LONG +
      (COUNT[begun[record] ?? 0] ?? 0) * MERIT.inName +
      (COUNT[whole[record] ?? 0] ?? 0) * MERIT.whole +
      (token >= first.start && token < first.end ? MERIT.first : 0) +
      (recordKinds[record] === 1 ? MERIT.certified : 0) -
      Math.min(LONG, (formOffsets[form + 1] ?? 0) - from)
    )
  }

  /** Most words that one record holds. */
  function best(words: number): number {
    let most = 0
    for (let record = 0; record < size && most < words; record += 1) most = Math.max(most, COUNT[bitsOf(record)] ?? 0)
    return most
  }

  /** The `most` records of those with so many words that merit it most, the first of a registry first. */
  function top(words: number, first: { start: number; end: number }): Omit<Marked, 'held'> {
    counts.fill(0)
    let total = 0
    for (let record = 0; record < size; record += 1) {
      const fits = COUNT[bitsOf(record)] === words
      const merit = fits ? Math.min(MERITS - 1, 1 + meritOf(record, first)) : 0
      merits[record] = merit
      if (!fits) continue
      total += 1
      counts[merit] = (counts[merit] ?? 0) + 1
    }
    let least = MERITS - 1
    for (let above = 0; least > 1; least -= 1) {
      above += counts[least] ?? 0
      if (above >= most) break
    }
    const records: number[] = []
    for (const wanted of [(merit: number) => merit > least, (merit: number) => merit === least])
      for (let record = 0; record < size && records.length < most; record += 1)
        if (wanted(merits[record] ?? 0)) records.push(record)
    return { records: records.sort((a, b) => (merits[b] ?? 0) - (merits[a] ?? 0) || a - b), total }
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
    const held = best(words.length)
    // Where the code says all, what only holds a part of it is not meant.
    if (held === 0 || (exact.length > 0 && held < words.length)) return byCode
    const { records, total } = top(held, first)
    const others = records.filter((record) => !exact.includes(record))
    return { records: [...exact, ...others].slice(0, most), total: Math.max(total, exact.length + others.length), held }
  }
}
