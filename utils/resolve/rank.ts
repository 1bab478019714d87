import { NONE } from '../registry/index/format.ts'
import type { RegistryIndex } from '../registry/index/open.ts'
import { issuerKey, issuerWords } from '../registry/index/text.ts'
import { createAligner } from './align.ts'
import { createFinder, type Finder, type Found } from './candidates.ts'
import { AGREES, type IssuerReader } from './issuers.ts'
import { createPlaceReader } from './places.ts'
import { createQueryReader, type MentionInput, type Query, type QueryReader } from './query.ts'
import type { Rules } from './rules.ts'
import { createScorer, type Scored } from './score.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A mention as it was read in the end, and its candidates, best first. */
export type Ranked = { query: Query; scored: Scored[]; statedAs(one: Scored): boolean }

export type Ranker = {
  read: QueryReader
  find: Finder
  rank(query: Query, mention: MentionInput): Ranked
}

/** Finds the candidates of a mention and orders them by how probable each is; decides nothing. Pure but for scratch. */
export function createRanker(
  index: RegistryIndex,
  rules: Rules,
  vocabulary: Vocabulary,
  issuers: IssuerReader,
): Ranker {
  const find = createFinder(index)
  const align = createAligner(index, rules, vocabulary)
  const score = createScorer(index, rules, issuers)
  const places = createPlaceReader(rules)

  /** A record under its best name. */
  function scoreRecord(query: Query, found: Found): Scored | null {
    const row = index.views.recordIssuers[found.record] ?? 0
    const own = vendorWords(query, row)
    const ownIssuer = !query.issuer.stated || (query.issuer.rows.get(row) ?? 0) >= AGREES.initials
    let best: Scored | null = null
    for (let form = firstForm(index, found.record); index.views.formRecords[form] === found.record; form += 1) {
      const one = score(query, found, align(query, form, row, own, ownIssuer, found.code))
      if (!best || one.probability > best.probability) best = one
    }
    return best
  }

  /** Words of the record's issuer that its name may carry or lack: not when the stated issuer is another, or only near. */
  function vendorWords(query: Query, row: number): ReadonlySet<string> {
    const grade = query.issuer.stated ? (query.issuer.rows.get(row) ?? 0) : 1
    return grade >= AGREES.platform ? issuers.wordsOf(row) : new Set()
  }

  /** With the issuers of these records that a stated issuer whom nobody knows is called like, but for a slip of the pen. */
  function spelt(query: Query, near: readonly Found[]): Query {
    if (!query.issuer.stated || query.issuer.rows.size > 0) return query
    const rows = new Set(near.map(({ record }) => index.views.recordIssuers[record] ?? NONE))
    const issuer = issuers.misspelt(query.issuer, rows)
    return issuer ? { ...query, issuer } : query
  }

  /** Without the licences of other places than the mention states: there is no such thing as a nearly right one. */
  function licencesHere(mention: MentionInput, scored: Scored[]): Scored[] {
    const stated = places.ofMention(mention)
    if (stated.size === 0) return scored
    return scored.filter(({ record, found }) => {
      if (index.typeOf(record) !== 'License' || found.ctid || found.url) return true
      const { name, issuer } = index.identity(record)
      return !places.differ(stated, places.ofRecord(name, issuer?.name ?? null))
    })
  }

  return {
    read: createQueryReader(index, rules, vocabulary, issuers),
    find,
    rank(asked, mention) {
      const scored: Scored[] = []
      const candidates = find(asked, mention)
      const near = Array.from({ length: candidates.size }, (_, at) => candidates.found(at))
      const query = spelt(asked, near)
      for (const found of near) {
        const one = scoreRecord(query, found)
        if (one) scored.push(one)
      }
      const here = licencesHere(mention, scored)
      // Of two that fit as well, the one that is written as long comes first: "Pilot" before "Pilot(R)".
      const off = (one: Scored) => Math.abs(index.nameOf(one.record).length - mention.name.length)
      const stated = issuerKey(issuerWords(mention.issuer ?? ''))
      const statedAs = (one: Scored) => stated !== '' && issuers.keyOf(one.issuerRow) === stated
      const order = (one: Scored) => (statedAs(one) ? 0 : 1)
      here.sort(
        (a, b) => b.probability - a.probability || order(a) - order(b) || off(a) - off(b) || a.record - b.record,
      )
      return { query, scored: here, statedAs }
    },
  }
}

/** First form of a record; forms lie in the order of their records. */
function firstForm(index: RegistryIndex, record: number): number {
  const { formRecords } = index.views
  let low = 0
  let high = formRecords.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((formRecords[middle] ?? 0) < record) low = middle + 1
    else high = middle
  }
  return low
}
