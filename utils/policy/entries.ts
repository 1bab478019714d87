import { type TrustedIssuer, type TrustedList, trustedIssuerSchema, trustedListSchema } from '../model/requisition.ts'
import { say } from '../model/words.ts'
import { faultLine } from './faults.ts'

/** A list as far as it could be read. `line` counts from 1. With nothing usable, `entries` is empty. */
export type TrustedRead = { list: TrustedList; errors: { line: number; message: string }[] }

/** Longest text that is read, UTF-16 code units. */
export const MAX_TRUSTED_TEXT = 20_000_000
const MAX_ERRORS = 200

/** The list in force after a new version was read: one of which nothing could be read leaves the last good one. */
export function listInForce(before: TrustedList | null, { list, errors }: TrustedRead): TrustedList | null {
  return list.entries.length === 0 && errors.length > 0 ? before : list
}

export function emptyList(): TrustedList {
  return trustedListSchema.parse({ entries: [] })
}

/** Entries one by one, so that a bad one takes no good one with it. */
export function readEntries(rows: readonly { entry: unknown; line: number }[]): {
  entries: TrustedIssuer[]
  errors: TrustedRead['errors']
} {
  const entries: TrustedIssuer[] = []
  const errors: TrustedRead['errors'] = []
  for (const { entry, line } of rows) {
    const read = trustedIssuerSchema.safeParse(entry)
    if (!read.success) errors.push({ line, message: read.error.issues.slice(0, 3).map(faultLine).join('; ') })
    else if (entries.length >= 100_000) errors.push({ line, message: say('policy.list.full') })
    else entries.push(read.data)
  }
  return { entries, errors }
}

export function capped(...errors: TrustedRead['errors'][]): TrustedRead['errors'] {
  return errors
    .flat()
    .sort((a, b) => a.line - b.line)
    .slice(0, MAX_ERRORS)
}
