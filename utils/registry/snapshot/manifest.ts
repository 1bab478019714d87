import { z } from 'zod'

/** Records whose evidence lies in one file. A record that is asked for costs one file of this many. */
export const RECORDS_PER_SHARD = 2048

/** A name without folders: what a manifest names lies beside it. */
const fileName = z.string().regex(/^[a-z]{1,20}-[0-9a-f]{16}\.bin\.gz$/)
const count = z.int().nonnegative()

const partSchema = z
  .strictObject({
    file: fileName,
    /** Length and SHA-256 (64 hexadecimal digits) of the file as it lies on the server. */
    bytes: z.int().positive(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .refine((part) => part.file.includes(`-${part.sha256.slice(0, 16)}.`), 'the file is not named by its hash')
export type Part = z.infer<typeof partSchema>

/** What a snapshot holds and what its files must be. Nothing of a snapshot is used that this does not vouch for. */
export const manifestSchema = z
  .strictObject({
    format: z.literal(1),
    /** Only grows: a lower one never takes the place of a higher one. */
    version: z.int().nonnegative(),
    /** The day that the documents are of, YYYY-MM-DD. */
    date: z.string().regex(/^\d{4}-\d\d-\d\d$/),
    source: z.literal('registry'),
    /** What people are told that this is. */
    label: z.string().min(1).max(200),
    counts: z.strictObject({ documents: count, credentials: count, organizations: count, rejected: count }),
    search: partSchema,
    evidence: z.strictObject({
      recordsPerShard: z.int().min(1).max(65_536),
      /** In record order: shard n holds the records from n × recordsPerShard. */
      shards: z.array(partSchema).max(100_000),
    }),
    /** Over `canonicalManifest`; key and value in base64. */
    signature: z
      .strictObject({
        algorithm: z.literal('Ed25519'),
        publicKey: z.base64().max(100),
        value: z.base64().max(200),
      })
      .optional(),
  })
  .refine(
    ({ counts, evidence }) => evidence.shards.length === Math.ceil(counts.credentials / evidence.recordsPerShard),
    'not one evidence file for every run of records',
  )
export type Manifest = z.infer<typeof manifestSchema>

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, field]) => field !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, field]) => [key, sorted(field)]))
}

/** What is signed: the manifest without its signature as JSON with sorted keys and no white space, in UTF-8. */
export function canonicalManifest(manifest: Manifest): Uint8Array<ArrayBuffer> {
  const { signature: _signature, ...said } = manifest
  return new TextEncoder().encode(JSON.stringify(sorted(said)))
}
