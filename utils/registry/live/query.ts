import type { SearchTerms } from './terms.ts'

/**
 * The three ways to ask, narrowest first: the server's own order says nothing, so it is asked for as few as will do.
 * `exact`: the very name. `contains`: names that hold all its words. `tokens`: names that hold all but one.
 */
export const STEPS = ['exact', 'contains', 'tokens'] as const
export type Step = (typeof STEPS)[number]

/** Rows asked for. At most 100 are in use; a row is some 10 kB. */
export const TAKE: Readonly<Record<Step, number>> = { exact: 30, contains: 30, tokens: 50 }

const CREDENTIALS = { 'search:value': 'ceterms:Credential', 'search:matchType': 'search:subClassOf' }

/** Words that say nothing of which credential it is. */
const STOP = new Set(
  'the of in and for a an on to with by certificate certification certified course program programme exam'.split(' '),
)

/** Words of a name that are searched for at most: the longest tell most. */
const WORDS = 5

type Terms = { readonly [property: string]: unknown }

/** The name as written, without marks and what stands in brackets, and a short form that stands there by itself. */
export function variants(name: string): string[] {
  const unmarked = name.replace(/[®™℠]/g, '')
  const bare = unmarked
    .replace(/\([^()]{0,100}\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const short = /\(([A-Z][A-Za-z0-9+-]{1,11})\)/.exec(unmarked)?.[1]
  return [...new Set([name, bare, short ?? ''])].filter((each) => each.length > 1)
}

/** A value as the server's LIKE takes it: the signs that mean something there stand for any one letter. */
const like = (value: string) => value.replace(/[\\%]/g, '_')

/** Any of the values. They stand together: of a list of objects the server forgets how each was to be matched. */
const match = (values: readonly string[], how: 'exactMatch' | 'contains'): Terms => ({
  'search:value': values.map(like),
  'search:matchType': `search:${how}`,
})

/** One property that holds all of these words. The same key cannot stand twice in an object, so groups stand in groups. */
function holdsAll(property: string, [word, ...rest]: readonly string[]): Terms {
  const first = { [property]: match([word ?? ''], 'contains') }
  return rest.length === 0 ? first : { ...first, 'search:termGroup': holdsAll(property, rest) }
}

/** The telling words of a name, longest first. */
function tellingWords(name: string): string[] {
  const bare = variants(name)[1] ?? name
  const all = bare.split(/[^\p{L}\p{N}+#]+/u).filter((word) => word.length > 1 || /\d/.test(word))
  const telling = all.filter((word) => !STOP.has(word.toLowerCase()))
  const words = [...new Set(telling.length > 0 ? telling : all.length > 0 ? all : [bare])]
  return words.sort((a, b) => b.length - a.length).slice(0, WORDS)
}

/** Words that many issuers bear. */
const COMMON =
  /^(certifications?|institute|associations?|university|academy|training|learning|international|foundation)$/i

/** The longest word of the issuer that is its own: issuers are written in many ways, and this part of the name stays. */
function issuerWord(issuer: string | null): string | null {
  const words = (issuer ?? '').split(/[^\p{L}\p{N}]+/u)
  const own = words.filter((each) => !COMMON.test(each))
  const word = own.reduce((best, each) => (each.length > best.length ? each : best), '')
  return word.length > 2 ? word : null
}

/** Sets of words that leave one out each, so that a word that is written differently does not matter. */
function butOne(words: readonly string[]): string[][] {
  return words.length < 3 ? [[...words]] : words.map((_, left) => words.filter((_, at) => at !== left))
}

function query(terms: SearchTerms, step: Step): Terms {
  const words = tellingWords(terms.name)
  if (step === 'exact') {
    const name = match(variants(terms.name), 'exactMatch')
    const either = { 'ceterms:name': name, 'ceterms:alternateName': name, 'ceterms:codedNotation': name }
    return { 'search:termGroup': { 'search:operator': 'search:orTerms', ...either } }
  }
  if (step === 'contains')
    return { 'search:termGroup': ['ceterms:name', 'ceterms:alternateName'].map((name) => holdsAll(name, words)) }
  const owner = issuerWord(terms.issuer)
  return {
    ...(owner !== null && { 'ceterms:ownedBy': { 'ceterms:name': match([owner], 'contains') } }),
    'search:termGroup': butOne(words).map((set) => holdsAll('ceterms:name', set)),
  }
}

/** The body of one search. Holds the two names and constants, nothing else. */
export function searchBody(terms: SearchTerms, step: Step): string {
  return JSON.stringify({
    Query: { '@type': CREDENTIALS, ...query(terms, step) },
    Skip: 0,
    Take: TAKE[step],
    // Without it the server has answered 400 after a minute.
    Sort: '^search:relevance',
    // The owner's name stands in a record of its own.
    DescriptionSetType: 'Resource_RelatedURIs_RelatedData',
    DescriptionSetRelatedURIsLimit: 5,
    IncludeResultsMetadata: true,
  })
}
