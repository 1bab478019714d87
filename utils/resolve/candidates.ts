import { Bag } from '../registry/index/bag.ts'
import { KEY } from '../registry/index/format.ts'
import type { RegistryIndex } from '../registry/index/open.ts'
import { hash, urlKey } from '../registry/index/text.ts'
import { createOverlap } from './overlap.ts'
import type { MentionInput, Query } from './query.ts'

/** A record to look at more closely, and which exact keys found it. */
export type Found = { record: number; ctid: boolean; url: boolean; code: boolean }

/** How a record was found, as bits. */
const BY = { any: 1, ctid: 2, url: 4, code: 8 } as const

/** Most records taken from one exact key. */
const MAX_EXACT = 128
/** Forms kept by overlap of words. */
const KEPT = 48
/** Exact keys asked for one mention: two ids, two links, code, name, name without short forms, short form. */
const KEYS = 8

const CTID = /ce-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i

/** Records found for one mention, each once, in the order in which they were found. */
export class Candidates {
  #size = 0
  readonly #records = new Uint32Array(KEYS * MAX_EXACT + KEPT)
  /** Record → bits of `BY`; 0 for all that are not in the list. */
  readonly #by: Uint8Array
  constructor(records: number) {
    this.#by = new Uint8Array(records)
  }
  get size(): number {
    return this.#size
  }
  record(at: number): number {
    return this.#records[at] ?? 0
  }
  /** As an object that outlives the next mention. */
  found(at: number): Found {
    const record = this.record(at)
    const by = this.#by[record] ?? 0
    return { record, ctid: (by & BY.ctid) !== 0, url: (by & BY.url) !== 0, code: (by & BY.code) !== 0 }
  }
  add(record: number, by: number): void {
    if (this.#by[record] === 0) {
      if (this.#size === this.#records.length) return
      this.#records[this.#size] = record
      this.#size += 1
    }
    this.#by[record] = (this.#by[record] ?? 0) | by
  }
  clear(): void {
    for (let at = 0; at < this.#size; at += 1) this.#by[this.record(at)] = 0
    this.#size = 0
  }
}

/** The same object at each call, good until the next. */
export type Finder = (query: Query, mention: MentionInput) => Candidates

/**
 * Finds records that share an exact key or telling words with a mention. All scratch is allocated here, once: a query
 * makes no list, map or object, only the strings that a stated link or id is read by.
 */
export function createFinder(index: RegistryIndex): Finder {
  const { keyRecords, formRecords, recordIssuers } = index.views
  const candidates = new Candidates(index.size)
  const bag = new Bag()
  const overlap = createOverlap(index, KEPT)

  const agrees = (query: Query, record: number) => {
    const row = recordIssuers[record] ?? 0
    return query.issuer.rows.has(row) || query.inName.has(row)
  }

  function addStated(query: Query, mention: MentionInput): void {
    const { url, classId = null } = mention
    const ctid = ctidIn(url) ?? ctidIn(classId) ?? ctidIn(mention.credentialId)
    if (ctid) addKeyed(hash(KEY.id, ctid.toLowerCase()), BY.ctid)
    if (classId) addKeyed(hash(KEY.id, classId), BY.ctid)
    if (url) addLinked(url)
    if (classId) addLinked(classId)
    codesLeft = MAX_EXACT
    query.codeRecords.forEach(addCoded)
  }

  function addLinked(address: string): void {
    const key = urlKey(address)
    if (key !== null) addKeyed(hash(KEY.url, key), BY.url)
  }

  let codesLeft = 0
  function addCoded(record: number): void {
    if (codesLeft > 0) candidates.add(record, BY.any | BY.code)
    codesLeft -= 1
  }

  function addKeyed(hashed: number, by: number): void {
    const { start, end } = index.keyRun(hashed)
    for (let at = start; at < Math.min(end, start + MAX_EXACT); at += 1)
      candidates.add(keyRecords[at] ?? 0, BY.any | by)
  }

  /** Where more bear a name than are taken, those of an agreeing issuer come first. */
  function addNamed(hashed: number, query: Query): void {
    const { start, end } = index.keyRun(hashed)
    if (end - start <= MAX_EXACT) {
      addKeyed(hashed, BY.any)
      return
    }
    const left = addWhere(true, query, start, end, MAX_EXACT)
    addWhere(false, query, start, end, left)
  }

  /** Adds at most `room` records of a run whose issuers agree, or do not; returns what room is left. */
  function addWhere(wanted: boolean, query: Query, start: number, end: number, room: number): number {
    let left = room
    for (let at = start; at < end && left > 0; at += 1) {
      const record = keyRecords[at] ?? 0
      if (agrees(query, record) !== wanted) continue
      candidates.add(record, BY.any)
      left -= 1
    }
    return left
  }

  function addNames(query: Query): void {
    bag.clear()
    for (let at = 0; at < query.texts.length; at += 1) bag.add(query.texts[at] ?? '')
    addNamed(bag.hash(KEY.name), query)
    bag.clear()
    for (let at = 0; at < query.words.length; at += 1) {
      const word = query.words[at]
      if (word && !word.acronym && !word.issueYear) bag.add(word.text)
    }
    if (bag.size > 0) addNamed(bag.hash(KEY.name), query)
    const only = onlyContent(query)
    if (only !== null) addNamed(hash(KEY.acronym, only), query)
  }

  return (query, mention) => {
    candidates.clear()
    addStated(query, mention)
    addNames(query)
    const kept = overlap.find(query)
    for (let at = 0; at < kept; at += 1) candidates.add(formRecords[overlap.form(at)] ?? 0, BY.any)
    return candidates
  }
}

const ctidIn = (text: string | null) => (text ? (CTID.exec(text.slice(0, 2000))?.[0] ?? null) : null)

/** The one word that says anything beside the issuer's own, or null. */
function onlyContent(query: Query): string | null {
  let only: string | null = null
  for (let at = 0; at < query.words.length; at += 1) {
    const word = query.words[at]
    if (!word || word.class === 'filler' || word.issueYear || query.issuer.words.has(word.text)) continue
    if (only !== null) return null
    only = word.text
  }
  return only
}
