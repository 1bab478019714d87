import type { RegistryIndex } from '../registry/index/open.ts'
import { isShortFor, type Word, words } from '../registry/index/text.ts'
import { createAwards } from './awards.ts'
import { createEditionTest, placed } from './edition.ts'
import type { IssuerReader } from './issuers.ts'
import { cover, createPairer, MIN_MARK, type Said, spellOut, type Written } from './pairing.ts'
import type { Query, QueryWord } from './query.ts'
import type { Rules } from './rules.ts'
import type { Scored } from './score.ts'
import { createSpans, placesOf } from './spans.ts'
import type { Vocabulary, WordClass } from './vocabulary.ts'

/** What sets two names apart: reason keys of an answer that is withheld. */
export type Difference =
  | 'level-differs'
  | 'number-differs'
  | 'acronym-differs'
  | 'record-is-about-it'
  | 'mention-is-about-it'
  | 'mention-says-more'
  | 'record-says-more'
  | 'names-no-credential'

/** A mention's name beside one name of a record. */
export type Comparison = {
  /** The gravest difference that nothing explains, or null: the two names say the same. */
  difference: Difference | null
  /** They share a word that is nobody else's by its make: a short form, a code, a mark such as "Network+". */
  mark: boolean
  /** It is a short form or a code. */
  short: boolean
  /** Every word of both has its counterpart, but for the issuer's own words and short forms. */
  whole: boolean
  /** Shared words that are more than class words and issuers' names. */
  content: number
  /** They share a word that says that it is a credential ("Certified"). */
  marker: boolean
  /** The mention's name carries the owner's. */
  branded: boolean
  /** The record's name carries the stated issuer's: there, it is the record's issuer who gives another's title. */
  statedBrand: boolean
  /** The record is a licence: every jurisdiction gives its own under one name. */
  licence: boolean
  /** One of the two issuers is a platform, whose courses are called by what they teach. */
  platform: boolean
  /** The stated issuer carries the owner's name, or delivers or examines for the owner. */
  ownerNamed: boolean
  /** Several bodies award something under this name. */
  shared: boolean
  /** The mention carries the name of a scheme that is another's than the record's issuer. */
  foreign: boolean
  /** A title with its level and size ("Level 3 Diploma in …"): a body's award that colleges teach and people have from
   * them. */
  taught: boolean
}

type Names = Pick<Comparison, 'difference' | 'mark' | 'short' | 'whole' | 'content' | 'marker'>

const textsOf = (all: readonly { text: string }[]) => all.map((word) => word.text)
const LEVEL = /^[1-8]$/
const CAPITALS = /\p{Lu}.*\p{Lu}/u

/**
 * Compares names word by word, and says what is left over when everything that people leave out or write otherwise has
 * been explained: short forms, abbreviations, slips of the pen, the issuer's own name. The score asks *how much* two
 * names agree; this asks whether what does not agree names something else. Used on answers about to be given, not on
 * every candidate.
 */
export function createComparer(index: RegistryIndex, rules: Rules, vocabulary: Vocabulary, issuers: IssuerReader) {
  const structural = new Set(rules.lexicon.structural)
  const isEdition = createEditionTest(rules.lexicon.parts)
  const roles = new Set(rules.lexicon.roles)
  const spansOf = createSpans(rules)
  const awards = createAwards(rules, issuers)
  const sizes = new Set(rules.lexicon.sizes)
  const pair = createPairer(index, vocabulary, new Set(rules.lexicon.endings))

  const isTaught = (texts: readonly string[]) =>
    texts.some((text, i) => text === 'level' && LEVEL.test(texts[i + 1] ?? '')) && texts.some((text) => sizes.has(text))

  function written(name: readonly Word[], spans: readonly string[][]): Written[] {
    const places = placesOf(textsOf(name), spans)
    return name.map((word, i) => {
      const next = name[i + 1]?.text
      const label = next !== undefined && vocabulary.isProductLabel(index.tokenId(word.text), index.tokenId(next))
      return {
        text: word.text,
        raw: word.raw,
        class: label ? 'filler' : vocabulary.classOf(word.text),
        inParens: word.inParens,
        short: word.acronym && CAPITALS.test(word.raw) && !places.has(i),
        lead: word.lead,
        vendor: places.has(i),
        match: null,
        settled: false,
      }
    })
  }

  function mentionLeft(query: Query, said: readonly Said[], record: readonly Written[]) {
    const left = new Set<WordClass | 'acronym'>()
    const long = record.filter((word) => !word.inParens).map((word) => word.text)
    for (const { word, settled, vendor } of said) {
      if (settled || word.issueYear || query.codeWords.has(word) || structural.has(word.text)) continue
      if (word.acronym && isShortFor(word.text, long)) {
        if (record.some((other) => other.short && !other.settled)) left.add('acronym')
        continue
      }
      if (vendor) continue
      left.add(word.class)
    }
    return left
  }

  /** `naming`: words of the mention that only name the record's issuer. */
  function recordLeft(record: readonly Written[], naming: ReadonlySet<string>) {
    const left = new Set<WordClass | 'edition'>()
    // A programme's name before a colon is left out as a whole or is part of the title; its number always is.
    const leadUnsaid = !record.some((word) => word.lead && word.settled)
    const name = placed(record)
    for (const [at, word] of record.entries()) {
      // "Skills Bootcamps: CISSP" says who awards it, and no bootcamp about it.
      if (word.class === 'modifier' && word.match && naming.has(word.match.text)) left.add('modifier')
      if (word.settled || word.short || word.vendor || structural.has(word.text)) continue
      if (leadUnsaid && word.lead && word.class !== 'number' && word.class !== 'modifier') continue
      const edition = word.class === 'number' && isEdition(name, at)
      left.add(edition ? 'edition' : word.class)
    }
    return left
  }

  function differenceOf(
    query: Query,
    found: Scored['found'],
    said: readonly Said[],
    record: readonly Written[],
  ): Difference | null {
    const mention = mentionLeft(query, said, record)
    const vendors = said.filter((one) => one.vendor).map((one) => one.word.text)
    const other = recordLeft(record, new Set(vendors))
    if (mention.has('modifier')) return 'mention-is-about-it'
    if (other.has('modifier') && !found.code) return 'record-is-about-it'
    if (mention.has('level') || (other.has('level') && !found.code)) return 'level-differs'
    const dated = said.some((one) => one.word.issueYear && !one.settled)
    if (mention.has('number') || (other.has('edition') && dated)) return 'number-differs'
    // A code that the record states says the rest.
    if (found.code) return null
    if (other.has('number')) return 'number-differs'
    if (mention.has('acronym')) return 'acronym-differs'
    // Without its maker's name a title has to be there whole: "Data Analyst" is not IBM's Professional Certificate.
    const unmade = said.some(({ word, settled, vendor }) => vendor && !settled && query.makerWords.has(word.text))
    if (unmade && mention.has('filler')) return 'mention-says-more'
    if (mention.has('plain')) return 'mention-says-more'
    if (other.has('plain')) return 'record-says-more'
    return null
  }

  function compareWith(query: Query, scored: Scored, name: string, spans: readonly string[][]): Names {
    const record = written(words(name), spans)
    const places = placesOf(textsOf(query.words), spans)
    const isVendor = (word: QueryWord, i: number) =>
      places.has(i) || (issuers.isPlatform(scored.issuerRow) && query.makerWords.has(word.text))
    const said = query.words.map((word, i): Said => ({ word, settled: false, vendor: isVendor(word, i) }))
    pair(said, record)
    const acronym = cover(said, record)
    spellOut(query, said, record)
    const shared = said.filter((one) => one.settled && !one.vendor && !structural.has(one.word.text))
    const isMark = ({ word }: Said) =>
      word.text.endsWith('+') || (word.text.length >= MIN_MARK && /\d/.test(word.text) && /\p{L}/u.test(word.text))
    const content = shared.filter(
      ({ word }) => word.class === 'plain' || word.class === 'number' || roles.has(word.text),
    )
    const whole =
      record.every((word) => word.settled || word.vendor || word.short) &&
      said.every((one) => one.settled || one.vendor || one.word.issueYear)
    const mark = acronym || scored.found.code || shared.some(isMark)
    const marker = record.some((word) => word.class === 'filler' && word.settled && !word.vendor)
    const difference = differenceOf(query, scored.found, said, record)
    // "Okta Professional" is the maker's one credential of that level: both must be said.
    const levelled =
      said.some((one) => one.settled && one.word.class === 'level') && said.some((one) => one.settled && one.vendor)
    const named =
      content.length > 0 ||
      mark ||
      (whole && levelled) ||
      (whole && record.every((word) => word.match !== null || word.short))
    return {
      difference: difference ?? (named ? null : 'names-no-credential'),
      mark,
      short: acronym || scored.found.code,
      whole,
      content: content.length,
      marker,
    }
  }

  /** The mention beside the record under that of its names which it fits best. */
  return (query: Query, scored: Scored): Comparison => {
    const { name, alternateNames, type } = index.identity(scored.record)
    const owner = spansOf(issuers.formsOf(scored.issuerRow))
    // Where nobody is named, a title that carries its owner's brand is not the same title without it.
    const unnamed = scored.standing === 'missing' && !query.known
    const stated = spansOf(query.issuer.names)
    const spans = [...(unnamed ? [] : owner), ...stated]
    let best: Names | null = null
    for (const one of [name, ...alternateNames]) {
      const comparison = compareWith(query, scored, one, spans)
      if (!best || better(comparison, best)) best = comparison
    }
    return {
      ...(best ?? {
        difference: 'record-says-more',
        mark: false,
        short: false,
        whole: false,
        content: 0,
        marker: false,
      }),
      branded: placesOf(textsOf(query.words), owner).size > 0,
      statedBrand: placesOf(textsOf(words(name)), stated).size > 0,
      licence: type === 'License',
      platform: query.issuer.platform || issuers.isPlatform(scored.issuerRow),
      ownerNamed:
        query.delivered.has(scored.issuerRow) ||
        query.issuer.names.some((name) => placesOf(name, owner).size > 0) ||
        awards.examines(query, scored.issuerRow),
      shared: awards.shared(query, scored.issuerRow),
      foreign: awards.foreign(query, scored.issuerRow),
      taught: isTaught(textsOf(words(name))),
    }
  }
}

const rank = (one: Names) =>
  (one.difference === null ? 8 : 0) + (one.mark ? 4 : 0) + (one.whole ? 2 : 0) + (one.marker ? 1 : 0)
const better = (a: Names, b: Names) => rank(a) > rank(b)
