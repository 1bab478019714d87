import type { TrustedIssuer, TrustedList } from '../../utils/model/requisition.ts'

/** What an import would do to the list that is there. */
export type Merge = {
  list: TrustedList
  /** Issuers, as the file names them. */
  added: string[]
  changed: string[]
  same: number
  /** Entries of the present list of which the file says nothing. */
  kept: number
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim()

/** One issuer may stand twice with different scopes: its stance on security need not be its stance on cooking. */
function keyOf(entry: TrustedIssuer): string {
  return [entry.issuer, ...[...entry.scope].sort()].map(fold).join('\n')
}

/**
 * The present list with the incoming entries laid over it, by issuer and scope: nothing that is only in the present
 * list is lost, and of two entries for the same the later counts. The version rises by one when anything changes; the
 * name stays the present one's. Without a present list it is the incoming one.
 */
export function mergeLists(present: TrustedList | null, incoming: TrustedList): Merge {
  const before = new Map((present?.entries ?? []).map((entry) => [keyOf(entry), entry]))
  const after = new Map(before)
  for (const entry of incoming.entries) after.set(keyOf(entry), entry)
  const merge: Merge = { list: incoming, added: [], changed: [], same: 0, kept: 0 }
  for (const key of new Set(incoming.entries.map(keyOf))) {
    const [old, now] = [before.get(key), after.get(key)]
    if (!now) continue
    if (!old) merge.added.push(now.issuer)
    else if (JSON.stringify(old) === JSON.stringify(now)) merge.same++
    else merge.changed.push(now.issuer)
  }
  merge.kept = after.size - merge.added.length - merge.changed.length - merge.same
  const entries = [...after.values()]
  if (!present) merge.list = { ...incoming, entries }
  else if (merge.added.length + merge.changed.length === 0) merge.list = present
  else merge.list = { ...present, version: present.version + 1, entries }
  return merge
}
