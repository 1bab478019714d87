import type { RegistryIndex } from '../registry/index/open.ts'
import type { Query, QueryWord } from './query.ts'
import { runOf } from './runs.ts'
import type { Model } from './schemas.ts'
import { oneSlip, type Vocabulary } from './vocabulary.ts'

/** A word of a form of a record; `covered` when a short form beside it stands for it. */
export type RecordWord = {
  id: number
  acronym: boolean
  inParens: boolean
  lead: boolean
  match: QueryWord | null
  covered: boolean
}

/** A known word is taken for a misspelling of another only from this length on. */
const MIN_SLIP = 5

/** Words of one family (programmer and programming): most of the longer one is their common beginning. */
function isRelated(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length)
  let same = 0
  while (same < longer && a[same] === b[same]) same += 1
  return same >= 6 && same >= longer * 0.6
}

/** Pairs the words of a mention with those of a form: what each is worth (0–1), and how many are misspelt. */
export function createWordPairer(index: RegistryIndex, { tokens }: Model, vocabulary: Vocabulary) {
  /** One word for several, on either side. */
  function pairRuns(query: Query, record: RecordWord[], quality: Map<QueryWord, number>): void {
    const texts = record.map((word) => index.token(word.id))
    const said = query.words.map((word) => word.text)
    // A short form that is all that is said is looked at by itself (`shortFor`).
    const alone = query.words.filter((word) => word.class !== 'filler' && !word.issueYear).length === 1
    for (const word of query.words) {
      // A short form of what the mention itself says stands for nothing else.
      if ((alone && word.class !== 'number') || word.spelt || texts.includes(word.text)) continue
      const run = runOf(
        word.text,
        texts,
        (at) => record[at]?.match === null,
        (of) => vocabulary.isShort(word.text, of),
      )
      if (!run) continue
      quality.set(word, 1)
      for (const other of record.slice(run.from, run.to)) other.match = word
    }
    for (const [at, other] of record.entries()) {
      const text = texts[at] ?? ''
      if (other.match || other.acronym || said.includes(text)) continue
      const run = runOf(
        text,
        said,
        (i) => !quality.has(query.words[i] as QueryWord),
        (of) => vocabulary.isShort(text, of),
      )
      if (!run) continue
      for (const word of query.words.slice(run.from, run.to)) {
        quality.set(word, 1)
        other.match = word
      }
    }
  }

  /** Pairs words: several for one first, then the same word, then abbreviations, then slips of the pen. */
  function pair(query: Query, record: RecordWord[]): { quality: Map<QueryWord, number>; typos: number } {
    const quality = new Map<QueryWord, number>()
    let typos = 0
    const match = (word: QueryWord, wanted: (id: number) => boolean, worth: number): boolean => {
      const free = record.find((other) => other.match === null && wanted(other.id))
      if (!free) return false
      free.match = word
      quality.set(word, worth)
      return true
    }
    pairRuns(query, record, quality)
    for (const word of query.words) if (word.id >= 0 && !quality.has(word)) match(word, (id) => id === word.id, 1)
    for (const word of query.words) {
      if (quality.has(word)) continue
      if (word.abbreviated.length > 0 && match(word, (id) => word.abbreviated.includes(id), tokens.abbreviation))
        continue
      if (word.misspelt.length > 0 && match(word, (id) => word.misspelt.includes(id), tokens.typo)) typos += 1
    }
    for (const word of query.words) {
      if (quality.has(word) || word.class === 'number') continue
      if (match(word, (id) => isRelated(word.text, index.token(id)), tokens.related)) continue
      const slip = !word.acronym && word.text.length >= MIN_SLIP
      if (slip && match(word, (id) => oneSlip(word.text, index.token(id)), tokens.slip)) typos += 1
    }
    // A name says some words twice ("… Expert Voice (CCIE Voice)"); said once they are still matched.
    for (const other of record)
      if (!other.match && (other.inParens || other.acronym))
        other.match =
          query.words.find((word) => word.id === other.id && quality.get(word) === 1) ??
          record.find((same) => same.id === other.id && same.match !== null)?.match ??
          null
    for (const word of query.words)
      if (!quality.has(word) && record.some((other) => other.id === word.id)) quality.set(word, 1)
    return { quality, typos }
  }

  return pair
}
