import { PLATFORM_FILES } from './files.ts'
import { type Phrase, phraseOf, type Token } from './phrases.ts'
import { type PlatformFile, type PlatformKind, platformFileSchema } from './schema.ts'

export type Kind = {
  kind: PlatformKind
  hosts: readonly string[]
  paths: readonly string[]
  issuers: readonly Phrase[]
  names: readonly Phrase[]
  namesThere: readonly Phrase[]
}

/** A platform's profile with its phrases ready to be compared. */
export type Platform = {
  id: string
  file: PlatformFile
  aliases: readonly Phrase[]
  distinctive: readonly Phrase[]
  /** `by` holds the maker to the end of a name (*… by Google*), `first` to its start. */
  makers: readonly { written: string; phrase: Phrase; by: Phrase; first: Phrase }[]
  notHere: readonly Phrase[]
  partners: readonly { phrase: Phrase; issuer: string }[]
  kinds: readonly Kind[]
}

function compile(id: string, file: PlatformFile): Platform {
  const all = (written: readonly string[] = []) => written.map(phraseOf)
  return {
    id,
    file,
    aliases: all([file.name, ...file.aliases]),
    distinctive: all(file.distinctive),
    makers: file.makers.map((written) => ({
      written,
      phrase: phraseOf(written),
      by: phraseOf(`by ${written}$`),
      first: phraseOf(`^${written}`),
    })),
    notHere: all(file.notHere),
    partners: Object.entries(file.partners).map(([written, issuer]) => ({ phrase: phraseOf(written), issuer })),
    kinds: file.kinds.map((kind) => ({
      kind,
      hosts: kind.hosts ?? [],
      paths: kind.paths ?? [],
      issuers: all(kind.issuers),
      names: all(kind.names),
      namesThere: all(kind.namesThere),
    })),
  }
}

type Lookup = { all: readonly Platform[]; byWord: ReadonlyMap<string, readonly Platform[]> }
let compiled: Lookup | null = null

function lookup(): Lookup {
  if (compiled) return compiled
  const all = PLATFORM_FILES.map(([id, json]) => compile(id, platformFileSchema.parse(json)))
  const byWord = new Map<string, Platform[]>()
  for (const platform of all) {
    const named = [...platform.makers, ...platform.partners].map(({ phrase }) => phrase)
    const phrases = [...platform.aliases, ...platform.distinctive, ...named]
    for (const word of new Set(phrases.flatMap(({ words }) => words.slice(0, 1)))) {
      byWord.set(word, [...(byWord.get(word) ?? []), platform])
    }
  }
  compiled = { all, byWord }
  return compiled
}

/** All shipped profiles, compiled at the first question. Throws `ZodError` where one is malformed (a test holds that). */
export function platforms(): readonly Platform[] {
  return lookup().all
}

/** The platforms of which a name, a maker or a partner may begin with one of the words. */
export function platformsOf(words: readonly Token[]): ReadonlySet<Platform> {
  const { byWord } = lookup()
  const found = new Set<Platform>()
  for (const { text } of words)
    for (const word of text.endsWith('s') ? [text, text.slice(0, -1)] : [text])
      for (const platform of byWord.get(word) ?? []) found.add(platform)
  return found
}
