import { type TrustedIssuer, type TrustedList, trustedListSchema } from '../model/requisition.ts'
import { issuerKey } from './matcher.ts'

const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim()

/** What an entry goes by. One issuer may stand twice with different scopes: its stance on security need not be its stance
 * on cooking. */
export function entryKey({ issuer, scope }: Pick<TrustedIssuer, 'issuer' | 'scope'>): string {
  return [issuer, ...[...scope].sort()].map(fold).join('\n')
}

/** The first entry that names the issuer as the matcher knows names, also as one of its other names; null where none does. */
export function entryFor(list: TrustedList | null, issuer: string): TrustedIssuer | null {
  const wanted = issuerKey(issuer)
  const names = (entry: TrustedIssuer) => [entry.issuer, ...entry.aliases].some((name) => issuerKey(name) === wanted)
  return list?.entries.find(names) ?? null
}

/** The entry that stands where `entry` would stand. */
export function entryBefore(list: TrustedList | null, entry: TrustedIssuer): TrustedIssuer | null {
  return list?.entries.find((one) => entryKey(one) === entryKey(entry)) ?? null
}

/**
 * The list, one version on, with `entry` in the place of the one of the same key or, where there is none, at its end;
 * with `keep` false, without that one. Throws `ZodError` where the list would grow too long.
 */
export function changeEntry(list: TrustedList | null, entry: TrustedIssuer, keep: boolean): TrustedList {
  const key = entryKey(entry)
  const old = list?.entries ?? []
  const at = old.findIndex((one) => entryKey(one) === key)
  const entries = keep
    ? at < 0
      ? [...old, entry]
      : old.map((one, i) => (i === at ? entry : one))
    : old.filter((_, i) => i !== at)
  return trustedListSchema.parse(list ? { ...list, version: list.version + 1, entries } : { entries })
}
