import { type Issuer, issuerSchema } from '../../model/credential.ts'
import type { Searched } from '../../model/resolution.ts'
import { assemble } from './block.ts'
import { HAS, INDEX, IndexError, kindOf, MAX_RECORDS } from './format.ts'
import { createIdentityReader, type Identities } from './identity.ts'
import { addIssuerKeys, addNameKeys, addRecordKeys, Keys } from './keys.ts'
import { words } from './text.ts'
import { Forms } from './tokens.ts'

export type IndexMeta = Pick<Searched, 'source' | 'date'>
/** What an index is made of. `urls`: hashed keys of the subject webpages, of the records that have one, in their order. */
export type IndexInput = Identities & { urls: Uint32Array; recordsPerShard: number }

/** Records between two rests. */
const STEP = 4096

function issuerKeys(input: IndexInput): Keys {
  const keys = new Keys()
  const decoder = new TextDecoder()
  const { issuerOffsets, issuerBytes } = input
  for (let row = 0; row + 1 < issuerOffsets.length; row += 1) {
    const text = decoder.decode(issuerBytes.subarray(issuerOffsets[row], issuerOffsets[row + 1]))
    const issuer: Issuer = issuerSchema.parse(JSON.parse(text))
    addIssuerKeys(keys, row, issuer)
  }
  return keys
}

/**
 * Derives an index from who its records are: tokens, postings, keys. Rests (yields) every few thousand records; returns
 * what `openIndex` opens. Same input, same bytes. Names are read by `text.ts`. No object is kept a record, so that it
 * needs little more memory than what comes out. Throws `IndexError` for more than `MAX_RECORDS` records.
 */
export function* buildIndex(input: IndexInput, meta: IndexMeta): Generator<void, ArrayBuffer> {
  const { types, prefixes, recordsPerShard, urls, ...identities } = input
  const size = identities.recordFlags.length
  if (size > MAX_RECORDS) throw new IndexError('layout', `more than ${MAX_RECORDS} records in one index`)
  const of = createIdentityReader(input)
  const kinds = types.map(kindOf)
  const recordKinds = new Uint8Array(size)
  const forms = new Forms()
  const keys = new Keys()
  let url = 0
  for (let record = 0; record < size; record += 1) {
    if (record % STEP === STEP - 1) yield
    recordKinds[record] = kinds[identities.recordTypes[record] ?? 0] ?? 0
    addRecordKeys(keys, record, of)
    if ((identities.recordFlags[record] ?? 0) & HAS.url) {
      keys.addHash(urls[url] ?? 0, record)
      url += 1
    }
    for (const name of new Set(of.namesOf(record))) {
      const read = words(name)
      if (read.length === 0) continue
      forms.add(record, read)
      addNameKeys(keys, record, read)
    }
  }
  yield
  const issuerRows = issuerKeys(input).sections()
  const recordKeys = keys.sections()
  yield
  const tokens = forms.sections()
  yield
  return assemble(INDEX, {
    ...identities,
    ...tokens,
    meta: new TextEncoder().encode(JSON.stringify({ ...meta, types, prefixes, recordsPerShard })),
    keyHashes: recordKeys.hashes,
    keyRecords: recordKeys.rows,
    recordKinds,
    issuerKeyHashes: issuerRows.hashes,
    issuerKeyRows: issuerRows.rows,
  }).buffer
}
