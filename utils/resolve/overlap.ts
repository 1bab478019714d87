import type { RegistryIndex } from '../registry/index/open.ts'
import type { Query, QueryWord } from './query.ts'

/** Postings read for one mention before the commonest words are left out. */
const POSTING_BUDGET = 30_000
/** What agreement of the issuer adds to the overlap (0–1) in the first ranking: right issuers must not be crowded out. */
const ISSUER_BOOST = 0.3
/** What a word matched by abbreviation or typo adds, as a share of its idf. */
const NEAR = 0.8
/** Terms of one mention: its words, what they may be short for and what they may be misspelt from. */
const MAX_TERMS = 1024

export type Overlap = {
  /** How many forms are kept for this query; they stay until the next. */
  find(query: Query): number
  /** A kept form, in no order of merit. */
  form(at: number): number
}

/**
 * Finds the `most` forms whose words agree best with a mention's (Dice, weighed by idf, agreement of the issuer added).
 * A query touches no more than the posting budget and allocates nothing.
 */
export function createOverlap(index: RegistryIndex, most: number): Overlap {
  const { postingOffsets, postings, formRecords, formMass, recordIssuers } = index.views
  const shared = new Float32Array(formRecords.length)
  const touched = new Uint32Array(POSTING_BUDGET * 2)
  const best = new Uint32Array(most)
  const bestScore = new Float32Array(most)
  const termIds = new Uint32Array(MAX_TERMS)
  const termWeights = new Float64Array(MAX_TERMS)
  const isTerm = new Uint8Array(index.views.tokenMasks.length)
  /** By issuer row; the last, for records without one, is always 0. */
  const boosts = new Float64Array(index.views.issuerOffsets.length)
  const noIssuer = boosts.length - 1
  const boost = (grade: number, row: number) => {
    if (row < noIssuer) boosts[row] = grade * ISSUER_BOOST
  }
  const unboost = (_: number, row: number) => {
    if (row < noIssuer) boosts[row] = 0
  }
  let terms = 0
  let mass = 0

  const df = (id: number) => (postingOffsets[id + 1] ?? 0) - (postingOffsets[id] ?? 0)

  /** Puts a term behind those that are as rare or rarer. */
  function addTerm(id: number, weight: number): void {
    if (terms === MAX_TERMS || isTerm[id] === 1) return
    isTerm[id] = 1
    let at = terms
    for (; at > 0 && df(termIds[at - 1] ?? 0) > df(id); at -= 1) {
      termIds[at] = termIds[at - 1] ?? 0
      termWeights[at] = termWeights[at - 1] ?? 0
    }
    termIds[at] = id
    termWeights[at] = weight
    terms += 1
  }

  function addNear(word: QueryWord, ids: readonly number[]): void {
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] ?? 0
      addTerm(id, id === word.id ? word.idf : Math.min(word.idf, index.idf(id)) * NEAR)
    }
  }

  function readTerms(query: Query): void {
    for (let at = 0; at < terms; at += 1) isTerm[termIds[at] ?? 0] = 0
    terms = 0
    mass = 0
    for (let at = 0; at < query.words.length; at += 1) {
      const word = query.words[at]
      if (!word || word.issueYear) continue
      mass += word.idf
      if (word.id >= 0) addTerm(word.id, word.idf)
      addNear(word, word.abbreviated)
      addNear(word, word.misspelt)
    }
  }

  /** Adds a word's share to every form that holds it; returns the new number of touched forms. */
  function share(id: number, weight: number, count: number): number {
    let n = count
    for (let at = postingOffsets[id] ?? 0; at < (postingOffsets[id + 1] ?? 0) && n < touched.length; at += 1) {
      const form = postings[at] ?? 0
      if (shared[form] === 0) {
        touched[n] = form
        n += 1
      }
      shared[form] = (shared[form] ?? 0) + weight
    }
    return n
  }

  /** Shares of rare words first, while the budget lasts; always at least the rarest. Returns the touched forms. */
  function gather(): number {
    let budget = POSTING_BUDGET
    let count = 0
    for (let at = 0; at < terms; at += 1) {
      const id = termIds[at] ?? 0
      if (at > 0 && df(id) > budget) break
      budget -= df(id)
      count = share(id, termWeights[at] ?? 0, count)
    }
    return count
  }

  function worstKept(): number {
    let at = 0
    for (let i = 1; i < most; i += 1) if ((bestScore[i] ?? 0) < (bestScore[at] ?? 0)) at = i
    return at
  }

  /** Keeps the best of the touched forms, and leaves the shares clean. */
  function top(query: Query, count: number): number {
    query.inName.forEach(boost)
    query.issuer.rows.forEach(boost)
    let kept = 0
    let worst = 0
    for (let i = 0; i < count; i += 1) {
      const form = touched[i] ?? 0
      const row = Math.min(recordIssuers[formRecords[form] ?? 0] ?? noIssuer, noIssuer)
      const score = (2 * (shared[form] ?? 0)) / (mass + (formMass[form] ?? 0)) + (boosts[row] ?? 0)
      shared[form] = 0
      if (kept < most || score > (bestScore[worst] ?? 0)) {
        const at = kept < most ? kept : worst
        best[at] = form
        bestScore[at] = score
        if (kept < most) kept += 1
        if (kept === most) worst = worstKept()
      }
    }
    query.inName.forEach(unboost)
    query.issuer.rows.forEach(unboost)
    return kept
  }

  return {
    find(query) {
      readTerms(query)
      return top(query, gather())
    },
    form: (at) => best[at] ?? 0,
  }
}
