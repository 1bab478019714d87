import { ACRONYM, LEAD, PARENS, TOKEN } from '../registry/index/format.ts'
import type { RegistryIndex } from '../registry/index/open.ts'
import { isShortFor } from '../registry/index/text.ts'
import { createWordPairer, type RecordWord } from './align-pair.ts'
import { createEditionTest, type Placed } from './edition.ts'
import type { Query, QueryWord } from './query.ts'
import type { Rules } from './rules.ts'
import type { Vocabulary } from './vocabulary.ts'

/** How a mention's name agrees with one name of a record. Shares are 0–1, by weight of words. */
export type Alignment = {
  mentionUnmatched: number
  recordUnmatched: number
  exact: boolean
  acronym: boolean
  typos: number
  levelConflict: boolean
  levelMissing: boolean
  numberConflict: boolean
  numberExtra: boolean
  editionMissing: boolean
  modifierRecord: boolean
  modifierMention: boolean
  /** Each side has a telling word that the other lacks: another subject, not another wording. */
  wordDiffers: boolean
  /** Only the mention has one. */
  mentionWord: boolean
  /** Only the record has one. */
  recordWord: boolean
  /** Every word of both has its counterpart, but for short forms of the others. */
  whole: boolean
  /** The words stand in the same order. */
  sameOrder: boolean
  /** How telling the matched words are that are more than filler: the sum of their idf, a word that the index does not
   * hold being 1. So an index of any size means the same by it. */
  mass: number
}

const NOTHING: ReadonlySet<string> = new Set()
/**
 * Compares a query with one form of a record. `issuerWords` name the record's issuer (`row`); `ownIssuer` says that it is the
 * stated one or none is stated, so that the stated issuer's words may stand in one name and not in the other.
 */
export function createAligner(index: RegistryIndex, { model, lexicon }: Rules, vocabulary: Vocabulary) {
  const rarest = index.idf(-1)
  const editionAt = createEditionTest(lexicon.parts)
  const { formOffsets, formTokens } = index.views
  const { tokens } = model
  const pair = createWordPairer(index, model, vocabulary)

  function recordWords(form: number): RecordWord[] {
    const out: RecordWord[] = []
    for (let at = formOffsets[form] ?? 0; at < (formOffsets[form + 1] ?? 0); at += 1) {
      const bits = formTokens[at] ?? 0
      out.push({
        id: bits & TOKEN,
        acronym: (bits & ACRONYM) !== 0,
        inParens: (bits & PARENS) !== 0,
        lead: (bits & LEAD) !== 0,
        match: null,
        covered: false,
      })
    }
    return out
  }

  /** The words next to a matched short form that it stands for: before it in parentheses, after it in front. */
  function cover(record: RecordWord[]): boolean {
    let any = false
    for (const [i, word] of record.entries()) {
      if (!word.acronym || !word.match) continue
      const letters = index.token(word.id).replace(/[^\p{L}]/gu, '').length
      const next = i === 0 ? record.slice(1, letters + 2) : record.slice(Math.max(0, i - letters - 1), i)
      for (const other of next)
        if (!other.match && vocabulary.classOfId(other.id) !== 'number') {
          other.covered = true
          any = true
        }
    }
    return any
  }

  /** A code that the record states stands for itself, and for the whole name when nothing else is said. */
  function coverCode(query: Query, record: RecordWord[], quality: Map<QueryWord, number>): void {
    for (const word of query.codeWords) quality.set(word, 1)
    const alone = query.words.every((word) => word.class === 'filler' || word.issueYear || query.codeWords.has(word))
    if (alone) for (const word of record) word.covered = true
  }

  const floorOf = (of: string) =>
    of === 'level' ? tokens.level : of === 'number' ? tokens.number : of === 'modifier' ? tokens.modifier : 0

  function weightOf(idf: number, of: string, vendor: boolean): number {
    if (of === 'filler') return idf * tokens.filler
    // "… Bootcamp" of Such-and-such Bootcamps is still a bootcamp.
    if (vendor && of !== 'modifier') return idf * tokens.vendor
    return Math.max(idf, floorOf(of))
  }

  return (
    query: Query,
    form: number,
    row: number,
    issuerWords: ReadonlySet<string>,
    ownIssuer: boolean,
    byCode: boolean,
  ): Alignment => {
    const record = recordWords(form)
    const { quality, typos } = pair(query, record)
    const acronym = cover(record)
    if (byCode) coverCode(query, record, quality)
    const out: Alignment = {
      mentionUnmatched: 0,
      recordUnmatched: 0,
      exact: false,
      acronym,
      typos,
      levelConflict: false,
      levelMissing: false,
      numberConflict: false,
      numberExtra: false,
      editionMissing: false,
      modifierRecord: false,
      modifierMention: false,
      wordDiffers: false,
      mentionWord: false,
      recordWord: false,
      whole: false,
      sameOrder: false,
      mass: 0,
    }
    let total = 0
    let missing = 0
    // Another issuer's name within the title is no prefix: "Google Cybersecurity" is not anybody's "Cybersecurity".
    const named = query.vendorOf.get(row) ?? NOTHING
    const mentionLevels = new Set<string>()
    let numberMention = false
    for (const word of query.words) {
      const vendor =
        issuerWords.has(word.text) ||
        (ownIssuer && (named.has(word.text) || query.makerWords.has(word.text) || query.issuer.words.has(word.text)))
      const worth = quality.get(word) ?? 0
      // A word of an issuer that the mention names is part of that name, whatever else it could mean.
      let weight = weightOf(word.idf, query.vendorWords.has(word.text) ? 'plain' : word.class, vendor)
      if (word.issueYear && worth === 0) weight *= tokens.issueYear
      else if (word.acronym && worth === 0) weight *= tokens.redundant
      total += weight
      missing += weight * (1 - worth)
      if (worth > 0) {
        if (word.class !== 'filler') out.mass += (word.idf * worth) / rarest
        continue
      }
      if (vendor || word.issueYear || word.acronym) continue
      if (word.level) mentionLevels.add(word.level)
      if (word.class === 'number') numberMention = true
      if (word.class === 'modifier') out.modifierMention = true
      if (word.class === 'plain') out.mentionWord = true
    }
    out.mentionUnmatched = total > 0 ? missing / total : 1
    finishRecord(record, query, issuerWords, mentionLevels, numberMention, out)
    out.exact = out.mentionUnmatched === 0 && out.recordUnmatched === 0
    out.whole =
      record.every((word) => word.match !== null || word.acronym || word.covered) &&
      query.words.every((word) => quality.has(word) || word.acronym || word.issueYear)
    out.sameOrder = out.exact && record.every((word, i) => word.id === query.words[i]?.id)
    return out
  }

  function finishRecord(
    record: RecordWord[],
    query: Query,
    issuerWords: ReadonlySet<string>,
    mentionLevels: ReadonlySet<string>,
    numberMention: boolean,
    out: Alignment,
  ): void {
    let total = 0
    let missing = 0
    let level = false
    let number = false
    let edition = false
    const name: Placed = {
      textAt: (at) => index.token(record[at]?.id ?? 0),
      inParensAt: (at) => record[at]?.inParens ?? false,
    }
    const initialsOf = shortFor(record, query)
    for (const [i, word] of record.entries()) {
      const of = vocabulary.isProductLabel(word.id, record[i + 1]?.id) ? 'filler' : vocabulary.classOfId(word.id)
      const text = word.match ? '' : index.token(word.id)
      const vendor = !word.match && (issuerWords.has(text) || query.issuer.words.has(text))
      let weight = weightOf(index.idf(word.id), of, vendor)
      // What a short form or code stands for is said by it: it stays in the whole and is hardly missing.
      const said = !word.match && (word.covered || initialsOf)
      if (said) total += weight * (1 - tokens.redundant)
      if (said || (!word.match && word.acronym)) weight *= tokens.redundant
      if (!word.match && word.lead) weight *= tokens.lead
      const isEdition = of === 'number' && editionAt(name, i)
      if (!word.match && isEdition) weight *= tokens.edition
      total += weight
      if (word.match) continue
      missing += weight
      if (word.acronym || word.covered) continue
      if (of === 'modifier') out.modifierRecord = true
      if (vendor) continue
      if (word.lead || initialsOf) continue
      if (of === 'plain') out.recordWord = true
      if (of === 'level') level = true
      if (of === 'number' && isEdition) edition = true
      if (of === 'number' && !isEdition) number = true
    }
    out.wordDiffers = out.mentionWord && (out.recordWord || level)
    if (out.wordDiffers) {
      out.mentionWord = false
      out.recordWord = false
    }
    if (initialsOf) {
      out.acronym = true
      out.mentionUnmatched = Math.min(out.mentionUnmatched, 0.05)
    }
    out.recordUnmatched = total > 0 ? missing / total : 1
    out.levelConflict = level && mentionLevels.size > 0
    out.levelMissing = !out.levelConflict && (level || mentionLevels.size > 0)
    out.numberConflict = numberMention && (number || edition)
    out.numberExtra = !out.numberConflict && (numberMention || number)
    out.editionMissing = edition && !numberMention
  }

  /** A mention that is nothing but initials which the record's name spells out. */
  function shortFor(record: RecordWord[], query: Query): boolean {
    const content = query.words.filter((word) => word.class !== 'filler' && !query.issuer.words.has(word.text))
    const only = content.length === 1 ? content[0] : undefined
    if (!only || only.text.length < 3 || record.some((word) => word.match === only)) return false
    // Program Management Professional is PgMP, by its own account, and not PMP.
    if (record.some((word) => word.acronym)) return false
    const long = record.filter((word) => !word.inParens).map((word) => index.token(word.id))
    return long.length >= 2 && long.length <= only.text.length + 1 && isShortFor(only.text, long)
  }
}
