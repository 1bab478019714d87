import type { TrustedIssuer, TrustedList } from '../../utils/model/requisition.ts'

/** What an import would do to the list that is there. */
export type Merge = { list: TrustedList; added: string[]; changed: string[]; same: number; kept: number }

const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim()

/**
 * The present list with the incoming entries laid over it, by issuer name: nothing that is only in the present list is
 * lost. The version rises by one when anything changes; the name stays the present one's.
 */
export function mergeLists(present: TrustedList | null, incoming: TrustedList): Merge {
  if (!present) {
    const added = incoming.entries.map((entry) => entry.issuer)
    return { list: incoming, added, changed: [], same: 0, kept: 0 }
  }
  const byIssuer = new Map<string, TrustedIssuer>(present.entries.map((entry) => [fold(entry.issuer), entry]))
  const merge: Merge = { list: present, added: [], changed: [], same: 0, kept: 0 }
  const seen = new Set<string>()
  for (const entry of incoming.entries) {
    const key = fold(entry.issuer)
    const old = byIssuer.get(key)
    if (!old) merge.added.push(entry.issuer)
    else if (JSON.stringify(old) === JSON.stringify(entry)) merge.same++
    else merge.changed.push(entry.issuer)
    seen.add(key)
    byIssuer.set(key, entry)
  }
  merge.kept = present.entries.filter((entry) => !seen.has(fold(entry.issuer))).length
  if (merge.added.length + merge.changed.length > 0)
    merge.list = { ...present, version: present.version + 1, entries: [...byIssuer.values()] }
  return merge
}
