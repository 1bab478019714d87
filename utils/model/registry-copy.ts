import { z } from 'zod'

/** Why a Registry copy was not taken, or could not be read; words under `options.copy.problem.<code>`. */
export const copyProblemSchema = z.enum([
  'address', // not https
  'unreachable', // no answer: offline, or the host does not let us read
  'refused', // the host answers that it has no such file
  'busy', // the host is overloaded or fails
  'stalled', // nothing came for a long time
  'no-manifest', // not a Registry copy
  'too-large',
  'unsigned', // a signature was wanted and there is none
  'signature', // signed by another key, or not what was signed
  'no-signatures', // this browser cannot check them
  'older', // a lower version than the one here
  'hash', // a part is not what the manifest says
  'damaged', // a part cannot be read though it is what the manifest says
  'missing', // a file that the manifest names was not among those picked
  'quota', // the browser has no room
  'internal',
])
export type CopyProblem = z.infer<typeof copyProblemSchema>

/** A copy cannot be taken or read, with a code that people have words for. */
export class CopyError extends Error {
  readonly code: CopyProblem
  constructor(code: CopyProblem, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CopyError'
    this.code = code
  }
}

const count = z.number().int().nonnegative()
const day = z.string().max(10)
const label = z.string().max(200)

/** A copy that is installed, as people are told of it. */
export const copyFactsSchema = z.strictObject({
  version: count,
  date: day,
  label,
  /** Where it came from; null for files. */
  address: z.string().max(2000).nullable(),
  /** Its manifest was signed, and the signature was checked. */
  signed: z.boolean(),
  credentials: count,
  organizations: count,
  /** Bytes that it takes here. */
  bytes: count,
  /** When it was installed, ISO. */
  installed: z.string().max(30),
})
export type CopyFacts = z.infer<typeof copyFactsSchema>

export const installStepSchema = z.enum(['files', 'download', 'expand', 'prove'])

/** A copy on its way. */
export const installFactsSchema = z.strictObject({
  /**
   * `running`: now. `waiting`: it goes on by itself, after an interrupt or a killed background. `files`: it waits for the
   * picked files. `failed`: it does not go on; what came is kept for another try of the same copy.
   */
  state: z.enum(['running', 'waiting', 'files', 'failed']),
  step: installStepSchema,
  label,
  date: day,
  address: z.string().max(2000).nullable(),
  /** Bytes of the parts that have come, and of all parts. */
  done: count,
  total: count,
  /** Bytes a second of late, and seconds left at that rate; null while nothing is known. */
  rate: z.number().nonnegative().nullable(),
  left: z.number().nonnegative().nullable(),
  problem: copyProblemSchema.nullable(),
})
export type InstallFacts = z.infer<typeof installFactsSchema>

export const copyStatusSchema = z.strictObject({
  copy: copyFactsSchema.nullable(),
  install: installFactsSchema.nullable(),
})
export type CopyStatus = z.infer<typeof copyStatusSchema>
