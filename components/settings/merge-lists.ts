import type { TrustedList } from '../../utils/model/requisition.ts'
import { entryKey } from '../../utils/policy/own-list.ts'

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

/**
 * The present list with the incoming entries laid over it, by issuer and scope: nothing that is only in the present
 * list is lost, and of two entries for the same the later counts. The version rises by one when anything changes; the
 * name stays the present one's. Without a present list it is the incoming one.
 */
export function mergeLists(present: TrustedList | null, incoming: TrustedList): Merge {
  const before = new Map((present?.entries ?? []).map((entry) => [entryKey(entry), entry]))
  const after = new Map(before)
  for (const entry of incoming.entries) after.set(entryKey(entry), entry)
  const merge: Merge = { list: incoming, added: [], changed: [], same: 0, kept: 0 }
  for (const key of new Set(incoming.entries.map(entryKey))) {
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
