import type { SearchTerms } from './terms.ts'

/** The three ways to ask, narrowest first: the server's own order says nothing, so it is asked for as few as will do. */
export const STEPS = ['exact', 'contains', 'tokens'] as const
export type Step = (typeof STEPS)[number]

/** Rows asked for. At most 100 are in use; a row is some 10 kB. */
export const TAKE = 30

const CREDENTIALS = { 'search:value': 'ceterms:Credential', 'search:matchType': 'search:subClassOf' }

/** Words that say nothing of which credential it is. */
const STOP = new Set(['the', 'of', 'in', 'and', 'for', 'a', 'an', 'on', 'to', 'with', 'certificate', 'certified'])

/** The name as written, without what stands in brackets, and a short form that stands there by itself. */
export function variants(name: string): string[] {
  const bare = name
    .replace(/\([^()]{0,100}\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const short = /\(([A-Z][A-Za-z0-9+-]{1,11})\)/.exec(name)?.[1]
  return [...new Set([name, bare, short ?? ''])].filter((each) => each.length > 1)
}

function nameTerms(terms: SearchTerms, step: Step): unknown {
  const [name = terms.name, bare = name] = variants(terms.name)
  if (step === 'tokens') {
    const words = bare.split(/[^\p{L}\p{N}+#.]+/u).filter((word) => word.length > 1 && !STOP.has(word.toLowerCase()))
    return words.slice(0, 8).join(' ') || bare
  }
  if (step === 'contains') return { 'search:value': bare, 'search:matchType': 'search:contains' }
  return variants(terms.name).map((value) => ({ 'search:value': value, 'search:matchType': 'search:exactMatch' }))
}

/** The longest word of the issuer: issuers are written in many ways, and this part of the name stays. */
function issuerWord(issuer: string): string {
  return issuer.split(/[^\p{L}\p{N}]+/u).reduce((best, word) => (word.length > best.length ? word : best), '')
}

function query(terms: SearchTerms, step: Step) {
  const name = nameTerms(terms, step)
  if (step === 'tokens') {
    const word = issuerWord(terms.issuer ?? '')
    const owner = word.length > 2 && { 'ceterms:name': { 'search:value': word, 'search:matchType': 'search:contains' } }
    return { '@type': CREDENTIALS, 'ceterms:name': name, ...(owner && { 'ceterms:ownedBy': owner }) }
  }
  const group = {
    'search:operator': 'search:orTerms',
    'ceterms:name': name,
    'ceterms:alternateName': name,
    ...(step === 'exact' && { 'ceterms:codedNotation': name }),
  }
  return { '@type': CREDENTIALS, 'search:termGroup': group }
}

/** The body of one search. Holds the two names and constants, nothing else. */
export function searchBody(terms: SearchTerms, step: Step): string {
  return JSON.stringify({
    Query: query(terms, step),
    Skip: 0,
    Take: TAKE,
    // Without it the server has answered 400 after a minute.
    Sort: '^search:relevance',
    // The owner's name stands in a record of its own.
    DescriptionSetType: 'Resource_RelatedURIs_RelatedData',
    DescriptionSetRelatedURIsLimit: 5,
    IncludeResultsMetadata: true,
  })
}
