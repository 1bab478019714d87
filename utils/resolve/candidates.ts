import { KEY } from '../registry/index/format.ts'
import type { RegistryIndex } from '../registry/index/open.ts'
import { bagKey, urlKey } from '../registry/index/text.ts'
import type { MentionInput, Query } from './query.ts'

/** Records to look at more closely, and how an exact key found them. */
export type Found = { record: number; ctid: boolean; url: boolean; code: boolean }
export type Finder = (query: Query, mention: MentionInput) => Found[]

/** Postings read for one mention before the commonest words are left out. */
const POSTING_BUDGET = 30_000
/** Forms kept by overlap of words. */
const KEPT = 48
/** Most records taken from one exact key. */
const MAX_EXACT = 128
/** What agreement of the issuer adds to the overlap (0–1) in the first ranking: right issuers must not be crowded out. */
const ISSUER_BOOST = 0.3
/** What a word matched by abbreviation or typo adds, as a share of its idf. */
const NEAR = 0.8

const CTID = /ce-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i

/**
 * Finds records that share an exact key or telling words with a mention. Scratch is allocated once; a query touches no
 * more than the posting budget.
 */
export function createFinder(index: RegistryIndex): Finder {
  const { postingOffsets, postings, formRecords, formMass, recordIssuers } = index.views
  const overlap = new Float32Array(formRecords.length)
  const touched = new Uint32Array(POSTING_BUDGET * 2)
  const best = new Uint32Array(KEPT)
  const bestScore = new Float32Array(KEPT)

  /** Adds a word's share to every form that holds it; returns the new number of touched forms. */
  function add(id: number, weight: number, count: number): number {
    let n = count
    for (let at = postingOffsets[id] ?? 0; at < (postingOffsets[id + 1] ?? 0) && n < touched.length; at += 1) {
      const form = postings[at] ?? 0
      if (overlap[form] === 0) {
        touched[n] = form
        n += 1
      }
      overlap[form] = (overlap[form] ?? 0) + weight
    }
    return n
  }

  const df = (id: number) => (postingOffsets[id + 1] ?? 0) - (postingOffsets[id] ?? 0)

  /** Overlap of rare words first, while the budget lasts; always at least the rarest. */
  function gather(query: Query): { count: number; mass: number } {
    const terms: { id: number; weight: number; df: number }[] = []
    const seen = new Set<number>()
    let mass = 0
    for (const word of query.words) {
      if (word.issueYear) continue
      mass += word.idf
      const ids = word.id < 0 ? [] : [word.id]
      for (const id of [...ids, ...word.abbreviated, ...word.misspelt]) {
        if (seen.has(id)) continue
        seen.add(id)
        const weight = id === word.id ? word.idf : Math.min(word.idf, index.idf(id)) * NEAR
        terms.push({ id, weight, df: df(id) })
      }
    }
    terms.sort((a, b) => a.df - b.df)
    let budget = POSTING_BUDGET
    let count = 0
    for (const [i, term] of terms.entries()) {
      if (i > 0 && term.df > budget) break
      budget -= term.df
      count = add(term.id, term.weight, count)
    }
    return { count, mass }
  }

  /** The best forms by Dice overlap, issuer agreement added. Leaves the scratch clean. */
  function top(query: Query, count: number, mass: number): number {
    let kept = 0
    let worst = 0
    for (let i = 0; i < count; i += 1) {
      const form = touched[i] ?? 0
      const row = recordIssuers[formRecords[form] ?? 0] ?? 0
      const boost = (query.issuer.rows.get(row) ?? query.inName.get(row) ?? 0) * ISSUER_BOOST
      const score = (2 * (overlap[form] ?? 0)) / (mass + (formMass[form] ?? 0)) + boost
      overlap[form] = 0
      if (kept < KEPT) {
        best[kept] = form
        bestScore[kept] = score
        kept += 1
        if (kept === KEPT) worst = worstOf()
      } else if (score > (bestScore[worst] ?? 0)) {
        best[worst] = form
        bestScore[worst] = score
        worst = worstOf()
      }
    }
    return kept
  }

  function worstOf(): number {
    let at = 0
    for (let i = 1; i < KEPT; i += 1) if ((bestScore[i] ?? 0) < (bestScore[at] ?? 0)) at = i
    return at
  }

  return (query, mention) => {
    const found = new Map<number, Found>()
    const take = (record: number, how: Partial<Found> = {}) => {
      const known = found.get(record)
      found.set(record, {
        record,
        ctid: how.ctid ?? known?.ctid ?? false,
        url: how.url ?? known?.url ?? false,
        code: how.code ?? known?.code ?? false,
      })
    }
    const ctid = CTID.exec(`${mention.url?.slice(0, 2000) ?? ''} ${mention.credentialId?.slice(0, 200) ?? ''}`)?.[0]
    if (ctid) for (const record of index.byKey(KEY.id, ctid.toLowerCase())) take(record, { ctid: true })
    const url = mention.url ? urlKey(mention.url) : null
    if (url) for (const record of index.byKey(KEY.url, url).slice(0, MAX_EXACT)) take(record, { url: true })
    for (const record of [...query.codeRecords].slice(0, MAX_EXACT)) take(record, { code: true })

    const agrees = (record: number) => {
      const row = recordIssuers[record] ?? 0
      return query.issuer.rows.has(row) || query.inName.has(row) ? 0 : 1
    }
    const exact = (salt: string, text: string) => {
      const records = index.byKey(salt, text)
      if (records.length > MAX_EXACT) records.sort((a, b) => agrees(a) - agrees(b) || a - b)
      for (const record of records.slice(0, MAX_EXACT)) take(record)
    }
    const long = query.words.filter((word) => !word.acronym && !word.issueYear).map((word) => word.text)
    exact(KEY.name, bagKey(query.texts))
    if (long.length > 0) exact(KEY.name, bagKey(long))
    const content = query.words.filter(
      (word) => word.class !== 'filler' && !word.issueYear && !query.issuer.words.has(word.text),
    )
    if (content.length === 1 && content[0]) exact(KEY.acronym, content[0].text)

    const { count, mass } = gather(query)
    const kept = top(query, count, mass)
    for (let i = 0; i < kept; i += 1) take(formRecords[best[i] ?? 0] ?? 0)
    return [...found.values()]
  }
}
