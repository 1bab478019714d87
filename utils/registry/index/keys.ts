import type { Issuer } from '../../model/credential.ts'
import { ISSUER_KEY, KEY, MAX_RECORDS } from './format.ts'
import { Words } from './grow.ts'
import type { IdentityReader } from './identity.ts'
import { bagKey, codeKey, hash, initials, issuerForms, issuerKey, type Word } from './text.ts'

/** Pairs (hash, row) that grow; in the end sorted by hash, then row, without repeats, in the place where they grew. */
export class Keys {
  readonly #hashes = new Words()
  readonly #rows = new Words()
  addHash(hashed: number, row: number): void {
    this.#hashes.push(hashed)
    this.#rows.push(row)
  }
  add(salt: string, text: string, row: number): void {
    if (text) this.addHash(hash(salt, text), row)
  }
  sections(): { hashes: Uint32Array; rows: Uint32Array } {
    const [hashes, rows] = [this.#hashes.view(), this.#rows.view()]
    // One number a pair: sorting numbers is native and needs no object a pair.
    const pairs = new Float64Array(hashes.length)
    for (let i = 0; i < pairs.length; i += 1) pairs[i] = (hashes[i] ?? 0) * MAX_RECORDS + (rows[i] ?? 0)
    pairs.sort()
    let n = 0
    for (let i = 0; i < pairs.length; i += 1) {
      const pair = pairs[i] ?? 0
      if (i > 0 && pair === pairs[i - 1]) continue
      hashes[n] = Math.floor(pair / MAX_RECORDS)
      rows[n] = pair % MAX_RECORDS
      n += 1
    }
    return { hashes: hashes.subarray(0, n), rows: rows.subarray(0, n) }
  }
}

/** The exact keys of one record but for its names. */
export function addRecordKeys(keys: Keys, record: number, of: IdentityReader): void {
  keys.add(KEY.id, of.idOf(record), record)
  keys.add(KEY.id, of.ctidOf(record) ?? '', record)
  for (const code of of.codesOf(record)) keys.add(KEY.code, codeKey(code), record)
}

/** The exact keys of one name: all its words, and the words without short forms; its short forms by themselves. */
export function addNameKeys(keys: Keys, record: number, name: readonly Word[]): void {
  const long = name.filter((word) => !word.acronym)
  keys.add(KEY.name, bagKey(name.map((word) => word.text)), record)
  keys.add(KEY.name, bagKey(long.map((word) => word.text)), record)
  for (const word of name) if (word.acronym) keys.add(KEY.acronym, word.text, record)
  const derived = initials(long.filter((word) => !word.inParens).map((word) => word.text))
  if (derived) keys.add(KEY.acronym, derived, record)
}

/** The keys by which an issuer is found: its names, what stands in parentheses, initials, first word, domains. */
export function addIssuerKeys(keys: Keys, row: number, issuer: Issuer): void {
  for (const name of [issuer.name, ...issuer.alternateNames])
    for (const form of issuerForms(name)) {
      keys.add(ISSUER_KEY.name, issuerKey(form), row)
      keys.add(ISSUER_KEY.lead, form[0] ?? '', row)
      keys.add(ISSUER_KEY.initials, initials(form) ?? '', row)
    }
  for (const domain of issuer.domains) keys.add(ISSUER_KEY.domain, domain, row)
}
