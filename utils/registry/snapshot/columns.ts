import { z } from 'zod'
import { credentialSchema, issuerSchema } from '../../model/credential.ts'
import { type Views, viewsOf } from '../index/block.ts'
import type { IndexInput } from '../index/build.ts'
import { HAS, HAS_ALL, IndexError, MAX_RECORDS, NONE } from '../index/format.ts'
import { Bytes, Varints, Words } from '../index/grow.ts'
import { MAX_TEXT_BYTES, SEARCH, TEXT, TEXT_KINDS, type TextKind } from './format.ts'

const { type: typeSchema, ctid: ctidSchema } = credentialSchema.shape
const metaSchema = z.strictObject({
  types: z.array(typeSchema).max(65_536),
  prefixes: z.array(z.string().max(300 - 39)).max(65_536),
  recordsPerShard: z.int().min(1).max(65_536),
})

/** How long a text of a kind may be in code units, and how many there may be; as the model says. */
const MAX_UNITS: Record<TextKind, number> = { 0: 300, 1: 39, 2: 500, 3: 500, 4: 60 }
const MAX_ALTERNATES = 100
const MAX_CODES = 60

const bad = (what: string) => new IndexError('layout', `the search part of a snapshot: ${what}`)

function parsed<T>(schema: z.ZodType<T>, text: string, what: string): T {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw bad(what)
  }
  const checked = schema.safeParse(json)
  if (!checked.success) throw bad(what)
  return checked.data
}

function decoded(decoder: TextDecoder, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw bad('a text is not UTF-8')
  }
}

/** Texts as they come out of their columns, each kind told from the last of its kind. */
class TextReader {
  readonly offsets = new Words()
  readonly bytes = new Bytes()
  readonly #shared: Varints
  readonly #lengths: Varints
  readonly #source: Uint8Array
  readonly #last = Array.from({ length: TEXT_KINDS }, () => ({ start: 0, end: 0 }))
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  #at = 0

  constructor(views: Views<typeof SEARCH>) {
    this.#shared = new Varints(views.shared)
    this.#lengths = new Varints(views.lengths)
    this.#source = views.textBytes
    this.offsets.push(0)
  }
  /** Takes the next text and gives it decoded. */
  next(kind: TextKind): string {
    const last = this.#last[kind]
    const shared = this.#shared.next()
    const length = this.#lengths.next()
    if (!last || shared > last.end - last.start) throw bad('a text shares more than there is')
    if (shared + length > MAX_TEXT_BYTES || this.#at + length > this.#source.length) throw bad('a text is too long')
    const start = this.bytes.length
    this.bytes.repeat(last.start, last.start + shared)
    this.bytes.append(this.#source.subarray(this.#at, this.#at + length))
    this.#at += length
    last.start = start
    last.end = this.bytes.length
    this.offsets.push(last.end)
    const text = decoded(this.#decoder, this.bytes.view().subarray(start))
    if (text.length === 0 || text.length > MAX_UNITS[kind]) throw bad('a text is empty or too long')
    return text
  }
  get ended(): boolean {
    return this.#shared.ended && this.#lengths.ended && this.#at === this.#source.length
  }
}

function readIssuers(views: Views<typeof SEARCH>): Uint32Array {
  const lengths = new Varints(views.issuerLengths)
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const offsets = new Words()
  let at = 0
  offsets.push(0)
  while (!lengths.ended) {
    const end = at + lengths.next()
    if (end > views.issuerBytes.length) throw bad('an issuer is cut off')
    parsed(issuerSchema, decoded(decoder, views.issuerBytes.subarray(at, end)), 'an issuer cannot be read')
    offsets.push(end)
    at = end
  }
  if (at !== views.issuerBytes.length) throw bad('more issuers than are counted')
  return offsets.view()
}

/** A row of a table, by a column of differences or of rows. */
function within(row: number, rows: number, what: string): number {
  if (!(row >= 0 && row < rows)) throw bad(`${what} is in no table`)
  return row
}

const unzigzag = (value: number) => (value % 2 === 0 ? value / 2 : -(value + 1) / 2)

/**
 * Reads a search part: checks every length, row and text, and gives who the records are as an index is made of it.
 * Rests (yields) every few thousand records. Throws `IndexError`, and nothing else, for bytes that are anything else.
 */
export function* readColumns(search: ArrayBuffer): Generator<void, IndexInput> {
  const views = viewsOf(SEARCH, search)
  const meta = parsed(metaSchema, new TextDecoder().decode(views.meta), 'it does not say what it holds')
  const size = views.flags.length
  if (size > MAX_RECORDS) throw bad(`more than ${MAX_RECORDS} records`)
  const issuerOffsets = readIssuers(views)
  const issuers = new Varints(views.issuers)
  const types = new Varints(views.types)
  const prefixes = new Varints(views.prefixes)
  const alternates = new Varints(views.alternates)
  const codes = new Varints(views.codes)
  const texts = new TextReader(views)
  const recordIssuers = new Uint32Array(size)
  const recordTypes = new Uint16Array(size)
  const recordPrefixes = new Uint16Array(size)
  const recordCodes = new Uint8Array(size)
  const uuids = new Uint8Array(size * 16)
  const textStarts = new Uint32Array(size + 1)
  let issuer = 0
  let uuid = 0
  let urls = 0
  for (let record = 0; record < size; record += 1) {
    if (record % 4096 === 4095) yield
    const flags = views.flags[record] ?? 0
    if ((flags & ~HAS_ALL) !== 0 || (flags & HAS.ctid && flags & HAS.ctidText)) throw bad('a record has unknown marks')
    issuer = within(issuer + unzigzag(issuers.next()), issuerOffsets.length, 'an issuer')
    recordIssuers[record] = issuer === 0 ? NONE : issuer - 1
    recordTypes[record] = within(types.next(), meta.types.length, 'a type')
    const prefix = prefixes.next()
    if (flags & HAS.idText) {
      if (prefix !== 0) throw bad('a text has a prefix')
      texts.next(TEXT.id)
    } else {
      recordPrefixes[record] = within(prefix, meta.prefixes.length, 'a prefix')
    }
    if (flags & HAS.ctidText && !ctidSchema.safeParse(texts.next(TEXT.ctid)).success) throw bad('a CTID is none')
    if (!(flags & HAS.idText) || flags & HAS.ctid) {
      if (uuid + 16 > views.uuids.length) throw bad('CTIDs are missing')
      uuids.set(views.uuids.subarray(uuid, uuid + 16), record * 16)
      uuid += 16
    }
    if (flags & HAS.url) urls += 1
    texts.next(TEXT.name)
    const others = alternates.next()
    const own = codes.next()
    if (others > MAX_ALTERNATES || own > MAX_CODES) throw bad('a record has too many names or codes')
    for (let i = 0; i < others; i += 1) texts.next(TEXT.alternate)
    for (let i = 0; i < own; i += 1) texts.next(TEXT.code)
    recordCodes[record] = own
    textStarts[record + 1] = texts.offsets.length - 1
  }
  const ended = [issuers, types, prefixes, alternates, codes, texts].every((column) => column.ended)
  if (!ended || uuid !== views.uuids.length || urls !== views.urls.length) throw bad('columns of different lengths')
  return {
    ...meta,
    recordIssuers,
    recordTypes,
    recordPrefixes,
    recordFlags: views.flags,
    recordCodes,
    uuids,
    textStarts,
    textOffsets: texts.offsets.view(),
    textBytes: texts.bytes.view(),
    issuerOffsets,
    issuerBytes: views.issuerBytes,
    urls: views.urls,
  }
}
