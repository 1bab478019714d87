import { ISSUER_KEY, NONE } from '../registry/index/format.ts'
import type { RegistryIndex } from '../registry/index/open.ts'
import { fold, initials, issuerForms, issuerKey, issuerWords, urlKey } from '../registry/index/text.ts'
import type { Rules } from './rules.ts'
import { oneSlip } from './vocabulary.ts'

/** How well a stated issuer agrees with one of the index: 1 the same name, 0 not at all. */
export const AGREES = { same: 1, alias: 0.97, tail: 0.92, initials: 0.9, platform: 0.75, partly: 0.45 } as const

/** What a mention's issuer field says. */
export type IssuerReading = {
  /** False for an empty field and for words that name nobody. */
  stated: boolean
  /** Row of the index → how well it agrees; a row that is not here is another issuer. */
  rows: ReadonlyMap<number, number>
  /** Platform rows that count when the mention's name says these words: "Google … | Google" is kept by Coursera. */
  named: { row: number; words: string[] }[]
  /** The issuer's own words, for prefixes such as "Microsoft Certified". */
  words: ReadonlySet<string>
  /** The names under which they stand: the field whole, its parts, their aliases. */
  names: readonly (readonly string[])[]
  /** Rows for which the stated platform delivers: all they award (`whole`), or what carries their name. */
  delivers: readonly { row: number; whole: boolean }[]
  /** It is a platform, or carries one's name. */
  platform: boolean
}

const NOBODY: IssuerReading = {
  stated: false,
  rows: new Map(),
  named: [],
  words: new Set(),
  names: [],
  delivers: [],
  platform: false,
}
const SEPARATOR = /\s*[,;/|·•@()[\]]\s*|\s[-–—]\s|\s(?:via|through|by)\s/iu
/** "HackTheBox": articles are told only between words. */
const HUMP = /(?<=\p{Ll})(?=\p{Lu})/gu
/** Parts of an issuer field beyond which nobody names a further issuer. */
const MAX_PARTS = 8
const CACHED = 500
/** One letter makes another issuer of a shorter name. */
const MIN_MISSPELT = 10

export type IssuerReader = {
  read(issuer: string | null): IssuerReading
  /** The reading with those of the rows whose names are one slip of the pen from it, or null when none is. */
  misspelt(reading: IssuerReading, rows: Iterable<number>): IssuerReading | null
  /** Issuers that a run of words names outright: by name or alias, nothing vaguer. */
  named(words: readonly string[]): ReadonlyMap<number, number>
  /** The words by which a row's issuer is known: its names and aliases. */
  wordsOf(row: number): ReadonlySet<string>
  /** A row's names and aliases, each as its words; none for a record without an issuer. */
  formsOf(row: number): string[][]
  isPlatform(row: number): boolean
  /** Whether a text is an issuer's name or alias, of this index or by the shipped facts. */
  isKnown(issuer: string): boolean
  /** Whether a name is one of those who keep badges or hold examinations for others. */
  isHost(issuer: string): boolean
  /** What tells issuers apart to a reader: two records of one name, letter by letter, are one issuer. */
  keyOf(row: number): string
}

/** Reads issuer names against one index. Keeps a small cache, since a page repeats its issuers. */
export function createIssuerReader(index: RegistryIndex, rules: Rules): IssuerReader {
  const { lexicon, issuers, institutions } = rules
  const tails = new Set(lexicon.issuerTails)
  const generic = new Set(lexicon.issuerGeneric)
  const abbreviations = new Map(Object.entries(lexicon.abbreviations))
  const empty = new Set(lexicon.emptyIssuers)
  const groups = new Map<string, string[][]>()
  const schools = institutions.map(({ name, otherNames }) => [name, ...otherNames])
  for (const names of [...issuers.groups, ...schools]) {
    const parts = names.map(issuerWords)
    for (const part of parts) groups.set(issuerKey(part), [...(groups.get(issuerKey(part)) ?? []), ...parts])
  }
  const schoolAt = new Map(institutions.map(({ site, name }) => [site, name]))
  const platformKeys = new Set(lexicon.platforms.map((name) => issuerKey(issuerWords(name))))
  const hostKeys = new Set(lexicon.hosts.map((name) => issuerKey(issuerWords(name))))
  const delivered = deliveries(rules)
  const cache = new Map<string, IssuerReading>()
  const rowWords = new Map<number, Set<string>>()
  const rowNames = new Map<number, string[][]>()
  const rowKeys = new Map<number, string>()

  /** Aliases of a name, or of the name without the words that only lengthen it ("PeopleCert Group"). */
  const aliasesOf = (words: readonly string[]): string[][] => {
    let end = words.length
    for (; end > 0; end -= 1) {
      const found = groups.get(issuerKey(words.slice(0, end)))
      if (found) return found
      if (!tails.has(words[end - 1] ?? '')) return []
    }
    return []
  }
  const namesOf = (row: number): string[][] => {
    const known = rowNames.get(row)
    if (known) return known
    const issuer = index.issuer(row)
    const names = [issuer.name, ...issuer.alternateNames].flatMap(issuerForms)
    rowNames.set(row, names)
    return names
  }

  const formsOf = (row: number): string[][] =>
    row === NONE ? [] : namesOf(row).flatMap((name) => [name, ...(groups.get(issuerKey(name)) ?? [])])

  /** Whether one name is the other with words added at its end, and of which kind those words are. */
  function extension(a: readonly string[], b: readonly string[]): number {
    const [short, long] = a.length <= b.length ? [a, b] : [b, a]
    if (short.length === 0 || short.some((word, i) => word !== long[i])) return 0
    if (short.every((word) => generic.has(word))) return 0
    const rest = long.slice(short.length)
    if (rest.every((word) => tails.has(word))) return AGREES.tail
    // "University of Texas" and "University of Texas at San Antonio" are two universities.
    return short.some((word) => generic.has(word)) ? 0 : AGREES.partly
  }

  const isThere = (words: readonly string[]) => index.issuersByKey(ISSUER_KEY.name, issuerKey(words)).length > 0

  /** `there`: the stated issuer is in the index by its very name, so that it is not another of a shorter one or with its
   * initials ("Pace University" is not "PACE"); a longer one may be its own part ("Broadcom", "Broadcom Software"). */
  function agreeing(words: readonly string[], scale: number, rows: Map<number, number>, there: boolean): void {
    const add = (row: number, grade: number) => {
      if (grade > (rows.get(row) ?? 0)) rows.set(row, grade)
    }
    const key = issuerKey(words)
    if (!key) return
    for (const row of index.issuersByKey(ISSUER_KEY.name, key)) add(row, AGREES.same * scale)
    if (words.length === 1 && !(there && scale < 1))
      for (const row of index.issuersByKey(ISSUER_KEY.initials, key)) add(row, AGREES.initials * scale)
    const short = there ? null : initials(words)
    if (short) for (const row of index.issuersByKey(ISSUER_KEY.name, short)) add(row, AGREES.initials * scale)
    for (const row of index.issuersByKey(ISSUER_KEY.lead, words[0] ?? ''))
      for (const name of namesOf(row))
        if (!there || name.length >= words.length) add(row, extension(words, name) * scale)
  }

  /** A name, its aliases, and the platforms that deliver for it. */
  function readName(words: readonly string[], rows: Map<number, number>, named: IssuerReading['named']): void {
    const there = isThere(words)
    agreeing(words, 1, rows, there)
    const aliases = aliasesOf(words)
    for (const alias of aliases) agreeing(alias, AGREES.alias, rows, there)
    for (const name of [words, ...aliases])
      for (const { platform, whole } of delivered.get(issuerKey(name)) ?? [])
        for (const row of index.issuersByKey(ISSUER_KEY.name, platform)) {
          if (whole && !rows.has(row)) rows.set(row, AGREES.platform)
          if (!whole) named.push({ row, words: [...name] })
        }
  }

  /** Ways to write a name out that is written short: "Univ. …", "Tecmilenio" for "Universidad Tecmilenio". */
  const longer = (words: readonly string[]): string[][] => [
    ...lexicon.schoolHeads.map((head) => [head, ...words]),
    ...words.flatMap((word, i) => (abbreviations.get(word) ?? []).map((full) => words.with(i, full))),
  ]

  const namedBy = (words: readonly string[]): ReadonlyMap<number, number> => {
    const rows = new Map<number, number>()
    const key = issuerKey(words)
    if (key.length < 2) return rows
    for (const row of index.issuersByKey(ISSUER_KEY.name, key)) rows.set(row, AGREES.same)
    for (const alias of groups.get(key) ?? []) {
      for (const row of index.issuersByKey(ISSUER_KEY.name, issuerKey(alias))) rows.set(row, AGREES.alias)
      for (const row of index.issuersByKey(ISSUER_KEY.lead, alias[0] ?? ''))
        if (namesOf(row).some((name) => extension(alias, name) >= AGREES.tail)) rows.set(row, AGREES.tail)
    }
    return rows
  }

  /** Platform key → the rows for which it delivers; made when a platform is first stated. */
  let platformRows: Map<string, { row: number; whole: boolean }[]> | null = null
  function deliveredRows(): Map<string, { row: number; whole: boolean }[]> {
    platformRows ??= new Map(
      issuers.delivers.map(({ platform, whole, named }) => [
        issuerKey(issuerWords(platform)),
        [...whole, ...named].flatMap((name) =>
          [...namedBy(issuerWords(name)).keys()].map((row) => ({ row, whole: whole.includes(name) })),
        ),
      ]),
    )
    return platformRows
  }

  /** Rows whose own host this is: by their records, or as the host of a school that is called so. */
  function atHost(host: string): number[] {
    const rows = [...index.issuersByKey(ISSUER_KEY.domain, host)]
    const school = schoolAt.get(host)
    return school ? [...rows, ...index.issuersByKey(ISSUER_KEY.name, issuerKey(issuerWords(school)))] : rows
  }

  function readUrl(text: string, rows: Map<number, number>): boolean {
    const host = urlKey(text)?.split('/')[0]
    if (!host) return false
    const labels = host.split('.')
    for (let i = 0; i < labels.length - 1; i += 1)
      for (const row of atHost(labels.slice(i).join('.'))) rows.set(row, AGREES.same)
    return true
  }

  function readNew(issuer: string): IssuerReading {
    const rows = new Map<number, number>()
    const words = new Set<string>()
    const named: IssuerReading['named'] = []
    const names: string[][] = []
    const delivers: { row: number; whole: boolean }[] = []
    const reading = { stated: true, rows, named, words, names, delivers, platform: false }
    if (readUrl(issuer.trim(), rows)) return reading
    const whole = issuerWords(issuer)
    if (whole.length === 0) return fold(issuer).trim() ? reading : NOBODY
    if (whole.every((word) => empty.has(word))) return NOBODY
    readName(whole, rows, named)
    const parts = issuer.split(SEPARATOR).slice(0, MAX_PARTS)
    const there = isThere(whole)
    if (parts.length > 1 && !there) for (const part of parts) readName(issuerWords(part), rows, named)
    if (whole.length === 1 && !there) readName(issuerWords(issuer.replace(HUMP, ' ')), rows, named)
    if (rows.size === 0) for (const name of longer(whole)) agreeing(name, AGREES.tail, rows, false)
    for (const word of whole) words.add(word)
    for (const part of [issuer, ...parts]) {
      const own = issuerWords(part)
      if (own.length === 0) continue
      const aliases = aliasesOf(own)
      names.push(own, ...aliases)
      if (platformKeys.has(issuerKey(own))) reading.platform = true
      delivers.push(...(deliveredRows().get(issuerKey(own)) ?? []))
      for (const alias of aliases) for (const word of alias) words.add(word)
    }
    return reading
  }

  return {
    read(issuer) {
      if (!issuer) return NOBODY
      const known = cache.get(issuer)
      if (known) return known
      if (cache.size >= CACHED) cache.clear()
      const reading = readNew(issuer)
      cache.set(issuer, reading)
      return reading
    },
    misspelt(reading, rows) {
      const keys = reading.names.map(issuerKey).filter((key) => key.length >= MIN_MISSPELT)
      const near = [...rows].filter((row) =>
        formsOf(row).some((form) => keys.some((key) => oneSlip(key, issuerKey(form)))),
      )
      return near.length === 0 ? null : { ...reading, rows: new Map(near.map((row) => [row, AGREES.initials])) }
    },
    named: namedBy,
    wordsOf(row) {
      const known = rowWords.get(row)
      if (known) return known
      const forms = formsOf(row)
      const words = new Set([...forms.flat(), ...forms.flatMap((form) => initials(form) ?? [])])
      rowWords.set(row, words)
      return words
    },
    formsOf,
    keyOf(row) {
      if (row === NONE) return ''
      const known = rowKeys.get(row)
      if (known !== undefined) return known
      const key = issuerKey(issuerWords(index.issuer(row).name))
      rowKeys.set(row, key)
      return key
    },
    isKnown(issuer) {
      const own = issuerWords(issuer)
      return groups.has(issuerKey(own)) || namedBy(own).size > 0
    },
    isHost: (issuer) => hostKeys.has(issuerKey(issuerWords(issuer))),
    isPlatform: (row) => row !== NONE && namesOf(row).some((name) => platformKeys.has(issuerKey(name))),
  }
}

/** Provider key → the platforms that keep its certificates. */
function deliveries({ issuers }: Rules): Map<string, { platform: string; whole: boolean }[]> {
  const found = new Map<string, { platform: string; whole: boolean }[]>()
  const add = (provider: string, platform: string, whole: boolean) => {
    const key = issuerKey(issuerWords(provider))
    found.set(key, [...(found.get(key) ?? []), { platform: issuerKey(issuerWords(platform)), whole }])
  }
  for (const { platform, whole, named } of issuers.delivers) {
    for (const provider of whole) add(provider, platform, true)
    for (const provider of named) add(provider, platform, false)
  }
  return found
}
