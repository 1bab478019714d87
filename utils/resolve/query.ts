import type { Mention } from '../model/mention.ts'
import { KEY } from '../registry/index/format.ts'
import type { RegistryIndex } from '../registry/index/open.ts'
import { codeKey, mentionWords, type Word } from '../registry/index/text.ts'
import { AGREES, type IssuerReader, type IssuerReading } from './issuers.ts'
import type { Rules } from './rules.ts'
import { runOf } from './runs.ts'
import { knownTitles, type Title } from './titles.ts'
import type { Vocabulary, WordClass } from './vocabulary.ts'

export type MentionInput = Pick<Mention, 'name' | 'issuer' | 'credentialId' | 'url' | 'classId' | 'flags'>

/** A word of the mention as the index knows it. */
export type QueryWord = {
  text: string
  /** Id in the index, or −1. */
  id: number
  idf: number
  class: WordClass
  level: string | null
  acronym: boolean
  /** It is short for words of the mention, letter by letter. */
  spelt: boolean
  inParens: boolean
  /** A year in parentheses or after a comma at the end: when it was awarded, as people write it. */
  issueYear: boolean
  abbreviated: number[]
  misspelt: number[]
}

/** A mention made ready for look-up. */
export type Query = {
  words: QueryWord[]
  /** Word texts, without those in parentheses at the end that only date it. */
  texts: string[]
  issuer: IssuerReading
  /** The mention itself names an issuer; else what `issuer` holds comes from a known title, or nothing does. */
  issuerGiven: boolean
  /** Issuers named within the mention's own name. */
  inName: ReadonlyMap<number, number>
  /** The name begins with one of them. */
  vendorFirst: boolean
  /** Words that name those issuers. */
  vendorWords: ReadonlySet<string>
  /** The same, by the row that they name. */
  vendorOf: ReadonlyMap<number, ReadonlySet<string>>
  /** Words of a course's maker before the title under which the stated platform keeps it. */
  makerWords: ReadonlySet<string>
  /** Records of the index that state a code which the mention holds. */
  codeRecords: ReadonlySet<number>
  /** The words of those codes. */
  codeWords: ReadonlySet<QueryWord>
  /** The name came from a known short form or code. */
  known: boolean
  /** Rows of the owner of this name where it is one that is known without its owner, whoever is stated. */
  famous: ReadonlySet<number>
  /** There is such an owner, whether or not the index knows it. */
  owned: boolean
  /** A word says that it is a credential: "Certified", a short form, a level that courses do not have. */
  saysCredential: boolean
  /** Rows for which the stated issuer delivers what is named. */
  delivered: ReadonlySet<number>
  confusable: boolean
}

const YEAR = /^(?:19|20)\d\d$/
/** The same after a comma at the end. */
const DATED = /, ?(?:19|20)\d\d ?$/
/** A typo is looked for only where a word is unknown or next to unknown. */
const RARE = 2
/** Codes with fewer letters and digits than this mean too many things. */
const MIN_CODE = 3
/** With no issuer stated they must be longer: "Nursing 101" is nobody's. */
const MIN_CODE_ALONE = 5
/** Words of a title without its programme's name, from which on it is known by them. */
const MIN_BARE = 2

/** The mention as it stands and, where it is a known short form or code, as its owner's full title. */
export type QueryReader = (mention: MentionInput) => [Query] | [Query, Query]

/** Reads mentions against one index. */
export function createQueryReader(
  index: RegistryIndex,
  rules: Rules,
  vocabulary: Vocabulary,
  issuers: IssuerReader,
): QueryReader {
  const known = knownTitles(rules, index)
  const courses = new Set(rules.lexicon.courseLevels)

  function wordOf(word: Word, i: number, all: readonly Word[], dated: boolean): QueryWord {
    const id = index.tokenId(word.text)
    const df = id < 0 ? 0 : (index.views.postingOffsets[id + 1] ?? 0) - (index.views.postingOffsets[id] ?? 0)
    const next = all[i + 1]
    const label = next !== undefined && vocabulary.isProductLabel(id, index.tokenId(next.text))
    return {
      text: word.text,
      id,
      idf: index.idf(id),
      class: label ? 'filler' : vocabulary.classOf(word.text),
      level: label ? null : vocabulary.levelOf(word.text),
      acronym: word.acronym,
      spelt: word.acronym && isSpelt(word, all),
      inParens: word.inParens,
      issueYear:
        i > 0 &&
        YEAR.test(word.text) &&
        ((dated && i === all.length - 1) || (word.inParens && all.slice(i + 1).every((other) => other.inParens))),
      abbreviated: vocabulary.abbreviated(word.text),
      misspelt: df > RARE ? [] : vocabulary.misspelt(word.text),
    }
  }

  /** Issuers named in the name, by up to five words in a row. */
  function namedIn(name: readonly Word[]) {
    const rows = new Map<number, number>()
    const vendorWords = new Set<string>()
    const vendorOf = new Map<number, Set<string>>()
    for (let from = 0; from < Math.min(name.length, 24); from += 1)
      for (let to = from + 1; to <= Math.min(name.length, from + 5); to += 1) {
        const run = name.slice(from, to).map((word) => word.text)
        for (const [row, grade] of issuers.named(run)) {
          rows.set(row, Math.max(grade, rows.get(row) ?? 0))
          const own = vendorOf.get(row) ?? new Set()
          for (const word of run) vendorWords.add(word) && own.add(word)
          vendorOf.set(row, own)
        }
      }
    return { rows, vendorWords, vendorOf }
  }

  function readAs(text: string, mention: MentionInput, stated: IssuerReading, title: Title | null): Query {
    const name = mentionWords(text)
    const inName = namedIn(name)
    const dated = DATED.test(text)
    const list = name.map((word, i) => wordOf(word, i, name, dated))
    const kept = list.filter((word) => !word.issueYear)
    return {
      words: list,
      texts: (kept.length > 0 ? kept : list).map((word) => word.text),
      issuer: withPlatforms(title && !stated.stated ? issuers.read(title.issuer) : stated, list),
      issuerGiven: stated.stated,
      inName: inName.rows,
      vendorFirst: name[0] !== undefined && inName.vendorWords.has(name[0].text),
      vendorWords: inName.vendorWords,
      vendorOf: inName.vendorOf,
      makerWords: stated.platform && isTitle(list, inName.vendorWords) ? inName.vendorWords : new Set(),
      ...codesIn(index, list, stated.stated ? MIN_CODE : MIN_CODE_ALONE),
      saysCredential: list.some(
        (word) => word.class === 'filler' || word.acronym || (word.level !== null && !courses.has(word.level)),
      ),
      known: title?.agrees ?? false,
      famous: new Set(title ? issuers.read(title.issuer).rows.keys() : []),
      owned: title !== null,
      delivered: new Set(
        stated.delivers.filter(({ row, whole }) => whole || inName.rows.has(row)).map(({ row }) => row),
      ),
      confusable: mention.flags.includes('confusable'),
    }
  }

  return (mention) => {
    const stated = issuers.read(mention.issuer)
    const given = mention.name
    const title = known(given, stated, issuers)
    const first = readAs(given, mention, stated, title)
    return title?.name ? [first, readAs(title.name, mention, stated, title)] : [first]
  }
}

/** Whether the first letters of words in a row beside it are this short form. */
const isSpelt = (word: Word, all: readonly Word[]) =>
  runOf(
    word.text,
    all.map((other) => other.text),
    (at) => all[at] !== word,
    () => true,
  ) !== null

/** Whether telling words are left beside a maker's name: "IBM Data Analyst" may be kept as "Data Analyst", but what is
 * left of "Google Cybersecurity" is a subject and no title. */
const isTitle = (list: readonly QueryWord[], maker: ReadonlySet<string>) =>
  list.filter((word) => word.class === 'plain' && !maker.has(word.text)).length >= MIN_BARE

/** Adds the platforms that keep the stated issuer's certificates where the name carries that issuer's name. */
function withPlatforms(issuer: IssuerReading, list: readonly QueryWord[]): IssuerReading {
  const texts = new Set(list.map((word) => word.text))
  const named = issuer.named.filter((one) => !issuer.rows.has(one.row) && one.words.every((word) => texts.has(word)))
  if (named.length === 0) return issuer
  const rows = new Map(issuer.rows)
  for (const { row } of named) rows.set(row, AGREES.platform)
  return { ...issuer, rows }
}

/** Codes in a name that records of the index state, up to four words in a row. */
function codesIn(
  index: RegistryIndex,
  list: readonly QueryWord[],
  shortest: number,
): Pick<Query, 'codeRecords' | 'codeWords'> {
  const codeRecords = new Set<number>()
  const codeWords = new Set<QueryWord>()
  const alone = list.filter((word) => word.class !== 'filler')
  for (const [from] of list.entries())
    for (let to = from + 1; to <= Math.min(list.length, from + 4); to += 1) {
      const run = list.slice(from, to)
      const code = run.map((word) => word.text).join('')
      // Without a digit a code is a word like any other: it must be all that is said.
      if (
        code.length < shortest ||
        !(/\d/.test(code) || (run.length === alone.length && alone.every((word) => run.includes(word))))
      )
        continue
      for (const record of index.byKey(KEY.code, code)) {
        if (!index.identity(record).codes.some((own) => codeKey(own) === code)) continue
        codeRecords.add(record)
        for (const word of run) codeWords.add(word)
      }
    }
  return { codeRecords, codeWords }
}
