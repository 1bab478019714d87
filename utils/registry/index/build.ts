import type { Credential, Issuer } from '../../model/credential.ts'
import type { Searched } from '../../model/resolution.ts'
import {
  ACRONYM,
  CHECKSUM_WORD,
  checksum,
  HEADER_WORDS,
  ISSUER_KEY,
  idf,
  KEY,
  kindOf,
  LEAD,
  letterMask,
  MAGIC,
  MAX_LENGTH,
  NONE,
  PARENS,
  SECTIONS,
  type SectionName,
  TOKEN,
  VERSION,
} from './format.ts'
import { Labels, pack } from './pack.ts'
import { bagKey, codeKey, hash, initials, issuerForms, issuerKey, urlKey, type Word, words } from './text.ts'

type Form = { record: number; words: Word[] }
type Sections = Record<SectionName, Uint8Array>

const encoder = new TextEncoder()
const raw = (array: Uint32Array | Float32Array | Uint8Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength)

/** Grows a list of texts into one byte section with offsets. */
function textSections(texts: readonly string[]): { offsets: Uint32Array; bytes: Uint8Array } {
  const encoded = texts.map((text) => encoder.encode(text))
  const offsets = new Uint32Array(texts.length + 1)
  for (const [i, one] of encoded.entries()) offsets[i + 1] = (offsets[i] ?? 0) + one.length
  const bytes = new Uint8Array(offsets[texts.length] ?? 0)
  for (const [i, one] of encoded.entries()) bytes.set(one, offsets[i] ?? 0)
  return { offsets, bytes }
}

/** Pairs (hash, row), sorted by hash then row, without repeats. */
class Keys {
  readonly #pairs: [number, number][] = []
  add(salt: string, text: string, row: number): void {
    if (text) this.#pairs.push([hash(salt, text), row])
  }
  sections(): { hashes: Uint32Array; rows: Uint32Array } {
    const sorted = this.#pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1])
    const unique = sorted.filter((pair, i) => pair[0] !== sorted[i - 1]?.[0] || pair[1] !== sorted[i - 1]?.[1])
    return { hashes: Uint32Array.from(unique, (pair) => pair[0]), rows: Uint32Array.from(unique, (pair) => pair[1]) }
  }
}

/** The exact keys of one record. */
function addRecordKeys(keys: Keys, record: number, credential: Credential): void {
  keys.add(KEY.id, credential.id, record)
  if (credential.ctid) keys.add(KEY.id, credential.ctid, record)
  for (const code of credential.codes) keys.add(KEY.code, codeKey(code), record)
  const url = credential.subjectWebpage && urlKey(credential.subjectWebpage)
  if (url) keys.add(KEY.url, url, record)
}

/** The exact keys of one name: all its words, and the words without short forms; its short forms by themselves. */
function addNameKeys(keys: Keys, form: Form): void {
  const long = form.words.filter((word) => !word.acronym)
  keys.add(KEY.name, bagKey(form.words.map((word) => word.text)), form.record)
  keys.add(KEY.name, bagKey(long.map((word) => word.text)), form.record)
  for (const word of form.words) if (word.acronym) keys.add(KEY.acronym, word.text, form.record)
  const derived = initials(long.filter((word) => !word.inParens).map((word) => word.text))
  if (derived) keys.add(KEY.acronym, derived, form.record)
}

/** The keys by which an issuer is found: its names, what stands in parentheses, initials, first word, domains. */
export function issuerKeysOf(issuer: Issuer): { salt: string; text: string }[] {
  const found: { salt: string; text: string }[] = []
  for (const name of [issuer.name, ...issuer.alternateNames])
    for (const form of issuerForms(name)) {
      found.push({ salt: ISSUER_KEY.name, text: issuerKey(form) }, { salt: ISSUER_KEY.lead, text: form[0] ?? '' })
      const short = initials(form)
      if (short) found.push({ salt: ISSUER_KEY.initials, text: short })
    }
  for (const domain of issuer.domains) found.push({ salt: ISSUER_KEY.domain, text: domain })
  return found
}

/** Issuers met so far, one row each. */
class Issuers {
  readonly rows = new Map<string, number>()
  readonly all: Issuer[] = []
  row(issuer: Issuer | null): number {
    if (!issuer) return NONE
    const key = issuer.id ?? `name:${issuer.name}`
    const known = this.rows.get(key)
    if (known !== undefined) return known
    const row = this.all.push(issuer) - 1
    this.rows.set(key, row)
    return row
  }
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const n = Math.min(a.length, b.length)
  for (let i = 0; i < n; i += 1) if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0)
  return a.length - b.length
}

/** Token ids by length, for the typo look-up. */
function lengthSections(tokens: readonly string[]): { offsets: Uint32Array; ids: Uint32Array } {
  const byLength: number[][] = Array.from({ length: MAX_LENGTH + 1 }, () => [])
  for (const [id, token] of tokens.entries()) byLength[Math.min(token.length, MAX_LENGTH)]?.push(id)
  const offsets = new Uint32Array(MAX_LENGTH + 2)
  for (const [length, ids] of byLength.entries()) offsets[length + 1] = (offsets[length] ?? 0) + ids.length
  return { offsets, ids: Uint32Array.from(byLength.flat()) }
}

/** Inverted and forward lists over the sorted vocabulary. */
function tokenSections(forms: readonly Form[]): Partial<Sections> {
  const vocabulary = new Set<string>()
  for (const form of forms) for (const word of form.words) vocabulary.add(word.text)
  const tokens = [...vocabulary]
    .map((token) => ({ token, bytes: encoder.encode(token) }))
    .sort((a, b) => compareBytes(a.bytes, b.bytes))
    .map(({ token }) => token)
  const ids = new Map(tokens.map((token, id) => [token, id]))
  const idsOf = (form: Form) => form.words.map((word) => ids.get(word.text) ?? 0)

  const postingOffsets = new Uint32Array(tokens.length + 1)
  for (const form of forms)
    for (const id of new Set(idsOf(form))) postingOffsets[id + 1] = (postingOffsets[id + 1] ?? 0) + 1
  const df = postingOffsets.slice(1)
  for (let id = 0; id < tokens.length; id += 1)
    postingOffsets[id + 1] = (postingOffsets[id + 1] ?? 0) + (postingOffsets[id] ?? 0)

  const next = postingOffsets.slice()
  const postings = new Uint32Array(postingOffsets[tokens.length] ?? 0)
  const formMass = new Float32Array(forms.length)
  const formOffsets = new Uint32Array(forms.length + 1)
  const formTokens = new Uint32Array(forms.reduce((sum, form) => sum + form.words.length, 0))
  for (const [f, form] of forms.entries()) {
    const of = idsOf(form)
    const start = formOffsets[f] ?? 0
    for (const [i, id] of of.entries()) {
      const word = form.words[i]
      formTokens[start + i] =
        ((id & TOKEN) | (word?.acronym ? ACRONYM : 0) | (word?.inParens ? PARENS : 0) | (word?.lead ? LEAD : 0)) >>> 0
    }
    formOffsets[f + 1] = start + of.length
    for (const id of new Set(of)) {
      postings[next[id] ?? 0] = f
      next[id] = (next[id] ?? 0) + 1
      formMass[f] = (formMass[f] ?? 0) + idf(forms.length, df[id] ?? 1)
    }
  }
  const text = textSections(tokens)
  const lengths = lengthSections(tokens)
  return {
    tokenOffsets: raw(text.offsets),
    tokenBytes: text.bytes,
    tokenMasks: raw(Uint32Array.from(tokens, letterMask)),
    lengthOffsets: raw(lengths.offsets),
    lengthTokens: raw(lengths.ids),
    postingOffsets: raw(postingOffsets),
    postings: raw(postings),
    formMass: raw(formMass),
    formOffsets: raw(formOffsets),
    formTokens: raw(formTokens),
  }
}

/** Header, table and sections as one block of bytes with its checksum. */
function assemble(sections: Sections): Uint8Array<ArrayBuffer> {
  const tableWords = SECTIONS.length * 2
  let size = (HEADER_WORDS + tableWords) * 4
  const places = SECTIONS.map(([name]) => {
    const start = size
    const { byteLength } = sections[name]
    size += Math.ceil(byteLength / 4) * 4
    return { start, byteLength, name }
  })
  const out = new Uint8Array(size)
  const head = new Uint32Array(out.buffer)
  head.set([MAGIC, VERSION, size, 0, SECTIONS.length])
  for (const [i, place] of places.entries()) {
    head[HEADER_WORDS + i * 2] = place.start
    head[HEADER_WORDS + i * 2 + 1] = place.byteLength
    out.set(sections[place.name], place.start)
  }
  head[CHECKSUM_WORD] = checksum(head, CHECKSUM_WORD)
  return out
}

/**
 * Compiles credentials into one binary that `openIndex` opens without copying. Same credentials in the same order →
 * same bytes. Names are read by `text.ts`; a record whose id was seen before is left out.
 */
export function buildIndex(
  credentials: Iterable<Credential>,
  meta: Pick<Searched, 'source' | 'date'>,
): Uint8Array<ArrayBuffer> {
  const seen = new Set<string>()
  const issuers = new Issuers()
  const labels = new Labels()
  const keys = new Keys()
  const forms: Form[] = []
  const recordIssuers: number[] = []
  const recordKinds: number[] = []
  const bodies: string[] = []
  for (const credential of credentials) {
    if (seen.has(credential.id)) continue
    seen.add(credential.id)
    const record = bodies.push(pack(credential, labels)) - 1
    recordIssuers.push(issuers.row(credential.issuer))
    recordKinds.push(kindOf(credential.type))
    addRecordKeys(keys, record, credential)
    for (const name of new Set([credential.name, ...credential.alternateNames])) {
      const form = { record, words: words(name) }
      if (form.words.length === 0) continue
      forms.push(form)
      addNameKeys(keys, form)
    }
  }
  const issuerKeys = new Keys()
  for (const [row, issuer] of issuers.all.entries())
    for (const { salt, text } of issuerKeysOf(issuer)) issuerKeys.add(salt, text, row)

  const labelText = textSections(labels.all)
  const recordText = textSections(bodies)
  const issuerText = textSections(issuers.all.map((issuer) => JSON.stringify(issuer)))
  const recordKeys = keys.sections()
  const issuerRows = issuerKeys.sections()
  return assemble({
    ...(tokenSections(forms) as Sections),
    meta: encoder.encode(JSON.stringify(meta)),
    formRecords: raw(Uint32Array.from(forms, (form) => form.record)),
    keyHashes: raw(recordKeys.hashes),
    keyRecords: raw(recordKeys.rows),
    recordIssuers: raw(Uint32Array.from(recordIssuers)),
    recordKinds: raw(Uint8Array.from(recordKinds)),
    issuerOffsets: raw(issuerText.offsets),
    issuerBytes: issuerText.bytes,
    issuerKeyHashes: raw(issuerRows.hashes),
    issuerKeyRows: raw(issuerRows.rows),
    labelOffsets: raw(labelText.offsets),
    labelBytes: labelText.bytes,
    recordOffsets: raw(recordText.offsets),
    recordBytes: recordText.bytes,
  })
}
